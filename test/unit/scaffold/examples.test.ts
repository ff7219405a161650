/** The examples of a description become tests of the app. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compiledApp, describedApp, describedModel, descriptions } from '../../support/describedApp';

const path = 'src/examples.test.ts';

describe('the examples of a description', () => {
  it('are played on the app’s records: what is given, what is done, and what comes of it', () => {
    const text = describedApp('tool-library').get(path) ?? '';
    assert.match(text, /^test\('S18: Desk/m);
    assert.match(text, /vi\.setSystemTime\('2026-03-02T10:00'\);/);
    assert.match(text, /const lId = scenario\.given\('loan', \{ member: mId, /);
    assert.match(text, /const \{ world \} = scenario\.act\(giveBackAction, lId, undefined\);/);
    assert.match(text, /expect\(holds\(\(\) => world\.one\('loan', lId\)\.status === 'back'\)\)\.toBe\(true\);/);
  });

  it('name what matters: what else has to be there is filled in', () => {
    const text = describedApp('tool-library').get(path) ?? '';
    assert.match(text, /const someToolId = scenario\.given\('tool', \{/);
  });

  it('are left out where they ask for what a page shows, or for what a dialog would not let pass', () => {
    const expenses = describedModel('expenses').examples.map(({ requirementIds }) => requirementIds.join());
    assert.ok(!expenses.includes('S11'), 'a reason is required');
    assert.ok(expenses.includes('S9'));
  });

  it('are nearly all of those that were written for the descriptions', () => {
    const counts = descriptions.map((name) => describedModel(name).examples.length);
    assert.ok(counts.reduce((sum, count) => sum + count) >= 100, counts.join());
  });

  it('carry no statement by themselves: a test of what carries it does', () => {
    for (const name of ['tool-library', 'bookings'])
      assert.deepEqual(compiledApp(name).files.find((file) => file.path === path)?.requirementIds, [], name);
  });
});

describe('a message of a check', () => {
  it('says a unit once, where the words behind a number say it already', () => {
    assert.match(
      describedApp('bookings').get('src/booking/rules.ts') ?? '',
      /holds \$\{formatNumber\(self\.room\.capacity\)\} people\./,
    );
  });
});

describe('an option that is a unit', () => {
  it('is written as it is', () => {
    assert.match(describedApp('recipes').get('src/article/article.ts') ?? '', /\{ value: 'g', label: 'g' \}/);
  });
});
