/** "A start and an end": of what is said to overlap, or to lie before and after, these are moments; a line may have two places. */
import type { EntitySource } from '../fields/fieldSource';
import type { Identified } from '../identify';
import { plainWords } from '../text';
import { nounKey } from './nouns';

const starts = /^(?:start|begin|beginning|from|beginn|anfang|von)$/i;
const ends = /^(?:end|until|to|ende|bis)$/i;
const ofTime =
  /\b(?:overlap\w*|in the future|in the past|at the same time|before|after|later|earlier|überschneid\w*|überlapp\w*|in der Zukunft|in der Vergangenheit|gleichzeitig|vor|nach)\b/iu;

/** Fills the types of both, where no sentence and no table tells them. */
export function momentsTold(
  statements: readonly Identified[],
  sources: readonly EntitySource[],
): readonly EntitySource[] {
  const names = [...new Set(sources.map(({ name }) => nounKey(name)))];
  return names.flatMap((key) => {
    const own = sources.filter(({ name }) => nounKey(name) === key);
    const fields = own.flatMap((source) => source.fields);
    const start = fields.find(({ name }) => starts.test(bare(name)));
    const end = fields.find(({ name }) => ends.test(bare(name)));
    const [first] = own;
    if (!first || !start || !end || fields.some((one) => isEither(one.name) && one.about !== '')) return [];
    const isOfTime = statements.some(({ statement }) => ofTime.test(statement.text) && tellsOf(statement.text, key));
    if (!isOfTime) return [];
    const filled = [start, end].map(({ name, range }) => ({
      name,
      about: 'date and time',
      range,
      onlyFills: true as const,
    }));
    return [{ name: first.name, fields: filled, range: first.range, origin: 'prose' }];
  });
}

function bare(name: string): string {
  return name.replace(/^(?:the|an?|its|eine?n?|der|die|das) /i, '');
}

function isEither(name: string): boolean {
  return starts.test(bare(name)) || ends.test(bare(name));
}

/** It names the kind, or both ends. */
function tellsOf(text: string, key: string): boolean {
  const words = plainWords(text);
  return (
    ` ${nounKey(text)} `.includes(` ${key} `) ||
    (words.some((one) => starts.test(one)) && words.some((one) => ends.test(one)))
  );
}
