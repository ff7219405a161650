/** Reads times of the day with 24 hours, or with 12 and "am" or "pm". */

/** HH:MM; seconds are left out. */
export function readTime(text: string): string | undefined {
  const [, hour = '', minute = '', half] = /^(\d{1,2}):(\d\d)(?::\d\d)?(?:\s*([ap])\.?m\.?)?$/i.exec(text) ?? [];
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  const time = `${String(hours).padStart(2, '0')}:${minute}`;
  return hour !== '' && hours < 24 && Number(minute) < 60 ? time : undefined;
}
