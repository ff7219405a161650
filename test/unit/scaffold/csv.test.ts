import assert from 'node:assert/strict';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import type { StructuredSpec } from '../../../src/pipeline/schema/spec';
import { appModule } from './appModule';
import { clinic } from './samples/clinic';
import { everything } from './samples/everything';
import { choice, entity, field, reference, spec, text } from './samples/parts';
import { readingList } from './samples/readingList';

type Values = Readonly<Record<string, unknown>>;
type Database = Readonly<Record<string, readonly Values[]>>;

interface Outcome {
  readonly plan?: {
    readonly records: readonly Values[];
    readonly after: Database;
    readonly errors: readonly { readonly row: number; readonly label?: string; readonly message: string }[];
    readonly rowsLeftOut: number;
    readonly ignored: readonly string[];
  };
  readonly problem?: string;
}

interface CsvOfApp {
  readonly emptyDatabase: Database;
  readonly toCsv: (name: string, records: readonly Values[], database: Database) => string;
  readonly planImport: (name: string, text: string, database: Database) => Promise<Outcome>;
}

async function csvOf(of: StructuredSpec): Promise<CsvOfApp> {
  // The bundle is the app's own code; its types are those above.
  return (await appModule(of, ['database', 'kit/csv/files', 'kit/csv/planImport'])) as unknown as CsvOfApp;
}

interface CsvTexts {
  readonly formatCsv: (rows: readonly (readonly string[])[]) => string;
  readonly parseCsv: (text: string) => string[][];
}

async function csvTextOf(): Promise<CsvTexts> {
  return (await appModule(readingList, ['kit/csv/table'])) as unknown as CsvTexts;
}

function restoreZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

const record = (id: string, values: Values): Values => ({ id, createdAt: '', updatedAt: '', ...values });
const errorsIn = ({ plan }: Outcome) => plan?.errors.map(({ row, label, message }) => [row, label, message]);

/** Fields of every kind without rules, labels and options that look like something else. */
function kitchenSink(language: string): StructuredSpec {
  const options = choice('Tea', 'tea; green', 'Milk, warm', '=1+1', "'quoted'", 'ÄPFEL');
  return spec('Sink', {
    language,
    entities: [
      entity('place', 'Place', 'Places', [field('name', 'name', text)]),
      entity('thing', 'Thing', 'Things', [
        field('name', '=Name; "x", y', text),
        field('notes', 'Notes', { kind: 'longText' }),
        field('size', 'Size', { kind: 'number', integer: false, unit: 'm' }),
        field('price', 'Price', { kind: 'money', currency: 'EUR' }),
        field('done', 'Done', { kind: 'boolean' }),
        field('drink', 'Drink', options),
        field('drinks', 'Drinks', { ...options, multiple: true }),
        field('day', 'Day', { kind: 'date' }),
        field('start', 'Start', { kind: 'dateTime' }),
        field('time', 'Time', { kind: 'time' }),
        field('place', 'Place', reference('place')),
      ]),
    ],
  });
}

const drinks = ['tea', 'tea; green', 'milk, warm', '=1+1', "'quoted'", 'äpfel'];
const places = ['Home', '=Sum', 'two  words', '"Inn", old'].map((name, index) => record(`place-${index}`, { name }));
const pick = (...values: readonly string[]) => fc.constantFrom('', ...values);
const day = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
const written = fc
  .string({ unit: fc.constantFrom('a', 'ß', '"', "'", ',', ';', '\n', '\t', ' ', '=', '-', '+', '@', '\uFEFF', '🧨') })
  .map((words) => words.trim());
const things = fc.record(
  {
    name: written,
    notes: written,
    size: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((size) => size + 0)),
    price: fc.option(fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100)),
    done: fc.boolean(),
    drink: pick(...drinks),
    drinks: fc.subarray(drinks),
    day: day.map((one) => one.toISOString().slice(0, 10)),
    start: day.map((one) => one.toISOString().slice(0, 16)),
    time: day.map((one) => one.toISOString().slice(11, 16)),
    place: pick(...places.map(({ id }) => String(id))),
  },
  { noNullPrototype: true },
);

