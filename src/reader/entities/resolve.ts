/** Entity sources → entities with typed fields and references between them. */
import { type Description, readDescription } from '../fields/description';
import { otherNames } from '../fields/fieldNames';
import type { EntitySource, FieldSource } from '../fields/fieldSource';
import { readDefault, readFieldType, type TypeReading, typeFromName } from '../fields/fieldType';
import type { EntityDraft, FieldDraft } from '../model/draft';
import { EntityNames } from '../model/entityNames';
import { fold, humanLabel, identifier, uniqueName } from '../text';
import { typeOf } from '../vocabulary/lookup';
import { narrowing, ofItself, saidOtherwise } from './nearNames';
import { labelsOf } from './plural';

export interface ResolvedEntities {
  readonly entities: readonly EntityDraft[];
  readonly names: EntityNames;
}

const builtIn = new Set([
  'id',
  'uuid',
  'createdat',
  'updatedat',
  'created',
  'updated',
  'erstelltam',
  'geaendertam',
  'modifiedat',
  'creationdate',
  'datecreated',
  'primarykey',
  'timestamps',
  'timestamp',
  'zeitstempel',
]);

/** `forms`: the forms of nouns in the text, for plural labels. */
export function resolveEntities(
  sources: readonly EntitySource[],
  language: string,
  forms: ReadonlyMap<string, ReadonlySet<string>>,
): ResolvedEntities {
  const names = new EntityNames(language);
  const shells = new Map<string, { entity: EntityDraft; fields: FieldSource[] }>();
  const open = (source: EntitySource) => openEntity(source, names, shells, language, forms);
  for (const source of sources) open(source);
  for (const source of missingTargets(sources, names)) open(source);
  for (const { entity, fields } of shells.values()) {
    for (const source of fields) addField(entity, source, names);
    if (entity.fields.length === 0) addField(entity, nameField(entity), names);
  }
  return { entities: [...shells.values()].map((shell) => shell.entity), names };
}

/** Adds what the source says to an entity that is known already, field by field. Fields that it has stay as they are. */
export function addField(entity: EntityDraft, source: FieldSource, names: EntityNames): FieldDraft | undefined {
  const bare = source.name.replace(/[_ ]?(?:Id|ID|_id)$/, '');
  if (builtIn.has(fold(source.name).replace(/[^a-z]/g, ''))) return undefined;
  const told = ofItself(source, entity, names);
  if (told) return addField(entity, { ...source, name: told }, names);
  const rest = narrowing(source.name, entity);
  if (rest !== undefined) {
    entity.dropped.push({ text: rest, ...(source.requirementId && { requirementId: source.requirementId }) });
    return undefined;
  }
  if (source.isState && entity.fields.some(({ type }) => type.kind === 'choice' && offers(type, source.name)))
    return undefined;
  if (source.isOnlyLink && names.find(source.name) === undefined) return undefined;
  const said = readDescription(source.about, (name) => names.find(name), source.name);
  const target = source.refersTo
    ? names.find(source.refersTo)
    : bare !== source.name
      ? (names.find(bare) ?? names.byHead(names.keyOf(bare)))
      : undefined;
  const linked = said.typeWord || said.choice || said.reference ? undefined : linkedBy(source.name, names);
  const named = linked?.entity === entity.id && linked.name === source.name ? undefined : linked;
  const reference = said.reference ?? target ?? named?.entity;
  // "gehört zu einem Kunden" is the field Kunde.
  const owner = target && source.refersTo === source.name ? target : (named?.name ?? source.name);
  const name = (target ?? said.reference) && bare !== source.name ? bare : owner;
  const same = source.requirementId === undefined || reference ? undefined : saidOtherwise(name, source, entity);
  if (same) return mergeField(same, source, said, reference);
  const id = identifier(name, `field${entity.fields.length + 1}`);
  const others = otherNames(name, true).map((other) => identifier(other, id));
  const existing =
    entity.fields.find((field) => field.id === id) ?? entity.fields.find((field) => others.includes(field.id));
  if (existing) {
    // "E-mail address" says more than `email`.
    if (existing.id !== id && humanLabel(name).length > existing.label.length)
      Object.assign(existing, { id, label: humanLabel(name) });
    // A list that says otherwise is not overruled in silence: then the sentence is read as a rule, which asks.
    if (source.isDemanded && existing.requiredStated && !existing.required)
      entity.dropped.push({ text: source.name, ...(source.requirementId && { requirementId: source.requirementId }) });
    return mergeField(existing, source, said, reference);
  }
  const field = makeField(name, id, source, { ...said, reference });
  entity.fields.push(field);
  return field;
}

