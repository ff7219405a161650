/** The words that steps of a scenario begin with, in the languages that specs are written in. */

const given =
  'given|gegeben(?: sei(?:en)?)?|angenommen|dado(?: que)?|dada|dados|étant donné(?:e|s)?(?: que)?|dato(?: che)?|gegeven';
const when = 'when|wenn|cuando|quand|lorsque|quando|als|if|falls|si|se|while|where';
const then = 'then|dann|entonces|alors|então|allora|dan';
const and = 'and|but|und|aber|y|pero|et|mais|e|mas|ma|en|maar|otherwise|sonst';

export type StepWord = 'given' | 'when' | 'then' | 'and';

const words: readonly (readonly [StepWord, string])[] = [
  ['given', given],
  ['when', when],
  ['then', then],
  ['and', and],
];

const starts = words.map(
  ([word, all]) => [word, new RegExp(`^[\\s*_>\`-]*(?:${all})(?![\\p{L}\\p{N}])`, 'iu')] as const,
);

const inner = new RegExp(`(?:^|[\\s,;(*_])(?:${then})(?![\\p{L}\\p{N}])`, 'iu');
const innerWhen = /(?:^|[\s,;(*_])(?:when|wenn|cuando|quand|lorsque|quando)(?![\p{L}\p{N}])/iu;
const binding = /\b(?:shall|must|should|will|muss|soll|müssen|sollen|debe|deberá|deverá|doit|deve)\b/iu;

/** The step that a text begins, if any. */
export function stepOf(text: string): StepWord | undefined {
  return starts.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Whether a text has a step "then" in it. */
export function saysThen(text: string): boolean {
  return inner.test(text);
}

/** Whether it tells a whole scenario: "Given …, when …, then …". */
export function isWhole(text: string): boolean {
  const first = stepOf(text);
  return (first === 'given' && (saysThen(text) || innerWhen.test(text))) || (first === 'when' && saysThen(text));
}

/** "WHEN a tool is added THEN the system SHALL store it" asks in a sentence of its own: a requirement, not a scenario. */
export function isDemand(text: string): boolean {
  const first = stepOf(text);
  return first !== 'given' && binding.test(text);
}
