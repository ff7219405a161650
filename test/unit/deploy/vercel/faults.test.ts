/** Everything that can go wrong with Vercel, fault by fault, over real HTTP on loopback: shapes and status codes as the API has them. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { eventually } from '../../../support/eventually';
import type { Fault } from '../../../support/vercelServer';
import { deployments } from '../../helpers/deployments';

const forbidden = { error: { code: 'forbidden', message: 'Not authorized' } };
const uploads = { method: 'POST', path: /^\/v2\/files$/ };
const creation = { method: 'POST', path: /^\/v13\/deployments$/ };
const polls = { method: 'GET', path: /^\/v13\/deployments\// };
const gatewayPage = { status: 502, html: '<html><body>Bad gateway</body></html>' };
const internal = { status: 500, error: { code: 'internal_server_error', message: 'Something broke' } };
const limited = (seconds: number): Fault => ({
  status: 429,
  error: {
    code: 'rate_limited',
    message: 'Rate limit exceeded',
    limit: { total: 100, remaining: 0, reset: Math.floor(Date.now() / 1000) + seconds },
  },
});

describe('Vercel faults: the token', () => {
  const app = deployments({ token: 'another' });

  it('bad or expired: says so, and nothing is sent', async () => {
    await assert.rejects(app.deploy(), { reason: 'deploy_token_rejected' });
    assert.equal(app.server.blobs.size, 0);
  });

  it('good for no account and no team: says so', async () => {
    await app.restart({ user: { limited: true } });
    await assert.rejects(app.deploy(), { reason: 'deploy_forbidden', message: /no account and no team/ });
  });

  it('limited to a team: deploys to that team, without a question', async () => {
    await app.restart({ user: { limited: true }, teams: [{ id: 'team_1', slug: 'acme', name: 'Acme' }] });
    await app.deploy();
    assert.equal(app.server.deployments[0]?.teamId, 'team_1');
    assert.deepEqual(app.person.was('chooseScope'), []);
  });

  it('good for several places: asks which, and keeps the answer with the app', async () => {
    await app.restart({ teams: [{ id: 'team_1', slug: 'acme', name: 'Acme' }] });
    app.person.answers.chooseScope = () => ({ teamId: 'team_1', name: 'Acme' });
    await app.deploy();
    assert.deepEqual(app.person.was('chooseScope'), [[{ name: 'Pat' }, { teamId: 'team_1', name: 'Acme' }]]);
    assert.equal(app.kept.link?.teamId, 'team_1');
    await app.write('src/main.ts', '// changed\n');
    await app.deploy();
    assert.equal(app.person.was('chooseScope').length, 1);
    assert.deepEqual(
      app.server.deployments.map(({ teamId }) => teamId),
      ['team_1', 'team_1'],
    );
  });

  it('without access to the team that is named: says which there are', async () => {
    await app.restart({ teams: [{ id: 'team_1', slug: 'acme', name: 'Acme' }] });
    await assert.rejects(app.deploy({}, { team: 'other' }), {
      reason: 'deploy_forbidden',
      message: /a team other.*acme/,
    });
  });

  it("without access to the app's own team: says so, and makes no second project", async () => {
    await app.restart({});
    app.kept.link = { projectId: 'prj_9', name: 'clinic', teamId: 'team_9' };
    await assert.rejects(app.deploy(), { reason: 'deploy_forbidden' });
    assert.equal(app.server.projects.length, 0);
  });

  it('not answered: ends soon', async () => {
    await app.restart({});
    app.server.fault({ path: /^\/v2\/user$/ }, { hang: true }, Number.POSITIVE_INFINITY);
    await assert.rejects(app.deploy({}, { timing: { tokenCheck: 30 } }), { reason: 'deploy_unreachable' });
  });
});

describe('Vercel faults: the project', () => {
  const app = deployments();

  it('name taken: asks, and takes another name', async () => {
    app.server.addProject({ name: 'clinic' });
    app.person.answers.nameTaken = () => 'clinic-two';
    await app.deploy();
    assert.deepEqual(
      app.server.projects.map(({ name }) => name),
      ['clinic', 'clinic-two'],
    );
    assert.equal(app.server.deployments[0]?.projectId, app.server.projects[1]?.id);
  });

  it('name taken by a project that the person wants: deploys to it', async () => {
    const { id } = app.server.addProject({ name: 'clinic' });
    await app.deploy();
    assert.equal(app.server.deployments[0]?.projectId, id);
    assert.equal(app.server.projects.length, 1);
  });

  it('name invalid: asks for another one', async () => {
    const error = { code: 'invalid_project_name', message: 'The name contains invalid characters' };
    app.server.fault({ method: 'POST', path: /^\/v11\/projects$/ }, { status: 400, error });
    await app.deploy();
    assert.deepEqual(app.person.was('nameRefused'), ['clinic']);
    assert.equal(app.server.projects[0]?.name, 'another');
  });

  it('reply to its creation lost: makes no second one', async () => {
    app.server.fault({ method: 'POST', path: /^\/v11\/projects$/ }, { thenReset: true });
    await app.deploy();
    assert.equal(app.server.projects.length, 1);
  });

  it('not to be read: says that the token may not', async () => {
    app.server.fault({ path: /^\/v9\/projects/ }, { status: 403, ...forbidden }, Number.POSITIVE_INFINITY);
    await assert.rejects(app.deploy(), { reason: 'deploy_forbidden' });
  });
});

describe('Vercel faults: the upload', () => {
  const app = deployments();
  const passing: readonly (readonly [string, Fault])[] = [
    [
      '429 for a moment',
      { status: 429, error: { code: 'rate_limited', message: 'Slow down' }, headers: { 'retry-after': '0' } },
    ],
    ['500 once', internal],
    ['503 once', { status: 503 }],
    ["a gateway's page once", gatewayPage],
    ['a reset once', { reset: true }],
    ['a reply that is lost', { thenReset: true }],
    ['a hang once', { hang: true }],
  ];
  for (const [name, fault] of passing) {
    it(`${name}: the file is sent again, and the app goes live`, async () => {
      app.server.fault(uploads, fault);
      assert.equal((await app.deploy({}, { timing: { request: 60 } })).unchecked, undefined);
      assert.equal(app.server.deployments.length, 1);
    });
  }

  const lasting: readonly (readonly [string, Fault, string])[] = [
    ['a limit that lasts', limited(3600), 'deploy_limited'],
    ['500 for ever', internal, 'deploy_unreachable'],
    ["a gateway's page for ever", gatewayPage, 'deploy_unreachable'],
    ['resets for ever', { reset: true }, 'deploy_unreachable'],
    ['hangs for ever', { hang: true }, 'deploy_unreachable'],
    ['413', { status: 413, error: { code: 'request_entity_too_large', message: 'Too large' } }, 'deploy_too_large'],
    ['a refusal', { status: 400, error: { code: 'bad_request', message: 'No' } }, 'deploy_rejected'],
  ];
  for (const [name, fault, reason] of lasting) {
    it(`${name}: ends with a clear error, and nothing was deployed`, async () => {
      app.server.fault(uploads, fault, Number.POSITIVE_INFINITY);
      await assert.rejects(app.deploy({}, { timing: { request: 40 } }), { reason });
      assert.equal(app.server.deployments.length, 0);
    });
  }

  it('a limit that lasts: says when it ends', async () => {
    app.server.fault(uploads, limited(3 * 3600), Number.POSITIVE_INFINITY);
    await assert.rejects(app.deploy(), {
      message: /Rate limit exceeded\. Try again in 3 hours; nothing was deployed\./,
    });
  });

  it('tells no more bytes as sent than there are, also when some are sent twice', async () => {
    await app.write('public/picture.png', 'x'.repeat(300_000));
    app.generated.push('public/picture.png');
    app.server.fault(uploads, internal, 3);
    await app.deploy();
    const shares = app.context.notices
      .filter(({ stage }) => stage === 'upload')
      .map(({ done = 0, total = 0 }) => done / total);
    assert.ok(shares.every((share) => share >= 0 && share <= 1));
    assert.equal(shares.at(-1), 1);
  });
});

describe('Vercel faults: the creation', () => {
  const app = deployments({ timing: { build: 20 } });

  it('reply lost: finds what it has made, and makes no second one', async () => {
    await app.deploy();
    await app.write('src/main.ts', '// changed\n');
    app.server.fault(creation, { thenReset: true });
    await app.deploy();
    // The first answer of a new deployment is the list of what has to be uploaded: that one is lost here.
    assert.equal(app.server.deployments.length, 2);
  });

  it('reply to the deployment itself lost: finds what it has made, and makes no second one', async () => {
    await app.deploy();
    app.person.answers.useExisting = () => false;
    app.server.fault(creation, { thenReset: true });
    const result = await app.deploy();
    assert.equal(app.server.deployments.length, 2);
    assert.equal(result.url, `http://${app.server.deployments[1]?.url}/`);
  });

  it('reply lost by hanging: is not sent again, and what turns up is found', async () => {
    await app.deploy();
    app.person.answers.useExisting = () => false;
    app.server.fault(creation, { delay: 150 });
    await app.deploy({}, { timing: { request: 60, looks: [0, 150] } });
    assert.equal(app.server.deployments.length, 2);
  });

  it('reply lost by hanging for long: ends, and the next try finds what was made', async () => {
    await app.deploy();
    app.person.answers.useExisting = () => false;
    app.server.fault(creation, { delay: 200 });
    await assert.rejects(app.deploy({}, { timing: { request: 40 } }), { reason: 'deploy_unreachable' });
    await eventually('it turns up', () => app.server.deployments.length === 2);
    await app.deploy();
    assert.equal(app.server.deployments.length, 2);
  });

  it('reply lost, and the list is behind: is looked for more than once before anything is sent again', async () => {
    await app.deploy();
    app.person.answers.useExisting = () => false;
    app.server.fault(creation, { thenReset: true });
    const behind = (answer: Record<string, unknown>) => Object.assign(answer, { deployments: [] });
    app.server.fault({ path: /^\/v6\/deployments$/ }, { change: behind }, 3);
    await app.deploy();
    assert.equal(app.server.deployments.length, 2);
  });

  it('not known yet a moment after it was made: is waited for', async () => {
    app.server.fault(
      { method: 'GET', path: /^\/v13\/deployments\// },
      { status: 404, error: { code: 'not_found', message: 'Not found' } },
      2,
    );
    await app.deploy();
    assert.equal(app.server.deployments.length, 1);
  });

  for (const [name, fault] of [
    ['500', internal],
    ["a gateway's page", gatewayPage],
    ['a reset', { reset: true }],
    [
      'files that are gone again',
      { status: 400, error: { code: 'missing_files', message: 'Missing files', missing: ['0'.repeat(40)] } },
    ],
  ] as const satisfies readonly (readonly [string, Fault])[]) {
    it(`${name} once: tries again, and the app goes live`, async () => {
      app.server.fault(creation, fault);
      await app.deploy();
      assert.equal(app.server.deployments.length, 1);
    });
  }

  it('daily limit: says so in words of Vercel, with what to do', async () => {
    const message = 'Resource is limited - try again in 24 hours (more than 100, code: "api-deployments-free-per-day")';
    app.server.fault(creation, {
      status: 429,
      error: {
        code: 'api-deployments-free-per-day',
        message,
        limit: { total: 100, remaining: 0, reset: Math.floor(Date.now() / 1000) + 86_400 },
      },
    });
    await assert.rejects(app.deploy(), { reason: 'deploy_limited', message: /more than 100.*Try again in 24 hours/ });
  });

  it('payment required: passes on what Vercel says', async () => {
    app.server.fault(creation, { status: 402, error: { code: 'payment_required', message: 'Add a payment method' } });
    await assert.rejects(app.deploy(), { reason: 'deploy_rejected', message: /Add a payment method/ });
  });
});

describe('Vercel faults: while it builds', () => {
  const app = deployments({ timing: { queue: 20, build: 40, alias: 20 } });
  for (const [name, fault] of [
    ['429', { status: 429, error: { code: 'rate_limited', message: 'Slow down' }, headers: { 'retry-after': '0' } }],
    ['500', internal],
    ["a gateway's page", gatewayPage],
    ['a reset', { reset: true }],
    ['a hang', { hang: true }],
  ] as const satisfies readonly (readonly [string, Fault])[]) {
    it(`${name} at two looks: goes on looking, and the app goes live`, async () => {
      app.server.fault(polls, fault, 2);
      await app.deploy({}, { timing: { request: 50 } });
      assert.equal(app.server.deployments.length, 1);
    });
  }

  it('out of reach for long: ends, says that it goes on there, and the next try watches the same deployment', async () => {
    app.server.fault(polls, { reset: true }, Number.POSITIVE_INFINITY);
    await assert.rejects(app.deploy(), {
      reason: 'deploy_unreachable',
      message: /goes on at Vercel; try again to watch it/,
    });
    app.server.fault(polls, { delay: 0 }, Number.POSITIVE_INFINITY);
    await app.deploy();
    assert.equal(app.server.deployments.length, 1);
  });

  it('cancelled there: ends at once, and says so', async () => {
    await app.restart({ timing: { build: 5_000 } });
    const deploying = assert.rejects(app.deploy(), { reason: 'deploy_stopped_remotely' });
    await eventually('it builds', () => app.server.deployments[0]?.readyState === 'BUILDING');
    app.server.setDeployment('dpl_1', { readyState: 'CANCELED' });
    await deploying;
    assert.equal(app.kept.deployments.underWay, undefined);
  });

  it('ready, and the address never comes: the app is live at its own address, with a warning', async () => {
    app.server.fault(creation, { delay: 0 });
    await app.restart({ timing: { alias: 60_000 } });
    const result = await app.deploy({ production: true });
    assert.match(result.warning ?? '', /has not given the deployment its address yet/);
    assert.equal(result.url, `http://${app.server.deployments[0]?.url}/`);
  });

  it('address refused: the app is live at its own address, with a warning that says why', async () => {
    await app.restart({ timing: { build: 50 } });
    const deploying = app.deploy({ production: true });
    await eventually('it is there', () => app.server.deployments.length === 1);
    app.server.setDeployment('dpl_1', { aliasError: { code: 'cert_missing', message: 'No certificate' } });
    const result = await deploying;
    assert.match(result.warning ?? '', /No certificate/);
    assert.equal(result.unchecked, undefined);
  });

  it('build error: says the reason, with the relevant part of the log', async () => {
    await app.restart({
      build: async ({ log }) => {
        log('vite v8.0.0 building for production...');
        log("src/main.ts(3,7): error TS2304: Cannot find name 'pets'.");
        log('Error: Command "npm run build" exited with 2');
        throw new Error('Command "npm run build" exited with 2');
      },
    });
    await assert.rejects(app.deploy(), (error: { reason: string; message: string; log: string }) => {
      assert.equal(error.reason, 'deploy_build_failed');
      assert.match(error.message, /The build on Vercel failed: src\/main\.ts\(3,7\): error TS2304/);
      assert.match(error.log, /building for production[\s\S]*TS2304[\s\S]*exited with 2/);
      return true;
    });
  });

  it('build error: names the files of the source that were not uploaded, as they may be what is missing', async () => {
    await app.restart({
      build: async ({ log }) => {
        log('error during build:');
        log('Could not resolve "./mine" from "src/main.ts"');
        throw new Error('exited with 1');
      },
    });
    await app.write('src/mine.ts', 'export {};');
    await assert.rejects(app.deploy(), {
      message:
        /failed: Could not resolve "\.\/mine" from "src\/main\.ts"\. Not uploaded were src\/mine\.ts\. If the app needs them, add them to Git\./,
    });
  });

  it('the log can not be read: the app goes live all the same', async () => {
    app.server.fault({ path: /\/events$/ }, internal, Number.POSITIVE_INFINITY);
    await app.deploy();
  });

  it('the log breaks off: it is followed again, and no line is told twice', async () => {
    await app.restart({ timing: { build: 120 } });
    app.server.fault({ path: /\/events$/ }, { thenReset: true });
    await app.deploy();
    const lines = app.context.notices.flatMap(({ log = [] }) => log);
    assert.ok(lines.length > 0);
    assert.equal(new Set(lines).size, lines.length);
  });

  it('the whole deployment takes too long: ends, leaves it, and the next try watches it to its end', async () => {
    await app.restart({ timing: { build: 300 } });
    await assert.rejects(app.deploy({}, { timing: { total: 150 } }), {
      reason: 'deploy_timeout',
      message: /try again to watch it/,
    });
    await app.deploy();
    assert.equal(app.server.deployments.length, 1);
  });
});

describe('Vercel faults: the address', () => {
  const app = deployments();

  it('shows something else than what was deployed: is not called live', async () => {
    app.server.brokenSites = true;
    await assert.rejects(app.deploy(), { reason: 'deploy_not_live', message: /answers with 404/ });
  });

  it('shows the content of another deployment: is not called live', async () => {
    const other = JSON.stringify({ content: 'f'.repeat(64) });
    app.server.siteAnswer = (path) => (path === '/build-from-spec.json' ? { status: 200, body: other } : undefined);
    await assert.rejects(app.deploy(), { reason: 'deploy_not_live', message: /it shows something else/ });
  });

  it('shows the content, but no start page: is not called live', async () => {
    app.server.siteAnswer = (path) => (path === '/' ? { status: 500, body: 'broken' } : undefined);
    await assert.rejects(app.deploy(), { reason: 'deploy_not_live', message: /on its start page it answers with 500/ });
  });

  it('shows it only after a while: is looked at again', async () => {
    let looks = 0;
    app.server.siteAnswer = () => (++looks <= 2 ? { status: 404, body: '' } : undefined);
    assert.equal((await app.deploy()).unchecked, undefined);
  });

  it('refuses programs: says that it could not be checked', async () => {
    app.server.siteAnswer = () => ({ status: 403, body: 'Are you a robot?' });
    assert.match((await app.deploy()).unchecked ?? '', /refuses to be looked at by a program/);
  });

  it('of production does not show it: the own address of the deployment does, with a warning', async () => {
    await app.deploy();
    let looks = 0;
    app.server.siteAnswer = () => (++looks <= 4 ? { status: 404, body: '' } : undefined);
    await app.write('src/main.ts', '// changed\n');
    const { url, warning } = await app.deploy({ production: true });
    assert.equal(url, `http://${app.server.deployments[1]?.url}/`);
    assert.match(warning ?? '', /does not show it: it answers with 404\. It is at/);
  });

  it('was not seen: the deployment is remembered all the same, and stands in nobody’s way', async () => {
    app.server.siteAnswer = () => ({ status: 404, body: '' });
    await assert.rejects(app.deploy({ production: true }), { reason: 'deploy_not_live' });
    assert.deepEqual(
      app.kept.deployments.history.map(({ id, current }) => [id, current]),
      [['dpl_1', true]],
    );
    assert.equal(app.kept.deployments.underWay, undefined);
  });

  it('asks for a login: says that it could not be checked, and why', async () => {
    app.server.protectPreviews = true;
    assert.match((await app.deploy()).unchecked ?? '', /asks for a Vercel login/);
  });

  it('sends visitors to a login: the same', async () => {
    const headers = { location: 'https://vercel.com/sso-api?url=clinic' };
    app.server.siteAnswer = () => ({ status: 307, headers });
    assert.match((await app.deploy()).unchecked ?? '', /asks for a Vercel login/);
  });

  it('leads on to another one: what that shows counts', async () => {
    await app.deploy();
    const first = new URL(`http://${app.server.deployments[0]?.url}`);
    await app.write('src/main.ts', '// changed\n');
    app.server.siteAnswer = (path) =>
      path === '/build-from-spec.json'
        ? { status: 308, headers: { location: new URL('/elsewhere.json', first).href } }
        : undefined;
    await assert.rejects(app.deploy(), { reason: 'deploy_not_live' });
  });

  it('of production is public: it is checked although previews are protected', async () => {
    app.server.protectPreviews = true;
    assert.equal((await app.deploy({ production: true })).unchecked, undefined);
  });
});

describe('Vercel faults: the network', () => {
  const app = deployments();

  it('offline: ends with what to do, and the files are kept', async () => {
    await app.server.close();
    await assert.rejects(app.deploy(), { reason: 'deploy_unreachable', message: /Check the network/ });
  });
});
