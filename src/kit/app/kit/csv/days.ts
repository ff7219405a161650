/** Reads days as in ISO 8601, or in figures as people write them in the app's language. */
import { locale } from '../../locale';

const parts = new Intl.DateTimeFormat(locale, { calendar: 'gregory', dateStyle: 'short' }).formatToParts();
const order = parts.map((part): string => part.type).filter((type) => type !== 'literal');
const separator = parts.find((part) => part.type === 'literal')?.value.trim() || '/';

/** YYYY-MM-DD. Undefined also for a day that could be two: 5/6/2026 is in May or in June. */
export function readDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d+)-(\d+)-(\d+)$/.exec(text) ?? [];
  return isoDay(year, month, day) ?? localDay(text);
}

function localDay(text: string): string | undefined {
  const figures = text.split(separator).map((figure) => figure.trim());
  if (figures.filter(Boolean).length !== 3) return undefined;
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((type) => figures[order.indexOf(type)]);
  const usual = isoDay(year, month, day);
  if (order[0] !== 'month') return usual;
  const elsewhere = isoDay(year, day, month);
  return usual && elsewhere && usual !== elsewhere ? undefined : (usual ?? elsewhere);
}

/** Undefined for a day that there is not, such as 31 February. */
function isoDay(year: string, month: string, day: string): string | undefined {
  const text = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const date = new Date(`${text}T00:00Z`);
  const exists = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime());
  return exists && date.toISOString().startsWith(text) ? text : undefined;
}
