import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { complaintAboutPath } from '../../../src/workspace/safePath';

const refused = [
  '',
  '/etc/passwd',
  'C:/windows/a.ts',
  'C:\\windows',
  '..',
  '../a.ts',
  'src/../../a.ts',
  'src//a.ts',
  './a.ts',
  'src/.',
  'a\u0000.ts',
  'a\n.ts',
  'src\\a.ts',
  'con',
  'src/NUL.txt',
  'lpt1.ts',
  'a.',
  'a ',
  'src /a.ts',
  '.git/config',
  'src/.GIT/config',
  '.vscode/settings.json',
  '.build-from-spec/manifest.json',
  'node_modules/x/index.js',
  '.env',
  '.env.local',
  'src/.Env',
  'caf\u0065\u0301.ts',
  'a?.ts',
  'a:b.ts',
  `${'a/'.repeat(130)}b.ts`,
];

describe('complaintAboutPath', () => {
  for (const path of refused) {
    it(`refuses ${JSON.stringify(path.slice(0, 40))}`, () => {
      assert.equal(typeof complaintAboutPath(path), 'string');
    });
  }

  for (const path of [
    'src/book/Book.tsx',
    '.gitignore',
    '.env.example',
    'src/übersicht.tsx',
    'public/icons/a-b_c.svg',
  ]) {
    it(`allows ${path}`, () => {
      assert.equal(complaintAboutPath(path), undefined);
    });
  }
});
