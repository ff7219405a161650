/** The name that a document gives to what is built: "THE Harbour_Office SHALL", "The CellarBook app must". */
import type { SpecModel } from '../model/specModel';

const start = '(?<=^|[\\s,])';
const shall = '(?:shall|must|should|will|SHALL|MUST|SHOULD|WILL)\\b';

/** EARS writes THE before it, in capitals, or the name in one word with underscores. */
const names = [
  new RegExp(`${start}THE (\\p{Lu}[\\p{L}\\p{N}_-]*(?: \\p{Lu}[\\p{L}\\p{N}_-]*){0,2}) (?=${shall})`, 'gu'),
  new RegExp(`${start}(?:[Tt]he )?(\\p{Lu}[\\p{L}\\p{N}]*(?:_[\\p{L}\\p{N}]+)+) (?=${shall})`, 'gu'),
  // "THEN the Register SHALL show": a name that does something; a thing has and is.
  new RegExp(
    `${start}the (\\p{Lu}[\\p{L}\\p{N}_-]*(?: \\p{Lu}[\\p{L}\\p{N}_-]*)?) (?=(?:SHALL|MUST) (?!have|be\\b|contain|include|belong|consist|not be|NOT be))`,
    'gu',
  ),
];

/** "The CellarBook app must": the app. */
const called = new RegExp(
  `${start}[Tt]he \\p{Lu}[\\p{L}\\p{N}-]* (?=(?:system|app|application|software) ${shall})`,
  'gu',
);

/** The sentence with "the system" in place of the name; what the spec knows as a thing keeps its name. */
export function withPlainSystem(text: string, isThing: (name: string) => boolean = () => false): string {
  const plain = names.reduce(
    (said, name) => said.replace(name, (found, one: string) => (isThing(one) ? found : 'the system ')),
    text,
  );
  return plain.replace(called, 'the ');
}

export function isThingOf(model: SpecModel): (name: string) => boolean {
  return (name) => model.names.find(name) !== undefined || model.fieldsNamed(model.keyOf(name)).length > 0;
}

/** Words that were left of the plain sentence, as they were written. */
export function asWritten(left: readonly string[], text: string): readonly string[] {
  const written = names.map((name) => [...text.matchAll(name)][0]?.[1]).find((name) => name !== undefined);
  return written === undefined || /\bsystem\b/i.test(text)
    ? left
    : left.flatMap((word) => (word === 'system' ? written.split(' ') : [word]));
}
