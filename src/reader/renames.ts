/**
 * Kinds of records and fields that have another name than in the app's last build: what was entered under the old one is shown under the
 * new one. Whether it is the same is asked; what was answered stays so for good.
 */
import type { Clarification, SpecChange } from '../pipeline/schema/clarification';
import type { ChoiceOption, Field } from '../pipeline/schema/fields';
import type { SourceRange } from '../pipeline/schema/range';
import type { Entity, StructuredSpec } from '../pipeline/schema/spec';
import { say } from './messages';
import type { SpecReading } from './readSpec';
import { withOptions } from './specChanges';

const mostQuestions = 5;

export interface FormerField {
  readonly id: string;
  readonly label: string;
  /** Alike for two fields whose values mean the same. */
  readonly type: string;
  /** The latest first. */
  readonly was: readonly string[];
  /** Of a choice, by what is stored. */
  readonly options: readonly (Named & { readonly was: readonly string[] })[];
}

/** A kind of record of the app that is there. */
export interface FormerKind extends Pick<Entity, 'id' | 'label' | 'pluralLabel'> {
  readonly was: readonly string[];
  readonly fields: readonly FormerField[];
}

/** `spec`: with all that is known by now; `clarifications`: what is still open. Where the fields of a kind are, no name of it is asked about. */
export function askAboutRenames(
  spec: StructuredSpec,
  clarifications: readonly Clarification[],
  before: readonly FormerKind[],
): Pick<SpecReading, 'spec' | 'clarifications'> {
  if (before.length === 0) return { spec, clarifications };
  const { language } = spec;
  const kind = renamedKind(spec.entities, before);
  const formerOf = (entity: Entity) => sameAs(entity, before) ?? (kind?.entity.id === entity.id ? kind.old : undefined);
  const entities = spec.entities.map((entity) => withFormerNames(entity, formerOf(entity)));
  const names = new Map(entities.map(({ id, was = [] }) => [id, [id, ...was]]));
  if (kind) names.set(kind.entity.id, [kind.entity.id, kind.old.id, ...kind.old.was]);
  const open = new Set(clarifications.flatMap(openKinds));
  const asked = [
    ...(kind ? [kindQuestion(kind.entity, kind.old, language)] : []),
    ...entities.flatMap((entity) =>
      open.has(entity.id)
        ? []
        : [
            ...fieldQuestions(entity, formerOf(entity), names, language),
            ...optionQuestions(entity, formerOf(entity), language),
          ],
    ),
  ];
  return { spec: { ...spec, entities }, clarifications: [...asked, ...clarifications].slice(0, mostQuestions) };
}

/** Of which the fields may become others by an answer. */
function openKinds({ options }: Clarification): readonly string[] {
  return options.flatMap(({ changes }) => changes.flatMap((one) => (one.kind === 'setFields' ? [one.entity] : [])));
}

/** What the code can't use as a name has another one there. */
function sameAs<T extends Named>(one: Named, others: readonly T[]): T | undefined {
  return others.find(({ id }) => id === one.id) ?? others.find(({ label }) => label === one.label);
}

interface Named {
  readonly id: string;
  readonly label: string;
}

/** What an earlier answer said of a kind and its fields stays. */
function withFormerNames(entity: Entity, former: FormerKind | undefined): Entity {
  if (!former) return entity;
  const fields = entity.fields.map((field) => {
    const { was = [], options = [] } = sameAs(field, former.fields) ?? {};
    const known = withOptions(field, (option) => {
      const before = sameAs(named(option), options)?.was ?? [];
      return before.length > 0 ? { ...option, was: [...before] } : option;
    });
    return was.length > 0 ? { ...known, was: [...was] } : known;
  });
  return { ...entity, fields, ...(former.was.length > 0 && { was: [...former.was] }) };
}

interface RenamedKind {
  readonly entity: Entity;
  readonly old: FormerKind;
}

