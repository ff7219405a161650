import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { checkAppModel } from '../../../../src/appModel/checkAppModel';
import { type Constructs, fromConstructs, type Json, toConstructs } from '../../../../src/appModel/keep/constructs';
import { type Kept, readKept, writeKept } from '../../../../src/appModel/keep/kept';
import { pick, type Random, randomFrom } from '../../../support/expressions/lending';
import { inLongRuns, seed } from '../../../support/longRuns';
import { temporaryFolder } from '../../../support/paths';

const library = JSON.parse(readFileSync('test/fixtures/appModels/tool-library.json', 'utf8')) as Json;
const versions = { compiler: '1.0.0', kit: '1.0.0' };
const statements = new Map([['S3', { hash: 'a'.repeat(64), text: 'A tool has a name.', section: ['Data', 'Tools'] }]]);
const kept: Kept = { versions, statements, model: library, constructs: toConstructs(library), made: new Map() };

function modelOf(text: string, base?: Kept): Json {
  const read = readKept(text, base);
  assert.ok('kept' in read, JSON.stringify(read));
  return read.kept.model;
}

describe('structured-spec.json', () => {
  it('gives back what was kept, in its order', () => {
    const read = readKept(writeKept(kept));
    assert.ok('kept' in read);
    assert.equal(JSON.stringify(byKey(inTheirOrder(read.kept.model))), JSON.stringify(byKey(inTheirOrder(library))));
    assert.deepEqual([...read.kept.statements], [...statements]);
    assert.deepEqual(read.kept.versions, versions);
    assert.deepEqual(checkAppModel(read.kept.model).complaints, []);
  });

  it('is the same, byte for byte, whatever the order in which it was written', () => {
    const again = { ...library, checks: [...(library.checks as Json[])].reverse() };
    assert.equal(writeKept({ ...kept, model: again }), writeKept(kept));
    const read = readKept(writeKept(kept));
    assert.ok('kept' in read);
    assert.equal(writeKept(read.kept), writeKept(kept));
  });

  it('has one construct a line', () => {
    const line = writeKept(kept)
      .split('\n')
      .find((one) => one.startsWith(',"entity.loan.field.due"'));
    assert.equal(
      line,
      ',"entity.loan.field.due": {"after":"start","default":"addDays(self.start, 14)","statements":["S9"],"type":"date"}',
    );
  });

  for (const [what, damage, line] of [
    ['a line that is cut', (text: string) => text.replace(/(,"check.hasPaid".{20}).*/, '$1'), /^,"check.hasPaid"/],
    [
      'a key that is there twice',
      (text: string) => text.replace(/(,"check.hasPaid".*\n)/, '$1$1'),
      /^,"check.hasPaid"/,
    ],
    ['a construct that is none', (text: string) => text.replace(/(,"check.hasPaid": ).*/, '$17'), /^,"check.hasPaid"/],
  ] as const) {
    it(`names the line of ${what}`, () => {
      const text = damage(writeKept(kept));
      const read = readKept(text);
      assert.ok('line' in read);
      assert.match(text.split('\n')[read.line - 1] ?? '', line);
    });
  }

  it('stops at what both branches changed, and at nothing else', async () => {
    const changed = (label: string) => ({ ...kept, model: withField(library, { label, type: 'date' }) });
    const text = await mergedByGit(kept, changed('Due day'), changed('Back by'));
    const read = readKept(text, kept);
    assert.ok(
      'line' in read && /Both branches changed "entity.loan.field.due"/.test(read.problem),
      JSON.stringify(read),
    );
    assert.match(text.split('\n')[read.line - 1] ?? '', /^,"entity.loan.field.due"/);
  });

  const pairs = inLongRuns(300, 30);
  it(`of ${pairs} pairs of branches is merged by Git, or from Git's markers (seed ${seed})`, async function () {
    this.timeout(120_000);
    const random = randomFrom(seed);
    let marked = 0;
    for (let count = 0; count < pairs; count += 1) {
      const [mine, theirs] = twoBranches(random);
      const [ours, others] = [mine, theirs].map((edits) => ({ ...kept, model: edited(library, edits) })) as [
        Kept,
        Kept,
      ];
      const text = await mergedByGit(kept, ours, others);
      if (text.includes('<<<<<<<')) marked += 1;
      assert.deepEqual(placeless(modelOf(text, kept)), placeless(edited(library, [...mine, ...theirs])), text);
    }
    assert.ok(marked > 0, 'Git left no markers in any: nothing shown of them.');
  });

  it('never throws, whatever it holds', () => {
    const text = writeKept(kept);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string(), (at, cut, put) => {
        readKept(text.slice(0, at) + put + text.slice(at + cut));
      }),
      { seed, numRuns: inLongRuns(20_000, 300) },
    );
  });
});

/** By path: another value, or undefined to take it away. */
type Edit = readonly [string, unknown];

function twoBranches(random: Random): readonly [readonly Edit[], readonly Edit[]] {
  const paths = [...toConstructs(library).keys()].filter((path) =>
    /^(check|entity\.\w+\.field|gap|action)\./.test(path),
  );
  const edits = Array.from({ length: 6 }, (_, index): Edit => {
    const path = pick(random, paths);
    paths.splice(paths.indexOf(path), 1);
    if (path.startsWith('gap.')) return [path, 'quality'];
    if (path.startsWith('check.') && random() < 0.4) return [path, undefined];
    // Two branches that add at the same place are what leaves markers.
    if (random() < 0.5) return [`check.added${index}`, { entity: 'loan', must: 'self.due > today', message: 'No.' }];
    return [path, { ...(toConstructs(library).get(path) as Json), was: [`old${index}`] }];
  });
  return [edits.slice(0, 3), edits.slice(3)];
}

function edited(model: Json, edits: readonly Edit[]): Json {
  const constructs = new Map(toConstructs(model));
  for (const [path, value] of edits) {
    if (value === undefined) constructs.delete(path);
    else constructs.set(path, path.startsWith('check.') ? { name: path.slice(6), ...(value as Json) } : value);
  }
  return fromConstructs(constructs);
}

function withField(model: Json, field: Json): Json {
  return edited(model, [['entity.loan.field.due', { ...field, after: 'start' }]]);
}

async function mergedByGit(base: Kept, ours: Kept, theirs: Kept): Promise<string> {
  const folder = await temporaryFolder('kept');
  try {
    const files = await Promise.all(
      [ours, base, theirs].map(async (one, index) => {
        await writeFile(join(folder, `${index}.json`), writeKept(one));
        return join(folder, `${index}.json`);
      }),
    );
    return spawnSync('git', ['merge-file', '-p', ...files], { encoding: 'utf8' }).stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is there, without where. */
function placeless(model: Json): Json {
  const constructs: Constructs = toConstructs(model);
  return Object.fromEntries([...constructs].sort().map(([path, value]) => [path, byKey(without(value))]));
}

function without(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, after: undefined } : value;
}

/** The order of checks says nothing. */
function inTheirOrder(model: Json): Json {
  const checks = [...(model.checks as { readonly name: string }[])];
  return { ...model, checks: checks.sort((one, other) => one.name.localeCompare(other.name)) };
}

/** With sorted keys, but for those of fields, whose order is their own. */
function byKey(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => byKey(one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  if (key !== 'fields') entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, byKey(part, name)]));
}
