/** Whatever a model, a manifest or notes of an undo name: nothing outside the app's folder changes, and nothing in it that is not the app. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { acceptFile } from '../../../src/agents/coding/acceptFile';
import { hashOf } from '../../../src/workspace/hash';
import { undoFolder } from '../../../src/workspace/layout';
import { createProjectStore } from '../../../src/workspace/projectStore';
import { restoreFile } from '../../../src/workspace/resolve';
import { longestContent, mostCharacters, mostFiles } from '../../../src/workspace/safeContent';
import { undoBuild } from '../../../src/workspace/undo';
import { AppFolder, generated, outcome } from '../helpers/appFolder';
import { silentLogger } from '../helpers/fakes';

/** The app's folder, as it is spelled in an absolute path. */
const here = '<here>';
const unsafePaths: readonly string[] = [
  // Out of the folder.
  '../evil.ts',
  '../../evil.ts',
  'src/../../evil.ts',
  'src/../../../evil.ts',
  '..',
  '../',
  './../evil.ts',
  'src/..',
  'src/./../../evil.ts',
  '..\\evil.ts',
  'src\\..\\..\\evil.ts',
  '..／evil.ts',
  '．．/evil.ts',
  '\u2025/evil.ts',
  '..%2fevil.ts/../../evil.ts',
  '....//evil.ts',
  '.../...//evil.ts',
  // Absolute, drives, shares, addresses.
  '/etc/passwd',
  '/evil.ts',
  `${here}/evil.ts`,
  `${here}/../evil.ts`,
  '//server/share/evil.ts',
  '\\\\server\\share\\evil.ts',
  'C:/evil.ts',
  'C:evil.ts',
  'c:\\evil.ts',
  'file:///evil.ts',
  '\\\\?\\C:\\evil.ts',
  '\\\\.\\NUL',
  '~/../evil.ts/..',
  '/',
  // Not a name.
  '',
  '.',
  './evil.ts',
  'src//evil.ts',
  'src/',
  'evil\0.ts',
  'evil.ts\0.txt',
  'evil\n.ts',
  'evil\r.ts',
  'evil\t.ts',
  'evil\x1b[2J.ts',
  'evil\x7f.ts',
  'evil\u0085.ts',
  'evil\u2028.ts',
  'evil?.ts',
  'evil*.ts',
  'evil|.ts',
  'evil<.ts',
  'evil".ts',
  'evil:stream.ts',
  'evil.ts::$DATA',
  'evil\ud800.ts',
  'evil\u202egnp.ts',
  'ev\u200bil.ts',
  '\ufeffevil.ts',
  'evil\u00ad.ts',
  // Places of others.
  '.git/config',
  '.git/hooks/pre-commit',
  '.GIT/config',
  '.Git',
  'src/.git/config',
  '.g\u200cit/config',
  '.ｇｉｔ/config',
  'GIT~1/config',
  'git~1',
  '.vscode/settings.json',
  '.VSCode/tasks.json',
  '.build-from-spec/manifest.json',
  '.build-from-spec/originals.ndjson',
  '.Build-From-Spec/runs/x',
  'node_modules/react/index.js',
  'NODE_MODULES/x',
  'src/node_modules/x.ts',
  '.env',
  '.env.local',
  '.ENV',
  '.env.production',
  '.envrc',
  'src/.env',
  '.env.example/evil.ts/.env',
  // Devices, ends.
  'con',
  'CON.ts',
  'src/prn',
  'aux.tsx',
  'NUL',
  'nul.txt',
  'com1',
  'COM9.log',
  'com¹.ts',
  'lpt1',
  'LPT³.txt',
  'conin$',
  'CONOUT$.ts',
  'evil.',
  'evil ',
  'evil.ts.',
  'src./evil.ts',
  ' evil.ts',
  'src /evil.ts',
  '...',
  // Lengths and forms.
  `${'a'.repeat(241)}`,
  `${'a/'.repeat(125)}a.ts`,
  `${'ü'.repeat(110)}.ts`,
  'cafe\u0301.ts',
  'A\u030a.ts',
  // Through links, which lead to files and folders around the app.
  'link/evil.ts',
  'link/deep/evil.ts',
  'fileLink',
  'dangling',
  'src/link/evil.ts',
  'folder',
];

