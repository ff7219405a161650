/** Each part of a description does something that a test of the compiled app sees, in the words of the statement that asks for it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { checkAppModel } from '../../src/appModel/checkAppModel';
import { readAppModel } from '../../src/appModel/readAppModel';
import { compile } from '../../src/scaffold/compile';
import { compiledApp, descriptions, statementsOf } from '../support/describedApp';
import { inLongRuns } from '../support/longRuns';
import { repositoryRoot } from '../support/paths';
import { type AppFiles, isTest } from './support/knockOut/knockOuts';
import { type Part, partsOf, type Written } from './support/knockOut/parts';
import { type Results, runTests } from './support/knockOut/runTests';

for (const name of descriptions.slice(0, inLongRuns(descriptions.length, 1)))
  describe(`the parts of the description of ${name}`, function () {
    this.timeout(900_000);
    const written = writtenIn(name);
    const { files, unserved } = compiledApp(name);
    const whole: AppFiles = new Map(files.map(({ path, content }) => [path, content]));
    const open = new Set(unserved.map(({ requirementId }) => requirementId));
    const texts = new Map(statementsOf(name).map(({ id, text }) => [id, text]));
    // What nothing is claimed of need not be shown.
    const claimedBy = ({ statements, isInherited = false }: Part) => {
      const claimed = statements.filter((id) => texts.has(id) && !open.has(id));
      return isInherited && claimed.length < statements.length ? [] : claimed.flatMap((id) => texts.get(id) ?? []);
    };
    const parts = partsOf(written).filter((part) => claimedBy(part).length > 0);
    const groups = grouped(parts);
    let results: Results;

    before(async () => {
      const knockOuts = groups.map((group) => ({
        sentences: group.flatMap(claimedBy),
        how: group.map((part) => part.name).join(', '),
        files: filesWithout(group),
      }));
      results = await runTests(whole, knockOuts);
    });

    function filesWithout(group: readonly Part[]): AppFiles {
      const other = structuredClone(written);
      for (const part of group) part.takeOut(other);
      const { resolved } = checkAppModel(other);
      assert.ok(resolved, group.map((part) => part.name).join(', '));
      const compiled = compile(resolved, statementsOf(name), { appName: name }).files;
      const texts = new Map(compiled.map(({ path, content }) => [path, content]));
      return new Map(
        [...new Set([...whole.keys(), ...texts.keys()])].flatMap((path) => {
          const text = isTest(path) ? whole.get(path) : (texts.get(path) ?? whole.get(path));
          return text === undefined ? [] : [[path, text] as const];
        }),
      );
    }

    /** Nobody can have an app without it. */
    function isRefusedWithout(part: Part): boolean {
      const other = structuredClone(written);
      part.takeOut(other);
      return checkAppModel(other).complaints.length > 0;
    }

    /** What is there anyway can't be missed. */
    function changesNothing(part: Part): boolean {
      return [...filesWithout([part])].every(
        ([path, text]) => isTest(path) || path === 'README.md' || whole.get(path) === text,
      );
    }

    it('passes as a whole', () => {
      assert.ok(results.whole.length > 0);
      assert.deepEqual(
        results.whole.filter(({ status }) => status !== 'passed'),
        [],
      );
    });

    for (const [index, group] of groups.entries())
      for (const part of group)
        it(`fails without ${part.name}`, () => {
          const quoting = (results.variants[index] ?? []).filter(({ title }) =>
            claimedBy(part).some((text) => title.includes(text)),
          );
          const failed = quoting.filter(({ status }) => status === 'failed');
          const isSeen = failed.some(({ message }) => /^AssertionError: /.test(message ?? ''));
          assert.ok(
            isSeen || changesNothing(part) || isRefusedWithout(part),
            JSON.stringify(failed.length > 0 ? failed : quoting),
          );
        });
  });

function writtenIn(name: string): Written {
  const path = join(repositoryRoot, 'test', 'fixtures', 'appModels', `${name}.json`);
  const read = readAppModel(JSON.parse(readFileSync(path, 'utf8')));
  assert.ok('model' in read, name);
  return read.model;
}

/** Parts of the same kind can be taken out at once, where no statement asks for two of them. */
function grouped(parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const fits = (group: readonly Part[]) =>
      group.every((other) => other.kind === part.kind && !other.statements.some((id) => part.statements.includes(id)));
    const group = groups.find(fits);
    if (group) group.push(part);
    else groups.push([part]);
  }
  return groups;
}
