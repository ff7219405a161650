/** The built-in engine's apps, built from specs by the command line and used in a browser as a visitor would. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { itInLongRuns } from '../support/longRuns';
import { findAxeViolations } from './support/axe';
import { BuiltApps, coverageOf, missingIn } from './support/builtApps';

describe('an app made from a spec', function () {
  this.timeout(180_000);
  const apps = new BuiltApps();

  it('reading-list: keeps books and authors, by the rules of the spec', async () => {
    const built = await apps.open('reading-list');
    assert.deepEqual(missingIn(built), [33]);
    await apps.goTo('Authors');
    await apps.link('New author').first().click();
    await apps.fill(/^Name/, 'Ursula K. Le Guin');
    await apps.button('Save').click();
    await apps.goTo('Books');
    await apps.link('New book').first().click();
    await apps.button('Save').click();
    await apps.sees('Fill in this field.');
    await apps.fill(/^Title/, 'The Dispossessed');
    await apps.choose(/^Author/, 'Ursula K. Le Guin');
    await apps.page.getByLabel(/^Status/).selectOption('read');
    await apps.fill(/^Rating/, '5');
    await apps.page.getByLabel(/^Status/).selectOption('owned');
    await apps.button('Save').click();
    await apps.sees(/can be filled in only when/);
    await apps.page.getByLabel(/^Status/).selectOption('read');
    await apps.button('Save').click();
    await apps.sees('The Dispossessed');
    await apps.page.reload();
    await apps.sees('The Dispossessed');
    await apps.page.goto(built.url);
    await apps.page.getByLabel('Search').fill('guin');
    await apps.link(/The Dispossessed/).click();
    await apps.link('Edit').click();
    await apps.fill(/^Title/, 'The Lathe of Heaven');
    await apps.button('Save').click();
    await apps.sees('The Lathe of Heaven');
    await apps.goTo('Authors');
    await apps.link(/Ursula/).click();
    await apps.button('Delete').click();
    await apps.sees(/still used by 1 book/);
    await apps.button('Close').click();
    await apps.goTo('Books');
    await apps.link(/Lathe/).click();
    await apps.button('Delete').click();
    await apps.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await apps.sees('No books yet.');
    await apps.page.reload();
    await apps.sees('No books yet.');
  });

  it('fahrradverleih: speaks German and refuses what the rules forbid', async () => {
    const built = await apps.open('fahrradverleih');
    assert.deepEqual(missingIn(built), [30]);
    assert.equal(await apps.page.getAttribute('html', 'lang'), 'de');
    await apps.goTo('Fahrräder');
    const addBike = async (number: string, model: string, broken: boolean) => {
      await apps
        .link(/anlegen/)
        .first()
        .click();
      await apps.fill(/^Nummer/, number);
      await apps.fill(/^Modell/, model);
      await apps.choose(/^Typ/, 'E-Bike');
      await apps.fill(/^Tagespreis/, '12');
      if (broken) await apps.page.getByLabel(/^Defekt/).check();
      await apps.button('Speichern').click();
      await apps.goTo('Fahrräder');
    };
    await addBike('1', 'Möwe', false);
    await addBike('2', 'Wrack', true);
    await apps.goTo('Verleihe');
    const rent = async (from: string, to: string) => {
      await apps
        .link(/anlegen/)
        .first()
        .click();
      await apps.choose(/^Fahrrad/, '1');
      await apps.fill(/^Kunde/, 'Ada');
      await apps.fill(/^Von/, from);
      await apps.fill(/^Bis/, to);
      await apps.button('Speichern').click();
    };
    await rent('2026-07-03', '2026-07-01');
    await apps.sees(/darf nicht vor|nicht vor/);
    await apps.fill(/^Bis/, '2026-07-05');
    await apps.button('Speichern').click();
    await apps.sees(/36,00/);
    await apps.page.reload();
    await apps.sees('Ada');
    await apps.goTo('Verleihe');
    await rent('2026-07-05', '2026-07-06');
    await apps.sees(/Überschneidung mit/);
    await apps.fill(/^Von/, '2026-07-06');
    await apps.button('Speichern').click();
    await apps.link('Bearbeiten').click();
    await apps.fill(/^Kunde/, 'Grace');
    await apps.button('Speichern').click();
    await apps.goTo('Verleihe');
    await apps.page.getByLabel('Suche').fill('grace');
    await apps.sees(/1 von 2|1 Verleih/);
    await apps.link(/Grace/).click();
    await apps.button('Löschen').click();
    await apps.page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
    await apps.sees('Ada');
    await apps.page.reload();
    assert.equal(await apps.page.getByText('Grace').count(), 0);
  });

  it('clinic: books appointments from user stories, never two at once for a vet', async () => {
    const built = await apps.open('clinic');
    assert.deepEqual(missingIn(built), [11, 13, 19]);
    await apps.add('Owners', 'owner', () => apps.fill(/^Name/, 'Grace'));
    await apps.sees('Grace');
    await apps.add('Pets', 'pet', async () => {
      await apps.fill(/^Name/, 'Rex');
      await apps.choose(/^Owner/, 'Grace');
    });
    await apps.sees('Rex');
    await apps.add('Vets', 'vet', () => apps.fill(/^Name/, 'Dr. Who'));
    await apps.sees('Dr. Who');
    const book = (time: string) => async () => {
      await apps.fill(/^Date/, '2026-12-01');
      await apps.fill(/^Start time/, time);
      await apps.fill(/^Reason/, 'Vaccination');
      await apps.choose(/^Pet/, 'Rex');
      await apps.choose(/^Vet/, 'Dr. Who');
    };
    await apps.add('Appointments', 'appointment', book('09:00'));
    await apps.sees('Vaccination');
    await apps.add('Appointments', 'appointment', book('09:15'));
    await apps.sees(/This overlaps with/);
    await apps.fill(/^Start time/, '09:30');
    await apps.button('Save').click();
    await apps.page.reload();
    await apps.goTo('Owners');
    await apps.link('Grace').click();
    await apps.sees('Rex');
    await apps.button('Delete').click();
    await apps.sees(/still used by 1 pet/);
    await apps.button('Close').click();
    await apps.link('Edit').click();
    await apps.fill(/^Name/, 'Grace Hopper');
    await apps.button('Save').click();
    await apps.page.reload();
    await apps.sees('Grace Hopper');
    await apps.goTo('Appointments');
    await apps.page.getByLabel('Search').fill('vacc');
    await apps.page.getByRole('main').getByRole('link', { name: 'Rex' }).first().click();
    await apps.button('Delete').click();
    await apps.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await apps.page.reload();
    await apps.sees('1 appointment');
  });

  itInLongRuns('notes: keeps what a list of user stories asks for', async () => {
    const built = await apps.open('notes');
    await apps.link('New note').first().click();
    await apps.fill(/^Title/, 'Milk');
    await apps.button('Save').click();
    await apps.page.goto(built.url);
    await apps.page.getByLabel('Search').fill('mil');
    await apps.sees('Milk');
  });

  it('tally: is the counter that the spec describes and nothing else', async () => {
    const built = await apps.open('tally');
    assert.deepEqual(missingIn(built), []);
    const plus = apps.button(/Add 1|\+/);
    await plus.click();
    await plus.click();
    await apps.sees('2');
    await apps.page.reload();
    await apps.sees('2');
    for (let press = 0; press < 2; press++) await apps.button(/Subtract 1|−|-/).click();
    await apps.sees('0');
    assert.equal(await apps.button(/Subtract 1|−|-/).isDisabled(), true);
    await plus.click();
    await apps.button('Reset').click();
    await apps.page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await apps.sees('0');
    assert.equal(await apps.page.getByRole('navigation').count(), 0);
  });

  it('landing: shows the words of the spec, and no control that does nothing', async () => {
    const built = await apps.open('landing');
    assert.deepEqual(missingIn(built), [6, 9, 11]);
    await apps.page.getByRole('heading', { level: 1, name: /Drei Körner/ }).waitFor();
    assert.equal(await apps.link(/555 0100/).getAttribute('href'), 'tel:+49305550100');
    for (const text of [/Tue-Sat 7:00-18:00/, 'rye', /4\.20/, 'Kornstraße 3, 10999 Berlin']) await apps.sees(text);
    assert.equal(await apps.link(/imprint/i).count(), 0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await apps.page.emulateMedia({ colorScheme });
      assert.deepEqual(await findAxeViolations(apps.page.mainFrame()), []);
    }
  });

  itInLongRuns(
    'events-api: keeps meetups with their places and guests, and says that it has no accounts and no interface',
    async () => {
      const built = await apps.open('events-api');
      assert.deepEqual(missingIn(built), [6, 12, 17, 18, 19, 20, 21, 22, 25, 26, 27, 30]);
      await apps.add('Venues', 'venue', async () => {
        await apps.fill(/^Name/, 'Town hall');
        await apps.fill(/^Address/, 'Market 1');
      });
      await apps.add('Organisers', 'organiser', () => apps.fill(/^Name/, 'Ada'));
      await apps.add('Events', 'event', async () => {
        await apps.fill(/^Title/, 'Jazz');
        await apps.fill(/^Description/, 'An evening of jazz.');
        await apps.fill(/^Starts at/, '2099-05-01T20:00');
        await apps.fill(/^Ends at/, '2099-05-01T19:00');
        await apps.fill(/^Capacity/, '0');
        await apps.choose(/^Venue/, 'Town hall');
        await apps.choose(/^Organiser/, 'Ada');
      });
      await apps.page.locator('[aria-invalid="true"]').nth(1).waitFor();
      await apps.fill(/^Ends at/, '2099-05-01T23:00');
      await apps.fill(/^Capacity/, '80');
      await apps.button('Save').click();
      await apps.sees('An evening of jazz.');
      const signUp = async () => {
        await apps.choose(/^Event/, 'Jazz');
        await apps.fill(/^Name/, 'Grace');
        await apps.fill(/^Email/, 'grace@example.org');
      };
      await apps.add('Rsvps', 'rsvp', signUp);
      await apps.sees('grace@example.org');
      await apps.add('Rsvps', 'rsvp', signUp);
      await apps.sees(/already a record with the same/);
      await apps.goTo('Events');
      await apps.button('Discard').click();
      await apps.link('Jazz').click();
      await apps.button('Delete').click();
      await apps.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await apps.goTo('Rsvps');
      await apps.sees('No rsvps yet.');
    },
  );

  itInLongRuns('one-line: takes names for the run, and says that others do not see them', async () => {
    const built = await apps.open('one-line');
    assert.deepEqual(missingIn(built), [1]);
    await apps.link(/^New /).first().click();
    await apps.fill(/^Name/, 'Ada');
    await apps.button('Save').click();
    await apps.page.goto(built.url);
    await apps.sees('Ada');
  });

  itInLongRuns('voting: lists items for one visitor, and says that nobody can vote yet', async () => {
    const built = await apps.open('voting');
    assert.deepEqual(missingIn(built), [5, 9, 10, 11, 15, 16]);
    await apps.link('New item').first().click();
    await apps.fill(/^Title/, 'Pizza');
    await apps.button('Save').click();
    await apps.page.goto(built.url);
    await apps.sees('Pizza');
    assert.equal(await apps.button(/vote/i).count(), 0);
  });

  itInLongRuns(
    'survey: keeps surveys and drops what was cancelled, and says that nobody can answer one yet',
    async () => {
      const built = await apps.open('survey');
      const done = coverageOf(built).filter(({ status }) => status === 'implemented');
      assert.deepEqual(
        done.map(({ line }) => line),
        [42, 45, 49],
      );
      const gaps = new Map(coverageOf(built).map(({ line, gap }) => [line, gap]));
      assert.deepEqual([gaps.get(33), gaps.get(51), gaps.get(70)], ['outOfScope', 'needsModel', 'needsModel']);
      await apps.link('New survey').first().click();
      await apps.fill(/^Title/, 'Never mind');
      await apps.link('Cancel').click();
      await apps.button('Discard').click();
      await apps.sees('No surveys yet.');
      await apps.link('New survey').first().click();
      await apps.fill(/^Title/, 'Lunch');
      await apps.button('Save').click();
      await apps.page.goto(built.url);
      await apps.link('Lunch').click();
      await apps.page.getByRole('heading', { level: 1, name: 'Lunch' }).waitFor();
      assert.equal(await apps.button(/submit|vote|respond/i).count(), 0);
    },
  );

  itInLongRuns('sales-receipts: keeps the items that are for sale, and says that the till needs a model', async () => {
    const built = await apps.open('sales-receipts');
    assert.deepEqual(
      coverageOf(built).filter(({ status }) => status === 'implemented'),
      [],
    );
    assert.match(coverageOf(built).find(({ line }) => line === 45)?.reason ?? '', /nothing in this that it can build/);
    await apps.link('New item').first().click();
    await apps.fill(/^Item number/, '7');
    await apps.fill(/^Description/, 'Apple');
    await apps.fill(/^Unit price/, '0.505');
    await apps.button('Save').click();
    await apps.sees(/at most two decimals/);
    await apps.fill(/^Unit price/, '0.5');
    await apps.button('Save').click();
    await apps.page.goto(built.url);
    await apps.sees('Apple');
    await apps.sees(/0\.50/);
    await apps.link('New item').first().click();
    await apps.fill(/^Item number/, '7');
    await apps.button('Save').click();
    await apps.sees('This is already used by another record.');
    assert.equal(await apps.button(/checkout|daily sales/i).count(), 0);
    await apps.link('Cancel').click();
    await apps.button('Discard').click();
    await apps.sees('1 item');
  });

  itInLongRuns('baeckerei: takes orders as German prose tells', async () => {
    const built = await apps.open('baeckerei');
    assert.deepEqual(missingIn(built), [3, 18]);
    const neu = async (list: string, fields: () => Promise<unknown>) => {
      await apps.goTo(list);
      await apps
        .link(/anlegen/i)
        .first()
        .click();
      await fields();
      await apps.button('Speichern').click();
    };
    await neu('Kunden', async () => {
      await apps.fill(/^Name/, 'Ada');
      await apps.fill(/^Telefonnummer/, '030 555 0100');
    });
    await neu('Produkt', async () => {
      await apps.fill(/^Name/, 'Roggenbrot');
      await apps.choose(/^Art/, 'Brot');
    });
    await neu('Bestellungen', async () => {
      await apps.choose(/^Kunde/, 'Ada');
      await apps.choose(/^Produkt/, 'Roggenbrot');
      await apps.fill(/^Menge/, '51');
      await apps.fill(/^Abholdatum/, '2020-01-01');
    });
    await apps.page.locator('[aria-invalid="true"]').nth(1).waitFor();
    await apps.fill(/^Menge/, '2');
    await apps.fill(/^Abholdatum/, '2099-01-01');
    await apps.button('Speichern').click();
    await apps.sees('offen');
    await apps.goTo('Kunden');
    await apps.link('Ada').click();
    await apps.button('Löschen').click();
    await apps.sees(/1 Bestellung/);
  });
});
