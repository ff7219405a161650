/** Rules whose entities and fields exist and have types that the rule can work with, and what they are written as. */
import { boolean } from '../../expressions/types';
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { typed, typeOf } from '../expressions/scope';
import { checkScope } from '../model/checks';
import type { RuleModel, RuleUse, Scalar, Span } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import { asLabel } from '../words/labels';
import type { Words } from '../words/words';
import { type CheckText, checkText, isCheck } from './checkText';
import type { Factor, SpecRule } from './specRules';
import { isValue, type ValueText, valueText } from './valueText';

export interface FittingRule {
  readonly id: string;
  /** The spec's own words; empty where there are none. */
  readonly text: string;
  readonly requirementIds: readonly string[];
  readonly use: SpecRule;
  /** Where it is an expression over the record. */
  readonly check?: CheckText;
  readonly value?: ValueText;
  /** What a calendar sees of it. */
  readonly model: RuleModel;
}

/** A rule that does not fit its fields is left out; `unserved` says so. */
export function fittingRules(
  spec: StructuredSpec,
  entities: readonly EntityModel[],
  words: Words,
  language: string,
): FittingRule[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return spec.rules.flatMap(({ id, text, requirementIds, meaning }): FittingRule[] => {
    const use = ruleUse(meaning, (name) => byId.get(name));
    const written = use && writtenOf(use, entities, words, language);
    if (!use || !written) return [];
    const model = { id, text, requirementIds, name: '', ...written.model };
    return [{ id, text, requirementIds, use, ...written, model }];
  });
}

type Written = Pick<FittingRule, 'check' | 'value'> & { readonly model: Pick<RuleModel, 'use' | 'value'> };

/** Undefined where its expression does not fit what it names. */
function writtenOf(
  use: SpecRule,
  entities: readonly EntityModel[],
  words: Words,
  language: string,
): Written | undefined {
  const { entity } = use;
  if (isCheck(use)) {
    const check = checkText(use, words);
    const shaped: RuleUse = use.kind === 'inFuture' || use.kind === 'transitions' ? { kind: 'check', entity } : use;
    const fits = typed(check.must, checkScope(entities, entity, check.on), boolean) !== undefined;
    return fits ? { check, model: { use: shaped } } : undefined;
  }
  if (!isValue(use)) return { model: { use } };
  const value = valueText(use, words, language);
  const tree = value && typed(value.value, checkScope(entities, entity, 'save'), typeOf(value.field));
  if (!value || !tree) return undefined;
  const model = { entity, field: value.field, typed: tree, kinds: [], examples: [], isRead: false };
  return { value, model: { use: { kind: 'value', entity, field: value.field }, value: model } };
}

type Find = (id: string) => EntityModel | undefined;

function ruleUse(meaning: RuleMeaning, find: Find): SpecRule | undefined {
  const entity = find(meaning.entity);
  if (!entity) return undefined;
  switch (meaning.kind) {
    case 'onlyWhen':
      return onlyWhen(entity, meaning);
    case 'dateOrder':
      return dateOrder(entity, meaning);
    case 'inFuture':
      return inFuture(entity, meaning.field);
    case 'noOverlap':
      return noOverlap(entity, meaning);
    case 'targetMust':
      return targetMust(entity, meaning);
    case 'refuseDelete':
      return onDelete(entity, find(meaning.by), 'refuse');
    case 'deleteAlong':
      return onDelete(entity, find(meaning.of), 'deleteAlong');
    case 'uniqueTogether':
      return uniqueTogether(entity, meaning.fields);
    case 'priceTimesDays':
      return priceTimesDays(entity, meaning);
    case 'transitions':
      return transitions(entity, meaning);
    case 'computed':
      return computed(entity, meaning, find);
    case 'perMonth':
      return perMonth(entity, meaning);
    case 'today':
      return today(entity, meaning.date);
    case 'countPerChoice':
      return countPerChoice(entity, meaning.field);
    case 'countOfRelated':
      return countOfRelated(entity, find(meaning.of));
  }
}

