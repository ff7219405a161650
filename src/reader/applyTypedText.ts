/** Answers in a person's own words: a list of fields, an address for a link, or words that are only kept. */
import type { Clarification } from '../pipeline/schema/clarification';
import type { Field } from '../pipeline/schema/fields';
import type { StructuredSpec } from '../pipeline/schema/spec';
import { notUnderstoodOf } from './assemble';
import { addField } from './entities/resolve';
import { readFieldList } from './fields/fieldList';
import { say } from './messages';
import type { EntityDraft } from './model/draft';
import { EntityNames } from './model/entityNames';
import { decide, leaveOut, setFields } from './specChanges';
import { capitalise, oneLine } from './text';

/** What the typed text changes. Text that cannot be turned into anything is mentioned with the requirement that it is about. */
export function applyTypedText(spec: StructuredSpec, clarification: Clarification, typed: string): StructuredSpec {
  const text = oneLine(typed);
  if (text === '' || !clarification.freeText) return spec;
  const changes = clarification.options.flatMap((option) => option.changes);
  const fields = changes.find((change) => change.kind === 'setFields');
  if (fields) return typedFields(spec, fields.entity, text, clarification);
  const decided = changes.find((change) => change.kind === 'decide');
  if (decided) return decide(spec, decided.requirementId, `${clarification.question} ${text}`);
  const left = changes.find((change) => change.kind === 'leaveOut');
  if (!left) return spec;
  const address = linkAddress(text);
  if (clarification.id.endsWith('.link') && address) return typedLink(spec, clarification, left.requirementId, address);
  return leaveOut(spec, left.requirementId, say(spec.language, 'typed', { text }));
}

/** "name, phone, e-mail" is read as the spec itself would be. */
function typedFields(
  spec: StructuredSpec,
  entityId: string,
  text: string,
  clarification: Clarification,
): StructuredSpec {
  const entity = spec.entities.find((one) => one.id === entityId);
  if (!entity) return spec;
  const names = new EntityNames(spec.language);
  for (const one of spec.entities) for (const name of [one.label, one.pluralLabel]) names.add(name, one.id);
  const draft: EntityDraft = {
    ...entity,
    fields: [],
    requirementIds: [],
    definitions: [],
    parts: [],
    dropped: [],
    origin: 'prose',
  };
  for (const source of readFieldList(text, clarification.range)) addField(draft, source, names);
  if (draft.fields.length === 0) return spec;
  return setFields(
    spec,
    entityId,
    draft.fields.map((field, index): Field => {
      const { id, label, type, required, unique, range } = field;
      return {
        id,
        label,
        type,
        required: required || (index === 0 && !field.requiredStated),
        unique,
        ...(field.default === undefined ? {} : { default: field.default }),
        range,
      };
    }),
  );
}

function linkAddress(text: string): string | undefined {
  if (/^(?:https:\/\/|mailto:|tel:)\S+$/.test(text)) return text;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return `mailto:${text}`;
  return /^(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text) ? `https://${text}` : undefined;
}

/** The link gets its place in the section that asked for it, and the requirement is met. */
function typedLink(
  spec: StructuredSpec,
  clarification: Clarification,
  requirementId: string,
  href: string,
): StructuredSpec {
  const label = capitalise(clarification.options.find((option) => option.detail)?.detail ?? href);
  const content = spec.content.map((section) =>
    section.requirementIds.includes(requirementId)
      ? { ...section, blocks: [...section.blocks, { kind: 'link' as const, link: { label, href } }] }
      : section,
  );
  const requirements = spec.requirements.map((one) => {
    if (one.id !== requirementId) return one;
    const { missing = '', ...rest } = one;
    const others = missing.replace(`"${label}"`, '').replace(/: , /, ': ').replace(/, \./, '.');
    return others.includes('"') ? { ...rest, missing: others } : { ...rest, understood: true };
  });
  return {
    ...spec,
    content,
    requirements,
    notUnderstood: [...notUnderstoodOf(requirements), ...spec.notUnderstood.filter((one) => !one.requirementId)],
  };
}
