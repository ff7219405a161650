/** Holds a mended test against the one before: what it may not lose, and what a person should know that it changed. */
import type { Requirement } from '../../pipeline/schema/spec';
import { type CheckTest, type Expectation, leavesTestsOut, testsIn } from './checkTests';
import { isAbout } from './versions';

/** What became weaker, as sentences for the model; empty where the test file proves as much as before. */
export function weakenings(before: string, after: string, requirements: readonly Requirement[]): readonly string[] {
  return [
    ...(leavesTestsOut(after) && !leavesTestsOut(before) ? ['No test may be skipped or run alone.'] : []),
    ...pairsOf(before, after).flatMap(([old, mended]) => {
      if (!mended) return [`The test "${old.title}" is gone. Keep it.`];
      const about = requirements.filter(({ id }) => isAbout(old.title, id));
      return [...looser(old, mended), ...about.flatMap((requirement) => unquoted(old, mended, requirement))];
    }),
  ];
}

export interface TestChange {
  readonly title: string;
  /** What was changed, without a full stop. */
  readonly what: string;
}

/** Test by test what is not as it was. What tests share may have changed as well. */
export function changesIn(before: string, after: string): readonly TestChange[] {
  return pairsOf(before, after).flatMap(([old, mended]) => {
    if (!mended || (mended.text === old.text && textsOf(mended).join() === textsOf(old).join())) return [];
    const gone = textsOf(old).filter((text) => !textsOf(mended).includes(text));
    const come = textsOf(mended).filter((text) => !textsOf(old).includes(text));
    if (gone.length + come.length === 0) return [{ title: old.title, what: 'other steps, the same expectations' }];
    const was = gone.length > 0 ? ` instead of ${short(gone)}` : '';
    return [{ title: old.title, what: `${come.length > 0 ? short(come) : 'nothing'}${was}` }];
  });
}

/** Each test as it was with what became of it: the one of the same title, else the next one for the same requirement. */
function pairsOf(before: string, after: string): readonly (readonly [CheckTest, CheckTest | undefined])[] {
  const left = [...testsIn(after)];
  const take = (fits: (test: CheckTest) => boolean) => {
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const same = testsIn(before).map((old) => [old, take(({ title }) => title === old.title)] as const);
  return same.map(([old, mended]) => [old, mended ?? take(({ title }) => subjectOf(title) === subjectOf(old.title))]);
}

function subjectOf(title: string): string {
  return /^[^:\s]+/.exec(title)?.[0] ?? '';
}

function looser({ title, expectations }: CheckTest, mended: CheckTest): string[] {
  const count = (all: readonly Expectation[], least: number) =>
    all.filter(({ isTrivial, strength }) => !isTrivial && strength >= least).length;
  if (count(mended.expectations, 0) < count(expectations, 0))
    return [`The test "${title}" has fewer expectations than before. Keep them all.`];
  return [1, 2].some((least) => count(mended.expectations, least) < count(expectations, least))
    ? [`The test "${title}" expects something looser than before. Keep its matchers: an exact value stays exact.`]
    : [];
}

/** What the requirement itself says is not for a mend to change. */
function unquoted(old: CheckTest, mended: CheckTest, { id, text }: Requirement): string[] {
  const literals = (test: CheckTest) => test.expectations.flatMap((one) => one.literals);
  const kept = literals(mended);
  const lost = [...new Set(literals(old).flatMap((literal) => wordsOf(literal, text)))].filter(
    (word) => !kept.some((literal) => holds(literal, word)),
  );
  return lost.map((word) => `The test "${old.title}" no longer expects "${word}", which ${id} says.`);
}

/** What a literal of a test takes from the requirement: all of it, or words in quotes and figures. */
function wordsOf(literal: string, text: string): string[] {
  const quoted = [...text.matchAll(/["“„«'‘`]([^"“”„«»'‘’`]+)["”“»'’`]/g)].map((match) => match[1] ?? '');
  const figures = [...text.matchAll(/\d+(?:[.,:]\d+)*/g)].map(([figure]) => figure);
  const whole = literal.length > 2 && holds(text, literal) ? [literal] : [];
  return [...whole, ...[...quoted, ...figures].filter((word) => holds(literal, word))];
}

/** Whether the words stand in the text, neither within longer ones nor within other figures. */
function holds(text: string, words: string): boolean {
  const escaped = words.trim().replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return escaped !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

function textsOf({ expectations }: CheckTest): readonly string[] {
  return expectations.map(({ text }) => text);
}

const longestText = 160;

function short(texts: readonly string[]): string {
  const all = texts.join(', ');
  return all.length > longestText ? `${all.slice(0, longestText - 1)}…` : all;
}
