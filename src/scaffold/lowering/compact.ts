/** A description as a person would write it: without what is there by itself. */
import { labelOf, optionValue, pluralOf } from '../../appModel/names';
import type { AppModel as Description } from '../../pipeline/schema/appModel/appModel';
import type { WrittenEntity, WrittenField } from '../../pipeline/schema/appModel/entities';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { lower } from './lower';

type Json = Readonly<Record<string, unknown>>;

/** What the reader made of a spec, in the language of descriptions. */
export function writtenFor(spec: StructuredSpec): Json {
  return compact(lower(spec).description);
}

export function compact({ entities, app: { summary, ...app }, ...rest }: Description): Json {
  const head = { ...app, ...(summary && { summary }) };
  return {
    ...withoutUsual({ app: head, ...rest }),
    ...(entities.length > 0 && { entities: entities.map(compactEntity) }),
  };
}

function compactEntity({ fields, label, plural, pluralLabel, ...rest }: WrittenEntity): Json {
  const named = {
    ...(label !== labelOf(rest.name) && { label }),
    ...(plural !== pluralOf(rest.name) && { plural }),
    ...(pluralLabel !== labelOf(plural ?? pluralOf(rest.name)) && { pluralLabel }),
  };
  const own = Object.entries(fields).map(([name, field]) => [name, compactField(name, field)] as const);
  return { ...withoutUsual(rest), ...withoutUsual(named), fields: Object.fromEntries(own) };
}

/** `text!`, `member!` where there is no more to say. */
function compactField(name: string, field: WrittenEntity['fields'][string]): unknown {
  if (typeof field === 'string') return field;
  const { label, options, ...rest } = field;
  const named = {
    ...(label !== labelOf(name) && { label }),
    ...(options !== undefined && { options: short(options) }),
  };
  const said: Json = { ...named, ...withoutUsual(rest) };
  const { type, to, required, onDelete, ...more } = said;
  const isShort = Object.keys(more).length === 0 && (type === undefined) !== (to === undefined);
  if (!isShort || (onDelete !== undefined && onDelete !== 'refuse')) return said;
  return `${String(to ?? type)}${required === true ? '!' : ''}`;
}

/** An option is its label, unless it is kept as something else. */
function short(options: NonNullable<WrittenField['options']>): unknown {
  if (typeof options === 'string') return options;
  return options.map((option) => {
    if (typeof option === 'string') return option;
    const { value, label, ...rest } = option;
    const more = withoutUsual({ ...(value !== optionValue(label) && { value }), ...rest });
    return isEmpty(more) ? label : { label, ...more };
  });
}

/** What the schema fills in, wherever it stands. */
const usual: Json = { single: false, chart: 'bar', on: 'save', sharing: 'oneVisitor' };

function withoutUsual(part: Json): Json {
  const shorter = Object.entries(part).map(([key, value]) => [key, shortened(value)] as const);
  return Object.fromEntries(
    shorter.filter(([key, value]) => value !== undefined && value !== usual[key] && !isEmpty(value)),
  );
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortened);
  return typeof value === 'object' && value !== null ? withoutUsual(value as Json) : value;
}

function isEmpty(value: unknown): boolean {
  return (Array.isArray(value) || (typeof value === 'object' && value !== null)) && Object.keys(value).length === 0;
}
