/** What is understood is not any more with a restriction behind it, in whole documents: lists of fields, rules, pages, stories. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import type { Requirement } from '../../../src/pipeline/schema/spec';
import { readSpec } from '../../../src/reader/readSpec';
import { inLongRuns } from '../../support/longRuns';
import { restrictions, withMore } from '../language/restricted';

/** Files beside specs say other things. */
const isSpec = (path: string) => !/(?:plan|tasks|project|design|LICENCES)\.md$/.test(path);

const documents = [
  ...globSync('test/fixtures/specs/*.md').filter(isSpec).sort(),
  ...globSync('test/fixtures/blind/**/*.md')
    .filter(isSpec)
    .sort()
    .filter((_, index) => index % inLongRuns(1, 12) === 0),
];

/** What a page shows as it stands, and why a story is told, may say anything. */
function isDemand({ understood, kind, text }: Requirement): boolean {
  return understood && kind !== 'content' && !/\bso that\b|\bdamit\b/i.test(text);
}

/** The line that the statement ends on; undefined where it stands otherwise in the document. */
function lineOf({ range, text }: Requirement, lines: readonly string[]): number | undefined {
  const end = text.slice(-12).replace(/[*`_]/g, '');
  return [range.endLine, range.endLine - 1].find((at) => lines[at]?.replace(/[*`_]/g, '').includes(end));
}

describe('an understood statement of a document', function () {
  this.timeout(120_000);
  let tried = 0;

  for (const [place, path] of documents.entries())
    it(`is not understood whole with a restriction behind it: ${path}`, () => {
      const text = readFileSync(path, 'utf8');
      const { spec } = readSpec(text);
      const lines = text.split('\n');
      const all = restrictions[spec.language === 'de' ? 'de' : 'en'] ?? [];
      const claimed = spec.requirements.filter(isDemand).flatMap((one, index) => {
        const at = lineOf(one, lines);
        const more = all[(index + place) % all.length] ?? '';
        if (at === undefined) return [];
        tried += 1;
        const changed = lines.with(at, withMore((lines[at] ?? '').trimEnd(), more)).join('\n');
        return readSpec(changed).spec.requirements.filter(
          (other) => isDemand(other) && other.text.includes(more) && other.text.includes(one.text.slice(0, 20)),
        );
      });
      assert.deepEqual(
        claimed.map((one) => one.text),
        [],
      );
    });

  it('is tried for many', () => assert.ok(tried >= inLongRuns(800, 150), String(tried)));
});
