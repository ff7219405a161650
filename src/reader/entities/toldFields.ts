/** Fields and references that sentences add to things that are known: "enter a title for the survey", "book it for a pet". */
import { readFieldList } from '../fields/fieldList';
import type { EntitySource, FieldSource } from '../fields/fieldSource';
import type { Identified } from '../identify';
import { withoutPurpose } from '../reading/plainDemand';
import { plainDefinition, plainForm } from '../reading/plainForms';
import { storyOf } from '../reading/stories';
import { has, operationOf, vocabularies } from '../vocabulary/lookup';
import { nounKey, nounOf, nounsIn, singular } from './nouns';
import { nameField } from './storyEntities';

type IsKnown = (name: string) => boolean;

/** Fields that a sentence gives to an entity that is known. */
export function fieldsTold(one: Identified, isKnown: IsKnown): readonly EntitySource[] {
  const text = withoutPurpose(one.statement.text).replace(/[.!]$/, '');
  const isDefinition = plainDefinition(text) !== plainForm(text);
  if (text.length > 500 || one.statement.kind === 'page' || isDefinition) return [];
  const told =
    givenTo(text, one, isKnown) ??
    assignedTo(text, one, isKnown) ??
    belongingTo(text, one, isKnown) ??
    stepsOf(text, one, isKnown) ??
    choiceOfThing(text, one, isKnown) ??
    fieldOfThing(text, one, isKnown) ??
    markedState(text, one, isKnown) ??
    notedFields(text, one, isKnown);
  if (!told || told.fields.length === 0) return statesTold(text, one, isKnown);
  return [{ ...told, range: one.statement.range, origin: 'prose', requirementId: one.id }];
}

type Told = Pick<EntitySource, 'name' | 'fields'>;

/** "A tyre set can be given a rack place", "allow a move to be given a vehicle": one points at the other. */
function givenTo(text: string, one: Identified, isKnown: IsKnown): Told | undefined {
  const said =
    /(?:^|\ballow )(?:an?|the|each|every) (?<entity>[\p{L}-]+(?: [\p{L}-]+)?) (?:(?:can|may|must|shall|should) |to )be (?:given|assigned|put (?:in|on|into)) (?:an?|one) (?<target>[\p{L}-]+(?: [\p{L}-]+)?)$/iu.exec(
      text,
    )?.groups;
  if (!said?.entity || !said.target || !isKnown(said.entity) || !isKnown(said.target)) return undefined;
  const field = { name: said.target, about: '', refersTo: said.target, range: one.statement.range };
  return { name: said.entity, fields: [field] };
}

/** "Users can assign a batch to a shelf": the batch points at it. */
function assignedTo(text: string, one: Identified, isKnown: IsKnown): Told | undefined {
  const said =
    /\b(?:can|may|must|shall|should|able to|want to|allow|let|enable|permit)\b.* (?:assign|allocate|attach) (?:an?|the|each|every) (?<entity>[\p{L}-]+(?: [\p{L}-]+)?) to (?:an?|one) (?<target>[\p{L}-]+(?: [\p{L}-]+)?)$/iu.exec(
      text,
    )?.groups;
  if (!said?.entity || !said.target || !isKnown(said.entity) || !isKnown(said.target)) return undefined;
  const field = { name: said.target, about: '', refersTo: said.target, range: one.statement.range };
  return { name: said.entity, fields: [field] };
}

/** "Every piano belongs to a client, and we never save one without": the first half tells what it points at. */
function belongingTo(text: string, one: Identified, isKnown: IsKnown): Told | undefined {
  const [, entity = '', target = ''] =
    /^(?:an?|the|each|every) ([\p{L}-]+(?: [\p{L}-]+)?) (?:(?:must|shall|should) )?(?:always )?belongs? to (?:an?|one|exactly one|the) ([\p{L}-]+(?: [\p{L}-]+)?)(?=[,;]|$| and )/iu.exec(
      text,
    ) ?? [];
  if (!isKnown(entity) || !isKnown(target)) return undefined;
  return { name: entity, fields: [{ name: target, about: '', refersTo: target, range: one.statement.range }] };
}

/** "…, and no other way", "…, and that's it: there's no way back" */
const noOtherWay =
  /[,;:]? (?:and |but )?(?:in )?(?:no other (?:way|order)|nothing else|(?:never|not) back(?: again)?|that(?:['’]s| is) (?:it|all)|there(?:['’]s| is) no way back|not the other way (?:round|around)|only in (?:that|this) order)\b.*$/iu;

