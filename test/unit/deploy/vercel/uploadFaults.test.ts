/** What can go wrong while files are sent and a deployment is made, fault by fault, over real HTTP on loopback. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { eventually } from '../../../support/eventually';
import type { Fault } from '../../../support/vercelServer';
import { deployments, impatient } from '../../helpers/deployments';
import { creation, gatewayPage, internal, limited, uploads } from '../../helpers/vercelFaults';

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
      const timing = 'hang' in fault ? impatient : {};
      assert.equal((await app.deploy({}, { timing })).unchecked, undefined);
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
      await assert.rejects(app.deploy({}, { timing: 'hang' in fault ? impatient : {} }), { reason });
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
    app.server.fault(creation, { delay: 400 });
    await app.deploy({}, { timing: { ...impatient, looks: [0, 500] } });
    assert.equal(app.server.deployments.length, 2);
  });

  it('reply lost by hanging for long: ends, and the next try finds what was made', async () => {
    await app.deploy();
    app.person.answers.useExisting = () => false;
    app.server.fault(creation, { delay: 600 });
    await assert.rejects(app.deploy({}, { timing: impatient }), { reason: 'deploy_unreachable' });
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
    await app.deploy({}, { timing: { settling: 5_000 } });
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
