/** Secrets of many kinds, planted in an app's folder and committed to git: none of them may reach Vercel. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { deployments } from '../../helpers/deployments';

const marker = 'PLANTED-SECRET';
const kinds = {
  'environment file': '.env',
  'environment file of a stage': '.env.production',
  'environment file of this machine': '.env.local',
  'environment file in a folder': 'server/.env',
  'npm token': '.npmrc',
  'AWS credentials': '.aws/credentials',
  'SSH key': '.ssh/id_ed25519',
  'private key': 'certs/server.pem',
  'key store': 'certs/client.p12',
  'machine passwords': '.netrc',
  'service account': 'service-account.json',
  'Git credentials': '.git-credentials',
  'Terraform state': 'infra/terraform.tfstate',
  'password database': 'passwords.kdbx',
  'database of the app': 'data/app.sqlite',
  'environment of a shell': '.envrc',
  'variables of a worker': '.dev.vars',
  'environment without a dot': 'env.local',
  'Google client secret': 'client_secret_123-abc.apps.googleusercontent.com.json',
  'cloud credentials as a table': 'rootkey.csv',
  'copy of a key': 'certs/server.key.old',
  'copy of the npm token': '.npmrc~',
  'deploy key': 'keys/deploy_rsa',
  'dump of the data': 'dump.sql',
  'journal of the database': 'data/app.sqlite-wal',
  'Docker login': '.dockercfg',
  'token in a text': 'token.txt',
  'name in another case': 'config/.ENV.Production',
} as const;

describe('Vercel: secrets in the app’s folder', () => {
  const app = deployments();
  const git = (...words: string[]) => execFileSync('git', ['-C', app.folder, ...words], { stdio: 'pipe' });
  const received = () => {
    const bodies = app.server.requests.map(({ body }) => JSON.stringify(body) ?? '');
    return [...[...app.server.blobs.values()].map(String), ...bodies].join('\n');
  };
  const names = () => [...(app.server.deployments[0]?.files.keys() ?? [])];

  for (const way of ['neither generated nor tracked', 'tracked by git', 'listed as generated'] as const) {
    it(`never leave the machine when ${way}`, async () => {
      for (const [kind, path] of Object.entries(kinds)) await app.write(path, `${marker} ${kind}`);
      await app.write('src/own.ts', '// mine\n');
      git('init', '-q');
      if (way === 'tracked by git') git('add', '--all', '--force');
      if (way === 'listed as generated') app.generated.push(...Object.values(kinds));
      await app.deploy();
      assert.doesNotMatch(received(), new RegExp(marker));
      for (const path of Object.values(kinds)) assert.ok(!names().includes(path), path);
      assert.equal(names().includes('src/own.ts'), way === 'tracked by git');
      const told = app.said().join('\n');
      assert.match(told, /Not uploaded/);
    });
  }

  it('are found by what a file holds, whatever it is called', async () => {
    const texts = {
      'src/key.ts': `export const key = \`-----BEGIN ${'RSA'} PRIVATE KEY-----\\nMIIE\`;`,
      'src/aws.ts': `export const id = '${'AKIA'}ABCDEFGHIJKLMNOP';`,
      'src/npm.md': '//registry.npmjs.org/:_authToken=abc',
    };
    for (const [path, text] of Object.entries(texts)) await app.write(path, text);
    app.generated.push(...Object.keys(texts));
    await app.deploy();
    for (const path of Object.keys(texts)) assert.ok(!names().includes(path), path);
    assert.match(app.said().join('\n'), /Not uploaded.*src\/key\.ts/);
  });

  it('are not taken for code: what only sounds like one is uploaded', async () => {
    const code = ['src/env.ts', 'src/useToken.tsx', 'src/credentials/form.tsx', 'src/keyboard.css', '.gitattributes'];
    for (const path of code) await app.write(path, '/* code */');
    app.generated.push(...code);
    await app.deploy();
    for (const path of code) assert.ok(names().includes(path), path);
  });

  it('of a command that a repository would have git run are not there: none is run', async () => {
    const ran = join(app.folder, '..', 'ran');
    git('init', '-q');
    git('add', 'package.json');
    git('config', 'core.fsmonitor', `touch ${ran}; echo`);
    await app.deploy();
    assert.equal(existsSync(ran), false);
  });

  it('do not come along through a link, whether of a file or of a folder', async () => {
    await app.write('../outside/secret.txt', marker);
    await symlink(join(app.folder, '../outside/secret.txt'), join(app.folder, 'src/linked.txt'));
    await symlink(join(app.folder, '../outside'), join(app.folder, 'src/outside'));
    app.generated.push('src/linked.txt', 'src/outside/secret.txt');
    await app.deploy();
    assert.doesNotMatch(received(), new RegExp(marker));
  });

  it('stay out where a list of the person’s lets them in', async () => {
    await app.write('.vercelignore', '!.env\n!*.pem\n');
    await app.write('.env', marker);
    git('init', '-q');
    git('add', '--all', '--force');
    await app.deploy();
    assert.doesNotMatch(received(), new RegExp(marker));
  });

  it('leave the example of an environment file where it is: it holds names only', async () => {
    await app.write('.env.example', 'API_URL=\n');
    await app.deploy();
    assert.ok(names().includes('.env.example'));
    assert.deepEqual(app.person.was('environment'), [['API_URL']]);
  });

  it('do not include what is ours: journals, answers and originals stay here', async () => {
    await app.write('.build-from-spec/runs/1.ndjson', marker);
    git('init', '-q');
    git('add', '--all', '--force');
    await app.deploy();
    assert.deepEqual(
      names().filter((path) => path.startsWith('.build-from-spec')),
      [],
    );
  });
});
