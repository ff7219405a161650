/** Reads every statement against the entities and puts the StructuredSpec together. */
import type { Meaning, NotUnderstood, Requirement, StructuredSpec } from '../pipeline/schema/spec';
import type { Settled } from './conflicts';
import { readDescriptionRules } from './entities/descriptionRules';
import { markersIn } from './forms/markers';
import { byPlace, type Identified } from './identify';
import { say } from './messages';
import { type EntityDraft, titleFieldOf } from './model/draft';
import type { SpecModel } from './model/specModel';
import { onNamedPages } from './namedPages';
import { isSamePlace, type Preference, placeBeside } from './preferences';
import { lackOf, type Reading, type ReadingContext } from './reading/reading';
import { readStatement } from './reading/readStatement';
import { startsWithOperation, storyOf } from './reading/stories';
import { normalise } from './requirementIds';
import { restrictionBehind } from './restriction';
import { fold, shortHash, uniqueName } from './text';
import type { SpecHead } from './title';
import { has } from './vocabulary/lookup';

export interface Assembled {
  readonly spec: StructuredSpec;
  /** The requirements that need accounts or shared data. */
  readonly needing: readonly Requirement[];
  readonly undecided: readonly Requirement[];
  readonly contradicting: readonly { readonly requirement: Requirement; readonly before: Settled }[];
}

export function assembleSpec(
  model: SpecModel,
  statements: readonly Identified[],
  head: SpecHead,
  preferences: readonly Preference[] = [],
): Assembled {
  for (const one of statements) addRoles(one, model);
  const ids = new Set(statements.map((one) => one.id));
  const entityRequirements = [...model.entities.values()].flatMap((entity) =>
    needsRequirement(entity) ? [entityRequirement(entity, model, ids)] : [],
  );
  const definitions = definitionsOf(model);
  const readings = readAll(statements, model, definitions, preferences);
  const needing: Requirement[] = [];
  const undecided: Requirement[] = [];
  const contradicting: Assembled['contradicting'][number][] = [];
  const said = readings.map(({ one, reading }) => {
    const requirement = toRequirement(one, reading, model);
    if (isForMany(requirement) && !requirement.optional) needing.push(requirement);
    if (reading.isOpen) undecided.push(requirement);
    if (reading.contradiction) contradicting.push({ requirement, before: reading.contradiction });
    return requirement;
  });
  const shown = said.map((requirement) => onNamedPages(requirement, model));
  const requirements = [...entityRequirements.map((make) => make()), ...shown].sort((a, b) =>
    byPlace(a.range, b.range, head.files),
  );
  return { spec: specOf(model, requirements, head), needing, undecided, contradicting };
}

/** What is worked out comes first, as it is no field for the others. Scenarios come last: what they show was said before, or is said behind them. */
function readAll(
  statements: readonly Identified[],
  model: SpecModel,
  definitions: ReadonlyMap<string, readonly EntityDraft[]>,
  preferences: readonly Preference[],
): readonly { one: Identified; reading: Reading }[] {
  const isScenario = ({ statement }: Identified) => statement.kind === 'scenario';
  const found = new Map<Identified, Reading>();
  const meanings = new Map<string, readonly Meaning[]>();
  const isWorkedOut = ({ statement }: Identified) => has(statement.text, 'times') || has(statement.text, 'sum');
  const plain = statements.filter((one) => !isScenario(one));
  const inOrder = [
    ...plain.filter(isWorkedOut),
    ...plain.filter((one) => !isWorkedOut(one)),
    ...statements.filter(isScenario),
  ];
  for (const one of inOrder) {
    const within = meanings.get(one.parent ?? '') ?? [];
    const holds = preferences.some((preference) => isSamePlace(preference.holds, one.statement.range));
    const reading = setAside(one, preferences, model.language) ?? readOne(one, model, definitions, { within, holds });
    found.set(one, reading);
    meanings.set(one.id, reading.missing === undefined ? reading.meanings : []);
  }
  return statements.flatMap((one) => {
    const reading = found.get(one);
    return reading ? [{ one, reading }] : [];
  });
}

/** A statement that does not hold, as another one was chosen that contradicts it. */
function setAside(
  { statement }: Identified,
  preferences: readonly Preference[],
  language: string,
): Reading | undefined {
  const other = preferences.find(({ over }) => over && isSamePlace(over, statement.range))?.holds;
  const line = other && placeBeside(other, statement.range);
  return line === undefined
    ? undefined
    : { meanings: [], missing: say(language, 'otherHolds', { line }), gap: 'leftOut' };
}

/** The entities that each requirement defines. */
function definitionsOf(model: SpecModel): ReadonlyMap<string, readonly EntityDraft[]> {
  const definitions = new Map<string, EntityDraft[]>();
  for (const entity of model.entities.values()) {
    for (const id of new Set(entity.requirementIds)) definitions.set(id, [...(definitions.get(id) ?? []), entity]);
  }
  return definitions;
}

