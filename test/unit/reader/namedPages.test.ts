import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readChecked, requirement } from './assertConsistent';

const head = `# Bikes

## Data

- **Bike**: name (required), type (city, cargo)
- **Rental**: customer (required), bike, day (date)

`;
const kopf = `# Räder

## Daten

- **Rad**: Name (Pflicht), Typ (Stadt, Lasten)
- **Verleih**: Kunde (Pflicht), Rad, Tag (Datum)

`;

function read(rule: string, pages = '', start = head) {
  const { spec } = readChecked(`${start}${pages}## Rules\n\n- ${rule}\n`);
  const overview = spec.pages.find(({ kind }) => kind === 'dashboard');
  return { spec, said: requirement(spec, rule), overview };
}

describe('a page that a rule names', () => {
  for (const [start, rule, title] of [
    [head, "The start page shows today's rentals.", 'Overview'],
    [head, 'The dashboard counts the bikes in each type.', 'Dashboard'],
    [head, 'The overview shows the number of rentals per month.', 'Overview'],
    [kopf, 'Die Startseite zeigt die Verleihe von heute.', 'Übersicht'],
  ] as const)
    it(`is added, as it shows what the rule asks for: "${rule}"`, () => {
      const { said, overview } = read(rule, '', start);
      assert.equal(said.understood, true);
      assert.equal(overview?.title, title);
      assert.ok(said.meanings.some((one) => one.kind === 'page' && one.page === overview.id));
    });

  it('is the one that the spec has', () => {
    const { spec, said } = read(
      "The start page shows today's rentals.",
      '## Pages\n\n- **Home**: number of bikes per type\n\n',
    );
    assert.equal(said.understood, true);
    assert.deepEqual(
      spec.pages.filter(({ kind }) => kind === 'dashboard').map(({ title }) => title),
      ['Home'],
    );
  });

  it('may be the list of the same records, and no other list', () => {
    const pages = (name: string) =>
      `## Pages\n\n- **${name}** \`/\`: all ${name.toLowerCase()}, sorted by ${name === 'Bikes' ? 'name' : 'day'}\n\n`;
    const own = read("The start page shows today's rentals.", pages('Rentals'));
    assert.equal(own.said.understood, true);
    assert.equal(own.overview, undefined);
    const other = read("The start page shows today's rentals.", pages('Bikes'));
    assert.equal(other.said.understood, false);
    assert.match(other.said.missing ?? '', /not on the page/);
  });

  it('is the start of the app where records are to be listed on it', () => {
    const { spec, said } = read('The rentals are listed on the start page.');
    assert.equal(said.understood, true);
    assert.equal(spec.pages.find(({ path }) => path === '/')?.entity, 'rental');
    const two = readChecked(
      `${head}## Rules\n\n- The rentals are listed on the start page.\n- The bikes are listed on the start page.\n`,
    );
    assert.equal(requirement(two.spec, 'The bikes').understood, false);
  });

  for (const rule of [
    'The detail page shows how many bikes there are in each type.',
    'The dashboard shows the number of rentals per bike.',
  ])
    it(`is said where the app shows it elsewhere: "${rule}"`, () => {
      const { said } = read(rule);
      assert.equal(said.understood, false);
      assert.equal(said.gap, 'needsModel');
    });

  it('is not asked for by "the list shows"', () => {
    const { said, overview } = read('The list shows how many bikes there are in each type.');
    assert.equal(said.understood, true);
    assert.equal(overview, undefined);
  });
});
