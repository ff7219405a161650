/** Kinds of records that stories, PRDs and criteria tell of in sentences, and sentences of the same shape that tell of none. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSpec } from '../../../src/reader/readSpec';
import { specKinds } from './specKinds';

const farm = '# Farm\n\n## Data\n\n**Plot**: name (required), area\n\n## Requirements\n\n';

function read(...lines: readonly string[]): ReturnType<typeof readSpec>['spec'] {
  return readSpec(`${farm}${lines.map((line) => `- ${line}\n`).join('')}`).spec;
}

function toldBy(...lines: readonly string[]): readonly string[] {
  return specKinds(read(...lines)).filter((kind) => !kind.startsWith('Plot:'));
}

describe('records that sentences tell of', () => {
  const sentences: readonly (readonly [string, string])[] = [
    [
      'As Mr Holm, I want every worker written down with their name, address, phone number and e-mail, so I don’t have to look it up.',
      'Worker: Name!, Address, Phone number (phone), E-mail (email)',
    ],
    [
      'We keep a list of our drivers with their name, their e-mail address and the day they started with us; the name is a must.',
      'Driver: Name!, E-mail address (email), Started on (date)',
    ],
    [
      'For every barn we MUST be able to note its name, a description, the roof (tin, tile, straw) and whether it’s open, being rebuilt or closed (let’s call that its condition).',
      'Barn: Name!, Description (longText), Roof (tin|tile|straw), Condition (open|being rebuilt|closed)',
    ],
    ['A tractor MUST have a plate, a model and a purchase date.', 'Tractor: Plate!, Model!, Purchase date! (date)'],
    [
      'A tractor MUST have a plate and a model; besides that we would like to keep the colour and the purchase date.',
      'Tractor: Plate!, Model!, Colour, Purchase date (date)',
    ],
    ['A tractor SHALL have a plate and a model, and may have a colour.', 'Tractor: Plate!, Model!, Colour'],
    [
      'A worker SHALL be recorded with a name, a date of birth and a wage; name and date of birth MUST be filled in.',
      'Worker: Name!, Date of birth! (date), Wage (money)',
    ],
    [
      'The system SHALL allow the clerk to create, amend and delete barns, each of which is described by a number, a section and a status (free, leased or closed).',
      'Barn: Number, Section, Status (free|leased|closed)',
    ],
    [
      'The system SHALL store harvests that belong to a plot and state the day and the weight in kg.',
      'Harvest: Plot! (→ plot), Day (date), Weight (number)',
    ],
    [
      'As the office, I want to plan visits for our plots: which plot, which day, from what time to what time, and how it’s going (planned, done or cancelled).',
      'Visit: Plot (→ plot), Day (date), Start time (time), End time (time), Status (planned|done|cancelled)',
    ],
    [
      'As a driver, I want to look at a plot’s tractors with their serial number, make, the year they were built and a few words about them, before I get in.',
      'Tractor: Plot (→ plot), Serial number, Make, Year built (number), Notes (longText)',
    ],
    [
      'A worker MUST have a name and a wage; phone and e-mail are optional.',
      'Worker: Name!, Wage! (money), Phone (phone), E-mail (email)',
    ],
    [
      'The app stores barns with a number and a size, as well as a short note.',
      'Barn: Number, Size (number), Short note (longText)',
    ],
    [
      'The system SHALL keep silos with a number, a filling (none, 230 kg, 400 kg) and the date of the next check.',
      'Silo: Number, Filling (none|230 kg|400 kg), Date of the next check (date)',
    ],
    [
      'WHEN a visit is planned for a plot THEN the system SHALL ask for the day, the start time and the visitor.',
      'Visit: Plot (→ plot), Day (date), Start time (time), Visitor',
    ],
    [
      'We own three tractors, and for each we note its name, the year it was built and its state: running, being serviced or broken.',
      'Tractor: Name!, Year built (number), State (running|being serviced|broken)',
    ],
    [
      'The system SHALL hold the name, the day of joining and the state of each worker, where the state is working or on leave.',
      'Worker: Name!, Day of joining (date), State (working|on leave)',
    ],
    [
      'As the office, I want a list of all drivers with their name, e-mail address, a nickname if they have one and the date they joined.',
      'Driver: Name!, E-mail address (email), Nickname, Date they joined (date)',
    ],
    [
      'As a farmer, I want to enter the tools in our barn: number, how long it lasts in months and how many copies we have.',
      'Tool: Number, Duration (number), Number of copies (number)',
    ],
    [
      'As the office, I want to keep workers with their names and phone numbers.',
      'Worker: Name!, Phone number (phone)',
    ],
    [
      'A harvest run SHALL record a run number, the plot, a start date, the weight in kg and a remark.',
      'Harvest run: Run number, Plot (→ plot), Start date (date), Weight (number), Remark (longText)',
    ],
    [
      'System MUST store, for every worker, the full name, the e-mail and the wage.',
      'Worker: Full name, E-mail (email), Wage (money)',
    ],
    ['Data kept about a tractor: plate, model, purchase date.', 'Tractor: Plate, Model, Purchase date (date)'],
    ['Tractors (name, plate, purchase date)', 'Tractor: Name!, Plate, Purchase date (date)'],
    ['Each sale carries a number, a day and an amount.', 'Sale: Number, Day (date), Amount (money)'],
    [
      'Workers are kept with their name, their phone number and a wage.',
      'Worker: Name!, Phone number (phone), Wage (money)',
    ],
  ];
  it('are pointed at by the last word of their name, where no other kind is called so', () => {
    const prints = 'The system SHALL keep film prints with a title, a year and a shelf.';
    const loans = 'The system SHALL keep loans with the print, the day it was brought in and whether they have a key.';
    const loan = 'Loan: Print (→ filmPrint), Brought in on (date), Has a key (boolean)';
    assert.deepEqual(toldBy(prints, loans), ['Film print: Title!, Year (number), Shelf', loan]);
  });

  for (const [sentence, kind] of sentences)
    it(`are read from "${sentence}"`, () => assert.deepEqual(toldBy(sentence), [kind]));

  it('must have what a sentence says, unless it says when or which', () => {
    const plot = (sentence: string) => specKinds(read(sentence)).find((kind) => kind.startsWith('Plot:')) ?? '';
    assert.match(plot('A plot MUST have an area and a soil.'), /Area! .*Soil!/);
    for (const limit of [' when it is leased', ' on Sundays', ', except in winter', ' in summer', ' for leased plots'])
      assert.doesNotMatch(plot(`A plot MUST have an area and a soil${limit}.`), /(?:Area|Soil)!/, limit);
  });

  for (const [sentence, kind] of [
    ['Record tickets with a subject, a priority and a note on Sundays.', 'Ticket: Subject!, Priority'],
    ['The system SHALL store barns with an area, a soil and a note in winter.', 'Barn: Area! (number), Soil'],
    ['For every worker we keep the name, the wage and a note in winter.', 'Worker: Name!, Wage (money)'],
    ['A driver has a name, a licence and a phone number on weekdays.', 'Driver: Name!, Licence'],
    ['As a clerk, I want to add bills with a number, a total and a date for members.', 'Bill: Number!, Total (money)'],
  ] as const)
    it(`are not claimed with all that is kept where a part of it holds for some only: "${sentence}"`, () => {
      const spec = read(sentence);
      assert.equal(
        specKinds(spec)
          .find((one) => !one.startsWith('Plot:'))
          ?.replaceAll('!', ''),
        kind.replaceAll('!', ''),
      );
      assert.equal(spec.requirements.find(({ text }) => sentence.startsWith(text.slice(0, 20)))?.understood, false);
    });

  for (const sentence of [
    'Nobody needs to note the name, the wage and the age of each worker.',
    'Two gates have a code, a colour and a lock.',
    'Ein Traktor hat nie ein Kennzeichen, ein Modell und eine Farbe.',
    'A tractor never has a plate, a model and a colour.',
  ])
    it(`are not told by what is denied, or told of a few: "${sentence}"`, () => {
      const spec = read(sentence);
      assert.deepEqual(toldBy(sentence), []);
      assert.ok(
        spec.requirements.every(({ text, understood }) => !understood || !sentence.startsWith(text.slice(0, 20))),
      );
    });

  it('have parts of their own at the end of their list, each of which points at its whole', () => {
    const sentence =
      'As a clerk, I want to write an order with a number, a supplier and lines with product, quantity and unit price.';
    assert.deepEqual(toldBy(sentence), [
      'Order: Number, Supplier',
      'Order line: Order! (→ order), Product, Quantity (number), Unit price (money)',
    ]);
  });

  it('are claimed where nothing but the list is said, and not where words are left over', () => {
    const claimed = (sentence: string) => read(sentence).requirements.find(({ text }) => text === sentence)?.understood;
    assert.equal(claimed('We keep a list of our drivers with their name, their wage and their phone number.'), true);
    assert.equal(
      claimed('We keep a list of our drivers with their name, their wage and their phone number in summer.'),
      false,
    );
    assert.equal(
      claimed('As a driver, I want to keep barns with their name, size and number, before I drive there.'),
      false,
    );
  });

  const none: readonly string[] = [
    'Plots MUST be listed with the newest first.',
    'As a farmer, I want the site to work with big buttons, a clear font and high contrast.',
    'The system SHALL store photographs for ten years with strong encryption and daily backups.',
    'As a farmer, I want to see my tractors with their plates and their next check.',
    'A bride needs a dress and a ring.',
    'Everybody can browse the programme with one hand and bad reception.',
    'How it’s going (well, badly or so) is nobody’s business.',
    'On Sundays the office keeps visitors with a name and a dog.',
    'When a visit is planned, the system shall ask for a password and send a mail.',
    'When a visit is planned for a child, the system shall ask for the name and the age.',
    'When a visit is planned, the system shall note who did it.',
    'A tractor needs a driver and a road.',
    'A visit belongs to one visitor only.',
    'We own three tractors, and for each we pay a tax.',
    'A clerk SHALL record a visitor, a gate and a date.',
    'Visitors: bring boots, a hat and good weather.',
    'Goals: less paper, happy drivers, more time.',
  ];
  for (const sentence of none) it(`are not invented from "${sentence}"`, () => assert.deepEqual(toldBy(sentence), []));
});

describe('lists below a line that tells of what they are', () => {
  const below = (line: string, ...items: readonly string[]) =>
    specKinds(
      readSpec(`${farm}- Plots can be added.\n\n## Sheds\n\n${line}\n\n${items.map((item) => `- ${item}\n`).join('')}`)
        .spec,
    ).filter((kind) => !kind.startsWith('Plot:'));

  it('are the fields of that kind, with what is said behind each', () => {
    assert.deepEqual(
      below(
        'A shed is made up of the following:',
        'a shed number, which nobody else has',
        'a title, such as "North, old"',
        'the plot it stands on',
        'the date it was built and the date it is due',
        'whether it is to be painted',
      ),
      ['Shed: Shed number#, Title, Plot (→ plot), Built on (date), Due date (date), Painted (boolean)'],
    );
    assert.deepEqual(
      below(
        'A visit is the time a guest spends on a plot:',
        'the plot',
        'when the visit starts (day and time)',
        'litres lost',
      ),
      ['Visit: Plot (→ plot), Start (dateTime), Litres lost (number)'],
    );
  });

  it('are none below a line that tells of something else', () => {
    assert.deepEqual(below('A shed is the right place when:', 'it rains', 'nobody is there'), []);
    assert.deepEqual(below('A shed must never hold the following:', 'petrol', 'hay'), []);
  });
});

describe('choices that a sentence of its own tells', () => {
  const shed = 'The system SHALL store sheds with a number, a roof and a way of heating.';
  const cases: readonly (readonly [string, string])[] = [
    ['The roof is tin, tile or straw.', 'Shed: Number, Roof (tin|tile|straw), Way of heating'],
    [
      'THE system SHALL offer wood, oil and gas as the way of heating.',
      'Shed: Number, Roof, Way of heating (wood|oil|gas)',
    ],
    [
      'THE system SHALL give each shed a status, namely free, leased or on sale.',
      'Shed: Number, Roof, Way of heating, Status (free|leased|on sale)',
    ],
    ['Every shed is in one of these states: free, leased.', 'Shed: Number, Roof, Way of heating, Status (free|leased)'],
  ];
  for (const [sentence, kind] of cases)
    it(`are read from "${sentence}"`, () => assert.deepEqual(toldBy(shed, sentence), [kind]));

  for (const sentence of [
    'The roof is not tin, tile or straw.',
    'The roof is tin, tile or straw on Sundays.',
    'The weather is wet, dry or foggy.',
    'The roof is required or empty.',
  ])
    it(`are not read from "${sentence}"`, () =>
      assert.deepEqual(toldBy(shed, sentence), ['Shed: Number, Roof, Way of heating']));
});

describe('fields that only a rule tells of', () => {
  const barn = 'The system SHALL store barns with a number and a status (free, leased).';
  const cases: readonly (readonly [string, string])[] = [
    ['WHEN the status is leased, a bank reference SHALL be given.', 'Bank reference'],
    [
      'If a barn is leased, the system SHALL require a contract (paper, digital, oral).',
      'Contract (paper|digital|oral)',
    ],
    ['Once a barn is leased we need the date it was inspected on.', 'Inspected on (date)'],
    ['If a barn has been leased we need to know why, so the reason is required then.', 'Reason'],
    ['A lease note SHALL be required when the status is leased.', 'Lease note (longText)'],
  ];
  for (const [sentence, field] of cases)
    it(`are read from "${sentence}"`, () =>
      assert.deepEqual(toldBy(barn, sentence), [`Barn: Number, Status (free|leased), ${field}`]));

  it('are the factors of a product where the spec tells of neither', () => {
    const rent = 'The rent of a barn SHALL be the number of months times the rent per month.';
    assert.deepEqual(toldBy(barn, rent), [
      'Barn: Number, Status (free|leased), Number of months (number), Rent per month (money)',
    ]);
  });

  for (const sentence of [
    'WHEN the weather is bad, a warning SHALL be given.',
    'If a barn is leased, the consent of the owner is required.',
    'The rent of a barn is the number of months times the rent per month on Sundays.',
    'The total of a barn is the sum of price times quantity of its plots.',
    'When a barn is leased, the area must be given.',
  ])
    it(`are not read from "${sentence}"`, () =>
      assert.deepEqual(toldBy(barn, sentence), ['Barn: Number, Status (free|leased)']));
});

describe('key entities', () => {
  it('are each one where several share a line, and take no explanation for a field', () => {
    const entities =
      '- **Harvest**, **Batch**: both belong to a Plot\n- **Crate**: apples in one box, belongs to a plot\n';
    const { spec } = readSpec(`${farm}- FR-1: The system MUST show plots.\n\n### Key Entities\n\n${entities}`);
    assert.deepEqual(specKinds(spec).slice(1), [
      'Harvest: Plot (→ plot)',
      'Batch: Plot (→ plot)',
      'Crate: Plot (→ plot)',
    ]);
  });
});
