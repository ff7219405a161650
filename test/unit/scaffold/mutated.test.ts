/** Specs with mistakes and malice in them: mutations of all fixtures, read and built. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { PipelineError } from '../../../src/pipeline/errors';
import type { GeneratedFile } from '../../../src/pipeline/schema/build';
import { readSpec } from '../../../src/reader/readSpec';
import { findInconsistencies } from '../../support/checkConsistency';
import { inLongRuns, seed } from '../../support/longRuns';
import { filesOf } from './samples/all';

const cases = inLongRuns(1_000, 100);
/** Milliseconds for reading and generating one spec. */
const longest = 2_000;

const folder = join('test', 'fixtures', 'specs');
const specs = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'LICENCES.md')
  .map((name) => readFileSync(join(folder, name), 'utf8'));

const malice = [
  '<script>window.hacked = 1</script>',
  '</style><script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  '[link](javascript:alert(1))',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a spec may hold
  '${alert(1)}',
  '`; alert(1); //',
  '*/ alert(1) /*',
  "'); alert(1); ('",
  '{{constructor.constructor("alert(1)")()}}',
  '../../etc/passwd',
  '__proto__',
  '\u202ereversed',
  '\0',
  '￿',
  '|'.repeat(300),
  'x'.repeat(5_000),
  'is a, b or c, '.repeat(400),
  '('.repeat(500),
];

type Mutation = (lines: string[], at: number, other: number) => void;
const mutations: readonly Mutation[] = [
  (lines, at) => void lines.splice(at, 1),
  (lines, at, other) => void lines.splice(at, 0, lines[other % lines.length] ?? ''),
  (lines, at, other) => void lines.splice(at, 0, malice[other % malice.length] ?? ''),
  (lines, at, other) => void lines.splice(at, 1, (lines[at] ?? '').slice(0, other % 40)),
  (lines, at, other) => {
    const line = lines[at] ?? '';
    const cut = other % (line.length + 1);
    lines[at] = line.slice(0, cut) + (malice[other % malice.length] ?? '') + line.slice(cut);
  },
  (lines, at, other) => void lines.splice(at, 0, ...(specs[other % specs.length] ?? '').split('\n').slice(at % 20)),
  (lines, at) => {
    lines[at] = (lines[at] ?? '').replaceAll('|', ' ').replace(/^#+ /, '');
  },
  (lines, at) => void lines.splice(at),
];

const step = fc.record({ which: fc.nat(mutations.length - 1), at: fc.nat(400), other: fc.nat(10_000) });
const mutated = fc
  .tuple(fc.constantFrom(...specs), fc.array(step, { minLength: 1, maxLength: 8 }))
  .map(([spec, steps]) => {
    const lines = spec.split('\n');
    for (const { which, at, other } of steps) mutations[which]?.(lines, at % Math.max(1, lines.length), other);
    return lines.join('\n');
  });

describe('mutated specs', () => {
  it(`give a sound app or a reason, quickly, and no script of theirs (${cases} cases, seed ${seed})`, function () {
    this.timeout(120_000);
    let built = 0;
    const check = (text: string) => {
      const start = performance.now();
      const files = appOf(text);
      const took = performance.now() - start;
      assert.ok(took < longest, `took ${took.toFixed(0)} ms`);
      if (!files) return;
      built += 1;
      assertHarmless(files, built % 10 === 0);
    };
    fc.assert(fc.property(mutated, check), { numRuns: cases, seed });
    assert.ok(built > cases / 2, `${built} apps were built`);
  });
});

/** Undefined where the spec is refused with a reason. */
function appOf(text: string): readonly GeneratedFile[] | undefined {
  try {
    const { spec, clarifications } = readSpec(text);
    assert.deepEqual(findInconsistencies(spec, clarifications), []);
    return [...filesOf(spec).values()];
  } catch (error) {
    if (error instanceof PipelineError) return undefined;
    throw error;
  }
}

function assertHarmless(files: readonly GeneratedFile[], whole: boolean): void {
  for (const { path, content } of files) {
    if (/\.(?:html|svg|css|webmanifest)$/.test(path)) {
      assert.ok(!/<script>|<img|\son\w+=["']|href="javascript:/i.test(content), path);
    }
    if (!/\.tsx?$/.test(path)) continue;
    assert.ok(!/dangerouslySetInnerHTML|href=["{]+'?javascript:/i.test(content), path);
    if (whole) transformSync(content, { loader: path.endsWith('x') ? 'tsx' : 'ts' });
  }
}
