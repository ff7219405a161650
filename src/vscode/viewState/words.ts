/** Small pieces of text that panel and status bar share. */
import type { Gap } from '../../pipeline/schema/build';

/** "1 question", "3 questions". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** "0.2 s", "12 s", "2 min 5 s". */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Of bytes: "118 KB", "1.2 MB". */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "3 requirements are not implemented". */
export function notImplementedText(number: number): string {
  return `${count(number, 'requirement')} ${number === 1 ? 'is' : 'are'} not implemented`;
}

/** How much of a requirement is missing, as a tag. */
export function gapText(gap: Gap): string {
  return { partly: 'Partly', needsModel: 'Needs a model', outOfScope: 'Out of scope' }[gap];
}

/** Ends a switch over a union. A copy of the core's: this bundle holds nothing of the core. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled value: ${JSON.stringify(value)}`);
}
