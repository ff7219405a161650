/** Apps that are compiled from a description: they pass their evidence, and a rule that is taken out fails the test that quotes the spec. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'mocha';
import { serveStatic } from '../../src/preview/staticServer';
import { verify } from '../../src/verify/verify';
import { agentContext } from '../support/agentContext';
import { describedApp, descriptions, statementsOf } from '../support/describedApp';
import { inLongRuns } from '../support/longRuns';
import { temporaryFolder } from '../support/paths';
import {
  type AppFiles,
  askingNothing,
  type KnockOut,
  offeredAlways,
  rulesOf,
  silenced,
  withoutButtons,
  writingNothing,
} from './support/knockOut/knockOuts';
import { type Results, runTests } from './support/knockOut/runTests';

for (const name of descriptions.slice(0, inLongRuns(descriptions.length, 1)))
  describe(`an app compiled from the description of ${name}`, function () {
    this.timeout(600_000);
    const files = describedApp(name);
    const statements = statementsOf(name);
    const knockOuts = [...[...files.keys()].flatMap((path) => knockOutOf(path, files)), ...ruleKnockOuts(files)];
    let results: Results;

    function actionKnockOuts(path: string, test: string, whole: AppFiles): KnockOut[] {
      const text = whole.get(test) ?? '';
      const sentences = [titleOf(path, whole)];
      return [
        ...(text.includes('changeBy(')
          ? [{ sentences, how: `${path}, doing nothing`, files: writingNothing(whole, path), test }]
          : []),
        ...(text.includes('.toBe(false)')
          ? [{ sentences, how: `${path}, always`, files: offeredAlways(whole, path), test }]
          : []),
      ];
    }

    function titleOf(path: string, whole: AppFiles): string {
      return /^\/\*\* (.*) \*\/$/m.exec(whole.get(path) ?? '')?.[1] ?? '';
    }

    function knockOutOf(path: string, whole: AppFiles): KnockOut[] {
      const page = path.replace(/\.tsx$/, '.test.tsx');
      if (/^src\/pages\/\w+Page\.tsx$/.test(path)) {
        const text = whole.get(path) ?? '';
        const titles = [...(whole.get(page) ?? '').matchAll(/^test\('((?:[^'\\]|\\.)*)'/gm)];
        const sentences = titles.map(([, title = '']) => title.replace(/\\(.)/g, '$1'));
        if (sentences.length === 0) return [];
        const asks = /recordsWhere|figure\(/.test(text);
        const hasButtons = /^ {4,8}<ActionButton/m.test(text);
        return [
          ...(asks ? [{ sentences, how: path, files: askingNothing(whole, path), test: page }] : []),
          ...(hasButtons
            ? [{ sentences, how: `${path}, no buttons`, files: withoutButtons(whole, path), test: page }]
            : []),
        ];
      }
      const test = path.replace(/\.ts$/, '.test.ts');
      if (/^src\/actions\/\w+\.ts$/.test(path) && whole.has(test)) return actionKnockOuts(path, test, whole);
      return [];
    }

    function ruleKnockOuts(whole: AppFiles): KnockOut[] {
      return rulesOf(whole).flatMap((rule) =>
        rule.test === undefined
          ? []
          : [{ sentences: [rule.title], how: rule.name, files: silenced(whole, rule), test: rule.test }],
      );
    }

    it('passes its evidence', async () => {
      const folder = await temporaryFolder(name);
      for (const [path, text] of files) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      const { items } = await verify({ folder, env: process.env, serve: (dist) => serveStatic(dist) }, agentContext());
      assert.deepEqual(
        items.filter(({ status }) => status !== 'passed'),
        [],
      );
    });

    before(async () => {
      results = await runTests(files, knockOuts);
    });

    it('passes all tests that quote its spec', () => {
      assert.ok(results.whole.length > 0);
      assert.deepEqual(
        results.whole.filter(({ status }) => status !== 'passed'),
        [],
      );
    });

    for (const [index, { sentences, how }] of knockOuts.entries())
      it(`fails without "${sentences[0]}" (${how})`, () => {
        // What stands above code may be cut.
        const isQuoted = (title: string) => sentences.some((one) => title.includes(one.replace(/…$/, '')));
        const quoting = results.variants[index]?.filter(({ title }) => isQuoted(title));
        const failed = quoting?.filter(({ status }) => status === 'failed') ?? [];
        assert.notEqual(failed.length, 0, JSON.stringify(results.variants[index]));
        for (const { message, title } of failed) {
          assert.match(message ?? '', /^AssertionError: /);
          const isTold = /^S\d+/.test(sentences[0] ?? '');
          assert.ok(!isTold || statements.some(({ text }) => title.includes(text)));
        }
      });
  });
