/** Which kind of cell of a CSV file the value of a field stands in. */
import { literal } from '../emit/literal';
import type { FieldModel } from '../model/types';

export interface CsvCell {
  /** What it is called in the app, and its file in `src/csv`. */
  readonly name: string;
  /** Source text of the arguments that it is made with; undefined where there is only one such cell. */
  readonly args?: readonly string[];
}

export function csvCell({ type, target, optionsName }: FieldModel): CsvCell {
  switch (type.kind) {
    case 'number':
      return { name: 'numberCell', args: type.unit ? [literal(type.unit)] : [] };
    case 'money':
      return { name: 'moneyCell', args: [literal(type.currency)] };
    case 'date':
    case 'dateTime':
    case 'time':
      return { name: `${type.kind}Cell` };
    case 'boolean':
      return { name: 'yesNoCell' };
    case 'choice':
      return { name: type.multiple ? 'choicesCell' : 'choiceCell', args: [optionsName] };
    case 'reference':
      return target ? { name: 'referenceCell', args: [literal(target.name)] } : { name: 'textCell' };
    case 'references':
      return target ? { name: 'referencesCell', args: [literal(target.name)] } : { name: 'textCell' };
    default:
      return { name: 'textCell' };
  }
}
