/**
 * Finds records that show a rule: what passes, what is refused, what a number comes to. They are looked for so that they tell the rule
 * from its neighbours ("after" from "not before"), and are what an app's tests use.
 */
import { transpileMust, transpileValue } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import type { CheckModel } from '../model/ruleTypes';
import type { EntityModel } from '../model/types';
import { allConstantsOf, draw } from './draw';
import { neighboursOf } from './neighbours';
import { allReadsOf } from './reads';
import { codeOptions } from './scope';
import { seeded } from './seeded';
import { type Run, runnerOf, said, type Values, type World } from './tryout';

export interface Example {
  readonly self: Values;
  readonly world: World;
  /** As it is stored, where the rule is about a change. */
  readonly old?: Values;
}

export interface Examples {
  readonly allowed: readonly Example[];
  readonly refused: readonly Example[];
}

export interface ValueExample {
  readonly example: Example;
  /** Of yes or no, a number, or a text as it is kept. */
  readonly value: string | number | boolean;
}

const tries = 2_000;
/** Of a kind, in an example; more where the expression counts further. */
const mostRecords = 3;
const mostCounted = 12;

type Checked = Pick<CheckModel, 'typed' | 'entity' | 'on'>;

/**
 * `kinds`: those that the check reads; `beside`: what else is asked, which lets the examples pass where that can be, the best first.
 * Undefined where one of both was not found: then nothing shows that the check holds.
 */
export function examplesOf(
  check: Checked,
  kinds: readonly EntityModel[],
  beside: readonly (readonly Typed[])[] = [],
): Examples | undefined {
  for (const others of [...beside.filter(({ length }) => length > 0), []]) {
    const runs = others.map((one) => unguarded(runnerOf(transpileMust(one, codeOptions(kinds)))));
    const found = examplesWhere(check, kinds, (one) => runs.every((run) => said(run, check.entity, one) !== false));
    if (found) return found;
  }
  return undefined;
}

function examplesWhere(
  { typed: must, entity: of, on }: Checked,
  kinds: readonly EntityModel[],
  passes: (example: Example) => boolean,
): Examples | undefined {
  const options = codeOptions(kinds);
  const run = runnerOf(transpileMust(must, options));
  const known = runnerOf(transpileValue(must, options));
  const others = neighboursOf(must).map((one) => unguarded(runnerOf(transpileMust(one, options))));
  const allowed: Example[] = [];
  const refused: Example[] = [];
  const told = new Set<Run>();
  for (const example of drawn(must, of, kinds, on === 'change')) {
    // Nothing refers to a record that is not there yet.
    if (on === 'create' && isReferredTo(example)) continue;
    const verdict = said(run, of, example) !== false;
    // One that passes because nothing can be said of it shows nothing.
    if (verdict && said(known, of, example) !== true) continue;
    if (!passes(example)) continue;
    const tells = others.filter((one) => !told.has(one) && (said(one, of, example) !== false) !== verdict);
    const list = verdict ? allowed : refused;
    if (list.length > 0 && tells.length === 0) continue;
    for (const one of tells) told.add(one);
    const isKnown = verdict ? [known] : [];
    list.push(
      smaller(example, (one) => [
        ...[run, ...tells].map((each) => said(each, of, one) !== false),
        ...isKnown.map((each) => said(each, of, one)),
        passes(one),
      ]),
    );
    if (allowed.length > 0 && refused.length > 0 && told.size === others.length) break;
  }
  return allowed.length > 0 && refused.length > 0 ? { allowed, refused } : undefined;
}

interface Wanted {
  /** The only record of its kind. */
  readonly isAlone?: boolean;
  /** Asked of what the other expressions say. */
  readonly accepts?: (values: readonly unknown[]) => boolean;
  /** Asked of the whole. */
  readonly fits?: (example: Example) => boolean;
}

/** A record of which all of these can be said, of the first that it is so, and the others fit; undefined where none was found. */
export function exampleWhere(
  trees: readonly Typed[],
  of: EntityModel,
  kinds: readonly EntityModel[],
  { isAlone = false, accepts = () => true, fits = () => true }: Wanted = {},
): Example | undefined {
  const [first] = trees;
  if (!first) return undefined;
  const all: Typed = { ...first, kind: 'list', items: trees };
  const runs = trees.map((tree) => runnerOf(transpileValue(tree, codeOptions(kinds))));
  for (const { self, world } of drawn(all, of, kinds)) {
    const records = isAlone ? new Map([...world.records, [of, [self]]]) : world.records;
    const example = { self, world: { ...world, records, leftOut: undefined } };
    const [isSo, ...others] = runs.map((run) => said(run, of, example));
    const isSaid = isSo === true && others.every((value) => value !== undefined);
    if (isSaid && accepts(others) && fits(example)) return example;
  }
  return undefined;
}

