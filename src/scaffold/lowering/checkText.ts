/** Rules whose whole meaning is an expression over the record: what holds, what is said where it does not, and at which field. */
import { literal } from '../emit/literal';
import { mayBeEmpty } from '../expressions/scope';
import type { CheckModel, Scalar } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import { scalarLabel } from '../rules/scalarLabel';
import { fill, type Words } from '../words/words';
import { noOverlap } from './noOverlap';
import type { SpecRule, SpecRuleOf } from './specRules';

export interface CheckText {
  readonly entity: EntityModel;
  /** Where a form says it. */
  readonly field: FieldModel;
  /** The form offers only what passes. */
  readonly offers?: boolean;
  /** An expression of yes or no; what can't be said passes. */
  readonly must: string;
  /** With expressions in braces. */
  readonly message: string;
  readonly on: CheckModel['on'];
}

/** Of these nothing is left beside the expression. */
const lowerings = { onlyWhen, dateOrder, inFuture, noOverlap, targetMust, transitions } as const;

type LoweredKind = keyof typeof lowerings;

export function isCheck(use: SpecRule): use is SpecRuleOf<LoweredKind> {
  return Object.hasOwn(lowerings, use.kind);
}

export function checkText(use: SpecRuleOf<LoweredKind>, words: Words): CheckText {
  // The table has for each kind what takes rules of it.
  return (lowerings[use.kind] as (use: SpecRule, words: Words) => CheckText)(use, words);
}

/** What stands in braces would be an expression. */
function told(phrase: string, said: Readonly<Record<string, string>>): string {
  return fill(phrase, Object.fromEntries(Object.entries(said).map(([key, text]) => [key, text.replace(/[{}]/g, '')])));
}

function onlyWhen({ entity, field, when, equals }: SpecRuleOf<'onlyWhen'>, words: Words): CheckText {
  const value = scalarLabel(when, equals, words);
  const message = told(words.made.onlyWhen, { field: field.label, when: when.label, value });
  const holds = is(`self.${when.name}`, equals);
  const isThere = mayBeEmpty(when) ? `!isEmpty(self.${when.name}) && ` : '';
  return { entity, field, must: `${isEmpty(field)} || ${isThere}${holds}`, message, on: 'save' };
}

function dateOrder({ entity, start, end, allowEqual }: SpecRuleOf<'dateOrder'>, { made }: Words): CheckText {
  const phrase = allowEqual ? made.firstNotAfter : made.firstBefore;
  const message = told(phrase, { start: start.label, end: end.label });
  const must = `self.${end.name} ${allowEqual ? '>=' : '>'} self.${start.name}`;
  return { entity, field: end, must, message, on: 'save' };
}

function inFuture({ entity, field }: SpecRuleOf<'inFuture'>, { made }: Words): CheckText {
  const message = told(made.mustBeFuture, { field: field.label });
  const from = field.type.kind === 'date' ? 'today' : 'now';
  return { entity, field, must: `self.${field.name} > ${from}`, message, on: 'create' };
}

/** What was chosen before stays valid, although the chosen record may have changed since. */
function targetMust({ entity, via, field, equals, isNot }: SpecRuleOf<'targetMust'>, words: Words): CheckText {
  const phrase = isNot ? words.made.targetMustNot : words.made.targetMust;
  const message = told(phrase, { field: field.label, value: scalarLabel(field, equals, words) });
  const value = `self.${via.name}.${field.name}`;
  const holds = isNot ? isOther(value, equals) : is(value, equals);
  if (isNot || !mayBeEmpty(field)) return { entity, field: via, offers: true, must: holds, message, on: 'save' };
  const must = `${isEmpty(via)} || !isEmpty(${value}) && ${holds}`;
  return { entity, field: via, offers: true, must, message, on: 'save' };
}

/** A new record may begin anywhere, and so may one that had no value. */
function transitions({ entity, field, allowed }: SpecRuleOf<'transitions'>, { made }: Words): CheckText {
  const label = (value: string) => field.options.find((option) => option.value === value)?.label ?? value;
  const steps = allowed.map(({ from, to }) => `${label(from)} → ${label(to)}`).join(', ');
  const message = told(made.transitions, { field: field.label, steps });
  const [before, after] = [`old.${field.name}`, `self.${field.name}`];
  const isStep = [...new Set(allowed.map(({ from }) => from))].map((from) => {
    const to = allowed.filter((step) => step.from === from).map((step) => literal(step.to));
    const leads = to.length > 1 ? `${after} in [${to.join(', ')}]` : `${after} == ${to[0]}`;
    return `${before} == ${literal(from)} && ${leads}`;
  });
  const step = [`${after} == ${before}`, ...isStep].join(' || ');
  const must = mayBeEmpty(field) ? `isEmpty(${before}) || !isEmpty(${after}) && (${step})` : step;
  return { entity, field, offers: true, must, message, on: 'change' };
}

/** Yes and no are never empty: there it means no. */
function isEmpty({ name, type }: FieldModel): string {
  return type.kind === 'boolean' ? `!self.${name}` : `isEmpty(self.${name})`;
}

function is(path: string, value: Scalar): string {
  if (typeof value === 'boolean') return value ? path : `!${path}`;
  return `${path} == ${typeof value === 'number' ? value : literal(value)}`;
}

function isOther(path: string, value: Scalar): string {
  if (typeof value === 'boolean') return is(path, !value);
  return `${path} != ${typeof value === 'number' ? value : literal(value)}`;
}
