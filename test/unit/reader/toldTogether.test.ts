/** What several sentences tell together: kinds that others define later, ends that are moments, numbers, and values that all share. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSpec } from '../../../src/reader/readSpec';
import { specKinds } from './specKinds';

function kindsOf(...sentences: readonly string[]): readonly string[] {
  const lines = sentences.map((sentence) => `- ${sentence}`);
  return specKinds(readSpec(`# Quay\n\n## Requirements\n\n${lines.join('\n')}\n`).spec);
}

const boats = 'The system SHALL store boats with a name and a length.';
const mooring = 'WHEN a mooring is created THEN the system SHALL require a boat, a berth, a start and an end';

describe('what a record must have when it is made', () => {
  it('tells the kind, and that all of it is required', () =>
    assert.deepEqual(kindsOf(boats, mooring)[1], 'Mooring: Boat! (→ boat), Berth!, Start!, End!'));

  it('tells a kind that ends with a word for a field', () =>
    assert.match(kindsOf(boats, mooring.replace('a mooring', 'a quay time'))[1] ?? '', /^Quay time: Boat! /));
});

describe('a start and an end', () => {
  const untold = 'Mooring: Boat! (→ boat), Berth!, Start!, End!';
  for (const sentence of [
    'Moorings of the same boat must not overlap.',
    'IF the end is not after the start THEN the system SHALL refuse the mooring',
    'WHEN a mooring is created THEN its start SHALL be in the future',
  ])
    it(`are moments where it says "${sentence}"`, () =>
      assert.equal(
        kindsOf(boats, mooring, sentence)[1],
        'Mooring: Boat! (→ boat), Berth!, Start! (dateTime), End! (dateTime)',
      ));

  it('are texts where nothing says so, as a line may have two places', () =>
    assert.equal(kindsOf(boats, mooring, 'Boats are listed before the people who own them.')[1], untold));

  it('stay what they are called', () =>
    assert.match(
      kindsOf(
        boats,
        mooring.replace('a start and', 'a start (text) and'),
        'Moorings of the same boat must not overlap.',
      )[1] ?? '',
      /Start!, End!$/,
    ));
});

describe('a field of which nothing tells the type', () => {
  const dive = 'The system SHALL store dives with a place, a mood and a haul.';
  it('is a number where a rule says so', () => {
    assert.equal(kindsOf(dive, 'The mood MUST be a whole number from 1 to 5.')[0], 'Dive: Place, Mood (number), Haul');
    assert.equal(kindsOf(dive, 'The catch is mood × haul.')[0], 'Dive: Place, Mood (number), Haul (number)');
  });

  it('is a text where none does', () =>
    assert.equal(kindsOf(dive, 'The mood MUST be given.')[0], 'Dive: Place, Mood!, Haul'));
});

describe('values that are offered', () => {
  it('are those of every field of that name', () => {
    const closing = 'The system SHALL store closures with a berth and a cause.';
    const offer = 'THE system SHALL offer the berths "north", "south" and "east"';
    assert.deepEqual([...kindsOf(boats, mooring, closing, offer)].sort().slice(1), [
      'Closure: Berth (north|south|east), Cause',
      'Mooring: Boat! (→ boat), Berth! (north|south|east), Start!, End!',
    ]);
  });
});

describe('what is told of a kind before it is defined', () => {
  it('is a field of it', () =>
    assert.match(
      kindsOf('I want every mooring to have a price.', boats, mooring).join('\n'),
      /Mooring: .*Price \(money\)/,
    ));

  it('is none where the field would be the list of other records', () =>
    assert.equal(
      kindsOf(
        'As the clerk, I want to note the fees of the boats.',
        boats,
        'The system SHALL record fees with a boat and an amount.',
      )[0],
      'Boat: Name!, Length (number)',
    ));
});

describe('a term that a glossary explains', () => {
  it('is no kind of record', () => {
    const text = '# Quay\n\n## Glossary\n\n- **Register**: the system described here\n\n## Requirements\n\n';
    assert.deepEqual(specKinds(readSpec(`${text}- ${boats}\n`).spec), ['Boat: Name!, Length (number)']);
  });
});

describe('a sentence beside others', () => {
  const loans =
    'Each loan SHALL have a piece, a daily fee, a due date and a number of days, and the system SHALL calculate the total fee as daily fee × days.';
  const states = 'The status of a loan MUST be one of planned, out or cancelled.';
  const shows = 'The system SHALL store shows with a title, a hall, an opening date and a closing date.';

  /** Of the last sentence. */
  function meaningsOf(...sentences: readonly string[]): readonly string[] {
    const { spec } = readSpec(
      `# Quay\n\n## Requirements\n\n${sentences.map((sentence) => `- ${sentence}\n`).join('')}`,
    );
    const last = spec.requirements.find(({ text }) => text === sentences.at(-1));
    if (!last?.understood) return [];
    return last.meanings.map((one) =>
      one.kind === 'rule' ? one.rule : one.kind === 'operation' ? `${one.entity} ${one.operation}` : one.kind,
    );
  }

  it('tells the fields and works one out', () =>
    assert.deepEqual(meaningsOf(loans), ['entity', 'loan-total-fee-computed']));

  it('claims nothing of the list where the rest is not understood', () =>
    assert.deepEqual(meaningsOf(loans.replace('daily fee × days', 'the treasurer sees fit')), []));

  it('speaks of what is due or opens today by the date that is called so', () => {
    assert.deepEqual(meaningsOf(loans, 'The start page lists the loans that are due today.').slice(0, 1), [
      'loan-dueDate-today',
    ]);
    assert.deepEqual(meaningsOf(shows, 'The start page SHALL show the shows that open today.'), [
      'show-openingDate-today',
      'page',
    ]);
    assert.deepEqual(meaningsOf(loans, 'The start page lists the loans that are paid today.'), []);
  });

  it('speaks of halls that are no records of their own', () => {
    const never = 'Two shows in the same hall SHALL NOT overlap.';
    assert.deepEqual(meaningsOf(shows, never), ['show-hall-noOverlap']);
    assert.deepEqual(meaningsOf(shows, never.replace('SHALL NOT', 'MAY')), []);
    assert.deepEqual(meaningsOf(shows, never.replace('hall', 'town')), []);
  });

  it('cancels what can be cancelled', () => {
    const cancels = 'Users MUST be able to create, change and cancel loans.';
    assert.deepEqual(meaningsOf(loans, states, cancels), ['loan create', 'loan edit']);
    assert.deepEqual(meaningsOf(loans, cancels), []);
  });

  it('is three where three things are said of its subject', () => {
    const number = 'The system SHALL store pieces with a number and a title.';
    const all = 'The number SHALL be required and unique, and SHALL have the format TM-0000.';
    assert.deepEqual(meaningsOf(number, all), ['field']);
    assert.deepEqual(meaningsOf(number, all.replace('SHALL have', 'SHALL NOT have')), []);
  });
});