function readOne(
  one: Identified,
  model: SpecModel,
  definitions: ReadonlyMap<string, readonly EntityDraft[]>,
  context: Pick<ReadingContext, 'within' | 'holds'>,
): Reading {
  const { statement, id } = one;
  const defined = definitions.get(id) ?? [];
  // A list of fields has words in it that would be rules elsewhere: "a code (no two batches share one)".
  if (definesWhole(defined, one))
    return unlessRestricted({ meanings: defined.map((entity) => ({ kind: 'entity', entity: entity.id })) }, one, model);
  const asked = markersIn(statement.text);
  if (asked.length > 0)
    return { meanings: [], missing: say(model.language, 'undecided'), gap: 'leftOut', isOpen: true };
  const all = { model, requirementId: id, text: statement.text, range: statement.range, ...context };
  const reading = readRest(one, defined, all) ?? readStatement(statement, all);
  if (defined.length === 0) return reading;
  const whole = withEntities(reading, defined, one, model);
  // What a phrase holds, it holds whole; not so what stands in a list, or in the names of options.
  return isInList(restrictionBehind(statement.text, model.language), defined, id)
    ? unlessRestricted(whole, one, model)
    : whole;
}

/** "One of salting, ripening or ready as a rule", and of a sentence with a list of fields what stands behind it. */
function isInList(words: readonly string[], entities: readonly EntityDraft[], id: string): boolean {
  const said = fold(words.join(' '));
  const lists = entities.flatMap(({ parts }) => parts.filter(({ requirementId }) => requirementId === id));
  if (said !== '' && lists.some(({ text }) => fold(text).includes(said))) return true;
  const fields = entities.flatMap((entity) => entity.fields);
  const names = fields.flatMap(({ label, type }) => [
    label,
    ...(type.kind === 'choice' ? type.options.map((option) => option.label) : []),
  ]);
  return said !== '' && names.some((name) => fold(name).includes(said));
}

/** What a list of fields is told to hold only sometimes, or for some, is not understood whole. */
function unlessRestricted(reading: Reading, { statement }: Identified, { language }: SpecModel): Reading {
  if (reading.missing !== undefined) return reading;
  const left = restrictionBehind(statement.text, language);
  if (left.length === 0) return reading;
  return { ...reading, missing: say(language, 'partly', { part: `"${left.join(' ')}"` }), left };
}

/** "A loan has a fee and a number of days, and the system calculates the price …": what is said beside the list, if that is read whole. */
function readRest(
  { id, statement }: Identified,
  defined: readonly EntityDraft[],
  context: ReadingContext,
): Reading | undefined {
  const said = defined.flatMap(({ parts }) => parts.filter(({ requirementId }) => requirementId === id));
  if (said.length === 0) return undefined;
  const rest = said.reduce((text, part) => text.replace(part.text, ''), statement.text);
  const plain = rest.replace(/^[\s,.!]*(?:and )?/i, '').trim();
  if (!/\p{L}/u.test(plain)) return { meanings: [] };
  const reading = readStatement({ ...statement, text: plain }, context);
  return reading.missing === undefined && reading.meanings.length > 0 ? reading : undefined;
}

/** Whether the statement says nothing but which fields the entities have, and all of it was read. */
function definesWhole(entities: readonly EntityDraft[], { id, statement }: Identified): boolean {
  const fields = entities.flatMap((entity) => entity.fields.filter(({ range }) => range === statement.range));
  return (
    entities.some(({ definitions }) => definitions.includes(id)) &&
    entities.every(({ dropped }) => dropped.every(({ requirementId }) => requirementId !== id)) &&
    fields.every(({ unread }) => unread.length === 0)
  );
}

/** A sentence that defines an entity is understood as that, where its list of fields is all that it says. */
function withEntities(reading: Reading, entities: readonly EntityDraft[], one: Identified, model: SpecModel): Reading {
  const meanings: Meaning[] = entities.map((entity) => ({ kind: 'entity', entity: entity.id }));
  const all = [...meanings, ...reading.meanings];
  const dropped = entities.flatMap((entity) => entity.dropped.filter((part) => part.requirementId === one.id));
  if (dropped.length > 0)
    return {
      ...reading,
      meanings: all,
      missing: say(model.language, 'partly', { part: dropped.map((part) => `"${part.text}"`).join(', ') }),
    };
  return { ...reading, meanings: all };
}

function toRequirement(one: Identified, reading: Reading, model: SpecModel): Requirement {
  const { statement, id, parent } = one;
  const understood = reading.missing === undefined && reading.meanings.length > 0;
  return {
    id,
    text: statement.text,
    kind: statement.kind,
    ...(parent !== null && { parent }),
    ...(statement.priority && { priority: statement.priority }),
    optional: statement.optional,
    meanings: unique(reading.meanings),
    understood,
    ...(understood ? {} : lackOf(reading, model.language)),
    range: statement.range,
  };
}

/** Whether it speaks of accounts, or of data that several people share: one question asks about all of these. */
export function isForMany({ gap }: Pick<Requirement, 'gap'>): boolean {
  return gap === 'accounts' || gap === 'sharedData';
}

function needsRequirement(entity: EntityDraft): boolean {
  return entity.requirementIds.length === 0;
}

