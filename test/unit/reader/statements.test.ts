/** The statements of the fixtures and samples as they were when a reader with tolerance read them: most of what it understood stays so. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { z } from 'zod';
import { readSpec } from '../../../src/reader/readSpec';
import { repositoryRoot } from '../../support/paths';

const statements = z
  .array(z.object({ spec: z.string(), hash: z.string(), wasUnderstood: z.boolean() }))
  .parse(JSON.parse(readFileSync(join(repositoryRoot, 'test/fixtures/statements.json'), 'utf8')));

/** The numbers and names in front of a statement are its id by now. */
function hashesOf(text: string, id: string): string[] {
  const hash = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 16);
  return [text, `${id} ${text}`, `Scenario: ${id} ${text}`].map(hash);
}

describe('the statements of the fixtures and samples', () => {
  it('stay understood: at least 200 of the 213 of 366', () => {
    assert.deepEqual([statements.length, statements.filter((one) => one.wasUnderstood).length], [366, 213]);
    const left = statements.filter((one) => one.wasUnderstood).map(({ spec, hash }) => `${spec} ${hash}`);
    let kept = 0;
    for (const folder of ['test/fixtures/specs', 'media/samples'])
      for (const name of readdirSync(join(repositoryRoot, folder)).filter(
        (one) => one.endsWith('.md') && one !== 'LICENCES.md',
      ))
        for (const { text, id, understood } of readSpec(readFileSync(join(repositoryRoot, folder, name), 'utf8')).spec
          .requirements) {
          const keys = hashesOf(text, id).map((hash) => `${name} ${hash}`);
          const at = left.findIndex((key) => keys.includes(key));
          if (!understood || at < 0) continue;
          left.splice(at, 1);
          kept += 1;
        }
    assert.ok(kept >= 200, `${kept} of 213`);
  });
});
