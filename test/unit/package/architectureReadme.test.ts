/** What src/README.md says is where: the names of the notes, with their tests. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const text = readFileSync('src/README.md', 'utf8');
const notes = text.slice(text.indexOf('| name in the notes |')).split('\n\n')[0] ?? '';
const rows = notes
  .split('\n')
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', where = '', test = '']) => ({ name, where, test }));

describe('src/README.md', () => {
  it('says of each name of the notes where it is, by a word that stands there', () => {
    assert.ok(rows.length >= 12);
    for (const { name, where } of rows) {
      for (const place of where.split('; ')) {
        const [path = '', ...words] = [...place.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
        assert.ok(words.length > 0, name);
        for (const word of words)
          assert.match(readFileSync(path, 'utf8'), new RegExp(`\\b${word}\\b`), `${name}: ${word}`);
      }
    }
  });

  it('names a test for each, which is there', () => {
    for (const { name, test } of rows) {
      const [, path = '', title = ''] = /^`([^`]+)`(?:: (.+))?$/.exec(test) ?? [];
      assert.ok(readFileSync(path, 'utf8').includes(title), `${name}: ${test}`);
    }
  });

  it('has the five themes of tests of the notes, with at least seven tests', () => {
    const tests = readFileSync('test/unit/pipeline/orchestrator.test.ts', 'utf8');
    for (const theme of ['full pipeline', 'single phases', 'errors and cancellation', 'events'])
      assert.ok(tests.includes(`describe('PipelineOrchestrator: ${theme}'`), theme);
    const minimal = readFileSync('test/unit/pipeline/minimalSpec.test.ts', 'utf8');
    assert.ok((`${tests}${minimal}`.match(/^ {2}it\('/gm)?.length ?? 0) >= 7);
  });

  it('names only files that are there', () => {
    const named = [...text.matchAll(/`((?:src|test|media)\/[\w./-]+?)`/g)].map(([, path = '']) => path);
    assert.ok(named.length > 30);
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });
});
