/** Deployments that are cut off: by the person at every stage, and by a window that closes. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'mocha';
import type { VercelTiming } from '../../../../src/deploy/vercel/timing';
import { cancelledError, interruptedError } from '../../../../src/pipeline/errors';
import { eventually } from '../../../support/eventually';
import type { Build } from '../../../support/vercelServer';
import { deployments } from '../../helpers/deployments';

/** All builds are done at once, but for the second. */
function allButSecond(): Build {
  let builds = 0;
  return async ({ folder }) => {
    if (++builds === 2) await sleep(5_000, undefined, { ref: false });
    await writeFile(join(folder, 'public', 'index.html'), '<!doctype html>');
    return join(folder, 'public');
  };
}

const slow = { queue: 40, build: 5_000, alias: 5_000 };

describe('Vercel: cancel', () => {
  const app = deployments({ timing: slow });

  /** Cancels when the condition holds, and waits for the end, which comes within a second. */
  const cancelWhen = async (what: string, condition: () => boolean, timing: Partial<VercelTiming> = {}) => {
    const abort = new AbortController();
    const deploying = app.deploy({}, { signal: abort.signal, timing }).then(
      () => 'done',
      (error: { reason?: string }) => error.reason,
    );
    await eventually(what, condition);
    const begun = performance.now();
    abort.abort(cancelledError());
    assert.equal(await deploying, 'cancelled');
    assert.ok(performance.now() - begun < 1_000, `${performance.now() - begun} ms`);
  };
  const asked = (path: RegExp) => app.server.requests.some((request) => path.test(request.path));
  const state = () => app.server.deployments[0]?.readyState;

  for (const [stage, path] of [
    ['the token is checked', /^\/v2\/user$/],
    ['the teams are listed', /^\/v2\/teams$/],
    ['the project is looked for', /^\/v9\/projects/],
    ['the project is made', /^\/v11\/projects$/],
    ['files are uploaded', /^\/v2\/files$/],
  ] as const) {
    it(`while ${stage}: nothing was deployed`, async () => {
      app.server.fault({ path }, { hang: true }, Number.POSITIVE_INFINITY);
      await cancelWhen(stage, () => asked(path));
      assert.equal(app.server.deployments.length, 0);
    });
  }

  it('while the deployment is made: it is found when it turns up, and cancelled there', async () => {
    await app.restart({ build: allButSecond() });
    await app.deploy();
    app.person.answers.useExisting = () => false;
    const creation = /^\/v13\/deployments$/;
    const creations = () => app.server.requests.filter(({ path }) => creation.test(path)).length;
    const before = creations();
    app.server.fault({ path: creation }, { delay: 150 });
    await cancelWhen('it is asked for', () => creations() > before);
    await eventually('it is cancelled', () => app.server.deployments[1]?.readyState === 'CANCELED');
  });

  it('while the deployment is made, which takes long: it is cancelled before the next one is made', async () => {
    await app.restart({ build: allButSecond() });
    await app.deploy();
    app.person.answers.useExisting = () => false;
    const creation = /^\/v13\/deployments$/;
    app.server.fault({ path: creation }, { delay: 700 });
    // The first deployment has asked for it, too: a cancel before the second request is on its way would end without one.
    const before = app.server.requests.length;
    const isUnderWay = () => app.server.requests.slice(before).some((request) => creation.test(request.path));
    await cancelWhen('it is asked for', () => isUnderWay() && app.kept.deployments.underWay !== undefined);
    await eventually('it turns up', () => app.server.deployments.length === 2);
    await app.deploy();
    assert.deepEqual(
      app.server.deployments.map(({ readyState }) => readyState === 'CANCELED'),
      [false, true, false],
    );
  });

  for (const [wanted, queue] of [
    ['QUEUED', 5_000],
    ['BUILDING', 0],
  ] as const) {
    it(`while it is ${wanted} at Vercel: it is cancelled there, too`, async () => {
      // A state that lasts no longer than the time between two looks at it is not seen on a busy machine.
      await app.restart({ timing: { ...slow, queue } });
      await cancelWhen('it is', () => state() === wanted);
      assert.equal(state(), 'CANCELED');
      assert.equal(app.kept.deployments.underWay, undefined);
    });
  }

  it('while the address is awaited: ends; what is ready stays ready', async () => {
    await app.restart({ timing: { alias: 5_000 } });
    await cancelWhen('it is ready', () => state() === 'READY');
    assert.equal(app.kept.deployments.underWay, undefined);
  });

  it('while the address is looked at: ends', async () => {
    await app.restart({});
    app.server.brokenSites = true;
    const abort = new AbortController();
    const deploying = app.deploy({}, { signal: abort.signal, timing: { liveChecks: [0, 60_000] } });
    await eventually('it is live', () => Boolean(app.server.deployments[0]?.aliasAssigned));
    abort.abort(cancelledError());
    await assert.rejects(deploying, { reason: 'cancelled' });
  });

  it('with Vercel out of reach: ends all the same', async () => {
    app.server.fault({ method: 'PATCH', path: /\/cancel$/ }, { reset: true }, Number.POSITIVE_INFINITY);
    await cancelWhen('it builds', () => state() === 'BUILDING');
  });

  it('with a Vercel that does not answer: ends all the same, and cancels it before the next one', async () => {
    app.server.fault({ method: 'PATCH', path: /\/cancel$/ }, { hang: true }, 2);
    await cancelWhen('it builds', () => state() === 'BUILDING', { request: 400 });
    assert.equal(app.kept.deployments.underWay?.cancelled, true);
    assert.ok(app.said().some((text) => text.startsWith('Vercel has not confirmed the cancel.')));
    await app.deploy();
    assert.equal(state(), 'CANCELED');
  });
});

