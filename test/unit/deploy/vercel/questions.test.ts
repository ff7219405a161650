/** What a deployment asks, when, and what becomes of it when nobody answers. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { cancelledError, interruptedError } from '../../../../src/pipeline/errors';
import { eventually } from '../../../support/eventually';
import { serveAsIs } from '../../../support/vercel/buildSources';
import { deployments } from '../../helpers/deployments';

const never = () => new Promise<never>(() => undefined);
const dismissed = () => {
  throw new DOMException('No.', 'AbortError');
};

describe('Vercel: questions', () => {
  const app = deployments();
  const withVariables = async () => {
    await app.write('.env.example', 'API_KEY=\n');
    app.generated.push('.env.example');
  };

  for (const question of ['confirmUpload', 'environment', 'nameTaken', 'useExisting'] as const) {
    for (const [what, reason] of [
      ['a cancel', cancelledError()],
      ['a window that closes', interruptedError()],
    ] as const) {
      it(`end with ${what}, also ${question}`, async () => {
        if (question === 'environment') await withVariables();
        if (question === 'nameTaken') app.server.addProject({ name: 'clinic' });
        if (question === 'useExisting') await app.deploy();
        app.person.answers[question] = never;
        const abort = new AbortController();
        const deploying = app.deploy({}, { signal: abort.signal });
        await eventually('it is asked', () => app.person.was(question).length > 0);
        abort.abort(reason);
        await assert.rejects(deploying, { reason: reason.reason });
      });
    }
  }

  it('do not use up the time that a deployment may take', async () => {
    app.person.answers.confirmUpload = () => new Promise((resolve) => setTimeout(() => resolve(undefined), 3_000));
    await app.deploy({}, { timing: { total: 2_500 } });
  });

  it('say that nothing was deployed when the time is up before anything was', async () => {
    app.server.fault({ path: /^\/v9\/projects/ }, { hang: true }, Number.POSITIVE_INFINITY);
    await assert.rejects(app.deploy({}, { timing: { total: 100 } }), { message: /Nothing was deployed\. Try again\./ });
  });

  it('come before anything leaves the machine: whoever says no has no project, no variable and no file there', async () => {
    await withVariables();
    app.person.answers.environment = () => ({ API_KEY: 'VALUE-OF-THE-KEY' });
    app.person.answers.confirmUpload = dismissed;
    await assert.rejects(app.deploy(), { reason: 'cancelled' });
    assert.deepEqual(app.server.projects, []);
    assert.equal(app.server.blobs.size, 0);
    assert.equal(app.kept.link, undefined);
    assert.doesNotMatch(JSON.stringify(app.server.requests.map(({ body }) => body)), /VALUE-OF-THE-KEY/);
  });

  it('leave no copy of the app behind, however they end', async () => {
    // Other tests make copies meanwhile.
    const { TMPDIR: shared } = process.env;
    const own = await mkdtemp(join(tmpdir(), 'copies-'));
    process.env.TMPDIR = own;
    try {
      await app.deploy();
      await app.write('src/main.ts', '// changed\n');
      app.person.answers.confirmUpload = dismissed;
      await assert.rejects(app.deploy(), { reason: 'cancelled' });
      assert.deepEqual(await readdir(own), []);
    } finally {
      if (shared === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = shared;
      await rm(own, { recursive: true });
    }
  });

  it('offer no unchanged deployment to whoever gives a value that was missing', async () => {
    await withVariables();
    await app.deploy();
    app.person.answers.environment = () => ({ API_KEY: 'VALUE-OF-THE-KEY' });
    await app.deploy();
    assert.deepEqual(app.person.was('useExisting'), []);
    assert.equal(app.server.deployments.length, 2);
  });
});

describe('Vercel: a deployment under way, and something else is asked for', () => {
  // The first one never comes to its end by itself, however slow the machine.
  const app = deployments({
    build: ({ folder }) => (/dpl_1$/.test(folder) ? new Promise(() => undefined) : serveAsIs({ folder })),
  });
  const interrupt = async (production: boolean) => {
    const abort = new AbortController();
    const deploying = app.deploy({ production }, { signal: abort.signal });
    await eventually('it builds', () => app.server.deployments[0]?.readyState === 'BUILDING');
    abort.abort(interruptedError());
    await assert.rejects(deploying, { reason: 'interrupted' });
  };

  it('production after a preview: the preview is put away, and production is deployed', async () => {
    await interrupt(false);
    const result = await app.deploy({ production: true });
    assert.equal(result.production, true);
    assert.equal(app.server.projects[0]?.production, 'dpl_2');
    assert.equal(app.server.deployments[0]?.readyState, 'CANCELED');
  });

  it('a preview after production: nothing becomes public', async () => {
    await interrupt(true);
    const result = await app.deploy();
    assert.equal(result.production, undefined);
    assert.equal(app.server.projects[0]?.production, undefined);
  });

  it('changed files: what is deployed is what lies in the folder now', async () => {
    await interrupt(false);
    await app.write('src/main.ts', '// mended\n');
    const { url } = await app.deploy();
    assert.equal(await (await fetch(new URL('src/main.ts', url))).text(), '// mended\n');
  });

  it('of somebody else, as a folder from anywhere may say: is neither shown nor cancelled', async () => {
    await interrupt(false);
    const { underWay } = app.kept.deployments;
    assert.ok(underWay);
    for (const cancelled of [false, true]) {
      app.kept.deployments = { history: [], underWay: { ...underWay, attempt: 'another', cancelled } };
      await app.deploy({ goOn: true }).catch(() => undefined);
    }
    assert.notEqual(app.server.deployments[0]?.readyState, 'CANCELED');
    assert.ok(app.server.deployments.length > 1);
  });

  it('that the token can no longer reach: stands in nobody’s way', async () => {
    await app.restart({});
    const underWay = { attempt: 'a', projectId: 'prj_9', teamId: 'team_9', production: false, files: {}, id: 'dpl_9' };
    app.kept.deployments = { history: [], underWay };
    await app.deploy();
    assert.equal(app.server.deployments.length, 1);
  });

  it('that could not be cancelled: the person is told, and it is cancelled before the next one', async () => {
    app.server.fault({ method: 'PATCH', path: /\/cancel$/ }, { status: 500 }, 4);
    const abort = new AbortController();
    const deploying = app.deploy({}, { signal: abort.signal });
    await eventually('it builds', () => app.server.deployments[0]?.readyState === 'BUILDING');
    abort.abort(cancelledError());
    await assert.rejects(deploying, { reason: 'cancelled' });
    assert.ok(app.said().some((text) => /could not be cancelled at Vercel and may go on there/.test(text)));
    await app.write('src/main.ts', '// next\n');
    await app.deploy();
    assert.equal(app.server.deployments[0]?.readyState, 'CANCELED');
  });
});

describe('Vercel: what lies beside the app, or comes from Vercel, in odd forms', () => {
  const app = deployments();

  it('a token with a line break is no token, and is not told', async () => {
    const deploying = app.deploy({}, { token: async () => 'first\nsecond-part' });
    await assert.rejects(deploying, (error: Error & { reason: string }) => {
      assert.equal(error.reason, 'deploy_token_rejected');
      assert.doesNotMatch(`${error.message} ${error.stack} ${error.cause}`, /second-part/);
      return true;
    });
  });

  it('an address of the inspector that is none is left out', async () => {
    const odd = (answer: Record<string, unknown>) => Object.assign(answer, { inspectorUrl: 'javascript:alert(1)' });
    app.server.fault({ method: 'GET', path: /^\/v13\/deployments\// }, { change: odd }, Number.POSITIVE_INFINITY);
    assert.equal((await app.deploy()).inspectorUrl, undefined);
  });

  it('paths that lead elsewhere are not read', async () => {
    await app.write('../outside.txt', 'OUTSIDE');
    app.generated.push('../outside.txt', '/etc/hostname', 'a\\..\\b.txt', 'src/../../outside.txt', 'nul\u0000', 'c:/x');
    await app.deploy();
    assert.deepEqual(
      [...(app.server.deployments[0]?.files.keys() ?? [])].filter((path) => !path.includes('.')),
      [],
    );
    assert.doesNotMatch([...app.server.blobs.values()].map(String).join(), /OUTSIDE/);
  });

  it('a team that is named and is the app’s own keeps the app’s project', async () => {
    await app.restart({ teams: [{ id: 'team_1', slug: 'acme', name: 'Acme' }] });
    const { id } = app.server.addProject({ name: 'clinic-prod', teamId: 'team_1' });
    app.kept.link = { projectId: id, name: 'clinic-prod', teamId: 'team_1' };
    await app.deploy({}, { team: 'acme' });
    assert.equal(app.server.projects.length, 1);
    assert.equal(app.server.deployments[0]?.projectId, id);
  });

  it('production that is used again is told by its public address', async () => {
    const first = await app.deploy({ production: true });
    const second = await app.deploy({ production: true });
    assert.deepEqual([second.reused, second.url], [true, first.url]);
  });
});