function onlyWhen(entity: EntityModel, meaning: RuleMeaning & { kind: 'onlyWhen' }): SpecRule | undefined {
  const field = fieldOf(entity, meaning.field);
  const when = fieldOf(entity, meaning.when);
  if (!field || !when || field === when || !canEqual(when, meaning.equals)) return undefined;
  return { kind: 'onlyWhen', entity, field, when, equals: meaning.equals };
}

function dateOrder(entity: EntityModel, meaning: RuleMeaning & { kind: 'dateOrder' }): SpecRule | undefined {
  const start = fieldOf(entity, meaning.start, ['date', 'dateTime', 'time']);
  const end = fieldOf(entity, meaning.end, ['date', 'dateTime', 'time']);
  if (!start || !end || start === end || start.type.kind !== end.type.kind) return undefined;
  return { kind: 'dateOrder', entity, start, end, allowEqual: meaning.allowEqual };
}

function inFuture(entity: EntityModel, id: string): SpecRule | undefined {
  const field = fieldOf(entity, id, ['date', 'dateTime']);
  return field && { kind: 'inFuture', entity, field };
}

function noOverlap(entity: EntityModel, meaning: RuleMeaning & { kind: 'noOverlap' }): SpecRule | undefined {
  const per = fieldOf(entity, meaning.per, ['reference', 'choice', 'text', 'number']);
  const span = spanOf(entity, meaning.span);
  if (!per || !span || (per.type.kind === 'choice' && per.type.multiple)) return undefined;
  return { kind: 'noOverlap', entity, per, span };
}

function spanOf(entity: EntityModel, span: (RuleMeaning & { kind: 'noOverlap' })['span']): Span | undefined {
  if ('start' in span) {
    const start = fieldOf(entity, span.start, ['date', 'dateTime']);
    const end = fieldOf(entity, span.end, ['date', 'dateTime']);
    return start && end && start.type.kind === end.type.kind ? { start, end } : undefined;
  }
  const date = fieldOf(entity, span.date, ['date']);
  const time = fieldOf(entity, span.time, ['time']);
  const minutes = fieldOf(entity, span.minutes, ['number', 'choice']);
  return date && time && minutes && holdsMinutes(minutes) ? { date, time, minutes } : undefined;
}

/** A choice holds minutes where every value begins with a number: "30", "30-minutes". */
function holdsMinutes({ type }: FieldModel): boolean {
  return type.kind !== 'choice' || (!type.multiple && type.options.every((option) => /^\d+/.test(option.value)));
}

function targetMust(entity: EntityModel, meaning: RuleMeaning & { kind: 'targetMust' }): SpecRule | undefined {
  const via = fieldOf(entity, meaning.via, ['reference']);
  const target = via?.target;
  const field = target && fieldOf(target, meaning.field);
  if (!via || !target || !field || !canEqual(field, meaning.equals)) return undefined;
  return { kind: 'targetMust', entity, via, target, field, equals: meaning.equals, isNot: meaning.not === true };
}

function onDelete(
  entity: EntityModel,
  by: EntityModel | undefined,
  policy: 'refuse' | 'deleteAlong',
): SpecRule | undefined {
  const references = by ? referencesTo(by, entity) : [];
  return by && references.length > 0 ? { kind: 'onDelete', entity, by, references, onDelete: policy } : undefined;
}

function uniqueTogether(entity: EntityModel, ids: readonly string[]): SpecRule | undefined {
  const fields = ids.flatMap((id) => fieldOf(entity, id) ?? []);
  const comparable = fields.every(({ type }) => type.kind !== 'choice' || !type.multiple);
  return fields.length === ids.length && comparable ? { kind: 'uniqueTogether', entity, fields } : undefined;
}

function priceTimesDays(entity: EntityModel, meaning: RuleMeaning & { kind: 'priceTimesDays' }): SpecRule | undefined {
  const via = fieldOf(entity, meaning.via, ['reference']);
  const target = via?.target;
  const factor = target && fieldOf(target, meaning.factor, ['money', 'number']);
  const start = fieldOf(entity, meaning.start, ['date', 'dateTime']);
  const end = fieldOf(entity, meaning.end, ['date', 'dateTime']);
  if (!via || !target || !factor || !start || !end) return undefined;
  return { kind: 'priceTimesDays', entity, via, target, factor, start, end };
}

