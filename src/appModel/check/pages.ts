/** Pages and views: what they are of, what they show, in which order, and what can be done there. */
import { boolean, type Known, type Type } from '../../expressions/types';
import type { WrittenPage, WrittenView } from '../../pipeline/schema/appModel/pages';
import { fieldTypes } from '../../pipeline/schema/appModel/parts';
import { ownFields } from '../resolve';
import type { Entity, Field } from '../resolved';
import { record } from '../scope';
import { onlyOne } from './actions';
import type { Checking, Place } from './checking';

type Names = Readonly<Record<string, Known>>;

export function checkPages(checking: Checking): void {
  const { pages } = checking.resolved.written;
  const keys = pages.map(keyOf);
  for (const [index, page] of pages.entries()) {
    const path = `page.${keyOf(page)}`;
    if (keys.indexOf(keyOf(page)) < index) checking.say({ path }, `There are two pages ${keyOf(page)}.`);
    checkPage(page, path, checking);
  }
}

function keyOf({ path, of }: WrittenPage): string {
  return path ?? of ?? '';
}

function checkPage(page: WrittenPage, path: string, checking: Checking): void {
  if (page.path === undefined && page.of === undefined) {
    checking.say(
      { path },
      'A page needs a path, or "of": the kind whose record pages it is. Write "path": "/overdue".',
    );
  }
  const entity = page.of === undefined ? undefined : checking.entity(page.of, { path, part: 'of' });
  const group: Type = { kind: 'group', members: entity ? { record: record(entity.name) } : {} };
  const names: Names = { page: { type: group, mayBeEmpty: false } };
  checkActionNames(page.actions, entity, { path, part: 'actions' }, checking);
  for (const [index, view] of page.views.entries()) checkView(view, names, { path, part: `views.${index}` }, checking);
}

function checkView(view: WrittenView, names: Names, place: Place, checking: Checking): void {
  const at = (part: string): Place => ({ ...place, part: `${place.part}.${part}` });
  for (const [index, { value }] of view.figures.entries()) checking.expression(value, at(`figures.${index}`), names);
  if (view.kind === 'text') {
    if (view.text === undefined) checking.say(place, 'A view of text needs "text".');
    else checking.template(view.text, at('text'), names);
  }
  if (view.kind === 'figures' && view.figures.length === 0) {
    checking.say(place, 'A view of figures needs "figures": [{ "label": "Open", "value": "loans.size()" }].');
  }
  if (view.kind === 'custom') checkCustom(view, place, checking);
  else if (view.of === undefined) checkWithoutRecords(view, place, at, checking);
  else {
    const entity = checking.entity(view.of, at('of'));
    if (entity) checkRecords(view, entity, names, at, checking);
  }
}

function checkWithoutRecords(view: WrittenView, place: Place, at: (part: string) => Place, checking: Checking): void {
  const canBe = view.kind === 'text' || view.kind === 'figures';
  if (!canBe) checking.say(place, `A ${view.kind} needs "of": a kind of record.`);
  checkActionNames(view.actions, undefined, at('actions'), checking);
}

function checkCustom(view: WrittenView, place: Place, checking: Checking): void {
  const parts = checking.resolved.written.custom.filter(({ kind }) => kind === 'view').map(({ name }) => name);
  if (view.of !== undefined && parts.includes(view.of)) return;
  checking.say(place, `A custom view needs "of": the name of a part under "custom" of kind "view".`);
}

function checkRecords(
  view: WrittenView,
  entity: Entity,
  names: Names,
  at: (part: string) => Place,
  checking: Checking,
): void {
  const self: Names = { ...names, self: record(entity.name) };
  if (view.where !== undefined) checking.expression(view.where, at('where'), self, boolean);
  for (const part of ['x', 'y'] as const) {
    const expression = view[part];
    if (expression !== undefined) checking.expression(expression, at(part), self);
  }
  for (const key of view.sort) fieldNamed(entity, key.replace(/^-/, ''), at('sort'), checking);
  for (const part of ['columns', 'search', 'filters'] as const) {
    for (const name of view[part] ?? [])
      checkUse(part, fieldNamed(entity, name, at(part), checking), at(part), checking);
  }
  for (const part of ['group', 'series'] as const) {
    const name = view[part];
    if (name !== undefined) checkUse(part, fieldNamed(entity, name, at(part), checking), at(part), checking);
  }
  for (const message of missing(view)) checking.say(at('kind'), message);
  checkActionNames(view.actions, entity, at('actions'), checking);
}

function fieldNamed(entity: Entity, name: string, place: Place, checking: Checking): Field | undefined {
  return (ownFields as readonly string[]).includes(name) ? undefined : checking.field(entity, name, place);
}

const uses: Readonly<Record<string, readonly Field['type'][]>> = {
  search: fieldTypes.filter((type) => !['boolean', 'color', 'image'].includes(type)),
  filters: ['choice', 'boolean', 'reference', 'references', 'date', 'dateTime'],
  group: ['choice', 'reference', 'boolean'],
  series: ['choice', 'reference', 'boolean'],
};

function checkUse(use: string, field: Field | undefined, place: Place, checking: Checking): void {
  const types = uses[use];
  if (!field || !types || types.includes(field.type)) return;
  checking.say(place, `${field.name} is ${field.type}; ${use} takes fields that are ${types.join(', ')}.`);
}

function missing({ kind, group, x }: WrittenView): readonly string[] {
  if (kind === 'board' && group === undefined)
    return ['A board needs "group": the field whose options are its columns.'];
  if (kind === 'calendar' && x === undefined) return ['A calendar needs "x": the date, such as "self.due".'];
  if (kind === 'chart' && x === undefined)
    return ['A chart needs "x": what lies along its axis, such as "month(self.paid)".'];
  return [];
}

/** Names of actions, `create KIND: Label`, `print`, `download`. */
function checkActionNames(
  names: readonly string[],
  entity: Entity | undefined,
  place: Place,
  checking: Checking,
): void {
  const { actions, custom } = checking.resolved.written;
  const parts = custom.filter(({ kind }) => kind === 'action').map(({ name }) => name);
  for (const name of names) {
    const created = /^create (\w+)(?::.+)?$/.exec(name)?.[1];
    if (created !== undefined) {
      const kind = checking.entity(created, place);
      if (kind?.single) checking.say(place, `${onlyOne(kind)} Leave "create" out.`);
    } else if (!['create', 'print', 'download', 'export', 'import', ...parts].includes(name)) {
      const action = actions.find((one) => one.name === name);
      if (!action)
        checking.say(place, `There is no action "${name}". Write one under "actions", or "create loan: Lend".`);
      else if (entity && action.entity !== undefined && action.entity !== entity.name) {
        checking.say(place, `"${name}" is done with a ${action.entity}; here are records of ${entity.name}.`);
      }
    }
  }
}
