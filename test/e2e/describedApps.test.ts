/** Every check, action and page of the apps that are compiled from descriptions, used in a browser on the preview server. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { describedModel, descriptions } from '../support/describedApp';
import { inLongRuns } from '../support/longRuns';
import { AppUser } from './support/appUser';
import { type DescribedPage, openDescribed } from './support/describedPage';

/** With the records that were found other rules of the spec are against these, and say so: somebody else must have decided, it was not sold yet. */
const heldByOthers: Readonly<Record<string, readonly string[]>> = {
  expenses: ['markPaid', 'payAll'],
  invoices: ['markPaid'],
};

const usual: readonly string[] = ['sales'];

for (const name of descriptions.filter((one) => inLongRuns(true, usual.includes(one))))
  describe(`the app of the description of ${name}, in a browser`, function () {
    this.timeout(120_000);
    const app = describedModel(name);
    let opened: DescribedPage;
    let user: AppUser;

    before(async () => {
      opened = await openDescribed(name);
      user = new AppUser(app, opened.page, opened.url);
    });
    after(() => opened.close());
    afterEach(() => assert.deepEqual(opened.problems.splice(0), []));

    const pages = [...app.pages, ...app.lists, app.overview, app.about].filter((page) => page !== undefined);
    for (const { path, title } of pages)
      it(`has the page ${path}`, async () => {
        await user.open(path, user.samples());
        assert.equal(await user.heading(), title);
      });

    for (const entity of app.entities.filter(({ single }) => !single))
      it(`saves a new ${entity.name}`, async () => {
        assert.equal(await user.create(entity), '');
      });

    for (const { check, name: rule } of app.rules) {
      const { examples } = check ?? {};
      if (!check || !examples) continue;
      it(`holds ${rule}`, async () => {
        if (check.on === 'delete') {
          for (const example of examples.refused) assert.ok(await user.keeps(check, example));
          return;
        }
        const refused = [];
        for (const example of examples.refused) refused.push(await user.save(check, example));
        const allowed = [];
        for (const example of examples.allowed) allowed.push(await user.save(check, example));
        assert.ok(!refused.includes('saved'), `refused: ${refused.join(', ')}`);
        assert.ok(!allowed.includes('refused'), `allowed: ${allowed.join(', ')}`);
      });
    }

    for (const action of app.actions)
      it(`does ${action.name}, and takes it back`, async () => {
        const said = await user.act(action);
        assert.equal(said !== '', heldByOthers[name]?.includes(action.id) ?? false, said);
        await user.misses(action);
      });
  });
