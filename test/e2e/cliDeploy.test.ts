/** Deploying from the command line, as CI does: the token comes from the environment, and nobody can be asked. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { buildAsVercel } from '../support/buildAsVercel';
import { eventually, patience } from '../support/eventually';
import { temporaryFolder } from '../support/paths';
import { startVercelServer, type VercelServer } from '../support/vercelServer';

const token = 'token-of-the-command-line';
const tally = 'test/fixtures/specs/tally.md';

describe('the command line: --deploy vercel', function () {
  this.timeout(120_000);
  let folder: string;
  let vercel: VercelServer;
  before(async () => {
    folder = await temporaryFolder('cli-deploy');
    vercel = await startVercelServer({ token, build: buildAsVercel });
  });
  after(async () => {
    await vercel.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const app = () => join(folder, 'tally');
  /** Its packages are linked again in less time than they are copied. */
  const copyTo = (out: string): Promise<void> => {
    const filter = (source: string): boolean => basename(source) !== 'node_modules';
    return cp(app(), out, { recursive: true, preserveTimestamps: true, filter });
  };

  const start = (words: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const variables = { BUILD_FROM_SPEC_VERCEL_API: vercel.url, VERCEL_TOKEN: token, ...env };
    const child = spawn(process.execPath, ['dist/cli.js', ...words], { env: { ...process.env, ...variables } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const ended = new Promise<{ readonly code: number | null; readonly output: string }>((resolve) => {
      child.once('close', (code) => resolve({ code, output }));
    });
    return { child, ended };
  };

  it('builds, deploys and ends with an address that answers', async () => {
    const { code, output } = await start(['build', tally, '--out', app(), '--deploy', 'vercel']).ended;
    assert.equal(code, 0, output);
    const url = /Live as a preview: (\S+)/.exec(output)?.[1] ?? '';
    assert.match(await (await fetch(url)).text(), /<title>Tally<\/title>/);
    assert.match(output, /Uploading \d+ files \(\d+ KB\) to the project tally\./);
    assert.doesNotMatch(output, new RegExp(token));
  });

  it('uploads nothing when nothing has changed', async () => {
    const before = vercel.requests.filter(({ method }) => method === 'POST').length;
    const { code, output } = await start(['resume', app(), '--deploy', 'vercel']).ended;
    assert.equal(code, 0, output);
    assert.match(output, /Deployed already\. Live as a preview: http/);
    assert.equal(vercel.requests.filter(({ method }) => method === 'POST').length, before);
  });

  it('goes to production where that is asked for', async () => {
    const { code, output } = await start(['resume', app(), '--deploy', 'vercel', '--production']).ended;
    assert.equal(code, 0, output);
    assert.match(output, /^Live: http/m);
    assert.equal(vercel.projects[0]?.production, vercel.deployments.at(-1)?.id);
  });

  it('prints one event a line with --json, the result among them', async () => {
    const { output } = await start(['resume', app(), '--deploy', 'vercel', '--json']).ended;
    const events = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { result } = events.find(({ type }) => type === 'deployment_complete') ?? {};
    assert.deepEqual([result?.target, result?.projectName, result?.reused], ['vercel', 'tally', true]);
  });

  it('ends with 5 and says what to do when the token is missing, before it builds anything', async () => {
    const words = ['build', tally, '--out', join(folder, 'without'), '--deploy', 'vercel'];
    const { code, output } = await start(words, { VERCEL_TOKEN: '' }).ended;
    assert.equal(code, 5);
    assert.match(output, /^Set VERCEL_TOKEN to a token of vercel\.com/);
  });

  it('ends with 5 when the token is wrong, and goes to production only where that is asked for', async () => {
    const words = ['resume', app(), '--deploy', 'vercel', '--production'];
    const { code, output } = await start(words, { VERCEL_TOKEN: 'another' }).ended;
    assert.equal(code, 5);
    assert.match(
      output,
      /Set VERCEL_TOKEN to the right token .*, then: build-from-spec resume .*--deploy vercel --production/,
    );
    const next = await start(['resume', app(), '--deploy', 'vercel', '--json']).ended;
    assert.doesNotMatch(next.output, /"production":true/);
    const none = await start(['resume', app()]).ended;
    assert.doesNotMatch(none.output, /Live/);
  });

  it('takes over no project of the same name that the app does not belong to', async () => {
    const out = join(folder, 'taken', 'tally');
    await copyTo(out);
    await rm(join(out, '.build-from-spec', 'vercel.json'));
    const deployments = vercel.deployments.length;
    const { code, output } = await start(['resume', out, '--deploy', 'vercel']).ended;
    assert.equal(code, 5);
    assert.match(output, /There is a project tally already.*--project tally to deploy there/);
    assert.equal(vercel.deployments.length, deployments);
  });

  it('ends with 4 and deploys nothing when what was changed since does not pass the checks', async () => {
    const out = join(folder, 'changed');
    await copyTo(out);
    await writeFile(join(out, 'src', 'kit', 'lib', 'useCount.ts'), 'export const broken: number = "no";\n');
    const deployments = vercel.deployments.length;
    const { code, output } = await start(['resume', out, '--deploy', 'vercel']).ended;
    assert.equal(code, 4, output);
    assert.match(output, /Type check failed/);
    assert.equal(vercel.deployments.length, deployments);
  });

  it('ends with 4 and deploys nothing when the app could not be verified', async () => {
    const deployments = vercel.deployments.length;
    const words = ['build', tally, '--out', join(folder, 'unverified'), '--deploy', 'vercel'];
    const { code } = await start(words, { PATH: folder }).ended;
    assert.equal(code, 4);
    assert.equal(vercel.deployments.length, deployments);
  });

  it('passes on only the variables that are named', async () => {
    const out = join(folder, 'variables');
    await copyTo(out);
    await rm(join(out, '.build-from-spec', 'vercel.json'));
    await writeFile(join(out, '.env.example'), 'API_URL=\nHOME=\n');
    const words = ['resume', out, '--deploy', 'vercel', '--project', 'with-variables', '--env', 'API_URL'];
    const { code, output } = await start(words, { API_URL: 'https://api.example.com' }).ended;
    assert.equal(code, 0, output);
    const project = vercel.projects.find(({ name }) => name === 'with-variables');
    assert.deepEqual(
      project?.env.map(({ key, value }) => [key, value]),
      [['API_URL', 'https://api.example.com']],
    );
    assert.match(output, /has no value for HOME\. The app may need it\./);
  });

  it('ends with 130 when interrupted, and cancels at Vercel, too', async () => {
    const out = join(folder, 'tally');
    await writeFile(join(out, 'README.md'), '# Changed\n');
    const deployments = vercel.deployments.length;
    const { child, ended } = start(['resume', out, '--deploy', 'vercel']);
    await eventually('it builds', () => vercel.deployments[deployments]?.readyState === 'BUILDING', patience);
    child.kill('SIGINT');
    assert.equal((await ended).code, 130);
    assert.equal(vercel.deployments[deployments]?.readyState, 'CANCELED');
  });

  it('ends with 5 and the reason when the build fails at Vercel', async () => {
    const broken = await startVercelServer({
      token,
      build: async ({ log }) => {
        log("src/App.tsx(1,1): error TS2307: Cannot find module './nowhere'.");
        throw new Error('Command "npm run build" exited with 2');
      },
    });
    const env = { BUILD_FROM_SPEC_VERCEL_API: broken.url };
    const { code, output } = await start(['resume', app(), '--deploy', 'vercel'], env).ended;
    await broken.close();
    assert.equal(code, 5);
    assert.match(output, /The build on Vercel failed: src\/App\.tsx\(1,1\): error TS2307/);
  });
});
