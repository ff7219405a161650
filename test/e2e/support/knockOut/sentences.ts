/** A statement about the bike rental for each rule that phrases say, and what the spec is like where it does not stand. */
import type { Phrase, PhraseRule } from '../../../../src/language/phrase';
import type { StructuredSpec } from '../../../../src/pipeline/schema/spec';

export interface Said {
  readonly rule: PhraseRule;
  readonly sentence: string;
  /** Of the spec without it that one in which the opposite holds. */
  readonly asIf: (spec: StructuredSpec) => StructuredSpec;
}

/** Says nothing that a test could see: what is usual anyway, and what is tried by hand. */
export const notSaid: ReadonlySet<PhraseRule> = new Set([
  'currency',
  'usualLength',
  'operations',
  'platform',
  'optional',
  'oneOf',
  'stories',
]);

/** The first example of the phrase contradicts those of other rules of deleting. */
const kept: Readonly<Record<string, string>> = {
  en: 'When a rental is deleted, the extras are kept.',
  de: 'Wird ein Rad gelöscht, bleiben die Verleihe erhalten.',
};

/** What only a page shows. */
const onPages: ReadonlySet<PhraseRule> = new Set([
  'priceTimesDays',
  'product',
  'sum',
  'countOfRelated',
  'countPerChoice',
  'perMonth',
  'today',
  'listOrder',
]);

/** Pages take long, and each of their tests looks at a part of its own: they can be tried at once. */
export function groupsOf(said: readonly Said[]): (readonly Said[])[] {
  const isOnPage = ({ rule }: Said) => onPages.has(rule);
  return [...said.filter((one) => !isOnPage(one)).map((one) => [one]), said.filter(isOnPage)];
}

export function saidOf(language: string, phrases: readonly Phrase[]): Said[] {
  return phrases.flatMap(({ rule, says: [first = ''] }) => {
    if (notSaid.has(rule)) return [];
    const sentence = rule === 'clearOnDelete' ? (kept[language] ?? '') : first;
    return [{ rule, sentence, asIf: opposites[rule] ?? ((spec: StructuredSpec) => spec) }];
  });
}

/** Where nothing is said, a record that others point at cannot be deleted. */
const opposites: Partial<Record<PhraseRule, Said['asIf']>> = {
  refuseDelete: (spec) => deleting(spec, 'clear'),
};

function deleting(spec: StructuredSpec, onDelete: 'clear'): StructuredSpec {
  const entities = spec.entities.map((entity) => ({
    ...entity,
    fields: entity.fields.map((field) =>
      field.type.kind === 'reference' ? { ...field, type: { ...field.type, onDelete } } : field,
    ),
  }));
  return { ...spec, entities };
}
