/** Apps that a language model wrote, from recorded answers: built by the command line, proved by their own checks, and used in a browser. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { itInLongRuns } from '../support/longRuns';
import type { ModelServer } from '../support/modelServer';
import { startRecordedModel } from '../support/recordedModel';
import { BuiltApps, coverageOf } from './support/builtApps';

describe('an app that a model wrote', function () {
  this.timeout(180_000);
  const apps = new BuiltApps({ isAudited: false });
  let server: ModelServer | undefined;
  afterEach(() => server?.close());

  const open = async (spec: string) => {
    server = await startRecordedModel(spec);
    return apps.open(spec, ['--model', 'openai:recorded', '--base-url', server.url]);
  };
  /** What is missing, as the line of the spec and the reason. */
  const missing = (built: Awaited<ReturnType<typeof open>>) =>
    coverageOf(built).flatMap(({ line, status, reason }) =>
      status === 'notImplemented' ? [`${line}: ${reason}`] : [],
    );
  const oneVisitor = 'Built for one visitor: accounts and shared data are left out.';
  const add = async (page: string, link: string, values: Readonly<Record<string, string>>) => {
    await apps.goTo(page);
    await apps.page.getByRole('link', { name: link }).first().click();
    for (const [label, value] of Object.entries(values)) await apps.fill(new RegExp(`^${label}`), value);
  };
  const requests = (built: Awaited<ReturnType<typeof open>>) =>
    built.events.flatMap((event) => (event.type === 'usage_reported' ? [event.usage.label] : []));

  it('clinic: a vet has no two appointments at once, sees those of today, and the month has its income', async () => {
    const built = await open('clinic');
    assert.deepEqual(missing(built), [`19: ${oneVisitor}`]);
    assert.deepEqual(requests(built), ['analysis'], 'its description carries all, so no file is asked for');
    await add('Owners', 'Register owner', { Name: 'Mira Holm', Phone: '030 5550101', 'E-mail': 'mira@example.com' });
    await apps.button('Save').click();
    await add('Pets', 'Register pet', { Name: 'Bello', Species: 'Dog' });
    await apps.choose(/^Owner/, 'Mira Holm');
    await apps.button('Save').click();
    await add('Vets', 'New vet', { Name: 'Dr. Lind' });
    await apps.button('Save').click();
    await add('Staff', 'New staff member', { Name: 'Lina Lind' });
    await apps.choose(/^Is the vet/, 'Dr. Lind');
    await apps.button('Save').click();
    const now = new Date();
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    const book = async (time: string) => {
      await add('Appointments', 'Book appointment', { Date: today, 'Start time': time, Reason: 'Vaccination' });
      await apps.choose(/^Pet/, 'Bello');
      await apps.choose(/^Vet/, 'Dr. Lind');
      await apps.button('Save').click();
    };
    await book('00:00');
    await book('00:15');
    await apps.sees(/overlap|already|at the same time/i);
    await apps.fill(/^Start time/, '00:30');
    await apps.button('Save').click();
    await apps.goTo('My appointments today');
    await apps.sees(/You have no appointments today/);
    await apps.choose('Acting as', 'Lina Lind');
    const visits = apps.page.getByRole('row').filter({ hasText: 'Vaccination' });
    assert.equal(await visits.count(), 2);
    await visits.first().getByRole('button', { name: 'Write down visit' }).click();
    const dialog = apps.page.getByRole('dialog');
    await dialog.getByLabel('Diagnosis').fill('Healthy');
    await dialog.getByLabel('Price').fill('45.50');
    await dialog.getByRole('button', { name: 'Write down visit' }).click();
    await apps.look('clinic-today');
    await apps.goTo("This month's income per vet");
    await apps.sees('€45.50');
    await apps.look('clinic-income');
  });

  itInLongRuns('one-line: who has signed up for the next run is listed, also after a reload', async () => {
    assert.deepEqual(missing(await open('one-line')), [`1: ${oneVisitor}`]);
    await apps.page.getByRole('link', { name: 'Sign up' }).first().click();
    await apps.fill(/^Name/, 'Ada Berg');
    await apps.button('Save').click();
    await apps.goTo('Saturday run');
    await apps.page.reload();
    await apps.page.getByRole('row').filter({ hasText: 'Ada Berg' }).waitFor();
    await apps.look('one-line');
  });

  itInLongRuns(
    'sales-receipts: the total grows with each item, and a checkout ends up in the daily sales',
    async () => {
      assert.deepEqual(missing(await open('sales-receipts')), [
        '26: how pleasant and efficient the layout is, no build measures.',
        '35: the customer name that “User can see an input …” asks for is kept in the database when somebody enters it.',
        "41: the 'Clear' button is replaced by 'Clear Entry' and 'Cancel All', as “User can see the 'Clear' …” asks.",
        "50: the button that clears all purchases before checkout is called 'Cancel All', not 'Clear', as “User can see the 'Clear' …” asks.",
      ]);
      const panel = apps.page.getByRole('region', { name: 'Purchase panel' });
      await panel.getByRole('button', { name: /Coffee/ }).click();
      const one = await apps.page.getByLabel('Total sale').textContent();
      await panel.getByRole('button', { name: /Coffee/ }).click();
      assert.notEqual(await apps.page.getByLabel('Total sale').textContent(), one);
      await apps.look('sales-till');
      await apps.button('Checkout').click();
      await apps.sees(/^Sale of .* recorded\.$/);
      await apps.page.reload();
      await apps.button('Daily Sales').click();
      await apps.sees('Total of all sales');
      const rows = apps.page
        .getByRole('region', { name: 'Receipt panel' })
        .getByRole('row')
        .filter({ hasText: 'Coffee' });
      assert.equal(await rows.count(), 2);
      await apps.look('sales-daily');
    },
  );
});
