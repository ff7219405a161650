import assert from 'node:assert/strict';
import { transformSync } from 'esbuild';
import { attribute, commentText, escapeMarkdown, jsxText, literal } from '../../../src/scaffold/emit/literal';
import { filesOf } from './samples/all';
import { evil, hostile, hostilePage } from './samples/hostile';

const files = [...filesOf(hostile).values(), ...filesOf(hostilePage).values()];
const contentOf = (path: string) => files.filter((file) => file.path === path).map((file) => file.content);

describe('a hostile spec', () => {
  it('becomes code that still is code', () => {
    for (const { path, content } of files.filter((file) => /\.tsx?$/.test(file.path))) {
      assert.doesNotThrow(() => transformSync(content, { loader: path.endsWith('x') ? 'tsx' : 'ts' }), path);
    }
  });

  it('attack 19: gets a policy that allows only files of its own, which development does without', () => {
    const pages = contentOf('index.html');
    assert.equal(pages.length, 2);
    for (const page of pages) {
      assert.match(page, /Content-Security-Policy"\s+content="default-src 'self';/);
      assert.doesNotMatch(page, /unsafe/);
    }
    for (const settings of contentOf('vite.config.ts')) assert.match(settings, /apply: 'serve'/);
  });

  it('gets none of its words into the page, the icon, the colours or the settings as they are', () => {
    for (const path of ['index.html', 'public/favicon.svg']) {
      for (const content of contentOf(path)) assert.ok(!/<script>|alert\(1\)<\/script>/.test(content), path);
    }
    for (const content of contentOf('src/tokens.css')) assert.ok(!content.includes('script'));
    for (const content of contentOf('package.json')) assert.equal(JSON.parse(content).name, 'sample');
    for (const content of contentOf('index.html')) assert.match(content, /<html lang="en">/);
  });

  it('cannot end a comment, turn the reading direction round or break a line in one', () => {
    assert.equal(commentText('a */ b\n/* c \u202e'), 'a *∕ b ∕* c');
    const hidden = files.filter((file) => /[\u202a-\u202e\u2066-\u2069\u2028\u2029]/.test(file.content));
    assert.deepEqual(hidden, []);
  });

  it('keeps every row of the README’s table in one line', () => {
    for (const content of contentOf('README.md')) {
      const rows = content.split('\n').filter((line) => line.startsWith('|'));
      assert.ok(rows.every((row) => (row.match(/(?<!\\)\|/g) ?? []).length === 4));
      assert.ok(!/^<script/m.test(content));
    }
  });

  it('makes no link that runs code and no address that leaves the app', () => {
    const code = files.filter((file) => /\.tsx?$/.test(file.path)).map((file) => file.content);
    assert.ok(!code.some((content) => /href=["{]+'?javascript:/i.test(content)));
    const routes = [
      ...contentOf('src/App.tsx')
        .join('')
        .matchAll(/<Route path="([^"]*)"/g),
    ].map((match) => match[1] ?? '');
    assert.ok(routes.every((route) => /^\/[a-z0-9/:-]*$/i.test(route)));
    assert.equal(new Set(routes).size, routes.length, 'two pages under one address');
  });

  it('gets folders that differ on every file system and hide nothing of the app', () => {
    const folders = new Set(files.map((file) => /^src\/(\w+)\//.exec(file.path)?.[1] ?? ''));
    for (const folder of ['classRecord', 'newRecord', 'appRecord', 'libRecord', 'boOk2', 'bookListRecord']) {
      assert.ok(folders.has(folder), folder);
    }
    const lower = [...folders].map((folder) => folder.toLowerCase());
    assert.equal(new Set(lower).size, lower.length);
  });

  it('may call a field what it likes', () => {
    const [record = ''] = contentOf('src/classRecord/classRecord.ts');
    assert.match(record, /readonly constructorValue: string/);
    assert.match(record, /readonly defaultValue: /);
    assert.match(record, /readonly defaultValue2: readonly/);
  });
});

describe('literal, attribute, jsxText', () => {
  it('give back the text that went in', () => {
    for (const text of [evil, "it's", '"', `'"`, '\\', '\u0000', '']) {
      const evaluate = (source: string) => new Function(`return ${source}`)();
      assert.equal(evaluate(literal(text)), text);
      if (attribute(text).startsWith('{')) assert.equal(evaluate(attribute(text).slice(1, -1)), text);
      if (jsxText(text).startsWith('{')) assert.equal(evaluate(jsxText(text).slice(1, -1)), text);
    }
  });

  it('leave plain words plain', () => {
    assert.equal(attribute('Finished on'), '"Finished on"');
    assert.equal(jsxText('Our bread'), 'Our bread');
    assert.equal(escapeMarkdown('a|b'), 'a\\|b');
  });
});
