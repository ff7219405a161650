/** Days and times as the app keeps them: local, without a time zone. */

/** YYYY-MM-DDTHH:MM */
export function localNow(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** How many days there are from `start` to `end`, both counted. Both are YYYY-MM-DD, or begin with it. */
export function daysFromTo(start: string, end: string): number {
  const day = 24 * 60 * 60 * 1000;
  return Math.round((Date.parse(end.slice(0, 10)) - Date.parse(start.slice(0, 10))) / day) + 1;
}
