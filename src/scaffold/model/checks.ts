/** The rules of an app that are expressions, with records that show them. */
import type { Known, Scope, Typed } from '../../expressions/types';
import { examplesOf, valueExamplesOf } from '../expressions/example';
import { allReadsOf, namesOf } from '../expressions/reads';
import { scopeOf } from '../expressions/scope';
import type { CheckModel, RuleModel, ValueModel } from './ruleTypes';
import type { EntityModel } from './types';

/** What a check may name: of a change the record as it was. */
export function checkScope(entities: readonly EntityModel[], entity: EntityModel, on: CheckModel['on']): Scope {
  const record: Known = { type: { kind: 'record', entity: entity.name }, mayBeEmpty: false };
  return scopeOf(entities, entity, on === 'change' ? { old: record } : {});
}

type Unshown = Omit<CheckModel, 'examples'>;

export function withKinds(check: Omit<Unshown, 'kinds'>, entities: readonly EntityModel[]): Unshown {
  const { typed: tree, message, entity } = check;
  const said = [...message.parts, message.found].filter((part) => part !== undefined && typeof part !== 'string');
  return { ...check, kinds: kindsRead([tree, ...said], entity, entities) };
}

/** `all`: the checks of the app. What is refused is so by this one alone, or at its field by this one alone, where that can be. */
export function shownCheck(check: Unshown, all: readonly Unshown[], entities: readonly EntityModel[]): CheckModel {
  const { entity, field, typed: tree } = check;
  const kinds = kindsRead([tree], entity, entities);
  const beside = all.filter(
    (one) =>
      one !== check &&
      one.entity === entity &&
      (one.on === 'save' || one.on === 'create') &&
      kindsRead([one.typed], entity, entities).every((kind) => kinds.includes(kind)),
  );
  const nearest = beside.filter((one) => one.field === field);
  const [others, atField] = [beside, nearest].map((checks) => checks.map((one) => one.typed));
  return { ...check, examples: examplesOf(check, kinds, [others ?? [], atField ?? []]) };
}

export function shownValue(
  value: Omit<ValueModel, 'kinds' | 'examples'>,
  entities: readonly EntityModel[],
): ValueModel {
  const kinds = kindsRead([value.typed], value.entity, entities);
  // What depends on the record of a page is shown on that page.
  if (namesOf(value.typed).includes('page')) return { ...value, kinds, examples: [] };
  return { ...value, kinds, examples: valueExamplesOf(value.typed, value.entity, kinds) };
}

export function kindsRead(
  trees: readonly Typed[],
  own: EntityModel,
  entities: readonly EntityModel[],
): readonly EntityModel[] {
  const reads = trees.flatMap((tree) => allReadsOf(tree, entities));
  return entities.filter((kind) => kind === own || reads.some(({ entity }) => entity === kind.name));
}

/** What rules read of each kind of record; kinds that none reads are left out. */
export function membersRead(
  rules: readonly RuleModel[],
  entities: readonly EntityModel[],
  others: readonly Typed[] = [],
  played: readonly EntityModel[] = [],
): ReadonlyMap<EntityModel, ReadonlySet<string>> {
  const ofRules = rules.flatMap(({ check, value }) => {
    const used = check ?? value;
    if (!used) return [];
    const said = check ? [...check.message.parts, check.message.found] : [];
    const trees = [used.typed, ...said.filter((part) => part !== undefined && typeof part !== 'string')];
    return [{ entity: used.entity.name, member: 'id' }, ...trees.flatMap((tree) => allReadsOf(tree, entities))];
  });
  const ofExamples = played.map(({ name }) => ({ entity: name, member: 'id' }));
  const reads = [...ofRules, ...ofExamples, ...others.flatMap((tree) => allReadsOf(tree, entities))];
  const members = (kind: EntityModel) => reads.filter(({ entity }) => entity === kind.name).map(({ member }) => member);
  return new Map(entities.map((kind) => [kind, new Set(members(kind))] as const).filter(([, found]) => found.size > 0));
}
