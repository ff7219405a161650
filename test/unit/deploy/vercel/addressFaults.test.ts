/** What an address may show in place of the app, over real HTTP on loopback. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { deployments } from '../../helpers/deployments';

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
