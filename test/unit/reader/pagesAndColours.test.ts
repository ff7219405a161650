/** A page's name, an item of a list of pages and a line of colours say what they say whole, or are named as not read. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { restrictions } from '../language/restricted';
import { readChecked } from './assertConsistent';

const clinic =
  '# Clinic\n\n## Data\nA visit has a name (required), a date (required) and a status (planned, done).\n\n## Pages\n';
const klinik =
  '# Praxis\n\n## Daten\nEin Besuch hat einen Namen (Pflicht), ein Datum (Pflicht) und einen Status (geplant, erledigt).\n\n## Seiten\n';
const bakery =
  '# Bakery Korn\n\nA one-page website for our bakery.\n\n- Header: name, opening hours Mo-Fr 8-17\n- About us: third generation, wood-fired oven\n- Prices: rye 4.20 EUR, spelt 4.80 EUR\n';

function understoodIn(spec: string, line: string): boolean {
  const one = readChecked(`${spec}- ${line}\n`).spec.requirements.find(({ text }) =>
    text.startsWith(line.slice(0, 30)),
  );
  assert.ok(one, line);
  return one.understood;
}

describe('a page and a line of colours', () => {
  const pages: readonly (readonly [spec: string, language: string, line: string])[] = [
    [clinic, 'en', 'A calendar of visits'],
    [clinic, 'en', 'Visits – all visits'],
    [clinic, 'en', 'List of visits'],
    [klinik, 'de', 'Ein Kalender der Besuche'],
    [klinik, 'de', 'Besuche – alle Besuche'],
    [bakery, 'en', 'Colours: #7a4a1e on #fff8ee'],
  ];
  for (const [spec, language, line] of pages) {
    it(`are understood as they are: "${line}"`, () => assert.equal(understoodIn(spec, line), true));
    it(`are not understood whole with any of forty restrictions: "${line}"`, () => {
      const all = restrictions[language] ?? [];
      assert.deepEqual(
        all.filter((more) => understoodIn(spec, `${line} ${more}`)),
        [],
      );
      assert.ok(all.length >= 40);
    });
  }

  it('name what was not read', () => {
    const read = (spec: string, line: string) =>
      readChecked(`${spec}- ${line}\n`)
        .spec.requirements.find(({ text }) => text === line)
        ?.left?.join(' ') ?? '';
    assert.match(read(clinic, 'A calendar of visits only for me'), /only/);
    assert.match(read(bakery, 'Accent colour #7a4a1e, and the header fades in.'), /fades/);
  });

  for (const name of ['Visit log', 'Visit list', 'All visits', 'New visit'])
    it(`may be called "${name}"`, () => assert.equal(understoodIn(clinic, name), true));
  for (const name of ['Done visits', 'Overdue visits', "Today's visits", 'Visits that are new', 'New visits'])
    it(`asks for more with "${name}"`, () => assert.equal(understoodIn(clinic, name), false));
});
