/** Addresses of endpoints, which are printed and journalled: none may hold a secret. */

/**
 * What of the address may not be there, as in "a name or password"; undefined where nothing is wrong. A key that goes along as `?key=…`
 * is one, too, and no endpoint that builds can use needs a query. What is no web address may be a slip, and hold the same.
 */
export function secretIn(address: string): string | undefined {
  const url = webAddress(address);
  if (url ? url.username || url.password : address.includes('@')) return 'a name or password';
  return /[?#]/.test(address) ? 'something behind its path (? or #)' : undefined;
}

/** The address as it may be shown, whoever wrote it down. */
export function shownAddress(address: string): string {
  const url = webAddress(address);
  if (!secretIn(address)) return address;
  return url ? `${url.origin}${url.pathname}` : '…';
}

function webAddress(address: string): URL | undefined {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
}
