/** Decides what a screen reader hears: politely, rarely, and never the same thing twice in a row. */
import { latestEvery, type Timers } from './latestEvery';

/** Milliseconds between two announcements. */
export const announcementInterval = 5000;

/**
 * @returns the function that takes the announcement of each state. The first one is what the person finds on
 * opening the panel anyway, and stays silent. An empty one clears the region, so that the same text can be said again.
 */
export function announcements(say: (text: string) => void, timers?: Timers): (text: string) => void {
  let said: string | undefined;
  const sayNow = (text: string): void => {
    said = text;
    say(text);
  };
  const throttle = latestEvery(announcementInterval, sayNow, timers);
  return (text) => {
    if (text !== '' && text !== said && said !== undefined) {
      throttle.push(text);
      return;
    }
    throttle.drop();
    if (said === undefined) said = text;
    else if (text === '' && said !== '') sayNow('');
  };
}