describe('Vercel: a window that closes', () => {
  const app = deployments({ timing: { queue: 20, build: 300 } });

  const closeWhen = async (what: string, condition: () => boolean) => {
    const abort = new AbortController();
    const deploying = app.deploy({}, { signal: abort.signal });
    await eventually(what, condition);
    abort.abort(interruptedError());
    await assert.rejects(deploying, { reason: 'interrupted' });
  };

  it('during the upload: the next start deploys, and sends only what is missing', async () => {
    app.server.fault({ path: /^\/v2\/files$/ }, { hang: true });
    await closeWhen('most is there', () => app.server.blobs.size === 7);
    const before = app.server.requests.length;
    await app.deploy({ goOn: true });
    assert.equal(app.server.requests.slice(before).filter(({ path }) => path === '/v2/files').length, 1);
    assert.equal(app.server.deployments.length, 1);
  });

  it('while the deployment is made: the next start finds it and watches it', async () => {
    await app.deploy();
    app.person.answers.useExisting = () => false;
    app.server.fault({ method: 'POST', path: /^\/v13\/deployments$/ }, { thenReset: true });
    await closeWhen('it is made', () => app.server.deployments.length === 2);
    await app.deploy({ goOn: true });
    assert.equal(app.server.deployments.length, 2);
  });

  it('during the build: it goes on there, and the next start watches the same deployment', async () => {
    await closeWhen('it builds', () => app.server.deployments[0]?.readyState === 'BUILDING');
    assert.equal(app.server.deployments[0]?.readyState, 'BUILDING');
    const result = await app.deploy({ goOn: true });
    assert.equal(app.server.deployments.length, 1);
    assert.equal(result.unchecked, undefined);
    assert.equal(app.kept.deployments.underWay, undefined);
  });

  it('during the build, with files that have changed since: still the same deployment, told as what it is', async () => {
    await closeWhen('it builds', () => app.server.deployments[0]?.readyState === 'BUILDING');
    await app.write('src/main.ts', '// changed in the meantime\n');
    await app.deploy({ goOn: true });
    assert.equal(app.server.deployments.length, 1);
    assert.notEqual(app.kept.deployments.live?.files['src/main.ts'], undefined);
  });

  it('and a build that fails meanwhile: the next start says so, and the one after it deploys anew', async () => {
    await closeWhen('it builds', () => app.server.deployments[0]?.readyState === 'BUILDING');
    app.server.setDeployment('dpl_1', { readyState: 'ERROR' });
    await assert.rejects(app.deploy({ goOn: true }), { reason: 'deploy_build_failed' });
    await app.deploy();
    assert.equal(app.server.deployments.length, 2);
  });
});
