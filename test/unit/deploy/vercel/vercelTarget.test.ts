/** A deployment to Vercel as it should go, against a server on loopback that speaks the API. */
import assert from 'node:assert/strict';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { appFiles, deployments } from '../../helpers/deployments';

describe('Vercel: a deployment', () => {
  const app = deployments({ timing: { queue: 20, build: 30, alias: 20 } });

  it('ends with an address that shows the very content that was deployed', async () => {
    const result = await app.deploy();
    assert.equal(result.unchecked, undefined);
    assert.equal(result.projectName, 'clinic');
    const marker = await (await fetch(new URL('build-from-spec.json', result.url))).json();
    assert.match((marker as { content: string }).content, /^[0-9a-f]{64}$/);
    assert.equal(await (await fetch(new URL('src/main.ts', result.url))).text(), appFiles['src/main.ts']);
  });

  it('checks the token before anything else, and sends no file before the project is known', async () => {
    await app.deploy();
    const paths = app.server.requests.map(({ path }) => path);
    assert.equal(paths[0], '/v2/user');
    assert.ok(paths.indexOf('/v11/projects') < paths.indexOf('/v2/files'));
  });

  it('goes to a preview unless production is asked for', async () => {
    await app.deploy();
    await app.deploy({ production: true });
    assert.deepEqual(
      app.server.deployments.map(({ target }) => target),
      [null, 'production'],
    );
  });

  it("gives the project's public address for production, not the deployment's own", async () => {
    const { url } = await app.deploy({ production: true });
    assert.equal(url, `http://${app.server.deployments[0]?.alias[0]}/`);
  });

  it('names the framework, and says that nobody has to confirm it', async () => {
    await app.deploy();
    assert.equal(app.server.projects[0]?.framework, 'vite');
    assert.deepEqual(app.server.deployments[0]?.projectSettings, { framework: 'vite' });
  });

  it('tells every stage, uploads by bytes, and shows the log of the build', async () => {
    await app.deploy();
    assert.deepEqual(app.said(), [
      'Uploading 6 files (246 bytes) to the project clinic.',
      'Waiting for a place to build',
      'Building on Vercel',
      'Built. Waiting for the address',
    ]);
    const uploads = app.context.notices.filter(({ stage }) => stage === 'upload');
    assert.ok(uploads.some(({ done = 0, total = 0 }) => done > 0 && done < total));
    assert.equal(uploads.at(-1)?.done, uploads.at(-1)?.total);
    assert.match(app.context.notices.flatMap(({ log = [] }) => log).join('\n'), /Running build in/);
  });

  it('keeps the project with the app, so that a renamed folder does not make a second one', async () => {
    await app.deploy();
    app.kept.deployments = { history: [] };
    await app.deploy({}, { projectName: 'renamed' });
    assert.equal(app.server.projects.length, 1);
  });

  it('makes the project anew where somebody has deleted it', async () => {
    await app.deploy();
    await app.restart({});
    await app.deploy();
    assert.deepEqual(
      app.server.projects.map(({ id }) => id),
      [app.kept.link?.projectId],
    );
  });

  it('remembers what the project has deployed, as Vercel tells it', async () => {
    await app.deploy({ production: true });
    await app.write('src/main.ts', '// changed\n');
    await app.deploy({ production: true });
    const { history } = app.kept.deployments;
    assert.deepEqual(
      history.map(({ id, state, production, current }) => [id, state, production, current]),
      [
        ['dpl_2', 'ready', true, true],
        ['dpl_1', 'ready', true, false],
      ],
    );
  });

  it('has no business with the token of somebody else: without one it says what to do', async () => {
    await assert.rejects(app.deploy({}, { token: async () => undefined }), { reason: 'deploy_token_missing' });
    assert.equal(app.server.requests.length, 0);
  });

  it('is not led astray by a team in the environment', async () => {
    process.env.VERCEL_TEAM_ID = 'team_of_somebody_else';
    try {
      await app.deploy();
    } finally {
      delete process.env.VERCEL_TEAM_ID;
    }
    assert.ok(app.server.requests.every(({ query }) => query.teamId === undefined));
  });
});

describe('Vercel: unchanged content', () => {
  const app = deployments();

  it('offers the deployment that is there, and uploads nothing', async () => {
    const first = await app.deploy();
    const before = app.server.requests.length;
    const second = await app.deploy();
    assert.deepEqual([second.url, second.reused], [first.url, true]);
    assert.equal(app.server.deployments.length, 1);
    const sent = app.server.requests.slice(before).filter(({ method }) => method === 'POST');
    assert.deepEqual(sent, []);
  });

  it('is deployed once more where the person wants it, still without an upload', async () => {
    await app.deploy();
    app.person.answers.useExisting = () => false;
    await app.deploy();
    assert.equal(app.server.deployments.length, 2);
    assert.equal(app.server.requests.filter(({ path }) => path === '/v2/files').length, 8);
  });

  it('is not offered where its address shows something else by now', async () => {
    await app.deploy({ production: true });
    await app.write('src/main.ts', '// newer\n');
    await app.deploy({ production: true });
    await app.write('src/main.ts', appFiles['src/main.ts'] ?? '');
    const third = await app.deploy({ production: true });
    assert.equal(third.reused, undefined);
    assert.deepEqual(app.person.was('useExisting'), []);
  });

  it('is recognized on another machine, too: Vercel keeps what was deployed', async () => {
    await app.deploy();
    app.kept.deployments = { history: [] };
    assert.equal((await app.deploy()).reused, true);
  });
});

describe('Vercel: before the first upload', () => {
  const app = deployments();

  it('says what goes where: number and size of the files, project, account', async () => {
    await app.write('notes.txt', 'mine');
    await app.deploy();
    const [summary] = app.person.was('confirmUpload') as Record<string, unknown>[];
    const { files, size, projectName, isNewProject, scopeName, production, leftOut } = summary ?? {};
    assert.deepEqual(
      { files, size, projectName, isNewProject, scopeName, production, leftOut },
      {
        files: 6,
        size: 246,
        projectName: 'clinic',
        isNewProject: true,
        scopeName: 'Pat',
        production: false,
        leftOut: [{ path: 'notes.txt', why: 'unknown' }],
      },
    );
  });

  it('sends nothing when the person leaves', async () => {
    app.person.answers.confirmUpload = () => {
      throw new DOMException('No.', 'AbortError');
    };
    await assert.rejects(app.deploy(), { reason: 'cancelled' });
    assert.equal(app.server.blobs.size, 0);
  });

  it('says which files stay behind', async () => {
    await app.write('notes.txt', 'mine');
    await app.deploy();
    assert.ok(app.said().some((text) => /Not uploaded.*notes\.txt/.test(text)));
  });

  it('finds a vercel.json that is no JSON here, not after the upload', async () => {
    await app.write('vercel.json', '{ "rewrites": [ ');
    await assert.rejects(app.deploy(), { reason: 'deploy_config_invalid', message: /vercel\.json can't be read/ });
    assert.equal(app.server.blobs.size, 0);
  });

  it('refuses an app that is too large, and names the largest file', async () => {
    await app.write('public/film.mp4', '');
    await truncate(join(app.folder, 'public/film.mp4'), 51_000_000);
    app.generated.push('public/film.mp4');
    await assert.rejects(app.deploy(), { reason: 'deploy_too_large', message: /the largest public\/film\.mp4/ });
  });
});
