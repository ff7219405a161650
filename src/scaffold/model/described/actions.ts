/** The actions of a description: when they are offered, what they ask for, and their steps. */
import { resolveField } from '../../../appModel/fieldForm';
import { optionValue } from '../../../appModel/names';
import { boolean, type Known, listOf, type Type, type Typed } from '../../../expressions/types';
import type { WrittenAction, WrittenStep } from '../../../pipeline/schema/appModel/conduct';
import { mayBeEmpty, scopeOf, typed, typeOf } from '../../expressions/scope';
import { templateOf } from '../../expressions/template';
import type { ActionModel, InputModel, StepModel } from '../actionTypes';
import { shownValue } from '../checks';
import type { ValueModel } from '../ruleTypes';
import type { EntityModel, FieldModel } from '../types';
import { type Describing, isThere, wordsOf } from './describing';
import { fieldModel } from './entities';

type Names = Readonly<Record<string, Known>>;

/** What can't be read, or belongs to no record, is left out. */
export function describedActions(describing: Describing): ActionModel[] {
  return describing.resolved.written.actions.flatMap((action) => actionModel(action, describing));
}

function actionModel(action: WrittenAction, describing: Describing): ActionModel[] {
  const { entities } = describing;
  const hasRecord = action.entity !== undefined;
  const entity = hasRecord ? entities.find(({ id }) => id === action.entity) : aboutOf(action, entities);
  if (!entity) return [];
  const inputs = Object.entries(action.inputs).flatMap(([name, written]) =>
    inputModel(name, written, entity, describing),
  );
  const steps = stepsOf(action, entity, inputs, describing);
  const when = whenOf(action, entity, describing);
  const scope = scopeOf(entities, entity);
  const asked = action.confirm === true ? `${action.label}?` : action.confirm || undefined;
  const confirm = asked === undefined ? undefined : templateOf(asked, scope);
  const message = action.message === undefined ? undefined : templateOf(action.message, scope);
  const isSaid =
    (confirm !== undefined || asked === undefined) && (message !== undefined || action.message === undefined);
  const isWhole = isSaid && steps && inputs.length === Object.keys(action.inputs).length && when !== 'wrong';
  if (!isWhole) return [];
  return [
    {
      id: action.name,
      entity,
      hasRecord,
      name: `${action.name}Action`,
      label: action.label,
      when,
      inputs,
      confirm,
      message,
      steps,
      ...wordsOf(action.statements, describing),
    },
  ];
}

/** Of what its first step writes. */
function aboutOf({ does: [first] }: WrittenAction, entities: readonly EntityModel[]): EntityModel | undefined {
  if (!first) return undefined;
  if ('create' in first) return entities.find(({ id }) => id === first.create);
  const [any] = entities;
  const target = any && typed('delete' in first ? first.delete : first.set, scopeOf(entities, any), undefined);
  return target && entities.find(({ name }) => name === recordIn(target.type));
}

/** Who may do it is a part of when it is offered. */
function whenOf(
  { who = [], when }: WrittenAction,
  entity: EntityModel,
  { entities }: Describing,
): ValueModel | 'wrong' | undefined {
  // Several are any of them: whoever is signed in need not have a role as well.
  const isAnybody = who.includes('signedIn');
  const roles = isAnybody ? [] : who.filter((one) => one !== 'everyone');
  const isIn = roles.length > 0 ? [`user.role in [${roles.map((role) => `'${optionValue(role)}'`).join(', ')}]`] : [];
  const isSomebody = isAnybody ? ['!isEmpty(user)'] : [];
  const parts = [
    ...(who.includes('everyone') ? [] : [...isSomebody, ...isIn]),
    ...(when === undefined ? [] : [`(${when})`]),
  ];
  if (parts.length === 0) return undefined;
  const tree = typed(parts.join(' && '), scopeOf(entities, entity), boolean);
  return tree ? shownValue({ entity, field: isThere, typed: tree, isRead: false }, entities) : 'wrong';
}

