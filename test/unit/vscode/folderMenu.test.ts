import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { z } from 'zod';

const manifestSchema = z.object({
  contributes: z.object({
    menus: z.object({ 'explorer/context': z.array(z.object({ command: z.string(), when: z.string() })) }),
  }),
});

function menu(): readonly { readonly command: string; readonly when: string }[] {
  const { contributes } = manifestSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  return contributes.menus['explorer/context'].filter(({ command }) => command === 'buildFromSpec.build');
}

/** The patterns of the `when` clause that offers a build on folders. */
function patterns(): readonly RegExp[] {
  const when = menu().find((one) => one.when.startsWith('explorerResourceIsFolder'))?.when ?? '';
  return [...when.matchAll(/resourcePath =~ \/(.+?)\/(?= \|\||\)$)/g)].map((match) => new RegExp(match[1] ?? ''));
}

describe("the explorer's menu", () => {
  it('offers a build on a Markdown file', () => {
    const conditions = menu().map(({ when }) => when);
    assert.ok(conditions.includes('resourceLangId == markdown && !explorerResourceIsFolder'));
  });

  const offered = (path: string) => patterns().some((pattern) => pattern.test(path));

  for (const path of [
    '/w/specs',
    '/w/specs/001-boats',
    'c:\\w\\specs\\001-boats',
    '/w/.kiro/specs',
    '/w/.kiro/specs/shed',
    '/w/openspec',
    '/w/openspec/changes/add-fee',
  ])
    it(`offers a build on ${path}`, () => assert.ok(offered(path)));

  for (const path of ['/w/src', '/w/specs-old', '/w/specs/001-boats/contracts', '/w/openspec/changes'])
    it(`offers none on ${path}`, () => assert.ok(!offered(path)));
});