/** "A loan shall start as requested and shall only move from …" */
const startsAs =
  /^((?:an?|the|each|every) [\p{L}-]+(?: [\p{L}-]+)?? )(?:shall|must|should) (?:start|begin)s? (?:as|in|with|out as) ["“]?[\p{L} -]+["”]? and (?=(?:shall|must|can|may|should) )/iu;

/** "The state of a stay goes from announced to arrived and from arrived to departed": the steps are its options. */
function stepsOf(whole: string, one: Identified, isKnown: IsKnown): Told | undefined {
  const text = whole
    .replace(startsAs, '$1')
    .replace(/(?<= (?:shall|must|should|can|may)) only (?=(?:go|change|move) )/iu, ' ')
    .replace(noOtherWay, '')
    .replace(/,? or from /giu, ' and from ');
  const said =
    /^(?:the )?(?<field>[\p{L}]+) of (?:an?|the|each|every) (?<entity>[\p{L}-]+(?: [\p{L}-]+)??) (?:(?:shall|must|should|can|may) )?(?:go(?:es)?|changes?|moves?) (?<steps>from .+)$/iu.exec(
      text,
    )?.groups ??
    /^(?:an?|the|each|every) (?<entity>[\p{L}-]+(?: [\p{L}-]+)??) (?:(?:shall|must|should|can|may) )?(?:go(?:es)?|moves?) (?<steps>from .+)$/iu.exec(
      text,
    )?.groups;
  if (!said?.entity || !said.steps || !isKnown(said.entity)) return undefined;
  const steps = said.steps.split(/,? (?:and )?from |; /).map((step) => step.replace(/^from /i, ''));
  const states = steps.flatMap((step) => step.split(/ to |, | or /)).map((state) => state.trim());
  const isState = (state: string) =>
    state.split(' ').length <= 3 && !/^(?:the|an?|our|its) |\b(?:and|or|only|when|if|nothing)\b/i.test(state);
  if (steps.some((step) => !/ to /.test(step)) || !states.every(isState)) return undefined;
  const about = `one of: ${[...new Set(states)].join(', ')}`;
  return { name: said.entity, fields: [{ name: said.field ?? 'status', about, range: one.statement.range }] };
}

/** "enter a title for the survey" */
function fieldOfThing(text: string, one: Identified, isKnown: IsKnown): Told | undefined {
  for (const pattern of vocabularies.flatMap((vocabulary) => vocabulary.fieldOf)) {
    const groups = pattern.exec(text)?.groups;
    if (!groups?.field || !groups.entity || !isKnown(groups.entity)) continue;
    return { name: groups.entity, fields: mandatory(readFieldList(groups.field, one.statement.range)) };
  }
  return undefined;
}

/** "The type of a boat SHALL be one of: sailing yacht, motor yacht, other" */
function choiceOfThing(text: string, one: Identified, isKnown: IsKnown): Told | undefined {
  const said =
    /^the ([\p{L}-]+(?: [\p{L}-]+)?) of (?:an?|the|each|every) ([\p{L}-]+(?: [\p{L}-]+)?) (?:is|(?:must|shall|should|can) be) (?:exactly )?one of(?: the following)?:? ([^.;]{3,200})$/iu.exec(
      text,
    );
  const states =
    /^(?:an?|each|every) ([\p{L}-]+(?: [\p{L}-]+)?) has (?:exactly )?one of the ([\p{L}-]+)s ([^.;]{3,200})/iu.exec(
      text,
    );
  const [, kind, name, list] = states ?? [said?.[0], said?.[2], said?.[1], said?.[3]];
  if (!kind || !name || !list || !isKnown(kind)) return undefined;
  return { name: kind, fields: [{ name, about: `one of ${list}`, range: one.statement.range }] };
}

/** "mark a task as done" */
function markedState(text: string, one: Identified, isKnown: IsKnown): Told | undefined {
  const marked =
    /\bmark (?:an?|the) ([\p{L}-]+) as (?:an? )?([\p{L}-]+)$/iu.exec(text) ??
    /\b(?:eine?n?|die|den|das) ([\p{L}-]+) als ([\p{L}-]+) (?:markieren|kennzeichnen|abhaken)$/iu.exec(text);
  if (!marked?.[1] || !marked[2] || !isKnown(marked[1])) return undefined;
  return { name: marked[1], fields: [{ name: marked[2], about: 'yes/no', isState: true, range: one.statement.range }] };
}