/** Records of which it can't be said that it is so: each for a part of the reason that none before was for, where these were found. */
export function examplesAgainst(condition: Typed, of: EntityModel, kinds: readonly EntityModel[]): readonly Example[] {
  const known = runnerOf(transpileValue(condition, codeOptions(kinds)));
  const others = neighboursOf(condition).map((one) => unguarded(runnerOf(transpileValue(one, codeOptions(kinds)))));
  const told = new Set<Run>();
  const found: Example[] = [];
  let any: Example | undefined;
  for (const { self, world } of drawn(condition, of, kinds)) {
    const example = { self, world: { ...world, leftOut: undefined } };
    if (said(known, of, example) === true) continue;
    any ??= example;
    const tells = others.filter((one) => !told.has(one) && said(one, of, example) === true);
    if (tells.length === 0) continue;
    for (const one of tells) told.add(one);
    found.push(smaller(example, (one) => [known, ...tells].map((run) => said(run, of, one) === true)));
    if (told.size === others.length) break;
  }
  return found.length > 0 ? found : [any ?? []].flat();
}

/** Whether any record refers to the one that it is about, as only one can that was saved before. */
export function isReferredTo({ self, world }: Example): boolean {
  return [...world.records].some(([kind, records]) => {
    const references = kind.fields.filter(({ target }) => target);
    return records.some((record) => references.some(({ name }) => [record[name]].flat().includes(self.id)));
  });
}

/** A part that is left out may have asked whether something is there: what then can't be said is unknown. */
function unguarded(run: Run): Run {
  return (...given) => {
    try {
      return run(...given);
    } catch (error) {
      if (error instanceof TypeError) return undefined;
      throw error;
    }
  };
}

/** Two records of which the expression says different values, no number of them 0; fewer where none were found. */
export function valueExamplesOf(value: Typed, of: EntityModel, kinds: readonly EntityModel[]): readonly ValueExample[] {
  const run = runnerOf(transpileValue(value, codeOptions(kinds)));
  const found: ValueExample[] = [];
  for (const { self, world } of drawn(value, of, kinds)) {
    // What is computed counts the record itself.
    const example = { self, world: { ...world, leftOut: undefined } };
    const value = said(run, of, example);
    if (!isTelling(value) || found.some((one) => one.value === value)) continue;
    found.push({ example: smaller(example, (one) => [said(run, of, one)]), value });
    if (found.length === 2) break;
  }
  return found;
}

function isTelling(value: unknown): value is ValueExample['value'] {
  return (
    typeof value === 'boolean' ||
    (typeof value === 'string' && value !== '') ||
    (typeof value === 'number' && value !== 0)
  );
}

function* drawn(
  expression: Typed,
  of: EntityModel,
  kinds: readonly EntityModel[],
  isChange = false,
): Iterable<Example> {
  const constants = allConstantsOf(expression, kinds);
  const random = seeded(JSON.stringify(constants) + of.name);
  const reads = allReadsOf(expression, kinds);
  const counts = constants.filter((one) => typeof one === 'number' && one > mostRecords && one < mostCounted);
  const most = Math.max(mostRecords, ...counts.map(Number));
  for (let count = 0; count < tries; count += 1) {
    const size = Math.floor((count / tries) * (most + 1));
    const usual = count % 2 === 0 ? undefined : new Map();
    yield draw({ of, kinds, reads, constants, size, random, isChange, usual });
  }
}

/** Without the records that do not matter for what is said. */
function smaller(example: Example, say: (example: Example) => readonly unknown[]): Example {
  const wanted = JSON.stringify(say(example));
  let { world } = example;
  for (const [entity, all] of example.world.records)
    for (const record of all) {
      if (record === example.self || entity.single) continue;
      const kept = (world.records.get(entity) ?? []).filter((one) => one !== record);
      const without = { ...world, records: new Map([...world.records, [entity, kept]]) };
      if (JSON.stringify(say({ ...example, world: without })) === wanted) world = without;
    }
  return { ...example, world };
}
