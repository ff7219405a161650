/** Lets the browser keep the app for when there is no network. While developing, everything comes from the network. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // A browser may refuse, as in a private window; the app then needs the network as before.
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
