/** Actions: when and by whom they are done, what they ask for, and what they write. */
import { boolean, type Known, type Typed } from '../../expressions/types';
import type { WrittenAction, WrittenStep } from '../../pipeline/schema/appModel/conduct';
import { resolveField } from '../fieldForm';
import type { Entity, Field } from '../resolved';
import { knownField, record, typeOfField } from '../scope';
import { type Checking, doubledNames, type Place } from './checking';

type Names = Readonly<Record<string, Known>>;

export const builtInVerbs = ['create', 'change', 'delete', 'open', 'print', 'download', 'read'] as const;

export function checkActions(checking: Checking): void {
  const { actions } = checking.resolved.written;
  for (const name of doubledNames(actions))
    checking.say({ path: `action.${name}` }, `There are two actions "${name}".`);
  for (const action of actions) checkAction(action, checking);
}

function checkAction(action: WrittenAction, checking: Checking): void {
  const path = `action.${action.name}`;
  if ((builtInVerbs as readonly string[]).includes(action.name)) {
    checking.say({ path }, `"${action.name}" is there by itself. Give the action another name.`);
  }
  const entity = action.entity === undefined ? undefined : checking.entity(action.entity, { path, part: 'entity' });
  const self: Names = entity ? { self: record(entity.name), old: record(entity.name) } : {};
  const names = { ...self, ...inputsOf(action, path, checking) };
  if (action.when !== undefined) checking.expression(action.when, { path, part: 'when' }, self, boolean);
  checkWho(action.who ?? [], { path, part: 'who' }, checking);
  let known: Names = names;
  for (const [index, step] of action.does.entries()) {
    known = { ...known, ...checkStep(step, `does.${index}`, path, known, checking) };
  }
  if (action.message !== undefined) checking.template(action.message, { path, part: 'message' }, known);
}

function inputsOf({ inputs }: WrittenAction, path: string, checking: Checking): Names {
  const { entities } = checking.resolved;
  const members = Object.entries(inputs).map(([name, written]) => {
    const place = { path, part: `inputs.${name}` };
    const field =
      fieldLike(name, written, checking) ??
      resolveField(name, written, {
        path: `${path}.inputs.${name}`,
        entities: [...entities.keys()],
        say: (message) => checking.say(place, message),
      });
    return [name, knownField(field)] as const;
  });
  return { input: { type: { kind: 'group', members: Object.fromEntries(members) }, mayBeEmpty: false } };
}

/** `loan.status!`: as that field is. */
function fieldLike(name: string, written: WrittenAction['inputs'][string], checking: Checking): Field | undefined {
  const [, kind = '', like, required] = /^(\w+)\.(\w+)(!?)$/.exec(typeof written === 'string' ? written : '') ?? [];
  const field = checking.resolved.entities.get(kind)?.fields.find((one) => one.name === like);
  return field && { ...field, name, required: required === '!' };
}

/** What later steps may name. */
function checkStep(step: WrittenStep, part: string, path: string, names: Names, checking: Checking): Names {
  if ('delete' in step) {
    const place = { path, part: `${part}.delete` };
    const deleted = recordsOf(checking.expression(step.delete, place, names), place, checking);
    if (deleted?.single) checking.say(place, `${onlyOne(deleted)} Set its fields instead: "set": "self".`);
    return {};
  }
  if ('create' in step) {
    const entity = checking.entity(step.create, { path, part: `${part}.create` });
    if (!entity) return {};
    if (entity.single) checking.say({ path, part }, `${onlyOne(entity)} Set its fields instead.`);
    const each = checkEach(step, part, path, names, checking);
    checkValues(entity, step.values, { ...names, ...each }, { path, part }, checking);
    checkGiven(entity, step.values, { path, part }, checking);
    return step.name === undefined ? {} : { [step.name]: record(entity.name) };
  }
  const each = checkEach(step, part, path, names, checking);
  const within = { ...names, ...each };
  const typed = checking.expression(step.set, { path, part: `${part}.set` }, within);
  const entity = recordsOf(typed, { path, part: `${part}.set` }, checking);
  if (entity) checkValues(entity, step.values, { ...within, it: record(entity.name) }, { path, part }, checking);
  return {};
}

export function onlyOne({ name }: Entity): string {
  return `There is always exactly one ${name} ("single").`;
}

/** What the values of each new record may name. */
function checkEach(
  step: Exclude<WrittenStep, { readonly delete: string }>,
  part: string,
  path: string,
  names: Names,
  checking: Checking,
): Names {
  if (step.each === undefined && step.as === undefined) return {};
  if (step.each === undefined || step.as === undefined) {
    checking.say({ path, part }, '"each" and "as" belong together: "each": "self.lines", "as": "line".');
    return {};
  }
  if ('create' in step && step.name !== undefined)
    checking.say({ path, part }, 'Of several records "name" can mean none. Leave it out.');
  const place = { path, part: `${part}.each` };
  const entity = recordsOf(checking.expression(step.each, place, names), place, checking);
  return entity ? { [step.as]: record(entity.name) } : {};
}

/** Of a record or a list of records. */
function recordsOf(typed: Typed | undefined, place: Place, checking: Checking): Entity | undefined {
  if (!typed || typed.type.kind === 'unclear') return undefined;
  const one = typed.type.kind === 'list' ? typed.type.of : typed.type;
  if (one.kind === 'record') return checking.resolved.entities.get(one.entity);
  checking.say(place, 'Here must stand a record or a list of records: self, or self.loans.filter(l, …).');
  return undefined;
}

function checkValues(
  entity: Entity,
  values: Readonly<Record<string, string>>,
  names: Names,
  { path, part }: Place,
  checking: Checking,
): void {
  for (const [name, expression] of Object.entries(values)) {
    const place = { path, part: `${part}.values.${name}` };
    const field = checking.field(entity, name, place);
    if (field?.computed !== undefined) checking.say(place, `${name} is computed. Leave it out.`);
    else if (field) checking.expression(expression, place, names, typeOfField(field));
  }
}

function checkGiven(entity: Entity, values: Readonly<Record<string, string>>, place: Place, checking: Checking): void {
  const missing = entity.fields.filter(
    ({ name, required, shownWhen, default: proposed }) =>
      // A field that is not there in such a record is not required.
      required && shownWhen === undefined && proposed === undefined && !Object.hasOwn(values, name),
  );
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  checking.say(place, `A ${entity.name} needs ${names}. Give each a value here or a default.`);
}

export function checkWho(who: readonly string[], place: Place, checking: Checking): void {
  const { roles } = checking.resolved.written;
  const known = [...roles, 'signedIn', 'everyone'];
  for (const one of who) {
    if (!known.includes(one)) checking.say(place, `There is no role "${one}". There is ${known.join(', ')}.`);
  }
}
