import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { z } from 'zod';
import { documents, isUncovered, titlesIn } from '../../support/promises';

/**
 * What a document says, word for word, and what shows it: tests that would fail without it, each as `file: a part of its title`; those in src/scaffold and src/kit are tests of the generated apps. `how to`
 * stands for what promises no behaviour: an instruction, a link, or a fact about the project.
 */
const entrySchema = z.union([
  z.strictObject({ in: z.string(), words: z.array(z.string()).min(1), tests: z.array(z.string()).min(1) }),
  z.strictObject({ in: z.string(), words: z.array(z.string()).min(1), tells: z.literal('how to') }),
]);

const entries = z.array(entrySchema).parse(JSON.parse(await readFile('test/fixtures/promises.json', 'utf8')));
const told = await documents();

describe('the promises of README, package and walkthrough', () => {
  it('stand in their documents as the list has them', () => {
    const gone = entries.flatMap((entry) =>
      entry.words
        .filter((words) => !told.get(entry.in)?.join(' ').includes(words))
        .map((words) => `${entry.in}: ${words}`),
    );
    assert.deepEqual(gone, [], 'no longer said: take it out of promises.json');
  });

  it('are shown by tests that there are', async () => {
    const missing: string[] = [];
    for (const test of new Set(entries.flatMap((entry) => ('tests' in entry ? entry.tests : [])))) {
      const [, file = '', title = ''] = /^((?:test|src\/(?:scaffold|kit))\/\S+\.tsx?): (.{12,})$/.exec(test) ?? [];
      const titles = await titlesIn(file);
      if (!titles.some((one) => one.includes(title))) missing.push(test);
    }
    assert.deepEqual(missing, [], 'there is no such test');
  });

  it('are all in the list', () => {
    const unlisted = [...told].flatMap(([name, statements]) => {
      const passages = entries.filter((entry) => entry.in === name).flatMap((entry) => entry.words);
      return statements.filter((one) => isUncovered(one, passages)).map((one) => `${name}: ${one}`);
    });
    assert.deepEqual(unlisted, [], 'say in promises.json which test fails without it, or reword it');
  });
});
