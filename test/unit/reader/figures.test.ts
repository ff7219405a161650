import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RuleMeaning } from '../../../src/pipeline/schema/rules';
import { readChecked, requirement } from './assertConsistent';

const shop = `# Shop

## Data

**Customer**: name (required)

**Product**: name (required), price in EUR, weight in kg

**Order**: customer, ordered on (date), status (open, paid, sent, returned)

**Line**: order, product, quantity (whole number)

**Visit**: customer, starts at (date and time), ends at (date and time), fee in EUR
`;

const laden = `# Laden

## Daten

**Kunde**: Name (Pflicht)

**Artikel**: Name (Pflicht), Preis in EUR

**Auftrag**: Kunde, Datum, Status (offen, bezahlt, verschickt)

**Posten**: Auftrag, Artikel, Menge (ganze Zahl)

**Termin**: Kunde, Datum, Uhrzeit, Honorar in EUR
`;

/** The rules that a sentence adds to the spec of a shop, and whether all of it was understood. */
function ruleOf(
  sentence: string,
  spec = shop,
): { readonly meanings: readonly RuleMeaning[]; readonly understood: boolean } {
  const read = readChecked(`${spec}\n## ${spec === shop ? 'Rules' : 'Regeln'}\n\n- ${sentence}\n`).spec;
  return {
    meanings: read.rules.map(({ meaning }) => meaning),
    understood: requirement(read, sentence.slice(0, 30)).understood,
  };
}

const steps = (sentence: string, spec = shop): string =>
  ruleOf(sentence, spec)
    .meanings.flatMap((meaning) => (meaning.kind === 'transitions' ? meaning.allowed : []))
    .map(({ from, to }) => `${from}>${to}`)
    .join(' ');

describe('the steps of a status', () => {
  for (const [sentence, expected, spec] of [
    ['The status changes only from open to paid and from paid to sent.', 'open>paid paid>sent', shop],
    ['status only moves forward: open -> paid -> sent', 'open>paid paid>sent', shop],
    ['An order goes from open or paid to returned.', 'open>returned paid>returned', shop],
    ['Status: open → paid, paid → sent, sent → returned', 'open>paid paid>sent sent>returned', shop],
    ['An order can go from paid to sent or returned.', 'paid>sent paid>returned', shop],
    [
      'Der Status wechselt nur von offen nach bezahlt und dann nach verschickt.',
      'offen>bezahlt bezahlt>verschickt',
      laden,
    ],
    ['Status: offen → bezahlt → verschickt', 'offen>bezahlt bezahlt>verschickt', laden],
  ] as const) {
    it(`are read from "${sentence}"`, () => {
      assert.equal(steps(sentence, spec), expected);
      assert.equal(ruleOf(sentence, spec).understood, true);
    });
  }

  it('are those of all sentences on the same status', () => {
    const two = 'The status goes from open to paid.\n- An order can also go from paid to sent.';
    assert.equal(steps(two), 'open>paid paid>sent');
  });

  it('are not claimed where a sentence asks for more', () => {
    for (const sentence of [
      'Only the manager changes the status from open to paid.',
      'The status changes automatically from open to paid when the money arrives.',
      'Only administrators can change the status from open to paid.',
    ])
      assert.equal(ruleOf(sentence).understood, false, sentence);
    assert.equal(
      ruleOf('The status goes from open to paid once the bank has confirmed the transfer.').understood,
      false,
    );
  });
});

