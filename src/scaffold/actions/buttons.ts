/** The buttons of actions. */
import type { Imports } from '../emit/imports';
import { element } from '../emit/layout';
import type { ActionModel } from '../model/actionTypes';
import { dialogName } from './dialogFile';

/** Each with its indentation; `id`: source text. */
export function buttonElements(
  actions: readonly ActionModel[],
  id: string,
  imports: Imports,
  indent: number,
): string[] {
  if (actions.length > 0) imports.value('../kit/ui/ActionButton', 'ActionButton');
  return actions.map((action) => {
    imports.value(`../actions/${action.name}`, action.name);
    if (action.inputs.length > 0) imports.value(`../actions/${dialogName(action)}`, dialogName(action));
    const dialog = action.inputs.length > 0 ? [`dialog={${dialogName(action)}}`] : [];
    return element('ActionButton', [`action={${action.name}}`, `id={${id}}`, ...dialog], indent);
  });
}

/** A fragment of them where there are several. */
export function buttonsIn(actions: readonly ActionModel[], id: string, imports: Imports, indent: number): string {
  const pad = ' '.repeat(indent);
  const [only = ''] = buttonElements(actions, id, imports, indent + 2);
  if (actions.length === 1) return `(\n${only}\n${pad})`;
  const all = buttonElements(actions, id, imports, indent + 4);
  return `(\n${pad}  <>\n${all.join('\n')}\n${pad}  </>\n${pad})`;
}
