/** The rules of an app that are expressions, with records that show them. */
import { boolean, type Typed } from '../../expressions/types';
import { examplesOf, valueExamplesOf } from '../expressions/example';
import { allReadsOf, namesOf } from '../expressions/reads';
import { scopeOf, typed, typeOf } from '../expressions/scope';
import { lowered } from '../rules/lowered';
import { loweredValue } from '../rules/loweredValue';
import type { Words } from '../words/words';
import type { CheckModel, RuleModel, RuleUse, ValueModel } from './ruleTypes';
import type { EntityModel } from './types';

/** Undefined where the rule is none, or where nothing was found that would show that it holds. */
export function checkModel(use: RuleUse, entities: readonly EntityModel[], words: Words): CheckModel | undefined {
  const rule = lowered(use, words);
  const tree = rule && typed(rule.must, scopeOf(entities, rule.entity), boolean);
  if (!tree) return undefined;
  const { entity, field, on, message } = rule;
  const check = shownCheck(
    { entity, field, on, typed: tree, message: { parts: [message], found: undefined } },
    entities,
  );
  return check.examples && check;
}

export function shownCheck(
  check: Omit<CheckModel, 'kinds' | 'examples'>,
  entities: readonly EntityModel[],
): CheckModel {
  const { typed: tree, message, entity } = check;
  const said = [...message.parts, message.found].filter((part) => part !== undefined && typeof part !== 'string');
  const read = kindsRead([tree], entity, entities);
  return {
    ...check,
    kinds: kindsRead([tree, ...said], entity, entities),
    examples: examplesOf(check, read),
  };
}

/** Undefined where the rule derives no number, or where nothing was found that would show that it is right. */
export function valueModel(
  use: RuleUse,
  entities: readonly EntityModel[],
  words: Words,
  language: string,
): ValueModel | undefined {
  const rule = loweredValue(use, words, language);
  if (!rule) return undefined;
  const scope = scopeOf(entities, rule.entity);
  const tree = typed(rule.value, scope, typeOf(rule.field));
  if (!tree) return undefined;
  const value = shownValue({ entity: rule.entity, field: rule.field, typed: tree, isRead: false }, entities);
  return value.examples.length > 0 ? value : undefined;
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
): ReadonlyMap<EntityModel, ReadonlySet<string>> {
  const ofRules = rules.flatMap(({ check, value }) => {
    const used = check ?? value;
    if (!used) return [];
    const said = check ? [...check.message.parts, check.message.found] : [];
    const trees = [used.typed, ...said.filter((part) => part !== undefined && typeof part !== 'string')];
    return [{ entity: used.entity.name, member: 'id' }, ...trees.flatMap((tree) => allReadsOf(tree, entities))];
  });
  const reads = [...ofRules, ...others.flatMap((tree) => allReadsOf(tree, entities))];
  const members = (kind: EntityModel) => reads.filter(({ entity }) => entity === kind.name).map(({ member }) => member);
  return new Map(entities.map((kind) => [kind, new Set(members(kind))] as const).filter(([, found]) => found.size > 0));
}
