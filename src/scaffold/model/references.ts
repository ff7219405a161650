/** Which fields point at which entities, and what a deletion does, where a rule counts for more than a field. */
import type { RuleModel } from './ruleTypes';
import type { EntityModel, FieldModel, ReferenceModel } from './types';

export function referenceModels(entities: readonly EntityModel[], rules: readonly RuleModel[]): ReferenceModel[] {
  return entities.flatMap((from) =>
    from.fields.flatMap((field) => {
      if (!field.target) return [];
      const to = field.target;
      const rule = rules.find(({ use }) => use.kind === 'onDelete' && use.entity === to && use.by === from);
      const onDelete = rule?.use.kind === 'onDelete' ? rule.use.onDelete : onDeleteOf(field);
      return [{ from, field, to, onDelete, rule }];
    }),
  );
}

/** Of several references the one goes, and the others stay. */
function onDeleteOf({ type }: FieldModel): ReferenceModel['onDelete'] {
  return type.kind === 'reference' ? type.onDelete : 'clear';
}