/** One kind has gone, and one has come that has half of its fields at least. */
function renamedKind(now: readonly Entity[], before: readonly FormerKind[]): RenamedKind | undefined {
  const [gone, come] = [without(before, now), without(now, before)];
  const [old] = gone;
  const [entity] = come;
  if (!old || !entity || gone.length > 1 || come.length > 1) return undefined;
  const kept = old.fields.filter((field) => sameAs(field, entity.fields));
  return kept.length * 2 < Math.max(old.fields.length, entity.fields.length) ? undefined : { entity, old };
}

function kindQuestion(entity: Entity, old: FormerKind, language: string): Clarification {
  const names = { field: entity.pluralLabel, former: old.pluralLabel };
  const was = [old.id, ...old.was].filter((id) => id !== entity.id);
  const texts = [say(language, 'questionKind', names), say(language, 'whyRename', names)] as const;
  return question(`${entity.id}.was.${old.id}`, texts, { entity: entity.id, was }, entity.range, language);
}

function named({ value, label }: ChoiceOption): Named {
  return { id: value, label };
}

/** What a name of an option may be, so that it is kept. */
const longestOption = 60;

/** Of a choice one option has gone, and one has come. */
function optionQuestions(entity: Entity, former: FormerKind | undefined, language: string): Clarification[] {
  return entity.fields.flatMap((field) => {
    const before = former && sameAs(field, former.fields);
    if (!before || field.type.kind !== 'choice') return [];
    const options = field.type.options.map(named);
    const [gone, come] = [without(before.options, options), without(options, before.options)];
    const [old] = gone;
    const [option] = come;
    if (!old || !option || gone.length > 1 || come.length > 1 || old.id.length > longestOption) return [];
    const names = { option: option.label, former: old.label, field: field.label };
    const was = [old.id, ...old.was].filter((id) => id !== option.id);
    const why = say(language, 'whyRename', { former: old.label, field: option.label });
    const texts = [say(language, 'questionOption', names), why] as const;
    const change = { entity: entity.id, field: field.id, option: option.id, was };
    return [question(`${entity.id}.${field.id}.${option.id}.was.${old.id}`, texts, change, field.range, language)];
  });
}

type Names = ReadonlyMap<string, readonly string[]>;

/** Only where there is no doubt which is meant: one field has gone, and one of its type has come. */
function fieldQuestions(
  entity: Entity,
  former: FormerKind | undefined,
  kinds: Names,
  language: string,
): Clarification[] {
  if (!former) return [];
  const [gone, come] = [without(former.fields, entity.fields), without(entity.fields, former.fields)];
  const [old] = gone;
  const [field] = come;
  if (!old || !field || gone.length > 1 || come.length > 1 || !typesOf(field, kinds).includes(old.type)) return [];
  const names = { field: field.label, former: old.label, many: entity.pluralLabel };
  const was = [old.id, ...old.was].filter((id) => id !== field.id);
  const texts = [say(language, 'questionRename', names), say(language, 'whyRename', names)] as const;
  const change = { entity: entity.id, field: field.id, was };
  return [question(`${entity.id}.${field.id}.was.${old.id}`, texts, change, field.range, language)];
}

function without<T extends Named>(some: readonly T[], others: readonly Named[]): readonly T[] {
  return some.filter((one) => !sameAs(one, others));
}

/** A reference may be to a kind that had another name. */
function typesOf({ type }: Field, kinds: Names): readonly string[] {
  if (type.kind === 'reference') return (kinds.get(type.entity) ?? [type.entity]).map((name) => `reference ${name}`);
  return [type.kind === 'choice' ? `choice ${type.multiple}` : type.kind];
}

function question(
  id: string,
  [asked, why]: readonly [string, string],
  change: Omit<SpecChange & { kind: 'setWas' }, 'kind'>,
  range: SourceRange,
  language: string,
): Clarification {
  return {
    id,
    question: asked,
    why,
    options: [
      { id: 'renamed', label: say(language, 'isRenamed'), changes: [{ kind: 'setWas', ...change }] },
      { id: 'new', label: say(language, 'isNew'), changes: [] },
    ],
    recommended: 'renamed',
    weight: 90,
    range,
  };
}
