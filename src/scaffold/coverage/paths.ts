/** Where the files of an entity and of a rule are. */
import type { ListModel } from '../model/pageTypes';
import type { RuleModel } from '../model/ruleTypes';
import type { AppModel, EntityModel } from '../model/types';

export function recordPath({ name }: EntityModel): string {
  return `src/${name}/${name}.ts`;
}

export function listPath({ entity, component }: ListModel): string {
  return `src/${entity.name}/${component}.tsx`;
}

export function typePaths({ name, typeName }: EntityModel) {
  const folder = `src/${name}`;
  return {
    form: `${folder}/${typeName}Form.tsx`,
    detail: `${folder}/${typeName}Detail.tsx`,
    csv: `${folder}/${name}Csv.ts`,
    test: `${folder}/${name}.test.ts`,
  };
}

export function listPaths(model: AppModel, entity: EntityModel): string[] {
  return model.lists.filter((list) => list.entity === entity).map(listPath);
}

/** A calendar is another view of the lists. */
export function calendarPaths(model: AppModel, entity: EntityModel): string[] {
  return [...listPaths(model, entity), 'src/kit/ui/Calendar.tsx', 'src/kit/lib/calendar.ts'];
}

export function entityPaths(model: AppModel, entity: EntityModel): string[] {
  const { form, detail } = typePaths(entity);
  return [recordPath(entity), ...listPaths(model, entity), form, detail];
}

/** Those of a kind of record are in one file. What a deletion does to others stands where it is said what points at what. */
export function rulePath({ use }: RuleModel): string {
  return use.kind === 'onDelete' ? 'src/references.ts' : `src/${use.entity.name}/rules.ts`;
}

export function ruleTestPath({ use }: RuleModel): string {
  return `src/${use.entity.name}/rules.test.ts`;
}

/** The rule, its test, and where it is used. */
export function rulePaths(model: AppModel, rule: RuleModel): string[] {
  const { use } = rule;
  const own = [rulePath(rule), ruleTestPath(rule)];
  switch (use.kind) {
    case 'onDelete':
      return [...own, 'src/kit/lib/deletion.ts'];
    case 'countPerChoice':
      return [...own, ...listPaths(model, use.entity)];
    case 'perMonth':
    case 'today':
      return [...own, ...listPaths(model, use.entity), ...(model.overview ? ['src/overview/Overview.tsx'] : [])];
    case 'value':
      return [...own, ...listPaths(model, use.entity), typePaths(use.entity).detail];
    default:
      return [...own, recordPath(use.entity), typePaths(use.entity).form];
  }
}
