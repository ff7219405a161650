/** The buttons of actions. */
import type { Imports } from '../emit/imports';
import { element } from '../emit/layout';
import { namesOf } from '../expressions/reads';
import type { ActionModel } from '../model/actionTypes';
import { dialogName } from './dialogFile';

/** Each with its indentation; `id`: source text. */
export function buttonElements(
  actions: readonly ActionModel[],
  id: string,
  imports: Imports,
  indent: number,
): string[] {
  return actions.map((action) => buttonElement(action, [`id={${id}}`], imports, indent));
}

/** Those of a page, or below one of its views, which are done with no record or with the only one of its kind. `database` must be in scope. */
export function barElements(actions: readonly ActionModel[], imports: Imports, indent: number): string[] {
  return actions.map((action) => {
    const { entity, hasRecord } = action;
    if (hasRecord) imports.value('../kit/lib/titles', 'onlyId');
    const id = hasRecord ? [`id={onlyId(database, '${entity.name}')}`] : [];
    return buttonElement(action, [...id, ...(isSteady(action) ? ['isSteady'] : [])], imports, indent);
  });
}

/** It stays where it is while it can't be pressed; not so where it is only for certain people. */
export function isSteady({ when }: ActionModel): boolean {
  return when !== undefined && !namesOf(when.typed).includes('user');
}

function buttonElement(action: ActionModel, more: readonly string[], imports: Imports, indent: number): string {
  imports.value('../kit/ui/ActionButton', 'ActionButton').value(`../actions/${action.name}`, action.name);
  if (action.inputs.length > 0) imports.value(`../actions/${dialogName(action)}`, dialogName(action));
  const dialog = action.inputs.length > 0 ? [`dialog={${dialogName(action)}}`] : [];
  return element('ActionButton', [`action={${action.name}}`, ...more, ...dialog], indent);
}