function offers({ options }: FieldDraft['type'] & { kind: 'choice' }, name: string): boolean {
  return options.some(({ label }) => fold(label) === fold(name));
}

/** "member" and "associated member" are the field Member, "lead trainer" is a trainer of that name. */
function linkedBy(name: string, names: EntityNames): { entity: string; name: string } | undefined {
  const bare = name.replace(
    /^(?:associated|linked|related|assigned|corresponding|parent|owning|zugehörige[rsn]?|verknüpfte[rsn]?) /iu,
    '',
  );
  const head = /^(\p{L}+) (?:who|that|which) /u.exec(bare)?.[1];
  const made = head === undefined ? undefined : names.find(head);
  if (head && made) return { entity: made, name: head };
  // "The print" is a film print, where no other kind is called so.
  const whole = names.find(bare) ?? (typeFromName(bare, { limits: [] }) ? undefined : names.byHead(names.keyOf(bare)));
  if (whole) return { entity: whole, name: bare };
  const [first, last, more] = name.split(' ');
  const role = first && last && !more && names.find(first) === undefined ? names.find(last) : undefined;
  return role && typeFromName(name, { limits: [] }) === undefined ? { entity: role, name } : undefined;
}

function ownFields({ fields, requirementId }: EntitySource): readonly FieldSource[] {
  return requirementId === undefined ? fields : fields.map((field) => ({ ...field, requirementId }));
}

function openEntity(
  source: EntitySource,
  names: EntityNames,
  shells: Map<string, { entity: EntityDraft; fields: FieldSource[] }>,
  language: string,
  forms: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const known = names.find(source.name) ?? shortNameOf(source, names);
  const shell = known ? shells.get(known) : undefined;
  if (shell && source.fields.some(({ onlyFills }) => onlyFills)) {
    for (const told of source.fields) {
      const at = shell.fields.findIndex(({ name, about }) => about === '' && fold(name) === fold(told.name));
      const open = shell.fields[at];
      if (open) shell.fields[at] = { ...open, about: told.about };
    }
    return;
  }
  if (shell) {
    if (source.origin !== 'assumed' && shell.entity.origin === 'assumed') {
      shell.entity.origin = source.origin;
      shell.fields.length = 0;
    }
    if (source.origin !== 'assumed' || shell.entity.origin === 'assumed') shell.fields.push(...ownFields(source));
    if (source.requirementId) shell.entity.requirementIds.push(source.requirementId);
    shell.entity.definitions.push(...definitionBy(source));
    shell.entity.parts.push(...partBy(source));
    shell.entity.dropped.push(...droppedBy(source));
    return;
  }
  const labels = labelsOf(source.name, language, forms);
  const id = uniqueName(identifier(labels.label, `entity${shells.size + 1}`), new Set(shells.keys()));
  names.add(source.name, id);
  names.add(labels.label, id);
  names.add(labels.pluralLabel, id);
  const entity: EntityDraft = {
    id,
    ...labels,
    fields: [],
    requirementIds: source.requirementId ? [source.requirementId] : [],
    definitions: definitionBy(source),
    parts: partBy(source),
    range: source.range,
    origin: source.origin,
    dropped: [...droppedBy(source)],
  };
  shells.set(id, { entity, fields: [...ownFields(source)] });
}

/** "A set has a daily rate", where tyre sets are kept. */
function shortNameOf({ name, origin }: EntitySource, names: EntityNames): string | undefined {
  return origin === 'prose' || origin === 'assumed' ? names.byHead(names.keyOf(name)) : undefined;
}

function definitionBy({ requirementId, isWhole }: EntitySource): string[] {
  return requirementId && isWhole ? [requirementId] : [];
}

function partBy({ requirementId, part }: EntitySource): EntityDraft['parts'] {
  return requirementId && part !== undefined ? [{ requirementId, text: part }] : [];
}

