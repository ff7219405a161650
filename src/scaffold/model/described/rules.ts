/** What an app's description says in expressions: what must be so, what follows from what, what records are called. */
import type { Entity } from '../../../appModel/resolved';
import { boolean, type Typed, text } from '../../../expressions/types';
import type { WrittenCheck } from '../../../pipeline/schema/appModel/conduct';
import { ownFieldsRead } from '../../expressions/reads';
import { scopeOf, typed, typeOf } from '../../expressions/scope';
import { templateOf } from '../../expressions/template';
import type { ConditionUse } from '../../rules/condition';
import { fill } from '../../words/words';
import { checkScope, shownCheck, shownValue, withKinds } from '../checks';
import { pascalCase, unique } from '../names';
import type { CheckModel, RuleModel, RuleUse } from '../ruleTypes';
import type { EntityModel, FieldModel } from '../types';
import { type Describing, isThere } from './describing';
import { figureKey, figureUse } from './figures';
import { useOf } from './shapes';

/** Sets the rules of each kind. What follows from others comes first: the rest may read it. */
export function describedRules(describing: Describing): RuleModel[] {
  const { entities } = describing;
  const used = new Set<string>();
  const named = (rule: Rule): RuleModel => ({ ...rule, name: unique(rule.name, used) });
  const values = entities.flatMap((entity) => valueRules(entity, describing)).map(named);
  for (const entity of entities) entity.rules = values.filter(({ use }) => use.entity === entity);
  // Only now is it known what a computed field comes to that another one reads.
  const shown = values.map((rule) => ({ ...rule, ...(rule.value && { value: shownValue(rule.value, entities) }) }));
  const titles = entities.flatMap((entity) => titleRule(entity, describing)).map(named);
  const written = describing.resolved.written.checks.flatMap((check) => checkRule(check, describing));
  const unshown = [...written, ...uniqueRules(describing)];
  const ofAll = unshown.flatMap(({ check }) => check ?? []);
  const checks = unshown
    .map((rule) => ({ ...rule, ...(rule.check && { check: shownCheck(rule.check, ofAll, entities) }) }))
    .map(named);
  const conditions = entities.flatMap((entity) => conditionRules(entity, describing)).map(named);
  const others = [
    ...titles,
    ...conditions,
    ...checks,
    ...[...deletionRules(describing), ...figureRules(describing)].map(named),
  ];
  const rules = [...shown, ...others];
  for (const entity of entities) entity.rules = rules.filter(({ use }) => use.entity === entity);
  return rules;
}

type Rule = RuleModel;

/** `about`: the title of its test where no statement of its own says what it does; those of its kind say other things. */
function ruleOf(
  id: string,
  ids: readonly string[],
  use: RuleUse,
  { statements, texts }: Describing,
  about = id,
): Omit<Rule, 'name'> {
  const text = texts.get(id) ?? ids.map((one) => statements.get(one) ?? one).join(' ');
  return { id, text: text || about, requirementIds: ids, use };
}

/** Endings of names that files of a kind have already. */
const takenEndings = /(?:List|Form|Detail|Create|Edit|Values|Title|Kind|Columns|Csv|Timing|Options|View)$/;

function nameOf(entity: EntityModel, name: string): string {
  const whole = name.startsWith(entity.name) ? name : `${entity.name}${pascalCase(name)}`;
  return takenEndings.test(whole) ? `${whole}Rule` : whole;
}

function entityOf(id: string, { resolved }: Describing): Entity | undefined {
  return resolved.entities.get(id);
}

function valueRules(entity: EntityModel, describing: Describing): Rule[] {
  const { entities } = describing;
  return entity.computed.flatMap((field): Rule[] => {
    const kind = entityOf(entity.id, describing);
    const described = kind?.fields.find(({ name }) => name === field.id);
    const tree = typed(described?.computed ?? '', scopeOf(entities, entity), typeOf(field));
    if (!kind || !described || !tree) return [];
    const ids = described.statements;
    const value = { entity, field, typed: tree, kinds: [], examples: [], isRead: false };
    const use = { kind: 'value', entity, field } as const;
    const rule = ruleOf(described.path, ids, use, describing, `${entity.label}: ${field.label}`);
    return [{ ...rule, name: nameOf(entity, field.name), value }];
  });
}