/** The entity's own requirement; read now, so that its rules join those of later statements, and made when all is known. */
function entityRequirement(entity: EntityDraft, model: SpecModel, ids: Set<string>): () => Requirement {
  const id = uniqueName(`R-${shortHash(normalise(`entity ${entity.label}`))}`, ids, '-');
  ids.add(id);
  entity.requirementIds.push(id);
  const described = readDescriptionRules(entity, model, id);
  return () => {
    const text = `${entity.label}: ${entity.fields.map((field) => field.label).join(', ')}`;
    const left = restrictionBehind(text, model.language);
    const part = `"${left.join(' ')}"`;
    const missing = [...described.missing, ...(left.length > 0 ? [say(model.language, 'partly', { part })] : [])];
    return {
      id,
      text,
      kind: 'requirement',
      optional: false,
      meanings: unique([{ kind: 'entity', entity: entity.id }, ...described.meanings]),
      understood: missing.length === 0,
      ...(missing.length === 0 ? {} : { missing: missing.join(' '), ...(left.length > 0 && { left: [...left] }) }),
      range: entity.range,
    };
  };
}

const generic =
  /^(?:users?|it|this|that|these items?|visitors?|developers?|people|i|we|me|us|person|anyone|everyone|somebody|someone|benutzer|nutzer|besucher|man|jede[rs]?|niemand|it|they|app)$/i;

/** Roles that stories speak of. */
function addRoles(one: Identified, model: SpecModel): void {
  const text = one.statement.text;
  const story = text.length < 400 ? storyOf(text) : undefined;
  if (!story?.role) return;
  const isExplicit = /^(?:as an? |as the |als )/i.test(text);
  if (
    !isExplicit &&
    (!startsWithOperation(story.rest) || story.role.split(' ').length > 7) &&
    one.statement.kind !== 'story'
  )
    return;
  for (const part of story.role.split(/\s+(?:and|or|und|oder|&)\s+/)) {
    const role = part.replace(/^(?:an?|the|each|every|der|die|das|eine?)\s+/i, '').trim();
    if (
      role === '' ||
      generic.test(role) ||
      /^(?:nobody|no one|only|niemand|nur)\b/i.test(role) ||
      role.split(' ').length > 4
    )
      continue;
    model.addRole(singular(role, model), one.statement.range);
  }
}

function singular(role: string, model: SpecModel): string {
  const plain = role.charAt(0).toUpperCase() + role.slice(1);
  if (model.language !== 'en' || !/[^s]s$/.test(plain)) return plain;
  return plain.slice(0, -1);
}

function specOf(model: SpecModel, requirements: readonly Requirement[], head: SpecHead): StructuredSpec {
  const entities = [...model.entities.values()];
  return {
    title: head.title,
    summary: head.summary,
    language: head.language,
    kind: 'data',
    entities: entities.map((entity) => ({
      id: entity.id,
      label: entity.label,
      pluralLabel: entity.pluralLabel,
      fields: entity.fields.map(({ id, label, type, required, unique: isUnique, default: usual, range }) => ({
        id,
        label,
        type,
        required,
        unique: isUnique,
        ...(usual === undefined ? {} : { default: usual }),
        range,
      })),
      titleField: titleFieldOf(entity.fields),
      requirementIds: [...new Set(entity.requirementIds)],
      range: entity.range,
    })),
    relations: entities.flatMap((entity) =>
      entity.fields.flatMap((field) =>
        field.type.kind === 'reference' ? [{ from: entity.id, field: field.id, to: field.type.entity }] : [],
      ),
    ),
    pages: model.pages,
    roles: [...model.roles.values()],
    rules: [...model.rules.values()],
    requirements: [...requirements],
    content: [],
    theme: model.theme,
    notUnderstood: [...notUnderstoodOf(requirements), ...unreadNotes(head)],
  };
}

export function notUnderstoodOf(requirements: readonly Requirement[]): NotUnderstood[] {
  return requirements
    .filter((requirement) => !requirement.understood)
    .map((requirement) => ({
      text: requirement.text,
      reason: requirement.missing ?? '',
      requirementId: requirement.id,
      range: requirement.range,
    }));
}

/** What of the text was not read at all: the ends of very long lines, and code blocks. */
export function unreadNotes({ language, longLines, code, stack }: SpecHead): NotUnderstood[] {
  const lines = longLines.map((line) => ({
    text: `${line}`,
    reason: say(language, 'longLine'),
    range: { startLine: line, startColumn: 1, endLine: line, endColumn: 2 },
  }));
  const [first] = stack;
  const prescribed = first
    ? [{ text: stack.map(({ heading }) => heading).join(', '), reason: say(language, 'stack'), range: first.range }]
    : [];
  return [
    ...lines,
    ...prescribed,
    ...code.map((range) => ({ text: '```', reason: say(language, 'codeBlock'), range })),
  ];
}

function unique(meanings: readonly Meaning[]): Meaning[] {
  const seen = new Set<string>();
  return meanings.filter((meaning) => {
    const key = JSON.stringify(meaning);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