describe('a value that follows from others', () => {
  const computed = (sentence: string, spec = shop) =>
    ruleOf(sentence, spec).meanings.find(({ kind }) => kind === 'computed');

  for (const [sentence, expected, spec] of [
    [
      'The line total is quantity × price.',
      { entity: 'line', label: 'line total', factors: [{ field: 'quantity' }, { via: 'product', field: 'price' }] },
      shop,
    ],
    [
      'The total of an order is the sum of price * quantity of its lines.',
      {
        entity: 'order',
        label: 'total',
        of: 'line',
        factors: [{ via: 'product', field: 'price' }, { field: 'quantity' }],
      },
      shop,
    ],
    [
      'Show the total fee of each customer.',
      { entity: 'customer', label: '', of: 'visit', factors: [{ field: 'fee' }] },
      shop,
    ],
    [
      'Der Betrag eines Postens ist Menge × Preis.',
      { entity: 'posten', label: 'Betrag', factors: [{ field: 'menge' }, { via: 'artikel', field: 'preis' }] },
      laden,
    ],
    [
      'Summe der Honorare je Kunde',
      { entity: 'kunde', label: '', of: 'termin', factors: [{ field: 'honorar' }] },
      laden,
    ],
  ] as const) {
    it(`is read from "${sentence}"`, () => {
      assert.deepEqual(computed(sentence, spec), { kind: 'computed', ...expected });
      assert.equal(ruleOf(sentence, spec).understood, true);
    });
  }

  for (const sentence of [
    'The line total is quantity × price + shipping.',
    'The line total is quantity × price × 1.19.',
    'The line total is quantity × price minus the weight.',
    'The sum of the fees of a customer must be at most 100.',
    'Show the average fee of each customer.',
  ])
    it(`is not claimed for "${sentence}"`, () => {
      assert.deepEqual(ruleOf(sentence).meanings, []);
      assert.equal(ruleOf(sentence).understood, false);
    });

  it('takes the place of a number of that name in the list of fields', () => {
    const read = readChecked(
      `${shop}\n**Parcel**: order, total in EUR, fee in EUR, pieces (number)\n\n- The total of a parcel is fee × pieces.\n`,
    );
    assert.equal(requirement(read.spec, 'The total of').understood, true);
    const parcel = read.spec.entities.find(({ id }) => id === 'parcel');
    assert.deepEqual(
      parcel?.fields.map(({ id }) => id),
      ['order', 'fee', 'pieces'],
    );
  });

  it('is not worked out where a text or a key has that name', () => {
    for (const total of ['total (text)', 'total in EUR, unique']) {
      const read = readChecked(
        `${shop}\n**Parcel**: order, ${total.replace(', unique', ' (unique)')}, fee in EUR, pieces (number)\n\n- The total of a parcel is fee × pieces.\n`,
      );
      assert.equal(requirement(read.spec, 'The total of').understood, false, total);
    }
  });
});

describe('figures by the calendar', () => {
  for (const [sentence, expected, spec] of [
    ['Show the fees per month.', { kind: 'perMonth', entity: 'visit', date: 'startsAt', field: 'fee' }, shop],
    ['Number of orders per month', { kind: 'perMonth', entity: 'order', date: 'orderedOn' }, shop],
    ["The start page shows today's visits.", { kind: 'today', entity: 'visit', date: 'startsAt' }, shop],
    ['Honorar pro Monat', { kind: 'perMonth', entity: 'termin', date: 'datum', field: 'honorar' }, laden],
    ['Die Startseite zeigt die Termine von heute.', { kind: 'today', entity: 'termin', date: 'datum' }, laden],
  ] as const) {
    it(`are read from "${sentence}"`, () => {
      assert.deepEqual(ruleOf(sentence, spec).meanings, [expected]);
      assert.equal(ruleOf(sentence, spec).understood, true);
    });
  }

  for (const sentence of [
    'A customer may have at most 3 visits per month.',
    'Show the visits from today on.',
    'Show the visits until today.',
    'Average fee per month',
  ])
    it(`are not claimed for "${sentence}"`, () => {
      assert.deepEqual(ruleOf(sentence).meanings, []);
      assert.equal(ruleOf(sentence).understood, false);
    });

  it('are not claimed where they are sums by something else as well', () => {
    assert.equal(ruleOf('Fees per month and product group, as a chart').understood, false);
    assert.equal(ruleOf('How many products are free today, per shelf').understood, false);
  });
});

describe('a requirement of two sentences', () => {
  it('is read sentence by sentence, so that the second does not turn the first round', () => {
    const read = ruleOf('Deleting an order deletes its lines too. Deleting a customer with orders is refused.');
    assert.deepEqual(read.meanings, [
      { kind: 'deleteAlong', entity: 'order', of: 'line' },
      { kind: 'refuseDelete', entity: 'customer', by: 'order' },
    ]);
    assert.equal(read.understood, true);
  });
});
