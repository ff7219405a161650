/** A field as it is written, in short or as an object → with everything filled in. */
import { suggest } from '../expressions/suggest';
import type { WrittenField } from '../pipeline/schema/appModel/entities';
import { type FieldTypeName, fieldTypes, type Tone, tones } from '../pipeline/schema/appModel/parts';
import { labelOf, optionValue } from './names';
import type { Field, Option } from './resolved';

type Say = (message: string) => void;

/** What all fields of a description are resolved with. */
export interface FieldContext {
  /** `entity.loan.field.due` */
  readonly path: string;
  readonly entities: readonly string[];
  readonly say: Say;
}

export function resolveField(name: string, written: string | WrittenField, context: FieldContext): Field {
  const field = typeof written === 'string' ? fromShort(written, context) : written;
  const options = field.options === undefined ? [] : optionsOf(field.options, context.say);
  const type = typeOf(field, context);
  const { label, to, required, unique, onDelete, was, statements, options: _, type: __, ...rest } = field;
  const deletion = typeof onDelete === 'string' ? { does: onDelete, statements: [] } : onDelete;
  if (required && deletion?.does === 'clear') {
    context.say(
      'A required field can\'t be cleared. Write "onDelete": "refuse" or "deleteAlong", or let it be optional.',
    );
  }
  return {
    ...rest,
    path: context.path,
    name,
    label: label ?? labelOf(name),
    type,
    options,
    ...(to && { to }),
    required: required ?? false,
    unique: unique ?? false,
    onDelete: deletion?.does ?? 'refuse',
    deletionStatements: deletion?.statements ?? [],
    was: was ?? [],
    statements: statements ?? [],
  };
}

type Loose = Partial<WrittenField>;

/** `text!`, `member!`, `label[]`, `out:warning | back:success!` */
function fromShort(written: string, { entities, say }: FieldContext): Loose {
  const required = written.trimEnd().endsWith('!');
  const form = written.trim().replace(/!$/, '').trim();
  const start: Loose = required ? { required } : {};
  if (form.includes('|')) return { ...start, options: form };
  const several = /^(\w+)\[\]$/.exec(form)?.[1];
  const kind = several ?? form;
  if (entities.includes(kind)) return { ...start, to: kind, type: several ? 'references' : 'reference' };
  if ((fieldTypes as readonly string[]).includes(form)) return { ...start, type: form as FieldTypeName };
  say(`"${written}" is neither a type nor a kind of record.${suggest(form, [...fieldTypes, ...entities])}`);
  return start;
}

function typeOf(field: Loose, { entities, say }: FieldContext): FieldTypeName {
  const { type, options, to } = field;
  if (to !== undefined && !entities.includes(to)) say(`There is no kind of record "${to}".${suggest(to, entities)}`);
  const implied = options !== undefined ? 'choice' : to !== undefined ? 'reference' : undefined;
  const fits = type === undefined || implied === undefined || type === implied || (to && type === 'references');
  if (!fits) say(`A field with "${to === undefined ? 'options' : 'to'}" is a ${implied}; leave out "type": "${type}".`);
  if (type === 'choice' && options === undefined) say('A choice needs "options": "new | done".');
  if ((type === 'reference' || type === 'references') && to === undefined) say('A reference needs "to": "member".');
  return fits ? (type ?? implied ?? 'text') : (implied ?? 'text');
}

function optionsOf(written: NonNullable<WrittenField['options']>, say: Say): readonly Option[] {
  const parts = typeof written === 'string' ? written.split('|').map((part) => part.trim()) : written;
  const options = parts.filter((part) => part !== '').map((part) => optionOf(part, say));
  const doubled = options.find((one, index) => options.some((other, at) => at < index && other.value === one.value));
  if (doubled) say(`The option "${doubled.label}" is there twice: both are kept as '${doubled.value}'.`);
  if (options.length === 0) say('A choice needs at least one option.');
  return options;
}

type WrittenPart = Exclude<NonNullable<WrittenField['options']>, string>[number];

function optionOf(part: WrittenPart, say: Say): Option {
  if (typeof part !== 'string') {
    const { value, label, tone, was } = part;
    return { value: value ?? optionValue(label), label, ...(tone && { tone: toneOf(tone, say) }), was };
  }
  // "10:30" is no tone.
  const [, label = part, tone] = /^(.+?)\s*:\s*([a-z]+)$/.exec(part) ?? [];
  return { value: optionValue(label), label, ...(tone && { tone: toneOf(tone, say) }), was: [] };
}

function toneOf(tone: string, say: Say): Tone {
  if ((tones as readonly string[]).includes(tone)) return tone as Tone;
  say(`There is no tone "${tone}".${suggest(tone, tones)}`);
  return 'info';
}
