/** A page to read never leaves its main part empty where there is something to read. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ContentSection } from '../../../src/pipeline/schema/content';
import { scaffold } from '../../../src/scaffold/scaffold';
import { range, structuredSpec } from '../helpers/fakes';

const section = (role: ContentSection['role'], blocks: ContentSection['blocks']): ContentSection => ({
  id: role,
  role,
  heading: 'Bakery',
  blocks,
  requirementIds: ['R-1'],
  range,
});
const bread: ContentSection['blocks'] = [{ kind: 'paragraph', text: 'Fresh bread.' }];
const page = (...content: ContentSection[]) => {
  const app = scaffold(structuredSpec({ kind: 'content', content }), { appName: 'bakery' });
  const file = [...app.files()].find(({ path }) => path === 'src/App.tsx');
  return { isEmpty: app.isEmpty, main: /<main[\s\S]*<\/main>/.exec(file?.content ?? '')?.[0] ?? '' };
};

describe('a page to read', () => {
  it('has its sections as its main part, below the header', () => {
    const { isEmpty, main } = page(section('header', bread), section('section', bread));
    assert.match(main, /<Section2Section \/>/);
    assert.doesNotMatch(main, /<HeaderSection \/>/);
    assert.equal(isEmpty, false);
  });

  it('has its header as its main part where that is all', () => {
    assert.match(page(section('header', bread)).main, /<HeaderSection \/>/);
  });

  it('is empty where a section has nothing to show', () => {
    const { isEmpty, main } = page(section('section', []));
    assert.equal(isEmpty, true);
    assert.equal(main.replace(/<[^>]*>/g, '').trim(), '');
  });
});
