/** What a sentence says that a record must have. */
import type { EntitySource } from '../fields/fieldSource';

/** "A session must have a room and a date; besides we keep the price": what it must have is required, where nothing else is said of it. */
export function demanded(text: string, sources: readonly EntitySource[]): readonly EntitySource[] {
  const [first, ...others] = sources;
  const list = mustHave.exec(text)?.groups?.list?.toLowerCase();
  if (list === undefined || !first?.isWhole) return sources;
  const isAll = list.length === text.length - text.toLowerCase().indexOf(list);
  const fields = first.fields.map((field) =>
    field.required === undefined && (isAll || list.includes(field.name.toLowerCase()))
      ? { ...field, required: true, isDemanded: true as const, requirementId: first.requirementId }
      : field,
  );
  return [{ ...first, fields }, ...others];
}

const mustHave =
  /^(?:(?:an?|the|each|every|all|any|our) )*[\p{L}-]+(?: [\p{L}-]+){0,3}? (?:must|shall|should|has to|have to|needs to|need to) (?:always )?(?:have|include|contain) (?<list>(?:(?!;|,? (?:and|but) (?:may|can|could|might|optionally)\b).)+)/iu;
