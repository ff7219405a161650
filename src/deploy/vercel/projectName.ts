/** Names of projects as Vercel takes them: at most 100 of a-z, 0-9, ".", "_" and "-", without "---". */

/** The nearest allowed name; short, so that the host names made of it are not cut. */
export function projectName(wanted: string): string {
  const plain = wanted
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-');
  return trimmed(trimmed(plain).slice(0, 50)) || 'app';
}

/** What is wrong with a name that a person typed, as a sentence. */
export function complaintAboutName(name: string): string | undefined {
  return /^(?!.*---)[a-z0-9._-]{1,100}$/.test(name)
    ? undefined
    : 'Use 1 to 100 of a-z, 0-9, ".", "_" and "-", without "---".';
}

function trimmed(name: string): string {
  return name.replace(/^[-._]+|[-._]+$/g, '');
}
