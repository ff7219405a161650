/** Checks of a shape for which an app has more than the check: a form that hides a field, a calendar, samples that fit. */
import type { Typed } from '../../../expressions/types';
import type { CheckModel, RuleUse, Scalar, Span } from '../ruleTypes';
import type { EntityModel, FieldModel } from '../types';

type Checked = Pick<CheckModel, 'entity' | 'on' | 'typed'>;

/** `check` where it has no such shape. */
export function useOf(check: Checked): RuleUse {
  const { entity, on } = check;
  const shaped =
    on === 'save' ? (dateOrder(check) ?? onlyWhen(check) ?? targetMust(check) ?? noOverlap(check)) : undefined;
  return shaped ?? { kind: 'check', entity };
}

/** `self.back >= self.day` */
function dateOrder({ entity, typed }: Checked): RuleUse | undefined {
  if (typed.kind !== 'binary' || (typed.operator !== '>=' && typed.operator !== '>')) return undefined;
  const [end, start] = [fieldOf(typed.left, entity, 'self'), fieldOf(typed.right, entity, 'self')];
  const isTime = (field: FieldModel) => ['date', 'dateTime', 'time'].includes(field.type.kind);
  if (!start || !end || start === end || !isTime(start) || start.type.kind !== end.type.kind) return undefined;
  return { kind: 'dateOrder', entity, start, end, allowEqual: typed.operator === '>=' };
}

/** `isEmpty(self.rating) || self.state == 'read'` */
function onlyWhen({ entity, typed }: Checked): RuleUse | undefined {
  if (typed.kind !== 'binary' || typed.operator !== '||') return undefined;
  const field = emptyField(typed.left, entity);
  const wanted = wantedOf(withoutGuard(typed.right));
  const when = wanted && fieldOf(wanted.of, entity, 'self');
  if (!field || !wanted || !when || wanted.isNot || field === when) return undefined;
  return { kind: 'onlyWhen', entity, field, when, equals: wanted.value };
}

/** `self.bike.state == 'ready'` */
function targetMust({ entity, typed }: Checked): RuleUse | undefined {
  const isGuarded = typed.kind === 'binary' && typed.operator === '||' && emptyField(typed.left, entity) !== undefined;
  const wanted = wantedOf(isGuarded ? withoutGuard(typed.right) : typed);
  if (wanted?.of.kind !== 'member') return undefined;
  const via = fieldOf(wanted.of.of, entity, 'self');
  const target = via?.target;
  const { name } = wanted.of;
  const field = target?.fields.find((one) => one.name === name);
  if (!via || !target || !field) return undefined;
  return { kind: 'targetMust', entity, via, target, field, equals: wanted.value, isNot: wanted.isNot };
}

/** `!self.bike.rentals.exists(other, overlaps(other.from, other.until, self.from, self.until))` */
function noOverlap({ entity, typed }: Checked): RuleUse | undefined {
  const loop = typed.kind === 'not' ? typed.of : undefined;
  if (loop?.kind !== 'loop' || loop.loop !== 'exists') return undefined;
  const ofList = loop.list.kind === 'member' ? fieldOf(loop.list.of, entity, 'self') : undefined;
  const parts = conjuncts(loop.body);
  const [first] = parts;
  const same =
    !ofList && first?.kind === 'binary' && first.operator === '==' ? fieldOf(first.right, entity, 'self') : undefined;
  const per = ofList ?? same;
  const span = spanOf(same ? parts.slice(1) : parts, entity, loop.variable);
  return per && span && { kind: 'noOverlap', entity, per, span };
}

function spanOf(parts: readonly Typed[], entity: EntityModel, variable: string): Span | undefined {
  const [only, second] = parts;
  if (only?.kind === 'call' && only.name === 'overlaps' && !second) {
    const [start, end] = only.args;
    const days = [start, end].map((one) => one && fieldOf(one, entity, variable));
    if (days[0] && days[1]) return { start: days[0], end: days[1] };
    if (start?.kind !== 'call' || start.name !== 'at' || end?.kind !== 'call' || end.name !== 'addMinutes')
      return undefined;
    const [date, time] = start.args.map((one) => fieldOf(one, entity, variable));
    const minutes = end.args[1] && fieldWithin(end.args[1], entity, variable);
    return date && time && minutes && { date, time, minutes };
  }
  const starts = parts.filter((part) => part.kind !== 'not').map((part) => openStart(part, entity));
  return starts.length === 2 && starts[0] && starts[0].start === starts[1]?.start ? starts[0] : undefined;
}

/** `(isEmpty(self.until) || other.from <= self.until)` */
function openStart(part: Typed, entity: EntityModel): { start: FieldModel; end: FieldModel } | undefined {
  if (part.kind !== 'binary' || part.operator !== '||') return undefined;
  const before = part.right;
  if (before.kind !== 'binary' || (before.operator !== '<=' && before.operator !== '<')) return undefined;
  const [start, end] = [before.left, before.right].map((one) => fieldNamed(one, entity));
  return start && end && { start, end };
}

/** The field in an expression that is about one, as in `other.length == '30' ? 30 : 60`. */
function fieldWithin(node: Typed, entity: EntityModel, of: string): FieldModel | undefined {
  if (node.kind === 'conditional' && node.test.kind === 'binary') return fieldOf(node.test.left, entity, of);
  if (node.kind === 'call' && node.name === 'number' && node.args[0]) return fieldOf(node.args[0], entity, of);
  return fieldOf(node, entity, of);
}

function conjuncts(node: Typed): readonly Typed[] {
  return node.kind === 'binary' && node.operator === '&&'
    ? [...conjuncts(node.left), ...conjuncts(node.right)]
    : [node];
}

/** Without the look whether there is anything to compare. */
function withoutGuard(node: Typed): Typed {
  if (node.kind !== 'binary' || node.operator !== '&&' || node.left.kind !== 'not') return node;
  return node.left.of.kind === 'call' && node.left.of.name === 'isEmpty' ? node.right : node;
}

interface Wanted {
  readonly of: Typed;
  readonly value: Scalar;
  readonly isNot: boolean;
}

/** `x == 'ready'`, `x != 'lost'`, `x`, `!x` */
function wantedOf(node: Typed): Wanted | undefined {
  if (node.kind === 'binary' && (node.operator === '==' || node.operator === '!=')) {
    const { right } = node;
    if (right.kind !== 'literal' || right.value === null) return undefined;
    return { of: node.left, value: right.value, isNot: node.operator === '!=' };
  }
  if (node.kind === 'not' && node.of.kind === 'member') return { of: node.of, value: false, isNot: false };
  return node.kind === 'member' && node.type.kind === 'boolean' ? { of: node, value: true, isNot: false } : undefined;
}

/** The field that the expression asks to be empty; of yes and no, to be no. */
function emptyField(node: Typed, entity: EntityModel): FieldModel | undefined {
  if (node.kind === 'not') return fieldOf(node.of, entity, 'self');
  return node.kind === 'call' && node.name === 'isEmpty' && node.args[0]
    ? fieldOf(node.args[0], entity, 'self')
    : undefined;
}

function fieldOf(node: Typed, entity: EntityModel, of: string): FieldModel | undefined {
  const isOwn = node.kind === 'member' && node.of.kind === 'name' && node.of.name === of;
  return isOwn ? fieldNamed(node, entity) : undefined;
}

function fieldNamed(node: Typed, entity: EntityModel): FieldModel | undefined {
  return node.kind === 'member' ? entity.fields.find(({ name }) => name === node.name) : undefined;
}
