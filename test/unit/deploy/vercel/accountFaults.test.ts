/** What can go wrong with the token, the account and the project, fault by fault, over real HTTP on loopback. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { deployments } from '../../helpers/deployments';
import { forbidden } from '../../helpers/vercelFaults';

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

describe('Vercel faults: the network', () => {
  const app = deployments();

  it('offline: ends with what to do, and the files are kept', async () => {
    await app.server.close();
    await assert.rejects(app.deploy(), { reason: 'deploy_unreachable', message: /Check the network/ });
  });
});
