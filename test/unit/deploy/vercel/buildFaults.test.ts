/** What can go wrong while Vercel builds, fault by fault, over real HTTP on loopback. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { eventually } from '../../../support/eventually';
import { serveAsIs } from '../../../support/vercel/buildSources';
import type { Fault } from '../../../support/vercelServer';
import { deployments, impatient } from '../../helpers/deployments';
import { creation, gatewayPage, internal, polls } from '../../helpers/vercelFaults';

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
      await app.deploy({}, { timing: { outage: 5_000, ...('hang' in fault && impatient) } });
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
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await app.restart({ build: ({ folder }) => released.then(() => serveAsIs({ folder })) });
    await assert.rejects(app.deploy({}, { timing: { total: 2_000 } }), {
      reason: 'deploy_timeout',
      message: /try again to watch it/,
    });
    release();
    await app.deploy();
    assert.equal(app.server.deployments.length, 1);
  });
});