function titleRule(entity: EntityModel, describing: Describing): Rule[] {
  const described = entityOf(entity.id, describing);
  if (!described?.title || entity.titleField) return [];
  const { entities } = describing;
  const tree = typed(described.title, scopeOf(entities, entity), text);
  if (!tree) return [];
  const use = { kind: 'title', entity } as const;
  const value = shownValue(
    { entity, field: { ...isThere, label: entity.label, type: { kind: 'text' } }, typed: tree, isRead: false },
    entities,
  );
  const rule = ruleOf(`${described.path}.title`, [], use, describing, `${entity.label}: what it is called`);
  return [{ ...rule, name: `${entity.name}Name`, value }];
}

/** Of a field: when it is there, when it is locked, what it begins with; of the record as a whole when it is locked. */
function conditionRules(entity: EntityModel, describing: Describing): Rule[] {
  const kind = entityOf(entity.id, describing);
  if (!kind) return [];
  const fields = entity.fields.flatMap((field) => {
    const described = kind.fields.find(({ name }) => name === field.id);
    const ids = described?.statements ?? [];
    return [
      ...conditionRule({ kind: 'shown', entity, field }, described?.shownWhen, isThere, ids, describing),
      ...conditionRule({ kind: 'locked', entity, field }, described?.lockedWhen, isThere, ids, describing),
      ...(field.default === undefined
        ? conditionRule({ kind: 'default', entity, field }, described?.default, field, ids, describing)
        : []),
    ];
  });
  const whole = { kind: 'locked', entity, field: undefined } as const;
  return [...fields, ...conditionRule(whole, kind.lockedWhen, isThere, [], describing)];
}

/** What its test is about where no statement says so. */
const parts = { shown: 'when it is there', locked: 'when it is locked', default: 'what it begins with' } as const;

const endings = { shown: 'Shown', locked: 'Locked', default: 'Default' } as const;

function conditionRule(
  use: ConditionUse,
  expression: string | undefined,
  field: FieldModel,
  ids: readonly string[],
  describing: Describing,
): Rule[] {
  const { entity } = use;
  const tree =
    expression === undefined ? undefined : typed(expression, scopeOf(describing.entities, entity), typeOf(field));
  if (!tree) return [];
  const value = shownValue({ entity, field, typed: tree, isRead: false }, describing.entities);
  const path = `entity.${entity.id}${use.field ? `.field.${use.field.id}` : ''}.${use.kind}`;
  const name = `${entity.name}${pascalCase(use.field?.name ?? '')}${endings[use.kind]}`;
  const of = use.field ? `${entity.label}, ${use.field.label}` : entity.label;
  return [{ ...ruleOf(path, ids, use, describing, `${of}: ${parts[use.kind]}`), name, value }];
}

function checkRule(check: WrittenCheck, describing: Describing): Rule[] {
  const { entities } = describing;
  const entity = entities.find(({ id }) => id === check.entity);
  if (!entity) return [];
  const scope = checkScope(entities, entity, check.on);
  const must = typed(check.must, scope, boolean);
  const message = must && templateOf(check.message, scope, must);
  const field = must && fieldOf(entity, check.field, must);
  if (!must || !message || !field) return [];
  const use = useOf({ entity, on: check.on, typed: must });
  // A field that is there only in a certain case has all its options then.
  const isOffered = check.field === field.name && isChosen(field) && use.kind !== 'onlyWhen';
  const offers = isOffered ? field : undefined;
  const model = withKinds({ entity, field, on: check.on, typed: must, message, offers }, entities);
  const rule = ruleOf(`check.${check.name}`, check.statements, use, describing);
  return [{ ...rule, name: nameOf(entity, check.name), check: { ...model, examples: undefined } }];
}

/** What is in a list to choose from, one at a time. */
function isChosen({ type, target }: FieldModel): boolean {
  return type.kind === 'reference' ? target !== undefined : type.kind === 'choice' && !type.multiple;
}

/** Where a form says it: at the field that the description names, else at the first that the check reads. */
function fieldOf(entity: EntityModel, name: string | undefined, must: Typed): FieldModel | undefined {
  const named = entity.fields.find((field) => field.name === name);
  return named ?? ownFieldsRead(must, entity)[0] ?? entity.fields[0];
}

