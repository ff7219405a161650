/** A person's formatter, in settings of its own, has run over an app. Then the spec changes. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, it } from 'mocha';
import * as prettier from 'prettier';
import { readSpec } from '../../../../src/reader/readSpec';
import { scaffold } from '../../../../src/scaffold/scaffold';
import { isFormatted } from '../../../../src/workspace/merging/reshape';
import { describedApp } from '../../../support/describedApp';
import { type AppFolder, appFolder } from '../../helpers/appFolder';

type Files = Readonly<Record<string, string>>;

/** Each of the first written as the second. */
const changes: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'reading-list': [['| notes | long text | |', '| notes | long text | |\n| pages | number | required |']],
  'tool-library': [
    ['| Tool | manual | url | N | |', '| Tool | manual | url | N | |\n| Tool | weight | decimal, kg | Y | |'],
    ['searched by name', 'searched by name and category'],
  ],
  choir: [
    ['| 178 cm | height | no |\n', ''],
    ['| +44 20 7946 0018 | mobile | no |', '| +44 20 7946 0018 | phone | yes |'],
  ],
  'kiosk-api': [['price (EUR), stock (integer, at least 0)', 'shelf, stock (integer, at least 1)']],
  landing: [
    ['spelt, sunflower', 'spelt, wheat, sunflower'],
    ['(4.20, 4.80, 5.10 EUR)', '(4.20, 4.80, 5.10, 3.90 EUR)'],
  ],
};

const prettierSettings: prettier.Options = {
  semi: false,
  printWidth: 70,
  tabWidth: 4,
  trailingComma: 'none',
  arrowParens: 'avoid',
  jsxSingleQuote: true,
  bracketSpacing: false,
};

const biomeSettings = {
  formatter: { indentStyle: 'tab', lineWidth: 160, attributePosition: 'multiline' },
  javascript: { formatter: { quoteStyle: 'double', arrowParentheses: 'asNeeded', bracketSameLine: true } },
  css: { formatter: { enabled: true, quoteStyle: 'single' } },
};

async function usePrettier(app: AppFolder, files: Files): Promise<void> {
  for (const path of Object.keys(files)) {
    const { inferredParser } = await prettier.getFileInfo(app.at(path));
    const text = (await app.read(path)) ?? '';
    if (inferredParser && !path.includes('lock')) await app.write(path, await pretty(path, text));
  }
}

function pretty(path: string, text: string): Promise<string> {
  return prettier.format(text, { ...prettierSettings, filepath: path });
}

const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');

async function useBiome(app: AppFolder): Promise<void> {
  await app.write('biome.json', JSON.stringify(biomeSettings));
  await promisify(execFile)(process.execPath, [biome, 'format', '--write', '.'], { cwd: app.folder });
  await rm(app.at('biome.json'));
}

const formatters = { Prettier: usePrettier, Biome: useBiome } as const;

async function textOf(spec: string): Promise<string> {
  return readFile(join('test/fixtures/specs', `${spec}.md`), 'utf8');
}

function filesFor(text: string): Files {
  const files = scaffold(readSpec(text).spec, { appName: 'app' }).files();
  return Object.fromEntries([...files].map(({ path, content }) => [path, content]));
}

function changed(text: string, spec: string): string {
  return (changes[spec] ?? []).reduce((whole, [from, to]) => {
    assert.ok(whole.includes(from), from);
    return whole.replace(from, to);
  }, text);
}

describe('An app that a formatter has run over', () => {
  const app = appFolder();

  for (const spec of Object.keys(changes)) {
    for (const [name, format] of Object.entries(formatters)) {
      it(`takes up a change of ${spec} whole, by ${name}: no conflict, no file kept back`, async function () {
        this.timeout(60_000);
        const text = await textOf(spec);
        const [first, next] = [filesFor(text), filesFor(changed(text, spec))];
        await app.build(first);
        await format(app, first);
        const differing = Object.keys(next).filter((path) => path in first && next[path] !== first[path]);
        assert.ok(differing.length > 0, 'the change changes hardly anything');
        const results = await app.build(next);
        assert.deepEqual(
          results.filter((one) => !/^written (?:created|updated|unchanged) /.test(one)),
          [],
        );
        for (const [path, content] of Object.entries(next)) {
          const there = (await app.read(path)) ?? '';
          assert.ok(there === content || isFormatted(content, there, path), `${path} is another one`);
        }
      });
    }
  }

  for (const name of ['tool-library', 'holiday']) {
    it(`knows each file of the ${name} app, which is compiled from a description`, async function () {
      this.timeout(120_000);
      for (const [path, content] of describedApp(name)) {
        if (!/\.tsx?$/.test(path) || path.startsWith('src/kit/')) continue;
        assert.ok(isFormatted(content, await pretty(path, content), path), path);
      }
    });
  }

  it('is written back in the shape that it was found in', async function () {
    this.timeout(60_000);
    const text = await textOf('reading-list');
    const [first, next] = [filesFor(text), filesFor(changed(text, 'reading-list'))];
    await app.build(first);
    await usePrettier(app, first);
    await app.build(next);
    const differing = Object.keys(next).filter(
      (path) => path in first && next[path] !== first[path] && /tsx?$/.test(path),
    );
    for (const path of differing) {
      const lines = ((await app.read(path)) ?? '').split('\n');
      const wanted = new Set((await pretty(path, next[path] ?? '')).split('\n'));
      const same = lines.filter((line) => wanted.has(line)).length / lines.length;
      assert.ok(same > 0.8, `${path}: ${same}`);
    }
  });

  it('keeps what a person changed in it beside', async function () {
    this.timeout(60_000);
    const text = await textOf('reading-list');
    const [first, next] = [filesFor(text), filesFor(changed(text, 'reading-list'))];
    await app.build(first);
    await usePrettier(app, first);
    const path = 'src/book/BookForm.tsx';
    const mine = ((await app.read(path)) ?? '').replace("label='Title'", "label='What it is called'");
    assert.match(mine, /What it is called/);
    await app.write(path, mine);
    const results = await app.build(next);
    assert.deepEqual(
      results.filter((one) => !/ (?:created|updated|unchanged) /.test(one)),
      [`written merged ${path}`],
    );
    const there = (await app.read(path)) ?? '';
    const wanted = (next[path] ?? '').replace('label="Title"', 'label="What it is called"');
    assert.ok(isFormatted(wanted, there, path), path);
  });

  it('loses what the spec no longer needs without a question, as if nobody had touched it', async function () {
    this.timeout(60_000);
    const text = await textOf('reading-list');
    const first = filesFor(text);
    await app.build(first);
    await usePrettier(app, first);
    const publisher = await app.open();
    const { ours, changed: theirs } = publisher.unneeded((path) => !path.startsWith('src/author/'));
    assert.ok(ours.length > 5);
    assert.deepEqual(theirs, []);
    for (const path of ours) assert.equal(await publisher.remove(path), true, path);
    publisher.close();
  });
});
