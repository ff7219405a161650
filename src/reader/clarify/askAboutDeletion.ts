/** What becomes of records whose target is deleted, where no rule of the spec says so. */
import type { Clarification } from '../../pipeline/schema/clarification';
import { say } from '../messages';
import type { EntityDraft } from '../model/draft';
import type { Reference, SpecModel } from '../model/specModel';

/** Only for the entity that is pointed at most, and there for the reference that matters most: the others refuse, which loses nothing. */
export function askAboutDeletion(model: SpecModel): readonly Clarification[] {
  let most: { target: EntityDraft; open: readonly Reference[]; count: number } | undefined;
  for (const target of model.entities.values()) {
    const pointing = model.pointingAt(target.id).filter((reference) => reference.entity !== target);
    const open = pointing.filter((reference) => !reference.field.onDeleteStated);
    if (open.length > 0 && pointing.length > (most?.count ?? 0)) most = { target, open, count: pointing.length };
  }
  const reference = most?.open.find((one) => one.field.required) ?? most?.open[0];
  return most && reference ? [question(most.target, reference, model)] : [];
}

function question(target: EntityDraft, reference: Reference, model: SpecModel): Clarification {
  const { entity, field } = reference;
  const { language } = model;
  const set = (onDelete: 'refuse' | 'deleteAlong' | 'clear') => [
    { kind: 'setOnDelete' as const, entity: entity.id, field: field.id, onDelete },
  ];
  const many = inSentence(entity.pluralLabel, language);
  const one =
    language === 'de'
      ? `ein Eintrag in „${target.pluralLabel}“`
      : language === 'en'
        ? withArticle(lower(target.label))
        : `one of ${inSentence(target.pluralLabel, language)}`;
  return {
    id: `${entity.id}.${field.id}.onDelete`,
    question: say(language, 'questionDelete', { many, one }),
    why: say(language, 'whyDelete', {
      many: language === 'en' ? entity.pluralLabel : many,
      target: inSentence(target.pluralLabel, language),
    }),
    options: [
      { id: 'refuse', label: say(language, 'refuse'), changes: set('refuse') },
      { id: 'deleteAlong', label: say(language, 'along'), changes: set('deleteAlong') },
      ...(field.required ? [] : [{ id: 'clear', label: say(language, 'clear'), changes: set('clear') }]),
    ],
    recommended: 'refuse',
    weight: 50,
    range: field.range,
  };
}

/** A label of the spec within a question: as a plain word in English, quoted in other languages. */
export function inSentence(label: string, language: string): string {
  if (language === 'en') return lower(label);
  return language === 'de' ? `„${label}“` : `"${label}"`;
}

export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Labels within a sentence; abbreviations keep their capitals. */
export function lower(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
