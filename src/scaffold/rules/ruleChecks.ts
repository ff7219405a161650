/** How the rules of an entity take part in the check of a form: which messages belong to which field. */
import type { Imports } from '../emit/imports';
import type { RuleModel } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import { conditionCall, conditionOf } from './condition';

/** Source text of calls, by field. Their arguments are `values`, `database` and `stored`. */
export function ruleChecks(entity: EntityModel, imports: Imports): Map<FieldModel, string[]> {
  const checks = new Map<FieldModel, string[]>();
  for (const rule of entity.rules) {
    const check = ruleCheck(rule);
    if (!check) continue;
    imports.value(`../rules/${rule.name}`, rule.name);
    checks.set(check.field, [...(checks.get(check.field) ?? []), check.call]);
  }
  // That a value can't be changed is said where nothing else is wrong with it: an action may change it.
  for (const field of entity.fields) {
    const locks = lockChecks(field, entity, imports);
    if (locks.length > 0) checks.set(field, [...(checks.get(field) ?? []), ...locks]);
  }
  return checks;
}

/** The field at which a form says that the rule does not hold; undefined for a rule that no form knows. */
export function ruledField(rule: RuleModel): FieldModel | undefined {
  return ruleCheck(rule)?.field;
}

function ruleCheck({ name, use, check }: RuleModel): { field: FieldModel; call: string } | undefined {
  if (check?.on === 'delete') return undefined;
  if (check) return { field: check.field, call: `${name}(values, database, stored)` };
  const field = use.kind === 'uniqueTogether' ? use.fields.at(-1) : undefined;
  return field && { field, call: `${name}(values, database, stored)` };
}

/** What is locked keeps the value that it had. */
function lockChecks(field: FieldModel, entity: EntityModel, imports: Imports): string[] {
  const locks = [conditionOf(entity, 'locked', field), conditionOf(entity, 'locked', undefined)];
  return locks.flatMap((rule) => {
    if (!rule) return [];
    imports.value('../kit/lib/checks', 'unchanged').value(`../rules/${rule.name}`, rule.name);
    return [`unchanged(stored && ${conditionCall(rule, true)}, values.${field.name}, stored?.${field.name})`];
  });
}
