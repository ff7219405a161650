/** The rules of an app that are expressions, with records that show them. */
import { boolean, money, number, type Typed } from '../../expressions/types';
import { examplesOf, valueExamplesOf } from '../expressions/example';
import { readsOf } from '../expressions/reads';
import { scopeOf, typed } from '../expressions/scope';
import { lowered } from '../rules/lowered';
import { loweredValue } from '../rules/loweredValue';
import type { Words } from '../words/words';
import type { CheckModel, EntityModel, RuleModel, RuleUse, ValueModel } from './types';

/** Undefined where the rule is none, or where nothing was found that would show that it holds. */
export function checkModel(use: RuleUse, entities: readonly EntityModel[], words: Words): CheckModel | undefined {
  const rule = lowered(use, words);
  if (!rule) return undefined;
  const tree = typed(rule.must, scopeOf(entities, rule.entity), boolean);
  if (!tree) return undefined;
  const kinds = kindsRead(tree, rule.entity, entities);
  const examples = examplesOf(tree, rule.entity, kinds);
  return examples && { ...rule, typed: tree, kinds, examples };
}

/** Undefined where the rule derives no number, or where nothing was found that would show that it is right. */
export function valueModel(use: RuleUse, entities: readonly EntityModel[]): ValueModel | undefined {
  const rule = loweredValue(use);
  if (!rule) return undefined;
  const scope = scopeOf(entities, rule.entity);
  const tree = typed(rule.value, scope, number) ?? typed(rule.value, scope, money);
  if (!tree) return undefined;
  const kinds = kindsRead(tree, rule.entity, entities);
  const examples = valueExamplesOf(tree, rule.entity, kinds);
  return examples.length > 0 ? { ...rule, typed: tree, kinds, examples } : undefined;
}

function kindsRead(tree: Typed, own: EntityModel, entities: readonly EntityModel[]): readonly EntityModel[] {
  return entities.filter((kind) => kind === own || readsOf(tree).some(({ entity }) => entity === kind.name));
}

/** What rules read of each kind of record; kinds that none reads are left out. */
export function membersRead(
  rules: readonly RuleModel[],
  entities: readonly EntityModel[],
): ReadonlyMap<EntityModel, ReadonlySet<string>> {
  const used = rules.flatMap(({ check, value }) => check ?? value ?? []);
  const reads = used.flatMap((rule) => [{ entity: rule.entity.name, member: 'id' }, ...readsOf(rule.typed)]);
  const members = (kind: EntityModel) => reads.filter(({ entity }) => entity === kind.name).map(({ member }) => member);
  return new Map(entities.map((kind) => [kind, new Set(members(kind))] as const).filter(([, found]) => found.size > 0));
}