function droppedBy(source: EntitySource): EntityDraft['dropped'] {
  return (source.dropped ?? []).map((text) => ({
    text,
    ...(source.requirementId ? { requirementId: source.requirementId } : {}),
  }));
}

/** `organiserId` without an Organiser anywhere: the entity is assumed, with a name. */
function missingTargets(sources: readonly EntitySource[], names: EntityNames): readonly EntitySource[] {
  return sources.flatMap((source) =>
    source.fields.flatMap((field) => {
      const bare = /^([\p{L}]{2,}?)_?(?:Id|ID|_id)$/u.exec(field.name)?.[1];
      const name = field.refersTo ?? (pointsElsewhere(field, names) ? undefined : bare?.replace(/_$/, ''));
      if (!name || names.find(name) || builtIn.has(fold(field.name))) return [];
      return [{ name: humanLabel(name), fields: [], range: field.range, origin: 'assumed' as const }];
    }),
  );
}

/** `keeperId->Member` is a member; nobody keeps keepers. */
function pointsElsewhere(field: FieldSource, names: EntityNames): boolean {
  return readDescription(field.about, (name) => names.find(name)).reference !== undefined;
}

function nameField(entity: EntityDraft): FieldSource {
  return { name: 'name', about: 'text, required', range: entity.range };
}

function makeField(name: string, id: string, source: FieldSource, said: Description): FieldDraft {
  const reading = readFieldType(name, said);
  const usual = source.defaultText ?? said.defaultText;
  const value = usual === undefined ? undefined : readDefault(usual, reading.type);
  const unread = [
    ...said.unread,
    ...(source.unread ?? []),
    ...(usual !== undefined && value === undefined && !/^(?:none|empty|leer|keine?|null)$/i.test(usual)
      ? [`default ${usual}`]
      : []),
  ];
  const isUnsupported =
    said.typeWord === 'unsupported' || (reading.from === 'name' && typeFromName(name, said) === 'unsupported');
  if (isUnsupported) unread.push(source.about || source.name);
  return {
    id,
    label: humanLabel(name),
    type: reading.type,
    required: source.required ?? said.required ?? false,
    unique: source.unique ?? said.unique ?? false,
    requiredStated: (source.required ?? said.required) !== undefined,
    ...(value === undefined ? {} : { default: value }),
    range: source.range,
    typeFrom: originOf(reading.from, isUnsupported, unread),
    currencyStated: said.currency !== undefined,
    ...(said.format?.anyLetters !== undefined && { anyLetters: said.format.anyLetters }),
    onDeleteStated: false,
    rules: said.rules,
    unread,
  };
}

/** Text is a fine type for most fields of which nothing is said; it is only assumed where something was said and not read. */
function originOf(
  from: TypeReading['from'],
  isUnsupported: boolean,
  unread: readonly string[],
): FieldDraft['typeFrom'] {
  if (isUnsupported) return 'assumed';
  if (from !== 'assumed') return from;
  return unread.some(looksLikeType) ? 'assumed' : 'name';
}

function looksLikeType(part: string): boolean {
  return part.split(' ').length <= 2 || typeOf(part.split(' ')[0] ?? '') !== undefined;
}

const saysMore: ReadonlySet<string> = new Set(['email', 'phone', 'url', 'date', 'dateTime', 'time']);

/** A field that is spoken of twice: what comes later adds to it. */
function mergeField(
  field: FieldDraft,
  source: FieldSource,
  said: Description,
  reference: string | undefined,
): FieldDraft {
  const reading = readFieldType(source.name, { ...said, reference });
  if (reading.from === 'stated' && field.typeFrom !== 'stated')
    Object.assign(field, { type: reading.type, typeFrom: reading.from });
  // "Departure: string" in code is the departure time of the prose.
  if (reading.from === 'name' && field.type.kind === 'text' && saysMore.has(reading.type.kind))
    Object.assign(field, { type: reading.type });
  const required = source.required ?? said.required;
  if (required !== undefined && !(source.isDemanded && field.requiredStated))
    Object.assign(field, { required, requiredStated: true });
  field.unique = source.unique ?? said.unique ?? field.unique;
  return field;
}
