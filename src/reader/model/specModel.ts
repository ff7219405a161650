/** What is known of a spec while its statements are read: entities and their names, rules, pages and roles. */
import type { Theme } from '../../pipeline/schema/content';
import type { SourceRange } from '../../pipeline/schema/range';
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { Role } from '../../pipeline/schema/spec';
import type { Settlements } from '../conflicts';
import { otherNames } from '../fields/fieldNames';
import { capitalise, identifier, slug, uniqueName } from '../text';
import { type EntityDraft, type FieldDraft, isTemporal, type PageDraft, type RuleDraft } from './draft';
import { type EntityNames, plainKey } from './entityNames';

export interface Reference {
  readonly entity: EntityDraft;
  readonly field: FieldDraft;
  readonly target: string;
}

/** A value that a sentence can speak of: an option of a choice, or a yes-no field. */
export interface StateValue {
  readonly entity: EntityDraft;
  readonly field: FieldDraft;
  readonly equals: string | boolean;
}

interface NamedField {
  readonly entity: EntityDraft;
  readonly field: FieldDraft;
  readonly isByPart?: true;
}

export class SpecModel {
  readonly language: string;
  readonly names: EntityNames;
  readonly entities = new Map<string, EntityDraft>();
  readonly rules = new Map<string, RuleDraft>();
  readonly pages: PageDraft[] = [];
  readonly roles = new Map<string, Role>();
  theme: Theme = {};
  readonly settlements: Settlements = new Map();
  #fields = new Map<string, NamedField[]>();
  #compounds = new Map<string, NamedField[]>();
  #heads = new Map<string, NamedField[]>();
  #states = new Map<string, StateValue[]>();
  #pointing = new Map<string, Reference[]>();
  readonly #pageIds = new Set<string>();
  readonly #listPages = new Map<string, PageDraft>();

  constructor(language: string, names: EntityNames, entities: readonly EntityDraft[]) {
    this.language = language;
    this.names = names;
    for (const entity of entities) this.entities.set(entity.id, entity);
    this.reindex();
  }

  /** To be called after fields were added. */
  reindex(): void {
    this.#fields = new Map();
    this.#compounds = new Map();
    this.#heads = new Map();
    this.#states = new Map();
    this.#pointing = new Map();
    for (const entity of this.entities.values()) for (const field of entity.fields) this.#index(entity, field);
  }

  /** By its name, or in German by its name without the kind's in front, or with it: "Bestellstatus" is the "Status" of a "Bestellung". */
  fieldsNamed(key: string): readonly NamedField[] {
    const named = this.#fields.get(key) ?? [];
    const byPart = this.#compounds.get(key);
    if (!byPart) return named;
    const holders = new Set(named.map(({ entity }) => entity));
    return [...named, ...byPart.filter(({ entity }) => !holders.has(entity))];
  }

  /** Fields whose name ends with the word: "the code" of a lot is its lot code. */
  fieldsEndingWith(key: string): readonly { entity: EntityDraft; field: FieldDraft }[] {
    return this.#heads.get(key) ?? [];
  }

  statesNamed(key: string): readonly StateValue[] {
    return this.#states.get(key) ?? [];
  }

  /** The references that point at the entity. */
  pointingAt(entity: string): readonly Reference[] {
    return this.#pointing.get(entity) ?? [];
  }

  referenceBetween(from: EntityDraft, to: string): Reference | undefined {
    return this.pointingAt(to).find((reference) => reference.entity === from);
  }

  keyOf(phrase: string): string {
    return plainKey(phrase, this.language);
  }

  /** Adds a rule, or joins the requirement to the same rule said before. Returns the rule's id. */
  addRule(meaning: RuleMeaning, text: string, requirementId: string, range: SourceRange): string {
    const id = ruleId(meaning);
    const known = this.rules.get(id);
    if (known) extend(known, meaning, text);
    if (!known) this.rules.set(id, { id, meaning, text, requirementIds: [requirementId], range });
    else if (!known.requirementIds.includes(requirementId)) known.requirementIds.push(requirementId);
    return id;
  }

