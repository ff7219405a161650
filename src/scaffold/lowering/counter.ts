/** A counter as constructs: a kind with a single record that holds a number, and what is done with it. */
import type { WrittenAction } from '../../pipeline/schema/appModel/conduct';
import type { WrittenEntity, WrittenField } from '../../pipeline/schema/appModel/entities';
import type { WrittenPage } from '../../pipeline/schema/appModel/pages';
import type { CountingPart, Tool } from '../../pipeline/schema/content';
import { fill } from '../words/words';
import { type Lowering, statementsOf } from './lowering';

interface CounterParts {
  readonly entities: WrittenEntity[];
  readonly actions: WrittenAction[];
  readonly pages: WrittenPage[];
}

export function counterOf(tool: Tool, lowering: Lowering): CounterParts {
  const { spec, words } = lowering;
  const { step, start, min, max, canDecrease, persistent, reset } = tool;
  const [kept, kind] = [about([], lowering, 'persistence'), about(['counter'], lowering)];
  const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  const isWhole = [step, start, min, max].every((one) => one === undefined || Number.isInteger(one));
  const type = isWhole ? 'integer' : 'number';
  const statements = about(['low', 'notNegative', 'high', 'stops', 'start'], lowering);
  const count: WrittenField = { type, required: true, default: String(start), ...limits, was: [], statements };
  const title = tool.label || spec.title;
  const entity: WrittenEntity = {
    name: 'counter',
    title: "'Counter'",
    fields: { count },
    unique: [],
    single: persistent ? true : 'session',
    was: [],
    statements: [...kind, ...kept],
  };
  const up = limited(`self.count + ${step}`, '<', max);
  const down = limited(`self.count - ${step}`, '>', min);
  const number = String(step);
  const actions = [
    action('increase', fill(words.app.increase, { step: number }), up, about(['up'], lowering)),
    ...(canDecrease
      ? [action('decrease', fill(words.app.decrease, { step: number }), down, about(['down'], lowering))]
      : []),
    ...(reset === 'none' ? [] : [resetOf(tool, lowering)]),
  ];
  const names = actions.map(({ name }) => name);
  const figure = { label: title, value: 'counters.map(c, c.count).sum()', statements: [] };
  const shown = about(['shown', 'counter'], lowering);
  const view = { kind: 'figures', of: 'counter', sort: [], chart: 'bar', figures: [figure], actions: names } as const;
  const page = {
    title,
    path: '/',
    views: [{ ...view, figures: [figure], sort: [], actions: names, statements: shown }],
  };
  return { entities: [entity], actions, pages: [{ ...page, actions: [], statements: [] }] };
}

/** At its limit a number stays where it is. */
function limited(value: string, sign: '<' | '>', limit: number | undefined) {
  if (limit === undefined) return { value, when: undefined };
  return { value: `${value} ${sign} ${limit} ? ${value} : ${limit}`, when: `self.count ${sign} ${limit}` };
}

function action(
  name: string,
  label: string,
  { value, when }: ReturnType<typeof limited>,
  statements: string[],
): WrittenAction {
  const does = [{ set: 'self', values: { count: value } }];
  return { name, entity: 'counter', label, ...(when && { when }), inputs: {}, does, confirm: false, statements };
}

function resetOf({ start, reset, resetLabel }: Tool, lowering: Lowering): WrittenAction {
  const { app } = lowering.words;
  const statements = about(['reset', 'resetAsks', 'asks'], lowering);
  const done = action('reset', resetLabel ?? app.reset, { value: String(start), when: undefined }, statements);
  return reset === 'asksFirst' ? { ...done, confirm: fill(app.resetQuestion, { start: String(start) }) } : done;
}

/** The statements that tell of these. */
function about(parts: readonly CountingPart[], lowering: Lowering, other?: 'persistence'): string[] {
  return statementsOf(
    lowering,
    (meaning) =>
      meaning.kind === other || (meaning.kind === 'tool' && (meaning.parts ?? []).some((part) => parts.includes(part))),
  );
}
