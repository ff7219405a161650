/** Keeps the made ids of statements whose words were corrected, so that answers and coverage stay with them. */
import type { Requirement } from '../pipeline/schema/spec';
import type { SpecReading } from './readSpec';

/** Of the words of two statements together; below it they are two statements rather than one that was corrected. */
const leastAlike = 0.5;

/** A statement of the spec as it was when the app was built last. */
export type KnownStatement = Pick<Requirement, 'id' | 'text' | 'section'>;

/** `before`: the statements of the app's last build. Ids that stand in a document stay what they are. */
export function keepIds(reading: SpecReading, before: readonly KnownStatement[]): SpecReading {
  const names = renamings(reading.spec.requirements, before);
  return names.size > 0 ? renamed(reading, names) : reading;
}

function renamings(now: readonly KnownStatement[], before: readonly KnownStatement[]): Map<string, string> {
  const gone = without(before, now);
  const pairs = without(now, before).flatMap((one) =>
    gone
      .filter((other) => isSamePlace(one, other))
      .map((other) => ({ one, other, alike: alike(one.text, other.text) })),
  );
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { one, other, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (alike < leastAlike || names.has(one.id) || taken.has(other.id)) continue;
    names.set(one.id, other.id);
    taken.add(other.id);
  }
  return names;
}

function without(some: readonly KnownStatement[], others: readonly KnownStatement[]): readonly KnownStatement[] {
  const ids = new Set(others.map(({ id }) => id));
  return some.filter(({ id }) => id.startsWith('R-') && !ids.has(id));
}

/** Earlier versions did not keep where a statement stood. */
function isSamePlace({ section: one = [] }: KnownStatement, { section: other = [] }: KnownStatement): boolean {
  return one.length === 0 || other.length === 0 || one.join('\n') === other.join('\n');
}

function alike(one: string, other: string): number {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  const common = [...ours].filter((word) => theirs.has(word)).length;
  return common / (ours.size + theirs.size - common);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Ids stand alone, or before a point in the id of a question. */
function renamed<T>(value: T, names: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(value), (_key, member: unknown) => {
    if (typeof member !== 'string') return member;
    const [, id = '', rest = ''] = /^(R-[0-9a-f]{8}(?:-\d+)?)(\..*)?$/s.exec(member) ?? [];
    const name = names.get(id);
    return name === undefined ? member : name + rest;
  }) as T;
}
