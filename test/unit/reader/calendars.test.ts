import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Page, Requirement, StructuredSpec } from '../../../src/pipeline/schema/spec';
import { fixture, readChecked } from './assertConsistent';

const studio = `# Studio

## Room
- name (text, required)

## Booking
- room (Room, required)
- guest (text, required)
- day (date, required)
- start (time)

## Purchase
- item (text, required)
- bought on (date)

`;

function readLine(section: string, line: string): { one: Requirement; page: Page | undefined } {
  const { spec } = readChecked(`${studio}## ${section}\n- ${line}\n`);
  const one = spec.requirements.find((requirement) => requirement.text.startsWith(line.slice(0, 20)));
  assert.ok(one, line);
  return { one, page: pageOf(spec, one) };
}

function pageOf(spec: StructuredSpec, { meanings }: Requirement): Page | undefined {
  const meaning = meanings.find((candidate) => candidate.kind === 'page');
  return spec.pages.find((page) => page.id === meaning?.page);
}

function calendarOf({ meanings }: Requirement): string | undefined {
  const meaning = meanings.find((candidate) => candidate.kind === 'calendar');
  return meaning && [meaning.entity, meaning.field].filter(Boolean).join('.');
}

describe('a page that is a calendar', () => {
  for (const [line, calendar] of [
    ['Booking calendar', 'booking'],
    ['Calendar of bookings, filter by room', 'booking'],
    ['Bookings: month view', 'booking'],
    ['Calendar', 'booking'],
    ['Purchases: calendar by bought on', 'purchase.boughtOn'],
  ] as const) {
    it(`is read from "${line}"`, () => {
      const { one, page } = readLine('Pages', line);
      assert.equal(one.understood, true, one.missing);
      assert.equal(calendarOf(one), calendar);
      assert.deepEqual([page?.kind, page?.view], ['list', 'calendar']);
    });
  }

  it('is read in German, also from a compound', () => {
    const { spec } = readChecked(
      '# Praxis\n\n## Termin\n- Name (Text, Pflicht)\n- Beginn (Datum und Uhrzeit)\n\n## Seiten\n- Terminkalender\n- Kalender der Termine\n- Wochenansicht der Termine\n',
    );
    assert.deepEqual(
      spec.pages.map(({ title, view, entity }) => [title, view, entity]),
      [
        ['Terminkalender', 'calendar', 'termin'],
        ['Kalender der Termine', 'calendar', 'termin'],
        ['Termine', 'calendar', 'termin'],
      ],
    );
    assert.deepEqual(
      spec.notUnderstood.map((one) => one.reason),
      ['Der Kalender zeigt Monate, keine einzelnen Wochen, Tage oder Jahre.'],
    );
  });

  it('leaves a page a list that has a calendar beside it', () => {
    const { one, page } = readLine('Pages', 'Bookings, with a calendar');
    assert.deepEqual([one.understood, calendarOf(one), page?.view], [true, 'booking', undefined]);
  });

  it('can be narrowed down to what it is asked for by', () => {
    assert.deepEqual(readLine('Pages', 'Booking calendar per room').page?.filterBy, ['room']);
  });

  it('is no week: the app shows months, and no page claims more', () => {
    const { one, page } = readLine('Pages', 'Week view per room');
    assert.equal(one.missing, 'The calendar shows months, not single weeks, days or years.');
    assert.deepEqual([page?.title, page?.entity, page?.filterBy], ['Bookings', 'booking', ['room']]);
    assert.equal(
      readChecked(fixture('music-school')).spec.requirements.find(({ text }) => text.startsWith('Week'))?.understood,
      false,
    );
  });

  it('is found by a field that only one kind of record has', () => {
    const { spec } = readChecked(fixture('pottery-studio'));
    assert.equal(spec.pages.find(({ title }) => title === 'Kiln calendar')?.entity, 'firing');
  });

  it('needs records that have a day', () => {
    const { one } = readLine('Pages', 'Room calendar with prices');
    assert.equal(calendarOf(one), 'booking', 'that of the bookings which point at it');
    const { spec } = readChecked('# Books\n\n## Book\n- title (required)\n\n## Pages\n- Book calendar\n');
    assert.equal(spec.notUnderstood[0]?.reason, 'Books have no day on which a calendar could show them.');
  });
});

describe('a sentence about a calendar', () => {
  for (const line of [
    'As a clerk I want to see the bookings in a calendar.',
    'Bookings are shown in a calendar.',
    'There is a calendar.',
  ]) {
    it(`is understood: "${line}"`, () => {
      const { one } = readLine('Requirements', line);
      assert.deepEqual([one.understood, calendarOf(one)], [true, 'booking']);
    });
  }

  for (const line of [
    'Bookings are shown in a weekly calendar.',
    'A booking can be moved by drag and drop in the calendar.',
    'Bookings of today are shown in a calendar.',
    'Sync bookings with Google Calendar.',
    'Export the bookings to my calendar.',
    'No calendar of the bookings is needed.',
    'Bookings and purchases are shown in one calendar.',
    'A purchase can be returned within 14 calendar days.',
  ]) {
    it(`is not claimed: "${line}"`, () => {
      assert.equal(readLine('Requirements', line).one.understood, false);
    });
  }
});
