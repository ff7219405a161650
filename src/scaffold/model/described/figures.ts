/** What stands above a list: charts by month and by option, and what is on today. */
import { parseExpression } from '../../../expressions/parse';
import type { Expression } from '../../../expressions/tree';
import type { WrittenView } from '../../../pipeline/schema/appModel/pages';
import type { RuleUse } from '../ruleTypes';
import type { EntityModel, FieldModel } from '../types';

/** What tells a figure from the others of its page. */
export function figureKey({
  kind,
  where = '',
  x = '',
  y = '',
}: Pick<WrittenView, 'kind' | 'where' | 'x' | 'y'>): string {
  return [kind, where, x, y].join(' ').trim();
}

/** Undefined for a view that is more than that. */
export function figureUse(view: WrittenView, entity: EntityModel): RuleUse | undefined {
  const { kind, x, y, where, series, group, columns, title } = view;
  const isPlain = title === undefined && series === undefined && group === undefined && columns === undefined;
  if (!isPlain) return undefined;
  if (kind === 'table' && where !== undefined) return today(where, entity);
  if (kind !== 'chart' || where !== undefined || view.chart !== 'bar' || x === undefined) return undefined;
  const axis = treeOf(x);
  const summed = y === undefined ? undefined : fieldOf(treeOf(y), entity);
  if (!axis || (y !== undefined && !summed)) return undefined;
  if (axis.kind === 'call' && axis.name === 'month') {
    const date = fieldOf(axis.args[0], entity);
    return date && { kind: 'perMonth', entity, date, field: summed };
  }
  const field = fieldOf(axis, entity);
  return field?.type.kind === 'choice' && y === undefined ? { kind: 'countPerChoice', entity, field } : undefined;
}

/** `self.day == today`, `date(self.start) == today` */
function today(where: string, entity: EntityModel): RuleUse | undefined {
  const tree = treeOf(where);
  if (tree?.kind !== 'binary' || tree.operator !== '==' || tree.right.kind !== 'name' || tree.right.name !== 'today')
    return undefined;
  const { left } = tree;
  const date = fieldOf(left.kind === 'call' && left.name === 'date' ? left.args[0] : left, entity);
  if (date?.type.kind !== 'date' && date?.type.kind !== 'dateTime') return undefined;
  const time = date.type.kind === 'date' ? entity.fields.find(({ type }) => type.kind === 'time') : undefined;
  return { kind: 'today', entity, date, time };
}

function treeOf(text: string): Expression | undefined {
  const parsed = parseExpression(text);
  return 'tree' in parsed ? parsed.tree : undefined;
}

function fieldOf(node: Expression | undefined, { fields }: EntityModel): FieldModel | undefined {
  const isOwn = node?.kind === 'member' && node.of.kind === 'name' && node.of.name === 'self';
  return isOwn ? fields.find(({ name }) => name === node.name) : undefined;
}
