/** Lets the browser keep the app for when there is no network. While developing, everything comes from the network. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // It fetches all of the app once more: first the page has to be there.
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}

function register(): void {
  // A browser may refuse, as in a private window; the app then needs the network as before.
  const now = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  if ('requestIdleCallback' in window) window.requestIdleCallback(now);
  else setTimeout(now, 1_000);
}
