/** Around a deployment: variables, going back, names, logs. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reasonIn, relevantPart } from '../../../../src/deploy/vercel/failedBuild';
import { complaintAboutName, projectName } from '../../../../src/deploy/vercel/projectName';
import { deployments } from '../../helpers/deployments';

describe('Vercel: environment variables', () => {
  const app = deployments();
  const example = '# where the data is\nAPI_URL=https://example.com\nexport API_KEY=\n';
  const secret = 'VALUE-OF-THE-KEY';

  it('that the project does not have are asked for and stored there, before the upload', async () => {
    await app.write('.env.example', example);
    app.generated.push('.env.example');
    app.person.answers.environment = () => ({ API_URL: 'https://api.example.com', API_KEY: secret });
    await app.deploy();
    assert.deepEqual(app.person.was('environment'), [['API_URL', 'API_KEY']]);
    assert.deepEqual(
      app.server.projects[0]?.env.map(({ key, value, type }) => [key, value, type]),
      [
        ['API_URL', 'https://api.example.com', 'sensitive'],
        ['API_KEY', secret, 'sensitive'],
      ],
    );
    const paths = app.server.requests.map(({ method, path }) => `${method} ${path}`);
    assert.ok(paths.indexOf('POST /v10/projects/prj_1/env') < paths.indexOf('POST /v2/files'));
    assert.doesNotMatch(JSON.stringify([app.context.events, app.context.notices, app.kept]), new RegExp(secret));
  });

  it('that the project has are not asked for again', async () => {
    await app.write('.env.example', example);
    app.generated.push('.env.example');
    const target = ['production', 'preview'];
    app.server.addProject({ name: 'clinic', env: [{ key: 'API_URL', value: 'x', type: 'encrypted', target }] });
    await app.deploy();
    assert.deepEqual(app.person.was('environment'), [['API_KEY']]);
  });

  it('are hidden where a build prints them, in its log and in its error', async () => {
    await app.restart({
      build: async ({ log }) => {
        log(`using ${secret} and test-token`);
        log(`error: ${secret} was refused`);
        throw new Error('refused');
      },
    });
    await app.write('.env.example', example);
    app.generated.push('.env.example');
    app.person.answers.environment = () => ({ API_KEY: secret });
    const end = await app.deploy().catch((error: unknown) => error);
    const { message, log } = end as { message: string; log: string };
    assert.match(message, /error: \[hidden\] was refused/);
    const told = JSON.stringify([app.context.events, app.context.notices, message, log]);
    assert.doesNotMatch(told, new RegExp(`${secret}|test-token`));
    assert.match(told, /using \[hidden\] and \[hidden\]/);
  });

  it('are hidden in later deployments, too, when nobody has to give them again', async () => {
    let builds = 0;
    await app.restart({
      build: async ({ folder, log }) => {
        log(`connecting with ${secret}, API_KEY: ${secret.toLowerCase()}`);
        if (++builds > 1) throw new Error('refused');
        return folder;
      },
    });
    await app.write('.env.example', example);
    app.generated.push('.env.example');
    app.person.answers.environment = () => ({ API_KEY: secret, API_URL: `${secret}/and/more` });
    await app.deploy().catch(() => undefined);
    const notices = JSON.stringify(app.context.notices);
    await app.write('src/main.ts', '// changed\n');
    const end = await app.deploy().catch((error: unknown) => error);
    const told = JSON.stringify([notices, app.context.notices, app.context.events, (end as { log: string }).log]);
    assert.doesNotMatch(told, new RegExp(secret, 'i'));
  });

  it('of a stage stay as they are when another stage lacks them', async () => {
    await app.write('.env.example', 'API_KEY=\n');
    app.generated.push('.env.example');
    const staging = { key: 'API_KEY', value: 'STAGING', type: 'encrypted', target: ['preview'] };
    app.server.addProject({ name: 'clinic', env: [staging] });
    app.person.answers.environment = () => ({ API_KEY: 'PRODUCTION' });
    await app.deploy({ production: true });
    assert.deepEqual(
      app.server.projects[0]?.env.map(({ value, target }) => [value, target]),
      [
        ['STAGING', ['preview']],
        ['PRODUCTION', ['production']],
      ],
    );
  });

  it('that stay missing are said', async () => {
    await app.write('.env.example', example);
    app.generated.push('.env.example');
    app.person.answers.environment = () => ({ API_URL: 'x' });
    await app.deploy();
    assert.ok(app.said().includes('The project clinic has no value for API_KEY. The app may need it.'));
  });

  it('that Vercel does not take end the deployment with its reason', async () => {
    await app.write('.env.example', example);
    app.generated.push('.env.example');
    app.person.answers.environment = () => ({ API_KEY: secret });
    const failed = [{ error: { key: 'API_KEY', message: 'The value is reserved' } }];
    app.server.fault(
      { method: 'POST', path: /\/env$/ },
      { change: (answer) => Object.assign(answer, { created: [], failed }) },
    );
    await assert.rejects(app.deploy(), { reason: 'deploy_rejected', message: /API_KEY: The value is reserved/ });
  });
});

describe('Vercel: going back to an earlier deployment', () => {
  const app = deployments();

  it('makes it the public one again, without a build, and looks whether the address shows it', async () => {
    const { url } = await app.deploy({ production: true });
    await app.write('src/main.ts', '// worse\n');
    await app.deploy({ production: true });
    const result = await app.deploy({ rollBackTo: 'dpl_1' });
    assert.deepEqual([result.url, result.production, result.unchecked], [url, true, undefined]);
    assert.equal(app.server.projects[0]?.production, 'dpl_1');
    assert.equal(app.server.deployments.length, 2);
    assert.deepEqual(
      app.kept.deployments.history.map(({ id, current }) => [id, current]),
      [
        ['dpl_2', false],
        ['dpl_1', true],
      ],
    );
  });

  it('says what is wrong where Vercel refuses it', async () => {
    await app.deploy({ production: true });
    await app.write('src/main.ts', '// worse\n');
    await app.deploy({ production: true });
    const error = { code: 'forbidden', message: 'Only the previous deployment on this plan' };
    app.server.fault({ path: /\/promote\// }, { status: 402, error });
    await assert.rejects(app.deploy({ rollBackTo: 'dpl_1' }), { message: /Only the previous deployment on this plan/ });
  });

  it('counts as done where the answer is lost and the deployment is public', async () => {
    await app.deploy({ production: true });
    await app.write('src/main.ts', '// worse\n');
    await app.deploy({ production: true });
    app.server.fault({ path: /\/promote\// }, { thenReset: true });
    await app.deploy({ rollBackTo: 'dpl_1' });
    assert.equal(app.server.requests.filter(({ path }) => path.includes('/promote/')).length, 1);
  });

  it('is not possible before the first deployment', async () => {
    await assert.rejects(app.deploy({ rollBackTo: 'dpl_1' }), { reason: 'deploy_gone' });
  });
});

describe('Vercel: names of projects', () => {
  for (const [wanted, name] of [
    ['Fahrradverleih Zürich', 'fahrradverleih-zurich'],
    ['Größe', 'gro-e'],
    ['---', 'app'],
    ['приложение', 'app'],
    ['a---b', 'a-b'],
    ['.hidden_', 'hidden'],
    ['x'.repeat(200), 'x'.repeat(50)],
  ] as const) {
    it(`takes "${wanted.slice(0, 30)}" as ${name.slice(0, 30)}`, () => {
      assert.equal(projectName(wanted), name);
      assert.equal(complaintAboutName(projectName(wanted)), undefined);
    });
  }
});

describe('Vercel: what a failed build says', () => {
  it('is the first line that names a problem, not the one that only says that it failed', () => {
    const lines = [
      'Cloning…',
      'npm error code 2',
      'src/a.ts(1,2): error TS1005: expected',
      'Error: Command "x" exited with 2',
    ];
    assert.equal(reasonIn(lines), 'src/a.ts(1,2): error TS1005: expected');
    assert.match(relevantPart(lines), /^Cloning…\nnpm error code 2\nsrc\/a\.ts/);
  });

  it('is not a warning of npm, nor a sentence that nothing failed', () => {
    const lines = [
      'npm warn ERESOLVE overriding peer dependency: Could not resolve',
      '✓ 0 failed',
      ...Array.from({ length: 60 }, (_, index) => `line ${index}`),
      "src/a.ts(1,2): error TS2304: Cannot find name 'x'.",
      'Error: Command "npm run build" exited with 2',
    ];
    assert.equal(reasonIn(lines), "src/a.ts(1,2): error TS2304: Cannot find name 'x'.");
    assert.match(relevantPart(lines), /TS2304/);
  });

  it('is the end of the log where nothing looks like a problem', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`);
    assert.equal(reasonIn(lines), undefined);
    assert.equal(relevantPart(lines).split('\n').length, 20);
  });
});
