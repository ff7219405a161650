/** What holds of every merge, whatever a person and the next generation have made of a file. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Published } from '../../../src/workspace/publish';
import { decodeText, encodeText, type TextStyle } from '../../../src/workspace/textStyle';
import { inLongRuns, seed } from '../../support/longRuns';
import { AppFolder } from '../helpers/appFolder';

const cases = inLongRuns(1_000, 150);

/** Few different lines, so that many are alike; some are names that objects have of their own. */
const line = fc.constantFrom('', '}', '  return;', 'a', 'b', 'c', 'constructor', '__proto__', '\tx', 'ä');
const text = fc.array(line, { maxLength: 60 });

const longText = fc.array(line, { minLength: 30, maxLength: 60 });

interface Edit {
  readonly kind: 'insert' | 'replace' | 'delete';
  /** From 0, the beginning, to 1, the end. */
  readonly place: number;
  readonly lines: readonly string[];
}
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'replace', 'delete'),
  // Without the preference for the ends: where all edits meet, all is a conflict.
  place: fc.noBias(fc.integer({ min: 0, max: 999 })).map((place) => place / 1_000),
  // Only a person's lines end in a carriage return beside others that do not.
  lines: fc.array(fc.oneof(line, fc.constant('y\r')), { minLength: 1, maxLength: 3 }),
});
const edits = fc.array(edit, { maxLength: 3 });
const style: fc.Arbitrary<TextStyle> = fc.record({
  encoding: fc.constantFrom('utf8', 'utf8-bom', 'utf16le', 'utf16be', 'latin1'),
  eol: fc.constantFrom('\n', '\r\n'),
  finalNewline: fc.boolean(),
});

const file = fc.record({
  base: fc.oneof(text, { arbitrary: longText, weight: 3 }),
  person: edits,
  style,
  unsaved: fc.boolean(),
  touched: fc.boolean(),
  generation: edits,
});
type Case = typeof file extends fc.Arbitrary<infer T> ? T : never;

/** Whatever is inserted says whose it is, so that it is found again. */
function apply(lines: readonly string[], list: readonly Edit[], whose: string): string[] {
  const result = [...lines];
  list.forEach(({ kind, place, lines: added }, number) => {
    const at = Math.floor(place * result.length);
    const own = added.map(
      (one, index) => `${whose} ${number}.${index} ${whose === 'mine' ? one : one.replace('\r', '')}`,
    );
    result.splice(at, kind === 'insert' ? 0 : 1, ...(kind === 'delete' ? [] : own));
  });
  return result;
}

const pathOf = (index: number) => `src/${index}.ts`;

/** Puts the person's versions where they belong: into the editor or on the disk. Returns them by path. */
async function editAll(app: AppFolder, files: readonly Case[]): Promise<Map<string, string[]>> {
  const versions = new Map<string, string[]>();
  for (const [index, { base, person, style: kept, unsaved, touched }] of files.entries()) {
    const path = pathOf(index);
    const lines = touched ? apply(base, person, 'mine') : base;
    versions.set(path, lines);
    if (!touched) continue;
    const bytes = encodeText(lines.join('\n'), kept);
    if (unsaved) app.unsaved.set(app.at(path), `${lines.join('\n')}\n`);
    else if (bytes) await writeFile(app.at(path), bytes);
  }
  return versions;
}

async function contentOf(app: AppFolder, path: string): Promise<Buffer> {
  const unsaved = app.unsaved.get(app.at(path));
  return unsaved === undefined ? readFile(app.at(path)) : Buffer.from(unsaved);
}

const linesOf = (bytes: Buffer) => (decodeText(bytes)?.text ?? '').split('\n').map((one) => one.replace(/\r$/, ''));

function assertNothingLost(mine: readonly string[], before: Buffer, after: Buffer, published?: Published): void {
  if (published?.kind === 'skipped' && published.reason === 'conflict') {
    assert.deepEqual(after, before, 'a conflict changed the file');
    return;
  }
  const kept = linesOf(after);
  const lost = mine.filter((one) => one.startsWith('mine ') && !kept.includes(one.replace(/\r$/, '')));
  assert.deepEqual(lost, [], 'lines of the person are gone');
}

/** How often each outcome came up: a property of merges says little where nothing is merged. */
const outcomes = new Map<string, number>();

async function check(files: readonly Case[]): Promise<void> {
  const app = new AppFolder();
  app.folder = await mkdtemp(join(tmpdir(), 'merge-'));
  try {
    const generation = (which: (one: Case) => readonly string[]) =>
      Object.fromEntries(files.map((one, index) => [pathOf(index), `${which(one).join('\n')}\n`]));
    await app.build(generation(({ base }) => base));
    const mine = await editAll(app, files);
    const next = generation(({ base, generation: list }) => apply(base, list, 'new'));
    const before = await Promise.all(files.map((_, index) => contentOf(app, pathOf(index))));
    const results = await app.publish(next);
    for (const result of results) {
      const how = result.kind === 'written' ? result.change : result.reason;
      outcomes.set(how, (outcomes.get(how) ?? 0) + 1);
    }
    for (const [index, { touched }] of files.entries()) {
      const path = pathOf(index);
      const after = await contentOf(app, path);
      assertNothingLost(mine.get(path) ?? [], before[index] ?? Buffer.alloc(0), after, results[index]);
      if (!touched) assert.equal(after.toString(), next[path], 'an untouched file is not the new generation');
    }
    const once = await Promise.all(files.map((_, index) => contentOf(app, pathOf(index))));
    await app.build(next);
    const twice = await Promise.all(files.map((_, index) => contentOf(app, pathOf(index))));
    assert.deepEqual(twice, once, 'merging twice changed something');
  } finally {
    await rm(app.folder, { recursive: true });
  }
}

describe('A person’s edits and a new generation', () => {
  it(`lose no line, leave untouched files to the build, and merge the same way twice (${cases} cases, seed ${seed})`, async function () {
    this.timeout(120_000);
    await fc.assert(fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), check), { numRuns: cases, seed });
    for (const how of ['updated', 'unchanged', 'merged', 'mergedUnsaved', 'conflict']) {
      assert.ok((outcomes.get(how) ?? 0) > cases / 50, `${how} came up ${outcomes.get(how)} times`);
    }
  });
});