/** "Eine Bestellung durchläuft die Status neu, bestätigt, ausgeliefert": the values of the status, where the spec lists none. */
function statesTold(text: string, one: Identified, isKnown: IsKnown): readonly EntitySource[] {
  const told =
    /^(?:Eine?|Jede[rs]?|Die|Der|Das) ([\p{L}-]+) durchläuft (?:nacheinander )?die (Status) ([\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?:(?:, und |, | und )[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)+)(?:; [^;.]*überspr[^;.]*)?$/u.exec(
      text,
    );
  const [, name = '', field = '', list = ''] = told ?? [];
  const values = list.split(/, (?:und )?| und /);
  if (!isKnown(name) || values.length < 2 || values.some((value) => has(value, 'exception') || has(value, 'not')))
    return [];
  const { range } = one.statement;
  const about = `Auswahl: ${values.join(', ')}`;
  return [{ name, fields: [{ name: field, about, range, onlyFills: true }], range, origin: 'prose' }];
}

/** "write down a diagnosis and the price after each visit": they come later, so they are not required. */
function notedFields(text: string, one: Identified, isKnown: IsKnown): Told | undefined {
  const noted = /\b(?:write down|note down|jot down)\s+(.+?)(?:\s+(?:after|for|of|on|when|at|during|in)\s.*)?$/i.exec(
    text,
  );
  const entity = nounsIn(text).find(isKnown);
  if (!noted?.[1] || !entity) return undefined;
  const fields = readFieldList(noted[1], one.statement.range).filter((field) => !isKnown(field.name));
  return { name: entity, fields: fields.map((field) => ({ ...field, required: false })) };
}

/** "book an appointment for a pet with one of the vets": the appointment points at the pet and at the vet. */
export function referencesTold(
  one: Identified,
  isKnown: (name: string) => boolean,
  isTarget: (noun: string) => boolean,
): readonly EntitySource[] {
  const text = withoutPurpose(storyOf(one.statement.text)?.rest ?? one.statement.text).replace(/[.!]$/, '');
  if (text.length > 500) return [];
  const made =
    /^(\p{L}+) (?:an?|the|eine?n?|new) (?:new )?([\p{L}-]+)((?: (?:for|with|of|to|by|from|für|bei|mit|von) (?:an?|the|one of the|one of our|ein(?:e[nmr]?)?|eine[nmr]? der|de[nmr]) [\p{L}-]+)+)/iu.exec(
      text,
    );
  if (!made?.[2] || !made[3] || operationOf(made[1] ?? '') !== 'create' || !isKnown(made[2])) return [];
  const targets = [
    ...made[3].matchAll(
      /(?:for|with|of|to|by|from|für|bei|mit|von) (?:one of the|one of our|eine[nmr]? der|\p{L}+) ([\p{L}-]+)/giu,
    ),
  ].flatMap((match) => nounOf(match[1] ?? '') ?? []);
  // "Write an order with an order number" points at no other order.
  const others = targets.filter((target) => nounKey(target) !== nounKey(made[2] ?? ''));
  const known = others.filter((target) => isKnown(target) || isTarget(nounKey(target)));
  const assumed = known
    .filter((target) => !isKnown(target))
    .map((target) => ({
      name: target,
      fields: [nameField(one)],
      range: one.statement.range,
      origin: 'assumed' as const,
      requirementId: one.id,
    }));
  const fields = known.map((target) => ({
    name: singular(target),
    about: '',
    refersTo: target,
    required: true,
    range: one.statement.range,
  }));
  return known.length === 0
    ? []
    : [...assumed, { name: made[2], fields, range: one.statement.range, origin: 'prose', requirementId: one.id }];
}

/** Fields that a person lists first are needed; those with their own marks keep them. */
export function mandatory(fields: readonly FieldSource[]): readonly FieldSource[] {
  return fields.map((field, index) =>
    index === 0 && field.required === undefined && /^(?:name|title|titel|bezeichnung|date|datum)$/i.test(field.name)
      ? { ...field, required: true }
      : field,
  );
}
