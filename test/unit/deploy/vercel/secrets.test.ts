/** Secrets of many kinds, planted in an app's folder and committed to git: none of them may reach Vercel. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
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
    app.generated.push('.env.example');
    await app.deploy();
    assert.ok(names().includes('.env.example'));
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
