import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { noticesFor } from '../../../notices.mjs';

describe('third-party notices', () => {
  it('attack 18: are in the package, with version and licence text of what the bundles hold', async () => {
    const notices = await readFile('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
    for (const name of ['zod', 'sirv', 'openai', '@vercel/client', 'micromark', '@vscode/codicons', '@babel/parser']) {
      const { version } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
      const notice = notices.split('-'.repeat(80)).find((one) => one.trim().startsWith(`${name} ${version} (`));
      assert.match(notice ?? '', /permission|licensed under|redistribution|creative commons/i, name);
    }
    assert.match(await readFile('.vscodeignore', 'utf8'), /^!dist\/THIRD-PARTY-NOTICES\.txt$/m);
  });

  it('attack 18: hold no package that is only used to build', async () => {
    assert.doesNotMatch(await readFile('dist/THIRD-PARTY-NOTICES.txt', 'utf8'), /^(?:esbuild|typescript|mocha) \d/m);
  });

  it('attack 18: refuse a package without a licence text, so that it is not shipped', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'notices-'));
    const input = join(folder, 'node_modules/@some/thing/index.js');
    await mkdir(join(input, '..'), { recursive: true });
    await writeFile(join(input, '../package.json'), '{"name":"@some/thing","version":"1.2.3","license":"MIT"}');
    await assert.rejects(noticesFor([input]), /@some.thing is bundled, and has no licence text/);
    await writeFile(join(input, '../LICENSE.md'), 'Permission is granted.');
    assert.match(
      await noticesFor([input, 'src/ours.ts']),
      /^@some\/thing 1\.2\.3 \(MIT\)\n\nPermission is granted\.$/m,
    );
    await rm(folder, { recursive: true });
  });
});
