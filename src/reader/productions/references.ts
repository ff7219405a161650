/** Which records use a thing: "lent" are the tools of loans, "rented" the bikes of rentals. */
import type { EntityDraft } from '../model/draft';
import type { Reference, SpecModel } from '../model/specModel';
import { fold } from '../text';

/** Verbs and nouns that are no forms of one word. */
const families: readonly (readonly string[])[] = [
  ['lend', 'lent', 'loan', 'borrow', 'ausleih', 'ausgelieh', 'verleih', 'verlieh', 'leih', 'checkout'],
  ['rent', 'rental', 'hire', 'miet', 'vermiet', 'gemiet', 'verleih', 'verlieh'],
  ['book', 'booking', 'reserv', 'appointment', 'buch', 'gebuch', 'belegung', 'belegt'],
  ['sell', 'sold', 'sale', 'order', 'purchase', 'bestell', 'kauf', 'verkauf'],
  ['assign', 'assignment', 'zuweis', 'zuteil'],
];

/** The reference at the thing that the verb speaks of: of the kind named like the verb, else the only one there is. */
export function referenceByUse(
  target: EntityDraft,
  use: string | undefined,
  model: SpecModel,
  fits: (entity: EntityDraft) => boolean = () => true,
): Reference | undefined {
  const pointing = model.pointingAt(target.id).filter(({ entity }) => fits(entity) && entity !== target);
  const [only] = pointing;
  if (pointing.length <= 1) return only && use !== undefined && isOther(only, use) ? undefined : only;
  const related = use === undefined ? [] : pointing.filter(({ entity }) => isRelated(fold(entity.label), use));
  return related.length === 1 ? related[0] : undefined;
}

/** "Rated" and "sold" are no words for being rented: the kind must be named like them. */
function isOther({ entity }: Reference, use: string): boolean {
  const label = fold(entity.label);
  return particular.test(use) && use.slice(0, 3) !== label.slice(0, 3) && !isRelated(label, use);
}

const particular = /^(?:rate|rating|review|sell|sold|servic|sampl|measur|bewert|verkauf)/;

function isRelated(label: string, use: string): boolean {
  if (use.slice(0, 4) === label.slice(0, 4)) return true;
  return families.some(
    (words) => words.some((word) => label.includes(word)) && words.some((word) => use.includes(word)),
  );
}
