import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkExpression } from '../../../src/expressions/check';
import { functionNames } from '../../../src/expressions/functions';
import { parseExpression } from '../../../src/expressions/parse';
import { transpileMust, transpileValue, transpileWhere } from '../../../src/expressions/transpile';
import { calculations, comparisons, connectives, loops } from '../../../src/expressions/tree';
import type { Typed } from '../../../src/expressions/types';
import { evaluate } from '../../support/expressions/evaluate';
import { lendingScope, pick, randomFrom, randomWorld } from '../../support/expressions/lending';
import { oneOfEachForm, randomExpression } from '../../support/expressions/randomExpression';
import { runTranspiled } from '../../support/expressions/runTranspiled';
import { inLongRuns, seed } from '../../support/longRuns';

const decimals = 2;
const types = ['boolean', 'boolean', 'number', 'money', 'text', 'date', 'dateTime', 'time'] as const;
const signs = /\w+(?=\()|&&|\|\||[=!<>]=|[-+*/%<>]|\bin\b|\?/g;
const worldsEach = 20;

describe('expressions as TypeScript', () => {
  const rounds = inLongRuns(1_000, 50);
  it(`say what an evaluator of their own says, each function and operator in at least 1,000 worlds (seed ${seed})`, function () {
    this.timeout(inLongRuns(900_000, 60_000));
    const random = randomFrom(seed);
    const worlds = Array.from({ length: 500 }, () => randomWorld(random));
    const drawn: Record<string, number> = {};
    for (let round = 0; round < rounds; round += 1) {
      const more = Array.from({ length: 8 }, () => randomExpression(random, pick(random, types), 3));
      for (const text of [...oneOfEachForm(random, round % 2), ...more]) {
        for (const [name] of text.matchAll(signs)) drawn[name] = (drawn[name] ?? 0) + worldsEach;
        const typed = typedOf(text);
        for (let count = 0; count < worldsEach; count += 1) compare(text, typed, pick(random, worlds));
      }
    }
    const all = [...functionNames, ...loops, ...comparisons, ...calculations, ...connectives, 'in', '?'];
    assert.deepEqual(
      all.filter((name) => !((drawn[name] ?? 0) >= 1_000)),
      [],
    );
  });
});

function typedOf(text: string): Typed {
  const parsed = parseExpression(text);
  assert('tree' in parsed, `${text}: ${JSON.stringify(parsed)}`);
  const { typed, complaints } = checkExpression(parsed.tree, lendingScope);
  assert.deepEqual(complaints, [], text);
  return typed;
}

function compare(text: string, typed: Typed, names: Readonly<Record<string, unknown>>): void {
  const expected = evaluate(typed, { names, decimals });
  const say = (what: string, code: string) => `${what}: ${text}\n${code}\n${JSON.stringify(names, flat, 1)}`;
  const value = transpileValue(typed);
  const found = runTranspiled(value, names);
  assert.deepEqual(plain(found), plain(expected), say('value', value.code));
  assert(typed.mayBeEmpty || found !== undefined, say('never empty', value.code));
  if (typed.type.kind !== 'boolean') return;
  const [where, must] = [transpileWhere(typed), transpileMust(typed)];
  assert.equal(runTranspiled(where, names) === true, expected === true, say('where', where.code));
  assert.equal(runTranspiled(must, names), expected !== false, say('must', must.code));
}

/** 0 and -0 are one number; a record is told by its id. */
function plain(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'id' in value) return value.id;
  return value === 0 ? 0 : value;
}

function flat(key: string, value: unknown): unknown {
  if (key !== 'loans' && key !== 'liked' && key !== 'tool' && key !== 'member') return value;
  return Array.isArray(value) ? value.map(plain) : plain(value);
}