/** What happens to what refers to a record, where statements ask for it: several fields of a kind go together. */
function deletionRules(describing: Describing): Rule[] {
  const { entities, texts } = describing;
  return entities.flatMap((by) => {
    const described = entityOf(by.id, describing)?.fields ?? [];
    const asked = by.fields.flatMap((field) => {
      const id = `entity.${by.id}.field.${field.id}.onDelete`;
      const { onDelete = 'clear', deletionStatements: ids = [] } =
        described.find(({ name }) => name === field.id) ?? {};
      const isAsked = ids.length > 0 || texts.has(id);
      return isAsked && onDelete !== 'clear' && field.target ? [{ id, ids, field, onDelete, to: field.target }] : [];
    });
    const first = asked.filter((one, index) => asked.findIndex((other) => isSameDeletion(one, other)) === index);
    return first.map((one): Rule => {
      const references = asked.filter((other) => isSameDeletion(one, other)).map(({ field }) => field);
      const use = { kind: 'onDelete', entity: one.to, by, references, onDelete: one.onDelete } as const;
      const ending = one.onDelete === 'refuse' ? 'RefuseDelete' : 'DeleteAlong';
      return { ...ruleOf(one.id, one.ids, use, describing), name: `${one.to.name}${pascalCase(by.name)}${ending}` };
    });
  });
}

interface Deletion {
  readonly to: EntityModel;
  readonly onDelete: string;
}

function isSameDeletion(one: Deletion, other: Deletion): boolean {
  return one.to === other.to && one.onDelete === other.onDelete;
}

/** What stands above lists. */
function figureRules(describing: Describing): Rule[] {
  return describing.lists.flatMap(({ page, entity, figures }) =>
    figures.flatMap((view): Rule[] => {
      const use = figureUse(view, entity);
      const id = `page.${page.path ?? ''}.${figureKey(view)}`;
      return use ? [{ ...ruleOf(id, view.statements, use, describing), name: figureName(use) }] : [];
    }),
  );
}

function figureName(use: RuleUse): string {
  const fields =
    use.kind === 'perMonth'
      ? [use.date, use.field]
      : use.kind === 'today'
        ? [use.date]
        : 'field' in use
          ? [use.field]
          : [];
  return `${use.entity.name}${fields.map((field) => pascalCase(field?.name ?? '')).join('')}${pascalCase(use.kind)}`;
}

function uniqueRules(describing: Describing): Rule[] {
  return describing.entities.flatMap((entity) =>
    (entityOf(entity.id, describing)?.unique ?? []).flatMap(({ fields: names, where, statements }, index): Rule[] => {
      const fields = names.flatMap((name) => entity.fields.find((field) => field.name === name) ?? []);
      if (fields.length < names.length) return [];
      const name = nameOf(entity, `${fields.map((field) => pascalCase(field.name)).join('')}UniqueTogether`);
      const id = `entity.${entity.id}.unique.${index}`;
      const about = `${entity.label}: unique by ${fields.map(({ label }) => label).join(', ')}`;
      if (where === undefined) {
        return [{ ...ruleOf(id, statements, { kind: 'uniqueTogether', entity, fields }, describing, about), name }];
      }
      const check = uniqueWhere(entity, fields, where, describing);
      const rule = ruleOf(id, statements, { kind: 'check', entity }, describing, about);
      return check ? [{ ...rule, name, check: { ...check, examples: undefined } }] : [];
    }),
  );
}

/** Unique among those records only that are meant. */
function uniqueWhere(
  entity: EntityModel,
  fields: readonly FieldModel[],
  where: string,
  { entities, words }: Describing,
): Omit<CheckModel, 'examples'> | undefined {
  const same = fields.map(({ name }) => `other.${name} == self.${name}`).join(' && ');
  const must = `!(${where}) || !${entity.listName}.exists(other, ${same} && (${ofOther(where)}))`;
  const tree = typed(must, scopeOf(entities, entity), boolean);
  const field = fields.at(-1);
  const message = fill(words.made.togetherTaken, { fields: fields.map(({ label }) => label).join(', ') });
  if (!tree || !field) return undefined;
  return withKinds(
    { entity, field, on: 'save', typed: tree, message: { parts: [message], found: undefined } },
    entities,
  );
}

/** The same said of another record. Words in quotes stay. */
function ofOther(where: string): string {
  const pieces = where.split(/('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/);
  return pieces.map((piece, index) => (index % 2 === 0 ? piece.replace(/\bself\b/g, 'other') : piece)).join('');
}