function inputModel(
  name: string,
  written: WrittenAction['inputs'][string],
  entity: EntityModel,
  { entities, resolved }: Describing,
): InputModel[] {
  const [, kind, like, required] = /^(\w+)\.(\w+)(!?)$/.exec(typeof written === 'string' ? written : '') ?? [];
  const alike = entities.find(({ id }) => id === kind)?.fields.find((field) => field.id === like);
  if (alike) return [{ field: { ...alike, name, required: required === '!' }, begins: undefined }];
  const known = [...resolved.entities.keys()];
  const field = resolveField(name, written, { path: name, entities: known, say: () => undefined });
  const model = fieldModel(field, name, resolved.written.app.currency);
  if (field.to !== undefined) model.target = entities.find(({ id }) => id === field.to);
  const isPlain = field.default === undefined || model.default !== undefined;
  const begins = isPlain ? undefined : typed(field.default ?? '', scopeOf(entities, entity), typeOf(model));
  return isPlain || begins ? [{ field: model, begins }] : [];
}

/** Undefined where one of them can't be read. */
function stepsOf(
  { does }: WrittenAction,
  entity: EntityModel,
  inputs: readonly InputModel[],
  describing: Describing,
): StepModel[] | undefined {
  const members = Object.fromEntries(
    inputs.map(({ field }) => [field.name, { type: typeOf(field), mayBeEmpty: mayBeEmpty(field) }]),
  );
  let names: Names = { input: { type: { kind: 'group', members }, mayBeEmpty: false } };
  const steps: StepModel[] = [];
  for (const written of does) {
    const step = stepModel(written, entity, names, describing);
    if (!step) return undefined;
    steps.push(step);
    if (step.kind === 'create' && step.called)
      names = { ...names, [step.called]: { type: { kind: 'record', entity: step.entity.name }, mayBeEmpty: false } };
  }
  return steps;
}

function stepModel(
  step: WrittenStep,
  self: EntityModel,
  names: Names,
  { entities }: Describing,
): StepModel | undefined {
  const each = 'delete' in step ? undefined : eachOf(step, self, names, entities);
  if (!('delete' in step) && step.each !== undefined && !each) return undefined;
  const known = each ? { ...names, [each.called]: recordOf(each.list) } : names;
  if ('create' in step) {
    const entity = entities.find(({ id }) => id === step.create);
    const values = entity && valuesOf(step.values, entity, self, known, entities);
    return entity && values && { kind: 'create', entity, called: step.name, each, values };
  }
  const target = typed('delete' in step ? step.delete : step.set, scopeOf(entities, self, known), undefined);
  const entity = target && entities.find(({ name }) => name === recordIn(target.type));
  if (!target || !entity) return undefined;
  if ('delete' in step) return { kind: 'delete', target, entity };
  const it: Known = { type: { kind: 'record', entity: entity.name }, mayBeEmpty: false };
  const values = valuesOf(step.values, entity, self, { ...known, it }, entities);
  return values && { kind: 'set', target, entity, each, values };
}

function eachOf(
  { each, as }: Exclude<WrittenStep, { delete: string }>,
  self: EntityModel,
  names: Names,
  entities: readonly EntityModel[],
) {
  const list = each === undefined ? undefined : typed(each, scopeOf(entities, self, names), undefined);
  return list?.type.kind === 'list' && as !== undefined ? { list, called: as } : undefined;
}

/** One of a list. */
function recordOf({ type }: Typed): Known {
  return { type: type.kind === 'list' ? type.of : type, mayBeEmpty: false };
}

function recordIn(type: Type): string | undefined {
  if (type.kind === 'list') return recordIn(type.of);
  return type.kind === 'record' ? type.entity : undefined;
}

function valuesOf(
  written: Readonly<Record<string, string>>,
  entity: EntityModel,
  self: EntityModel,
  names: Names,
  entities: readonly EntityModel[],
): { readonly field: FieldModel; readonly typed: Typed }[] | undefined {
  const values = Object.entries(written).map(([name, expression]) => {
    const field = entity.fields.find((one) => one.id === name);
    const tree = field && typed(expression, scopeOf(entities, self, names), wanted(field));
    return field && tree && { field, typed: tree };
  });
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

function wanted(field: FieldModel): Type {
  const type = typeOf(field);
  return type.kind === 'list' ? listOf(type.of) : type;
}
