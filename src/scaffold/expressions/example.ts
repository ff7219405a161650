/**
 * Finds records that show a rule: what passes, what is refused, what a number comes to. They are looked for so that they tell the rule
 * from its neighbours ("after" from "not before"), and are what an app's tests use.
 */
import { transpileMust, transpileValue } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import type { EntityModel } from '../model/types';
import { constantsOf, draw } from './draw';
import { neighboursOf } from './neighbours';
import { readsOf } from './reads';
import { codeOptions } from './scope';
import { seeded } from './seeded';
import { type Run, runnerOf, said, type Values, type World } from './tryout';

export interface Example {
  readonly self: Values;
  readonly world: World;
}

export interface Examples {
  readonly allowed: readonly Example[];
  readonly refused: readonly Example[];
}

export interface ValueExample {
  readonly example: Example;
  readonly value: number;
}

const tries = 2_000;
/** Of a kind, in an example. */
const mostRecords = 3;

/** `kinds`: those that the check reads. Undefined where one of both was not found: then nothing shows that the check holds. */
export function examplesOf(must: Typed, of: EntityModel, kinds: readonly EntityModel[]): Examples | undefined {
  const options = codeOptions(kinds);
  const run = runnerOf(transpileMust(must, options));
  const known = runnerOf(transpileValue(must, options));
  const others = neighboursOf(must).map((one) => runnerOf(transpileMust(one, options)));
  const allowed: Example[] = [];
  const refused: Example[] = [];
  const told = new Set<Run>();
  for (const example of drawn(must, of, kinds)) {
    const verdict = said(run, of, example.self, example.world) !== false;
    // One that passes because nothing can be said of it shows nothing.
    if (verdict && said(known, of, example.self, example.world) !== true) continue;
    const tells = others.filter(
      (one) => !told.has(one) && (said(one, of, example.self, example.world) !== false) !== verdict,
    );
    const list = verdict ? allowed : refused;
    if (list.length > 0 && tells.length === 0) continue;
    for (const one of tells) told.add(one);
    list.push(smaller(example, (one) => [run, ...tells].map((each) => said(each, of, one.self, one.world) !== false)));
    if (allowed.length > 0 && refused.length > 0 && told.size === others.length) break;
  }
  return allowed.length > 0 && refused.length > 0 ? { allowed, refused } : undefined;
}

/** Two records of which the expression says different numbers, neither of them 0; fewer where none were found. */
export function valueExamplesOf(value: Typed, of: EntityModel, kinds: readonly EntityModel[]): readonly ValueExample[] {
  const run = runnerOf(transpileValue(value, codeOptions(kinds)));
  const found: ValueExample[] = [];
  for (const { self, world } of drawn(value, of, kinds)) {
    // What is computed counts the record itself.
    const example = { self, world: { ...world, leftOut: undefined } };
    const number = said(run, of, self, example.world);
    if (typeof number !== 'number' || number === 0 || found.some((one) => one.value === number)) continue;
    found.push({ example: smaller(example, (one) => [said(run, of, one.self, one.world)]), value: number });
    if (found.length === 2) break;
  }
  return found;
}

function* drawn(expression: Typed, of: EntityModel, kinds: readonly EntityModel[]): Iterable<Example> {
  const constants = constantsOf(expression);
  const random = seeded(JSON.stringify(constants) + of.name);
  const reads = readsOf(expression);
  for (let count = 0; count < tries; count += 1) {
    const size = Math.floor((count / tries) * (mostRecords + 1));
    yield draw({ of, kinds, reads, constants, size, random });
  }
}

/** Without the records that do not matter for what is said. */
function smaller(example: Example, say: (example: Example) => readonly unknown[]): Example {
  const wanted = JSON.stringify(say(example));
  let { world } = example;
  for (const [entity, all] of example.world.records)
    for (const record of all) {
      if (record === example.self) continue;
      const kept = (world.records.get(entity) ?? []).filter((one) => one !== record);
      const without = { ...world, records: new Map([...world.records, [entity, kept]]) };
      if (JSON.stringify(say({ self: example.self, world: without })) === wanted) world = without;
    }
  return { self: example.self, world };
}
