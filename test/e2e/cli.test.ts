/** The command line as CI uses it: what it prints, and with which code it ends. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { access, appendFile, copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { PipelineEvent } from '../../src/pipeline/schema/events';
import { age, ageMark } from '../support/agedApp';
import { temporaryFolder } from '../support/paths';
import { withoutSharedPackages } from '../support/sharedPackages';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

interface Options {
  readonly env?: NodeJS.ProcessEnv;
  /** Sent once the text has been printed. */
  readonly interruptAt?: string;
}

function cli(words: readonly string[], { env, interruptAt }: Options = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['dist/cli.js', ...words], { env: { ...process.env, ...env } });
  let output = '';
  const hear = (chunk: Buffer) => {
    const before = output;
    output += chunk.toString();
    if (interruptAt && !before.includes(interruptAt) && output.includes(interruptAt)) child.kill('SIGINT');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

describe('the command line', function () {
  this.timeout(120_000);
  let folder: string;
  const tally = 'test/fixtures/specs/tally.md';
  const clinic = 'test/fixtures/specs/clinic.md';
  before(async () => {
    folder = await temporaryFolder('cli');
  });
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  it('attack 19: builds another spec into the folder of an app only when told to, and says so', async () => {
    const out = join(folder, 'of-another-spec');
    const manifest = join(out, '.build-from-spec/manifest.json');
    await mkdir(join(manifest, '..'), { recursive: true });
    await writeFile(manifest, '{"version":2,"spec":"clinic.md","files":{}}');
    const refused = await cli(['build', tally, '--out', out]);
    assert.equal(refused.code, 2);
    assert.match(refused.output, /holds the app of clinic\.md\. Name another folder .* --from-other-spec/);
    assert.deepEqual(await readdir(join(out, '.build-from-spec')), ['manifest.json']);
    const told = await cli(['build', tally, '--out', out, '--from-other-spec'], { env: { PATH: folder } });
    assert.doesNotMatch(told.output, /holds the app of/);
    assert.ok((await readdir(out)).includes('src'));
  });

  it('makes all of an app anew that an earlier version has made only when told to, and says so', async () => {
    const [out, spec] = [join(folder, 'made-before'), 'test/fixtures/specs/reading-list.md'];
    const build = (...more: string[]) =>
      cli(['build', spec, '--out', out, '--defaults', ...more], { env: { PATH: folder } });
    await build();
    await age(out, 'reading-list.md');
    const { output } = await build();
    assert.match(output, /An earlier version of Build from Spec has made this app: .*--update/);
    assert.match(await readFile(join(out, 'src/App.tsx'), 'utf8'), new RegExp(ageMark));
    await build('--update');
    assert.doesNotMatch(await readFile(join(out, 'src/App.tsx'), 'utf8'), new RegExp(ageMark));
  });

  it('attack 19: says in a sentence that the manifest is damaged, and leaves it', async () => {
    const out = join(folder, 'damaged');
    const manifest = join(out, '.build-from-spec/manifest.json');
    await mkdir(join(manifest, '..'), { recursive: true });
    await writeFile(manifest, '{"version":2, <<<<<<<');
    const { code, output } = await cli(['build', tally, '--out', out]);
    assert.equal(code, 1);
    assert.match(output, /manifest\.json can't be read\. Restore it from version control/);
    assert.doesNotMatch(output, /\n\s+at /);
    assert.equal(await readFile(manifest, 'utf8'), '{"version":2, <<<<<<<');
  });

  it('ends with 2 and says what is missing when there is no such spec', async () => {
    const { code, output } = await cli(['build', 'no-such-spec.md']);
    assert.equal(code, 2);
    assert.match(output, /There is no spec at .*no-such-spec\.md/);
  });

  it('says how a spec is read, in words and as JSON, and builds nothing', async () => {
    const spec = join(folder, 'read-only', 'clinic.md');
    await mkdir(join(spec, '..'));
    await copyFile(clinic, spec);
    const { code, output } = await cli(['read', spec]);
    assert.equal(code, 0, output);
    assert.match(output, /Owner: Name/);
    assert.match(output, /nobody but us should be able to see this/);
    const report = JSON.parse((await cli(['read', spec, '--json'])).output);
    assert.ok(report.statements.some(({ text }: { text: string }) => text.includes('nobody but us')));
    assert.deepEqual(await readdir(join(spec, '..')), ['clinic.md']);
  });

  it('ends with 9 and says what the app should be told where the spec names no records with their fields', async () => {
    const out = join(folder, 'nothing');
    const { code, output } = await cli(['build', 'test/fixtures/cases/blank.md', '--out', out, '--defaults']);
    assert.equal(code, 9, output);
    assert.equal((await readdir(out)).includes('package.json'), false);
    assert.match(output, /What should the app keep records of\?/);
    assert.match(output, /Name the records that the app keeps and their fields/);
  });

  it('ends with 3 and prints the questions, with what to do next, when answers are missing', async () => {
    const { code, output } = await cli(['build', clinic, '--out', join(folder, 'clinic')]);
    assert.equal(code, 3);
    assert.match(output, /vet\.fields/);
    assert.match(output, /resume .*clinic --answers FILE \(or --defaults\)/);
  });

  it('takes answers from a file, and ends with 2 when one fits no option', async () => {
    const answers = join(folder, 'answers.json');
    await writeFile(answers, JSON.stringify({ 'vet.fields': 'seven legs or more'.repeat(100) }));
    const out = join(folder, 'clinic-wrong');
    const { code, output } = await cli(['build', clinic, '--out', out, '--answers', answers]);
    assert.equal(code, 2, output);
  });

  it('ends with 4 and keeps the files when the app cannot be verified on this machine', async () => {
    const out = join(folder, 'unverified');
    const { code, output } = await cli(['build', tally, '--out', out], { env: { PATH: folder } });
    assert.equal(code, 4);
    assert.match(output, /Node\.js was not found\. Install Node\.js [\d.]+ or newer/);
    await access(join(out, 'src', 'App.tsx'));
  });

  it('ends with 6 while another process builds the same app', async () => {
    const out = join(folder, 'locked');
    await mkdir(join(out, '.build-from-spec'), { recursive: true });
    const lock = { host: hostname(), pid: process.pid, startedAt: new Date().toISOString(), holder: 'a test' };
    await writeFile(join(out, '.build-from-spec', 'lock'), JSON.stringify(lock));
    const { code, output } = await cli(['build', tally, '--out', out]);
    assert.equal(code, 6);
    assert.match(output, /already running \(process \d+\)\. Wait for it to end/);
  });

  it('ends with 1 and says what to do when a file stands where the folder should be', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, output } = await cli(['build', tally, '--out', join(folder, 'file')]);
    assert.equal(code, 1);
    assert.match(output, /a file stands there or above it\. Choose another folder\./);
  });

  it('touches nothing of another project, neither its packages nor its scripts', async () => {
    const out = join(folder, 'another-project');
    await mkdir(join(out, 'node_modules', 'kept'), { recursive: true });
    const scripts = { check: 'touch RAN', build: 'touch RAN', test: 'touch RAN' };
    await writeFile(join(out, 'package.json'), JSON.stringify({ name: 'theirs', scripts }));
    const { code, output } = await cli(['build', tally, '--out', out]);
    assert.equal(code, 1);
    assert.match(output, /holds another project\. Nothing was written\. Choose an empty folder for the app\./);
    assert.deepEqual((await readdir(out)).sort(), ['.build-from-spec', 'node_modules', 'package.json']);
    await access(join(out, 'node_modules', 'kept'));
  });

  it('ends with 130 when interrupted, leaves nothing half done, and resumes where it was', async () => {
    const out = join(folder, 'interrupted');
    const { code, output } = await cli(['build', tally, '--out', out], { interruptAt: 'created src/' });
    assert.equal(code, 130, output);
    const names = await readdir(out, { recursive: true });
    assert.deepEqual(
      names.filter((name) => /\.tmp$|\.build-from-spec.lock$/.test(name)),
      [],
    );
    const resumed = await cli(['resume', out, '--deploy', 'local', '--once']);
    assert.equal(resumed.code, 0, resumed.output);
    assert.match(resumed.output, /The preview answered at http:\/\/127\.0\.0\.1:\d+\/ and has ended\./);
  });

  it('goes the whole way with npm itself, and stops when it is interrupted in the very moment in which the app is there', async () => {
    const out = join(folder, 'served');
    const words = ['build', tally, '--out', out, '--defaults', '--deploy', 'local', '--json'];
    const { code } = await cli(words, { interruptAt: '"deployment_complete"', env: withoutSharedPackages() });
    assert.equal(code, 0);
    // The files of packages that tests share have more than one name.
    assert.equal((await stat(join(out, 'node_modules', 'vite', 'package.json'))).nlink, 1);
  });

  it('ends with 8 when a rebuild had to leave a changed file as it was', async () => {
    const out = join(folder, 'interrupted');
    await appendFile(join(out, 'README.md'), 'Mine.\n');
    const longer = join(folder, 'longer.md');
    await writeFile(longer, `${await readFile(tally, 'utf8')}\n- The number can be read from far away.\n`);
    const { code, output } = await cli(['build', longer, '--out', out, '--from-other-spec']);
    assert.equal(code, 8, output);
    assert.match(output, /You changed the same lines of README\.md as the build\. Kept your version\./);
  });

  it('prints one event a line with --json, and nothing else', async () => {
    const { code, output } = await cli([
      'build',
      tally,
      '--out',
      join(folder, 'interrupted'),
      '--from-other-spec',
      '--json',
    ]);
    assert.equal(code, 0);
    const events = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PipelineEvent);
    assert.deepEqual(
      events.map(({ seq }) => seq),
      events.map((_, index) => index + 1),
    );
  });
});