/** What differs from `src/App.tsx`, which is there, only in its form; and what needs a file to be a folder. */
const twins: readonly string[] = [
  'src/app.tsx',
  'SRC/App.tsx',
  'src/APP.TSX',
  'Src/other.ts',
  'ſrc/other.ts',
  'src/App.tsx/evil.ts',
  'ｓrc/other.ts',
];
const hostilePaths = [...unsafePaths, ...twins];

/** Contents that are no text, or pretend to be other than they are. Each would be a file of a model. */
const hostileContents: Readonly<Record<string, string>> = {
  'a NUL character': 'export const a = "\0";\n',
  'nothing but NUL characters': '\0'.repeat(100),
  'half of a surrogate pair': 'export const a = "\ud83d";\n',
  'the other half of it': 'export const a = "\ude00";\n',
  'a file that is too long': `export const a = '${'x'.repeat(longestContent)}';\n`,
  nothing: '',
  'spaces only': '  \n\n',
  'an escape sequence of terminals': "export const a = '\x1b[2J\x1b]0;evil\x07';\n",
  'a bell': "export const a = '\x07';\n",
  'a control character of Latin-1': "export const a = '\x9b31m';\n",
  'text that runs backwards':
    'export const isAdmin = false; /*\u202e } \u2066if (isAdmin)\u2069 \u2066 begin admins only */\n',
  'an isolate that is not closed': "export const a = 'user\u2067';\n",
  'marks of a merge conflict': '<<<<<<< HEAD\nexport const a = 1;\n=======\nexport const a = 2;\n>>>>>>> main\n',
  'an apology': "I'm sorry, but I can't help with that.\n",
  'an answer with words around it':
    'Here is the file:\n\n```ts\nexport const a = 1;\n```\n\n```ts\nexport const b = 2;\n```\nLet me know!\n',
  'half of a file': "export const a = () => {\n  if (true) {\n    return 'x",
  'the rest left out': 'export const a = 1;\n// ... rest of the code stays the same\n',
  'a placeholder': 'export const a = () => {\n  // TODO: implement\n  throw new Error("Not implemented");\n};\n',
  'a page instead of a script': '<!doctype html>\n<html><body><script>alert(1)</script></body></html>\n',
  'another language': '#!/bin/sh\nrm -rf "$HOME"\n',
  'an import from outside of the app': "import secrets from '../../../etc/passwd';\n\nexport const a = secrets;\n",
  'an import by an absolute path': "import secrets from '/etc/passwd?raw';\n\nexport const a = secrets;\n",
  'a package that is not on the list': "import { evil } from 'left-pad-evil';\n\nexport const a = evil;\n",
  'a module of the machine': "import { execSync } from 'node:child_process';\n\nexport const a = execSync('id');\n",
  'without what was promised': 'export const other = 1;\n',
};

const persons = 'A person’s.\n';