describe('a field that a sentence calls otherwise', () => {
  const model =
    "# Quay\n\n## Data model\n\n```ts\ntype TideState = 'high' | 'low';\ninterface Trip {\n  departure?: string;\n  skipper: string;\n  code: string;\n  sort?: string;\n  state?: TideState;\n  fuel?: number;\n}\n```\n\n## Requirements\n\n";
  const laidOut = 'Skipper, Code, Sort, Tide state (high|low), Fuel (number)';

  it('is the one that the data model has', () => {
    const told =
      "- The system SHALL record trips with the departure time, the skipper's name, the trip code, the sort of trip and the fuel used.\n";
    assert.deepEqual(specKinds(readSpec(model + told).spec), [`Trip: Departure (time), ${laidOut}`]);
  });

  it('is another one where it is another thing', () => {
    const told = '- The system SHALL record trips with a departure place, a skipper and a fuel price.\n';
    assert.deepEqual(specKinds(readSpec(model + told).spec), [
      `Trip: Departure, ${laidOut}, Departure place, Fuel price (money)`,
    ]);
  });

  it('is another one where one sentence lists both', () =>
    assert.deepEqual(kindsOf('The system SHALL store stays with a guest, a guest name and a guest number.'), [
      'Stay: Guest, Guest name, Guest number',
    ]));
});

describe('a very long sentence', () => {
  it('is given up soon, however often it could be cut in two', function () {
    this.timeout(20_000);
    const parts = Array.from({ length: 60 }, (_, index) => `the name ${index} is long`);
    assert.deepEqual(kindsOf(boats, `${parts.join(' and ')}.`), ['Boat: Name!, Length (number)']);
  });
});
