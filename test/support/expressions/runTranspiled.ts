/** Runs what the transpiler wrote, with the kit's functions as an app has them. */
import type { Transpiled } from '../../../src/expressions/transpile';
import * as calendar from '../../../src/kit/app/kit/expressions/calendar';
import * as maybe from '../../../src/kit/app/kit/expressions/maybe';
import * as texts from '../../../src/kit/app/kit/expressions/maybe';
import * as numbers from '../../../src/kit/app/kit/expressions/numbers';

const kit: Readonly<Record<string, unknown>> = { ...calendar, ...maybe, ...numbers, ...texts };
const made = new Map<string, (...values: readonly unknown[]) => unknown>();

export function runTranspiled({ code, uses }: Transpiled, names: Readonly<Record<string, unknown>>) {
  const functions = uses.map((name) => kit[name]);
  const parameters = [...uses, ...Object.keys(names)];
  const key = `${parameters} ${code}`;
  const run =
    made.get(key) ?? (new Function(...parameters, `return ${code};`) as (...values: readonly unknown[]) => unknown);
  made.set(key, run);
  return run(...functions, ...Object.values(names));
}