describe('Hostile output', () => {
  const app = new AppFolder();
  let around: string;
  beforeEach(async () => {
    around = await mkdtemp(join(tmpdir(), 'hostile-'));
    app.folder = join(around, 'work', 'app');
    app.runs = 0;
    for (const path of ['outside/deep/a.ts', 'outside/b.ts', 'evil.ts', 'work/sibling/c.ts']) {
      await mkdir(dirname(join(around, path)), { recursive: true });
      await writeFile(join(around, path), persons);
    }
    await app.write('.git/config', '[core]\n');
    await app.write('.vscode/settings.json', '{}\n');
    await app.write('node_modules/react/index.js', 'exports.a = 1;\n');
    await app.write('.env', 'SECRET=1\n');
    await app.write('folder/kept.ts', persons);
    await mkdir(app.at('src'));
    await symlink(join(around, 'outside'), app.at('link'));
    await symlink('../../../outside', app.at('src/link'));
    await symlink(join(around, 'outside/b.ts'), app.at('fileLink'));
    await symlink(join(around, 'nowhere'), app.at('dangling'));
  });
  afterEach(() => rm(around, { recursive: true }));

  /** Everything but what the build is there to write. */
  const snapshot = async (
    isOurs: (path: string) => boolean = () => false,
  ): Promise<Readonly<Record<string, string>>> => {
    const entries = await readdir(around, { recursive: true, withFileTypes: true });
    const found: Record<string, string> = {};
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      const relative = path.slice(around.length + 1);
      if (/^work\/app\/\.build-from-spec(\/|$)/.test(relative) || isOurs(relative)) continue;
      if (entry.isSymbolicLink()) found[relative] = `link to ${await readlink(path)}`;
      else found[relative] = entry.isFile() ? await readFile(path, 'latin1') : 'folder';
    }
    return found;
  };
  const isApp = (path: string) => path === 'work/app/src/App.tsx';
  const spelled = (path: string) => path.replace(here, app.folder);

  it(`with any of ${hostilePaths.length} paths is rejected, and nothing around the app changes`, async () => {
    assert.ok(new Set(hostilePaths).size >= 80);
    const before = await snapshot();
    const publisher = await app.open();
    await publisher.publish(generated('src/App.tsx', 'ours\n'));
    for (const path of hostilePaths.map(spelled)) {
      const result = outcome(await publisher.publish(generated(path, 'evil\n')));
      assert.match(result, /^skipped rejected /, JSON.stringify(path));
    }
    await publisher.finish();
    publisher.close();
    assert.deepEqual(await snapshot(isApp), before);
    assert.equal(await app.read('src/App.tsx'), 'ours\n');
  });

  it('with such paths in a manifest, in notes of an undo or in a request to restore is rejected, too', async () => {
    await app.build({ 'src/App.tsx': 'ours\n' });
    const before = await snapshot();
    const { 'src/App.tsx': entry } = JSON.parse((await app.read('.build-from-spec/manifest.json')) ?? '').files;
    const files = Object.fromEntries(unsafePaths.map((path) => [spelled(path), { ...entry, movedTo: spelled(path) }]));
    const manifest = { version: 2, spec: 'a.md', files: { ...files, 'src/App.tsx': entry } };
    await app.write('.build-from-spec/manifest.json', JSON.stringify(manifest));
    const notes = unsafePaths.map((path) =>
      JSON.stringify({ path: spelled(path), before: null, after: hashOf(persons) }),
    );
    const moves = unsafePaths.map((path, index) => {
      const to = { at: `moved/${index}.ts`, entry: { ...entry, movedTo: spelled(path) } };
      return JSON.stringify({ path: `moved/${index}.ts`, before: null, found: null, after: entry.sha256, entry: to });
    });
    await app.write(`${undoFolder('', 'run-1')}/notes.ndjson`, `${[...notes, ...moves].join('\n')}\n`);
    const publisher = await app.open();
    for (const path of publisher.unneeded((one) => one === 'src/App.tsx').ours) await publisher.remove(path);
    for (const [index] of moves.entries()) {
      const { path } = await publisher.publish(generated(`moved/${index}.ts`, 'evil\n'));
      assert.equal(path, `moved/${index}.ts`);
      await rm(app.at(path), { force: true });
    }
    await rm(app.at('moved'), { recursive: true });
    for (const path of unsafePaths.map(spelled)) {
      assert.equal(await publisher.remove(path).catch(() => false), false, JSON.stringify(path));
      assert.equal(await restoreFile(app.folder, 'run-1', path, entry.sha256), false, JSON.stringify(path));
    }
    await undoBuild({ folder: app.folder, runId: 'run-1', buffers: app.buffers, merge: false }).catch(() => undefined);
    assert.deepEqual(await snapshot(), before);
  });

  for (const name of [
    '.build-from-spec',
    '.build-from-spec/base',
    '.build-from-spec/originals.ndjson',
    '.build-from-spec/runs',
    '.build-from-spec/runs/r.answers',
    '.build-from-spec/runs/r.undo',
  ]) {
    it(`finds no way out through ${name}, where that is a link`, async () => {
      await mkdir(dirname(app.at(name)), { recursive: true });
      await symlink(join(around, 'outside'), app.at(name));
      const before = await snapshot();
      await assert.rejects(createProjectStore(silentLogger, 'in a test').openJournal(app.folder, 'r'), {
        reason: 'unsafe_path',
      });
      assert.deepEqual(await snapshot(), before);
    });
  }

  it('finds no way out through notes of an undo that are a link', async () => {
    await createProjectStore(silentLogger, 'in a test')
      .openJournal(app.folder, 'run-1')
      .then((one) => one.close());
    await mkdir(undoFolder(app.folder, 'run-1'));
    await symlink(join(around, 'outside/b.ts'), join(undoFolder(app.folder, 'run-1'), 'notes.ndjson'));
    const before = await snapshot();
    await assert.rejects(app.build({ 'src/App.tsx': 'ours\n' }), /ELOOP/);
    assert.deepEqual(await snapshot(), before);
  });

  it('finds no way out through a journal that is a link', async () => {
    const store = createProjectStore(silentLogger, 'in a test');
    await (await store.openJournal(app.folder, 'other')).close();
    await symlink(join(around, 'outside/b.ts'), app.at('.build-from-spec/runs/r.ndjson'));
    const before = await snapshot();
    await assert.rejects(store.openJournal(app.folder, 'r'), /ELOOP/);
    assert.deepEqual(await snapshot(), before);
  });

  it(`with any of ${Object.keys(hostileContents).length} contents is rejected, and nothing around the app changes`, async () => {
    assert.ok(Object.keys(hostileContents).length >= 20);
    const before = await snapshot();
    const publisher = await app.open();
    for (const [name, content] of Object.entries(hostileContents)) {
      const expected = {
        path: 'src/a.ts',
        exports: ['a'],
        requirementIds: [],
        has: () => false,
        exportsAt: () => undefined,
        packages: ['react'],
      };
      const reading = acceptFile(content, expected);
      const published = 'value' in reading ? await publisher.publish(generated('src/a.ts', reading.value)) : undefined;
      assert.ok(published === undefined || published.kind === 'skipped', name);
    }
    await publisher.finish();
    publisher.close();
    assert.deepEqual(await snapshot(), before);
  });

  it('of bytes that no text has is rejected whoever generated it', async () => {
    for (const name of ['a NUL character', 'half of a surrogate pair', 'a file that is too long'] as const) {
      assert.deepEqual(
        await app.build({ 'src/a.ts': hostileContents[name] ?? '' }),
        ['skipped rejected src/a.ts'],
        name,
      );
    }
  });

  it('of more files, or of more characters, than a build may have is rejected', async () => {
    const publisher = await app.open();
    const big = 'x'.repeat(longestContent);
    const most = Math.floor(mostCharacters / longestContent);
    for (let number = 0; number < most; number++) await publisher.publish(generated(`src/${number}.ts`, big));
    assert.equal(outcome(await publisher.publish(generated('src/more.ts', big))), 'skipped rejected src/more.ts');
    publisher.close();
    const many = await app.open();
    for (let number = 0; number < mostFiles; number++) await many.publish(generated(`src/${number}.ts`, 'x'));
    assert.equal(outcome(await many.publish(generated('src/more.ts', 'x'))), 'skipped rejected src/more.ts');
    many.close();
  });
});