function transitions(entity: EntityModel, meaning: RuleMeaning & { kind: 'transitions' }): SpecRule | undefined {
  const field = fieldOf(entity, meaning.field, ['choice']);
  const values = new Set(field?.options.map(({ value }) => value));
  const known = meaning.allowed.every(({ from, to }) => values.has(from) && values.has(to));
  if (!field || !known || (field.type.kind === 'choice' && field.type.multiple)) return undefined;
  return { kind: 'transitions', entity, field, allowed: meaning.allowed };
}

function computed(entity: EntityModel, meaning: RuleMeaning & { kind: 'computed' }, find: Find): SpecRule | undefined {
  const summed = meaning.of === undefined ? undefined : find(meaning.of);
  const references = summed ? referencesTo(summed, entity) : [];
  if (meaning.of !== undefined && references.length === 0) return undefined;
  const factors = meaning.factors.flatMap((factor) => factorOf(summed ?? entity, factor) ?? []);
  if (factors.length < meaning.factors.length) return undefined;
  return {
    kind: 'computed',
    entity,
    label: asLabel(meaning.label),
    factors,
    sumOf: summed && { entity: summed, references },
  };
}

function factorOf(
  holder: EntityModel,
  { via, field }: { readonly via?: string | undefined; readonly field: string },
): Factor | undefined {
  const reference = via === undefined ? undefined : fieldOf(holder, via, ['reference']);
  const target = reference?.target;
  const found = fieldOf(via === undefined ? holder : (target ?? holder), field, ['number', 'money']);
  if (!found || (via !== undefined && !target)) return undefined;
  return { via: reference && target && { field: reference, target }, field: found };
}

function perMonth(entity: EntityModel, meaning: RuleMeaning & { kind: 'perMonth' }): SpecRule | undefined {
  const date = fieldOf(entity, meaning.date, ['date', 'dateTime']);
  const field = meaning.field === undefined ? undefined : fieldOf(entity, meaning.field, ['number', 'money']);
  if (!date || (meaning.field !== undefined && !field)) return undefined;
  return { kind: 'perMonth', entity, date, field };
}

function today(entity: EntityModel, id: string): SpecRule | undefined {
  const date = fieldOf(entity, id, ['date', 'dateTime']);
  const time = date?.type.kind === 'date' ? entity.fields.find(({ type }) => type.kind === 'time') : undefined;
  return date && { kind: 'today', entity, date, time };
}

function countPerChoice(entity: EntityModel, id: string): SpecRule | undefined {
  const field = fieldOf(entity, id, ['choice']);
  return field && { kind: 'countPerChoice', entity, field };
}

function countOfRelated(entity: EntityModel, of: EntityModel | undefined): SpecRule | undefined {
  const references = of ? referencesTo(of, entity) : [];
  return of && references.length > 0 ? { kind: 'countOfRelated', entity, of, references } : undefined;
}

function fieldOf(
  entity: EntityModel,
  id: string,
  kinds?: readonly FieldModel['type']['kind'][],
): FieldModel | undefined {
  const field = entity.fields.find((candidate) => candidate.id === id);
  return field && (!kinds || kinds.includes(field.type.kind)) ? field : undefined;
}

function referencesTo(from: EntityModel, to: EntityModel): FieldModel[] {
  return from.fields.filter((field) => field.target === to);
}

/** Whether a value of the field can be the same as the one that the rule names. */
function canEqual({ type }: FieldModel, value: Scalar): boolean {
  if (type.kind === 'boolean') return typeof value === 'boolean';
  if (type.kind === 'number' || type.kind === 'money') return typeof value === 'number';
  if (type.kind === 'choice') return !type.multiple && type.options.some((option) => option.value === value);
  return typeof value === 'string' && type.kind !== 'reference';
}
