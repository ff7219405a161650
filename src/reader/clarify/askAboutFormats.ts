/** The question whether the letters of an example are meant: "looks like AB-1234". */
import type { Clarification } from '../../pipeline/schema/clarification';
import { say } from '../messages';
import type { SpecModel } from '../model/specModel';
import { lower, withArticle } from './askAboutDeletion';

/** One for each format that the spec leaves open; the letters as given are recommended. */
export function askAboutFormats(model: SpecModel): readonly Clarification[] {
  const { language } = model;
  const isGerman = language === 'de';
  return [...model.entities.values()].flatMap((entity) =>
    entity.fields.flatMap((field): Clarification[] => {
      const { type, anyLetters } = field;
      if (type.kind !== 'text' || type.format === undefined || anyLetters === undefined) return [];
      const change = { kind: 'setFieldType' as const, entity: entity.id, field: field.id };
      return [
        {
          id: `${entity.id}.${field.id}.format`,
          question: say(language, 'questionFormat', {
            field: isGerman ? `„${field.label}“` : lower(field.label),
            entity: isGerman ? `„${entity.label}“` : withArticle(lower(entity.label)),
            format: type.format,
          }),
          why: say(language, 'whyFormat'),
          options: [
            {
              id: 'these',
              label: say(language, 'theseLetters', { format: type.format }),
              changes: [{ ...change, type }],
            },
            {
              id: 'any',
              label: say(language, 'anyLetters'),
              changes: [{ ...change, type: { ...type, format: anyLetters } }],
            },
          ],
          recommended: 'these',
          weight: 46,
          range: field.range,
        },
      ];
    }),
  );
}
