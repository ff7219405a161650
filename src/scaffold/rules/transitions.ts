/** A state machine: the steps in which a choice of a saved record may change. */
import { Imports } from '../emit/imports';
import { bracketed, broken } from '../emit/layout';
import { literal } from '../emit/literal';
import type { RuleOf, Step } from '../model/ruleTypes';
import { fill, type Words } from '../words/words';
import { guarded } from './guarded';
import { pick } from './pick';
import type { RuleSource } from './ruleFiles';
import { allowsName } from './targetMust';

export function transitions(name: string, use: RuleOf<'transitions'>, words: Words): RuleSource {
  const { entity, field } = use;
  const refused = refusedStep(use);
  const allows = allowsName(name);
  const message = fill(words.made.transitions, { field: field.label, steps: stepsText(use) });
  const condition = `!${allows}(stored?.${field.name}, values.${field.name})`;
  const parameters = [`values: ${pick(entity, [field])}`, `stored?: ${pick(entity, [field])}`];
  return {
    imports: new Imports().type(`../${entity.name}/${entity.name}`, `${entity.typeName}Values`),
    code: `${stepsTable(use)}

/** A new record may begin anywhere, and so may one that had no value. */
export function ${allows}(from: string | undefined, to: string): boolean {
  return !from || from === to || (steps.get(from)?.includes(to) ?? false);
}

${bracketed(parameters, { prefix: `export function ${name}(`, suffix: '): string | undefined {', indent: 0 })}
${guarded(condition, literal(message))}}
`,
    testImports: new Imports().value(`./${name}`, allows),
    test: testBody(name, use),
    ...(refused && { wrongInForm: { values: holding(use, refused.to), stored: holding(use, refused.from) } }),
  };
}

/** "Open → Paid, Paid → Handed over" */
function stepsText({ field, allowed }: RuleOf<'transitions'>): string {
  const label = (value: string) => field.options.find((option) => option.value === value)?.label ?? value;
  return allowed.map(({ from, to }) => `${label(from)} → ${label(to)}`).join(', ');
}

function stepsTable({ allowed }: RuleOf<'transitions'>): string {
  const targets = new Map<string, string[]>();
  for (const { from, to } of allowed) targets.set(from, [...(targets.get(from) ?? []), to]);
  const entries = [...targets].map(([from, to]) => `[${literal(from)}, [${to.map((one) => literal(one)).join(', ')}]]`);
  return broken(entries, { prefix: 'const steps = new Map<string, readonly string[]>([', suffix: ']);', indent: 0 });
}

function testBody(name: string, use: RuleOf<'transitions'>): string {
  const allows = allowsName(name);
  const good = use.allowed.map(({ from, to }) => `  expect(${allows}(${literal(from)}, ${literal(to)})).toBe(true);\n`);
  const wrong = refusedStep(use);
  const value = (text: string) => `{ ${holding(use, text)} }`;
  const refused = wrong ? `  expect(${name}(${value(wrong.to)}, ${value(wrong.from)})).toBeTypeOf('string');\n` : '';
  const same = value(use.field.options[0]?.value ?? '');
  return `${good.join('')}${refused}  expect(${name}(${same}, ${same})).toBeUndefined();
  expect(${name}(${same})).toBeUndefined();
`;
}

/** Undefined where every step is allowed. */
function refusedStep({ field, allowed }: RuleOf<'transitions'>): Step | undefined {
  const values = field.options.map(({ value }) => value);
  const isAllowed = (from: string, to: string) => allowed.some((step) => step.from === from && step.to === to);
  return values
    .flatMap((from) => values.map((to) => ({ from, to })))
    .find(({ from, to }) => from !== to && !isAllowed(from, to));
}

function holding({ field }: RuleOf<'transitions'>, value: string): string {
  return `${field.name}: ${literal(value)}`;
}
