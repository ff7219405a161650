/** Cuts a scenario into its steps, each with the word that it stands under. */
import { stepOf } from '../forms/steps';

export interface Step {
  readonly word: 'given' | 'when' | 'outcome';
  readonly text: string;
}

const written = (words: readonly string[]) =>
  words.flatMap((word) => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)]).join('|');
const words = written(['when', 'then', 'wenn', 'dann']);
const openers = written(['given', 'gegeben seien', 'gegeben sei', 'gegeben', 'angenommen']);
/** "Is given a number" is no new step: only behind a sign, or in capitals. */
const boundary = new RegExp(
  `(?:^|[\\s,;.]+)(?=(?:${words})(?![\\p{L}\\p{N}]))|(?:^|[,;.]\\s+)(?=(?:${openers})(?![\\p{L}\\p{N}]))|[\\s,;.]+(?=(?:AND|UND|BUT|ABER)\\s)|(?<=[\\p{L}\\p{N}"”“])\\.\\s+(?=\\p{Lu})`,
  'gu',
);
const opening =
  /^(?:given|when|then|gegeben(?: seien| sei)?|angenommen|wenn|dann|and|but|und|aber|if|falls)(?![\p{L}\p{N}])[\s:,]*/iu;
const order: readonly Step['word'][] = ['given', 'when', 'outcome'];

/**
 * The steps in order; none where the text is no scenario: no "when", or one behind a "then". "WHEN a hive is deleted, its frames SHALL be
 * deleted" has no "then": each way to cut it at a comma is given.
 */
export function splitSteps(text: string): readonly (readonly Step[])[] {
  const steps: Step[] = [];
  for (const part of partsOf(text)) {
    const found = stepOf(part);
    const word = found === 'and' || found === undefined ? steps.at(-1)?.word : found === 'then' ? 'outcome' : found;
    if (!word) return [];
    steps.push({ word, text: part.replace(opening, '') });
  }
  const isInOrder = steps.every(
    ({ word }, index) => order.indexOf(word) >= order.indexOf(steps[index - 1]?.word ?? 'given'),
  );
  if (!isInOrder || !steps.some(({ word }) => word === 'when')) return [];
  return steps.some(({ word }) => word === 'outcome') ? [steps] : atCommas(steps);
}

function partsOf(text: string): readonly string[] {
  return text
    .replace(/[.!]\s*$/, '')
    .split(boundary)
    .map((part) => part.trim().replace(/[,;.]+$/, ''))
    .filter((part) => part !== '');
}

function atCommas(steps: readonly Step[]): readonly (readonly Step[])[] {
  const last = steps.at(-1);
  if (last?.word !== 'when') return [];
  return [...last.text.matchAll(/,\s+/g)].map((comma) => [
    ...steps.slice(0, -1),
    { word: 'when' as const, text: last.text.slice(0, comma.index) },
    { word: 'outcome' as const, text: last.text.slice(comma.index + comma[0].length) },
  ]);
}