  addPage(page: Omit<PageDraft, 'id'>): PageDraft {
    const id = uniqueName(slug(page.title, 'page'), this.#pageIds, '-');
    this.#pageIds.add(id);
    const added = { ...page, id };
    this.pages.push(added);
    if (page.kind === 'list' && page.entity && !this.#listPages.has(page.entity))
      this.#listPages.set(page.entity, added);
    return added;
  }

  /** The list of an entity's records; made where the spec named none so far. */
  listPage(entity: EntityDraft, requirementId: string, range: SourceRange): PageDraft {
    const page =
      this.#listPages.get(entity.id) ??
      this.addPage({
        title: entity.pluralLabel,
        kind: 'list',
        entity: entity.id,
        filterBy: [],
        searchBy: [],
        requirementIds: [],
        range,
      });
    if (!page.requirementIds.includes(requirementId)) page.requirementIds = [...page.requirementIds, requirementId];
    return page;
  }

  addRole(label: string, range: SourceRange): void {
    const id = identifier(label, `role${this.roles.size + 1}`);
    if (!this.roles.has(id)) this.roles.set(id, { id, label, range });
  }

  #index(entity: EntityDraft, field: FieldDraft): void {
    const names = [
      field.label,
      field.id.replace(/([A-Z])/g, ' $1'),
      ...otherNames(field.label, isCount(field)),
      ...datesOf(field, entity),
    ];
    for (const key of new Set(names.map((name) => this.keyOf(name)))) push(this.#fields, key, { entity, field });
    const [last, ...before] = this.keyOf(field.label).split(' ').reverse();
    if (last !== undefined && before.length > 0) push(this.#heads, last, { entity, field });
    if (this.language === 'de')
      for (const key of new Set(otherNamesOf(field, entity).map((name) => this.keyOf(name))))
        push(this.#compounds, key, { entity, field, isByPart: true });
    if (field.type.kind === 'boolean')
      for (const key of this.#stateKeys(field.label, field.label.replace(period, '')))
        push(this.#states, key, { entity, field, equals: true });
    if (field.type.kind === 'choice') {
      for (const option of field.type.options)
        for (const key of this.#stateKeys(option.label))
          push(this.#states, key, { entity, field, equals: option.value });
    }
    if (field.type.kind === 'reference')
      push(this.#pointing, field.type.entity, { entity, field, target: field.type.entity });
  }

  /** In German also before a noun: "offene" of "offen", where the stem takes the end of the word for an ending. */
  #stateKeys(...names: readonly string[]): ReadonlySet<string> {
    const inflected = this.language === 'de' ? names.filter((name) => /^\p{L}+e[nrl]$/u.test(name)) : [];
    return new Set([...names, ...inflected.map((name) => `${name}e`)].map((name) => this.keyOf(name)));
  }
}

function otherNamesOf({ label, type }: FieldDraft, entity: EntityDraft): readonly string[] {
  const usual = type.kind === 'email' ? ['E-Mail', 'E-Mail-Adresse'] : type.kind === 'phone' ? ['Telefonnummer'] : [];
  const day =
    type.kind === 'date' || type.kind === 'dateTime'
      ? /^(\p{L}{4,})(?:datum|tag|termin)$/u.exec(label)?.[1]
      : undefined;
  return [...compoundsOf(label, entity.label), ...usual, ...(day ? [day] : [])];
}

/** Of one word only, where no more than a letter or two join the two nouns: "Auftragsstatus", "Kursstatus", "Bestellstatus". */
function compoundsOf(field: string, kind: string): readonly string[] {
  if (/[^\p{L}]/u.test(field) || /[^\p{L}]/u.test(kind)) return [];
  const begins = [`${kind}s`, `${kind}es`, `${kind}en`, `${kind}n`, kind, kind.replace(/(?:ung|e)$/, '')];
  const lower = field.toLowerCase();
  const within = begins.filter((one) => lower.startsWith(one.toLowerCase()) && field.length - one.length > 3);
  return within.length > 0
    ? within.map((one) => capitalise(lower.slice(one.length)))
    : begins.map((one) => one + lower);
}

/** "Ordered on" is the ordered date, and the order date. */
function datesOf({ label, type }: FieldDraft, { fields }: EntityDraft): readonly string[] {
  const done =
    type.kind === 'date' || type.kind === 'dateTime' ? /^(\p{L}[\p{L} ]+) (?:on|at)$/u.exec(label)?.[1] : undefined;
  if (done === undefined) return [];
  const stems = /^\p{L}+ed$/u.test(done) ? [done.slice(0, -1), done.slice(0, -2)] : [];
  const all = [done, ...stems].map((one) => `${one} date`);
  return all.filter((name) => !fields.some((other) => other.label.toLowerCase() === name.toLowerCase()));
}

function isCount({ type }: FieldDraft): boolean {
  return type.kind === 'number' && type.integer;
}

/** "Paid this year" is also called "paid". */
const period = / (?:this|each|every|per|dieses|jedes) (?:year|month|week|season|jahr|monat|woche)$/i;

/** More steps of the same state machine; any other rule is the same each time that it is said. */
function extend(rule: RuleDraft, more: RuleMeaning, text: string): void {
  if (rule.meaning.kind !== 'transitions' || more.kind !== 'transitions') return;
  const known = new Set(rule.meaning.allowed.map(({ from, to }) => `${from} ${to}`));
  const added = more.allowed.filter(({ from, to }) => !known.has(`${from} ${to}`));
  if (added.length === 0) return;
  rule.meaning = { ...rule.meaning, allowed: [...rule.meaning.allowed, ...added] };
  rule.text = `${rule.text} ${text}`;
}

/** The pair of temporal fields that a record reaches from and to, if it has one. */
export function spanOf(entity: EntityDraft): { start: FieldDraft; end: FieldDraft } | undefined {
  const temporal = entity.fields.filter(isTemporal);
  const starts = temporal.filter((field) => startName.test(field.id));
  for (const start of starts) {
    const end = temporal.find(
      (field) => field !== start && field.type.kind === start.type.kind && endName.test(field.id),
    );
    if (end) return { start, end };
  }
  const [first, second, third] = temporal;
  return first && second && !third && first.type.kind === second.type.kind && endName.test(second.id)
    ? { start: first, end: second }
    : undefined;
}

/** Date, time of day and length in minutes, where a record is kept by these. */
export function slotOf(entity: EntityDraft): { date: FieldDraft; time: FieldDraft; minutes: FieldDraft } | undefined {
  const date = entity.fields.find((field) => field.type.kind === 'date');
  const time = entity.fields.find((field) => field.type.kind === 'time');
  const minutes = entity.fields.find(isMinutes);
  return date && time && minutes ? { date, time, minutes } : undefined;
}

const startName =
  /^(?:start|from|von|begin|first|check ?in|arriv|pick ?up|loan|lent|rent|borrow|opens?|take ?-?off|launch|kick ?-?off|ausgeliehen|abhol|anreise|beginn|due|since|debut|inicio|inizio|van|checkin)/i;
const endName =
  /^(?:end|to$|until|bis|return|last|check ?out|depart|finish|due|clos(?:e|ing)|rueck|abreise|ende|till|through|bring|fin|fine|tot$|hasta|jusqu|drop|landing)/i;

function isMinutes(field: FieldDraft): boolean {
  if (field.type.kind === 'choice')
    return !field.type.multiple && field.type.options.every((option) => /^\d+$/.test(option.value));
  return (
    field.type.kind === 'number' &&
    (/^(?:min|minutes|minuten|mins)$/i.test(field.type.unit ?? '') ||
      /^(?:length|duration|minutes|dauer|minuten)/i.test(field.id))
  );
}

function ruleId(meaning: RuleMeaning): string {
  switch (meaning.kind) {
    case 'onlyWhen':
    case 'inFuture':
    case 'countPerChoice':
      return `${meaning.entity}-${meaning.field}-${meaning.kind}`;
    case 'dateOrder':
      return `${meaning.entity}-${meaning.start}-${meaning.end}-${meaning.kind}`;
    case 'noOverlap':
      return `${meaning.entity}-${meaning.per}-${meaning.kind}`;
    case 'targetMust':
      return [
        meaning.entity,
        meaning.via,
        meaning.field,
        ...(meaning.not ? ['not', slug(String(meaning.equals), 'value')] : []),
        meaning.kind,
      ].join('-');
    case 'refuseDelete':
      return `${meaning.entity}-${meaning.by}-${meaning.kind}`;
    case 'deleteAlong':
    case 'countOfRelated':
      return `${meaning.entity}-${meaning.of}-${meaning.kind}`;
    case 'uniqueTogether':
      return `${meaning.entity}-${meaning.fields.join('-')}-${meaning.kind}`;
    case 'priceTimesDays':
      return `${meaning.entity}-${meaning.factor}-${meaning.kind}`;
    case 'transitions':
      return `${meaning.entity}-${meaning.field}-${meaning.kind}`;
    case 'computed':
      return meaning.label === ''
        ? [meaning.entity, meaning.of ?? '', ...meaning.factors.map(({ field }) => field), meaning.kind].join('-')
        : `${meaning.entity}-${slug(meaning.label, 'value')}-${meaning.kind}`;
    case 'perMonth':
      return [meaning.entity, meaning.field, meaning.date, meaning.kind].filter(Boolean).join('-');
    case 'today':
      return `${meaning.entity}-${meaning.date}-${meaning.kind}`;
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
