import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, it } from 'mocha';

/** Which rooms each room may import from, beside itself; see src/README.md. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  pipeline: [],
  reader: ['pipeline', 'language'],
  language: ['pipeline'],
  expressions: [],
  kit: [],
  appModel: ['expressions', 'language', 'pipeline'],
  scaffold: ['appModel', 'expressions', 'kit', 'pipeline'],
  verify: ['pipeline'],
  workspace: ['pipeline'],
  preview: ['pipeline'],
  deploy: ['pipeline', 'preview'],
  models: ['pipeline'],
  agents: [
    'pipeline',
    'appModel',
    'expressions',
    'language',
    'reader',
    'scaffold',
    'verify',
    'workspace',
    'deploy',
    'models',
  ],
  webview: ['preview'],
  vscode: ['webview', 'pipeline', 'core.ts'],
  'core.ts': ['agents', 'pipeline', 'reader', 'scaffold', 'verify', 'workspace', 'deploy', 'models', 'preview'],
  'cli.ts': ['core.ts', 'cliDeploy.ts', 'cliOptions.ts', 'cliOutput.ts', 'cliRead.ts', 'cliUndo.ts', 'pipeline'],
  'cliRead.ts': ['core.ts', 'cliOptions.ts', 'cliOutput.ts', 'pipeline'],
  'cliDeploy.ts': ['core.ts', 'cliOptions.ts', 'pipeline'],
  'cliUndo.ts': ['core.ts', 'cliOptions.ts', 'cliOutput.ts'],
  'cliOptions.ts': ['pipeline'],
  'cliOutput.ts': ['pipeline'],
  'extension.ts': ['vscode', 'pipeline'],
};

const importPattern = /^(import|export)\s+(type\s+)?[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/gm;

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

async function imports(): Promise<Import[]> {
  const names = await readdir('src', { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => join('src', name));
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8');
      return [...text.matchAll(importPattern)].map((match) => ({
        file,
        target: match[3] ?? match[4] ?? '',
        typeOnly: match[2] !== undefined,
      }));
    }),
  );
  return found.flat();
}

function roomOf(path: string): string {
  const [first = '', ...rest] = relative('src', path).split(/[\\/]/);
  return rest.length > 0 || arrows[first] ? first : `${first}.ts`;
}

describe('architecture', () => {
  it('keeps the arrows between the rooms one-way', async () => {
    const wrong = (await imports())
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({ file, from: roomOf(file), to: roomOf(resolve(dirname(file), target)) }))
      .filter(({ from, to }) => from !== to && !arrows[from]?.includes(to))
      .map(({ file, to }) => `${file} → ${to}`);
    assert.deepEqual(wrong, []);
  });

  it('loads vscode at run time only in the room of the editor', async () => {
    const wrong = (await imports())
      .filter(
        ({ file, target, typeOnly }) =>
          target === 'vscode' && !typeOnly && !['vscode', 'extension.ts'].includes(roomOf(file)),
      )
      .map(({ file }) => file);
    assert.deepEqual(wrong, []);
  });

  it('takes only types from the core, and five small modules, into the bundle that loads at activation', async () => {
    const wrong = (await imports())
      .filter(
        ({ file, target, typeOnly }) =>
          ['vscode', 'extension.ts'].includes(roomOf(file)) &&
          /\/pipeline\/(?!(?:bySaving|endpointAddress|folderName|modelId|project)$)/.test(target) &&
          !typeOnly,
      )
      .map(({ file, target }) => `${file} → ${target}`);
    assert.deepEqual(wrong, []);
  });
});
