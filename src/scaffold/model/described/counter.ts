/** Recognises an app that is a counter and nothing else: it is one number with its buttons, and has no pages beside. */
import type { Resolved } from '../../../appModel/resolved';
import type { WrittenAction } from '../../../pipeline/schema/appModel/conduct';
import type { WrittenPage } from '../../../pipeline/schema/appModel/pages';
import { asLabel } from '../../words/labels';
import type { CounterModel } from '../counterModel';
import type { EntityModel, FieldModel } from '../types';
import { type Describing, wordsOf } from './describing';

/** What an action does with the number. */
interface Doing {
  readonly action: WrittenAction;
  readonly kind: 'up' | 'down' | 'reset';
  readonly number: number;
  readonly limit: number | undefined;
}

export function counterIn(describing: Describing): CounterModel | undefined {
  const { resolved, entities } = describing;
  const { written } = resolved;
  const [entity, another] = entities;
  const [count, second] = entity?.fields ?? [];
  const [page, other] = written.pages;
  const isMore = another || second || other || entity?.computed.length || hasMore(resolved);
  if (!entity?.single || !count || count.type.kind !== 'number' || !page || isMore) return undefined;
  const doings = written.actions.map((action) => doingOf(action, entity, count));
  const known = doings.filter((doing) => doing !== undefined);
  const of = (kind: Doing['kind']) => known.filter((one) => one.kind === kind);
  const [[up], [down], [reset]] = [of('up'), of('down'), of('reset')];
  const { min, max, open } = count.type;
  const isUsual =
    up !== undefined &&
    known.length === doings.length &&
    new Set(known.map(({ kind }) => kind)).size === known.length &&
    !open &&
    up.limit === max &&
    (!down || (down.limit === min && down.number === up.number)) &&
    (!reset || reset.number === count.default);
  if (!isUsual || typeof count.default !== 'number' || !isOnlyCount(page, entity, count, known)) return undefined;
  const says = (doing: Doing | undefined) => wordsOf(doing?.action.statements ?? [], describing);
  const field = resolved.entities.get(entity.id)?.fields[0];
  return {
    title: asLabel(page.title ?? entity.label),
    step: up.number,
    start: count.default,
    min,
    max,
    canDecrease: down !== undefined,
    persistent: entity.single === true,
    reset: reset ? (reset.action.confirm ? 'asksFirst' : 'direct') : 'none',
    resetLabel: reset?.action.label ?? '',
    says: {
      up: says(up),
      down: says(down),
      reset: says(reset),
      limits: wordsOf(field?.statements ?? [], describing),
      kept: wordsOf(resolved.entities.get(entity.id)?.statements ?? [], describing),
    },
  };
}

function hasMore({ written }: Resolved): boolean {
  const { checks, content, custom, roles, access } = written;
  return [checks, content, custom, roles, access].some(({ length }) => length > 0);
}

/** `self.count + 1`, `self.count + 5 < 100 ? self.count + 5 : 100`, and with what it begins. */
function doingOf(action: WrittenAction, entity: EntityModel, count: FieldModel): Doing | undefined {
  const [step, another] = action.does;
  const isPlain = action.entity === entity.id && !another && !action.who && Object.keys(action.inputs).length === 0;
  if (!isPlain || action.message !== undefined || !step || !('set' in step) || step.set !== 'self') return undefined;
  const value = Object.keys(step.values).length === 1 ? step.values[count.name] : undefined;
  if (value === undefined) return undefined;
  if (/^-?[\d.]+$/.test(value) && action.when === undefined) {
    return { action, kind: 'reset', number: Number(value), limit: undefined };
  }
  const self = `self\\.${count.name}`;
  const [, sign, number, rest] = new RegExp(`^${self} ([+-]) ([\\d.]+)( .*)?$`).exec(value) ?? [];
  if (!sign || !number) return undefined;
  const before = sign === '+' ? '<' : '>';
  const limit = rest && new RegExp(`^ ${before} (-?[\\d.]+) \\? ${self} \\${sign} ${number} : \\1$`).exec(rest)?.[1];
  if (rest ? !limit || action.when !== `self.${count.name} ${before} ${limit}` : action.when !== undefined)
    return undefined;
  return {
    action,
    kind: sign === '+' ? 'up' : 'down',
    number: Number(number),
    limit: limit ? Number(limit) : undefined,
  };
}

/** It shows the number, and below it all that can be done. */
function isOnlyCount(page: WrittenPage, entity: EntityModel, { name }: FieldModel, doings: readonly Doing[]): boolean {
  const [view, another] = page.views;
  const [figure, second] = view?.figures ?? [];
  if (!view || another || view.kind !== 'figures' || !figure || second || figure.unit !== undefined) return false;
  const isThere = doings.every(({ action }) => view.actions.includes(action.name));
  return (
    page.path === '/' &&
    page.of === undefined &&
    page.actions.length === 0 &&
    view.title === undefined &&
    view.actions.length === doings.length &&
    isThere &&
    new RegExp(`^${entity.listName}\\.map\\((\\w+), \\1\\.${name}\\)\\.sum\\(\\)$`).test(figure.value)
  );
}