describe('the CSV export of an app', () => {
  const zone = process.env.TZ;
  // Elsewhere an hour a year does not exist.
  before(() => {
    process.env.TZ = 'UTC';
  });
  after(() => restoreZone(zone));

  it('attack 19: disarms formulas behind white space and with wide signs, and gives them back', async () => {
    const { formatCsv, parseCsv } = await csvTextOf();
    const texts = [' =1+1', '\t=1+1', '\r=1', '\u00a0@x', '＝1+1', '＋1', '－1', '＠x', "'＝1", '\n=1'];
    for (const text of texts) {
      assert.match(formatCsv([[text]]), /^\uFEFF"?'/, JSON.stringify(text));
      assert.deepEqual(parseCsv(formatCsv([['first'], [text]])), [['first'], [text]]);
    }
  });

  for (const language of ['en', 'de', 'fr']) {
    it(`gives back every value that went into it (${language})`, async () => {
      const { emptyDatabase, planImport, toCsv } = await csvOf(kitchenSink(language));
      const database = { ...emptyDatabase, place: places };
      const check = async (values: readonly Values[]) => {
        const records = values.map((one, index) => record(String(index), one));
        const { plan } = await planImport('thing', toCsv('thing', records, database), database);
        assert.deepEqual(plan?.errors, []);
        const read = plan?.records.map(({ id, createdAt, updatedAt, ...rest }) => rest);
        assert.deepEqual(read, values);
      };
      await fc.assert(fc.asyncProperty(fc.array(things, { minLength: 1, maxLength: 5 }), check), { numRuns: 200 });
    });
  }
});

describe('the CSV import of books', () => {
  let csv: CsvOfApp;
  let database: Database;
  const plan = (...lines: readonly string[]) => csv.planImport('book', lines.join('\n'), database);
  before(async () => {
    csv = await csvOf(readingList);
    database = {
      ...csv.emptyDatabase,
      author: [
        record('le-guin', { name: 'Ursula K. Le Guin', country: '' }),
        record('lem', { name: 'Lem', country: '' }),
        record('lem2', { name: 'LEM', country: '' }),
      ],
    };
  });

  it('finds columns, options and authors whatever their capitals, and fills in what has no column', async () => {
    const outcome = await plan('TITLE;author;Shelf;Rating', 'Always;ursula k. le guin;3;', '"The; Dispossessed";;;');
    const [book] = outcome.plan?.records ?? [];
    assert.deepEqual([book?.title, book?.author, book?.status], ['Always', 'le-guin', 'wanted']);
    assert.deepEqual(outcome.plan?.ignored, ['Shelf']);
    assert.deepEqual(errorsIn(outcome), [[3, 'Author', 'Fill in this field.']]);
    assert.equal(outcome.plan?.after.book?.length, 1);
  });

  it('leaves rows with errors out and says for each what is wrong', async () => {
    const outcome = await plan(
      'Title,Author,Status,Rating,Finished on',
      '"Two\nlines",Ursula K. Le Guin,Read,5,2026-05-31',
      'A,Nobody,lost,six,31.5.2026',
      '',
      'B,Lem,,,',
      'C,Ursula K. Le Guin,owned,5,',
      'D,Ursula K. Le Guin,owned,,,too,many',
    );
    assert.deepEqual(errorsIn(outcome), [
      [3, 'Author', '“Nobody” was not found in Authors.'],
      [3, 'Status', '“lost” is not an option. The options are: Wanted, Owned, Read.'],
      [3, 'Rating', 'Enter a number.'],
      [3, 'Finished on', 'Write the date as 2026-12-31.'],
      [5, 'Author', '“Lem” is there more than once in Authors.'],
      [6, 'Rating', '“Rating” can be filled in only when “Status” is “Read”.'],
      [7, undefined, 'There are more cells than columns.'],
    ]);
    assert.equal(outcome.plan?.rowsLeftOut, 4);
    assert.deepEqual(
      outcome.plan?.records.map(({ title }) => title),
      ['Two\nlines'],
    );
  });

  it('takes no file that lacks a column which every book needs, and names those that it expects', async () => {
    const { problem } = await plan('Title,Status', 'Always,read');
    assert.equal(
      problem,
      'Missing in the first row: Author. Expected columns: Title, Author, Status, Rating, Finished on, Notes.',
    );
    assert.match((await plan('PK\u0003\u0004 not a table')).problem ?? '', /does not name the columns/);
    assert.match((await plan('')).problem ?? '', /does not name the columns/);
    assert.match((await plan('Title,Author', ',', '')).problem ?? '', /no rows/);
  });

  it('checks each row against those before it', async () => {
    const names = errorsIn(await csv.planImport('author', 'Name\nAda\nada\nlem', database));
    assert.deepEqual(names, [
      [3, 'Name', 'This is already used by another record.'],
      [4, 'Name', 'This is already used by another record.'],
    ]);
    const vets = await csvOf(clinic);
    const stored = {
      ...vets.emptyDatabase,
      pet: [record('rex', { name: 'Rex', owner: '' })],
      vet: [record('who', { name: 'Dr. Who' })],
    };
    const rows = ['9:00', '9:15', '9:30 am'].map((time) => `2999-05-01,${time},30 minutes,Rex,Dr. Who`);
    const outcome = await vets.planImport(
      'appointment',
      ['Date,Start time,Length,Pet,Vet', ...rows].join('\n'),
      stored,
    );
    assert.deepEqual(
      outcome.plan?.errors.map(({ row, label }) => [row, label]),
      [[3, 'Start time']],
    );
  });

  it('lets a row point at one before it', async () => {
    const { emptyDatabase, planImport } = await csvOf(everything);
    const { plan: made } = await planImport('place', 'Name,Parent,Open\nHouse,,yes\nRoom,house,x', emptyDatabase);
    const [house, room] = made?.records ?? [];
    assert.deepEqual([room?.parent, room?.open], [house?.id, true]);
    assert.deepEqual(errorsIn(await planImport('place', 'Name,Parent\nRoom,House\nHouse,', emptyDatabase)), [
      [2, 'Parent', '“House” was not found in Places.'],
    ]);
  });
});

describe('the cells of a CSV import', () => {
  const read = async (language: string, label: string, cell: string) => {
    const { emptyDatabase, planImport } = await csvOf(kitchenSink(language));
    const outcome = await planImport('thing', `Notes\t${label}\nx\t${cell}`, emptyDatabase);
    return outcome.plan?.errors[0]?.message ?? outcome.plan?.records[0]?.[label.toLowerCase()];
  };

  it('understands numbers and amounts of the app’s language, and those with a plain dot', async () => {
    assert.equal(await read('de', 'Size', '1.234,5 m'), 1234.5);
    assert.equal(await read('de', 'Size', '12.50'), 12.5);
    assert.equal(await read('de', 'Price', '12,50 €'), 12.5);
    assert.equal(await read('en', 'Price', '-€1,234.50'), -1234.5);
    assert.equal(await read('fr', 'Price', '1 234,50 EUR'), 1234.5);
    assert.equal(await read('en', 'Size', '12,50'), 'Enter a number.');
    assert.match(String(await read('de', 'Price', '12,345')), /Nachkommastellen/);
  });

  it('understands days of the app’s language, and never guesses between two of them', async () => {
    assert.equal(await read('de', 'Day', '1.5.2026'), '2026-05-01');
    assert.equal(await read('de', 'Start', '01.05.2026 9:30'), '2026-05-01T09:30');
    assert.equal(await read('fr', 'Day', '01/05/2026'), '2026-05-01');
    assert.equal(await read('en', 'Day', '5/31/2026'), '2026-05-31');
    assert.equal(await read('en', 'Day', '31/5/2026'), '2026-05-31');
    assert.equal(await read('en', 'Day', '5/5/2026'), '2026-05-05');
    assert.equal(await read('en', 'Day', '5/6/2026'), 'Write the date as 2026-12-31.');
    assert.match(String(await read('de', 'Day', '31.2.2026')), /als 31\.12\.2026/);
  });

  it('understands yes and no in the app’s language', async () => {
    assert.equal(await read('de', 'Done', 'ja'), true);
    assert.equal(await read('de', 'Done', 'X'), true);
    assert.equal(await read('en', 'Done', 'no'), false);
    assert.equal(await read('en', 'Done', 'ja'), '“ja” is neither yes nor no.');
  });
});
