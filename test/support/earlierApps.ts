/** Apps that an earlier version built, with what people have entered and changed in them since: see test/fixtures/apps. */
import assert from 'node:assert/strict';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashOf } from '../../src/workspace/hash';
import { repositoryRoot } from './paths';

/** A change by hand: `from`, once in the file, is `to` now; without it `to` is added to the end, or the file is new. */
export interface HandEdit {
  readonly path: string;
  readonly from?: string;
  readonly to: string;
  /** By what it is found again. */
  readonly mark: string;
  /** Where it has to be by now; left out: wherever. */
  readonly now?: string;
}

export interface EarlierApp {
  /** What the browser keeps, under the app's key. */
  readonly stored: string;
  /** Each address with what stands there. */
  readonly addresses: Readonly<Record<string, RegExp>>;
  readonly edits: readonly HandEdit[];
}

const at = '2026-03-01T09:00:00.000Z';
const record = (id: string, values: object) => ({ ...values, id, createdAt: at, updatedAt: at });
const database = (records: object) => JSON.stringify({ version: 1, records });

export const earlierApps: Readonly<Record<string, EarlierApp>> = {
  'reading-list': {
    stored: database({
      author: [record('a1', { name: 'George Eliot', country: 'England' })],
      book: [
        record('b1', {
          title: 'Middlemarch',
          author: 'a1',
          status: 'read',
          rating: 5,
          finishedOn: '2026-02-10',
          notes: 'Twice.',
        }),
      ],
    }),
    addresses: {
      '/': /Middlemarch/,
      '/authors': /George Eliot/,
      '/books/b1': /Twice\./,
      '/books/b1/edit': /Rating/,
      '/authors/a1': /England/,
      '/books/new': /What it is called/,
      '/data': /Backup/,
    },
    edits: [
      {
        path: 'src/book/BookForm.tsx',
        from: 'label="Title"',
        to: 'label="What it is called"',
        mark: 'What it is called',
      },
      {
        path: 'src/styles.css',
        to: '\n.brand {\n  letter-spacing: 0.3em;\n}\n',
        mark: 'letter-spacing: 0.3em',
        now: 'src/styles.css',
      },
      {
        path: 'src/theme.css',
        from: '--accent: #5a4fb0;',
        to: '--accent: #a02050;',
        mark: '--accent: #a02050',
        now: 'src/tokens.css',
      },
      {
        path: 'src/ui/Shell.tsx',
        from: '<p>{words.dataStays}</p>',
        to: '<p>{words.dataStays} Kept by Ada.</p>',
        mark: 'Kept by Ada.',
      },
      { path: 'README.md', to: '\n## Notes\n\nAsk Ada first.\n', mark: 'Ask Ada first.' },
      {
        path: 'src/finished.ts',
        to: "import { formatDate } from './lib/format';\n\nexport const finished = (day: string) => ['Finished', formatDate(day)];\n",
        mark: "['Finished', formatDate(day)]",
      },
    ],
  },
  clinic: {
    stored: database({
      owner: [record('o1', { name: 'Ines Vogt', phone: '+49 30 5550123', email: 'ines@example.org' })],
      pet: [record('p1', { name: 'Mimi', species: 'cat', birthDate: '2020-05-01', weight: 4.2, owner: 'o1' })],
      vet: [record('v1', { name: 'Dr. Sand' })],
      appointment: [
        record('t1', {
          date: '2026-03-02',
          startTime: '09:00',
          length: '30',
          reason: 'Vaccination',
          pet: 'p1',
          vet: 'v1',
          diagnosis: 'Well',
          price: 45,
        }),
      ],
    }),
    addresses: {
      '/': /Ines Vogt/,
      '/pets': /Mimi/,
      '/appointments': /Vaccination|Mimi|Dr\. Sand/,
      '/vets/v1': /Dr\. Sand/,
      '/appointments/t1': /Vaccination/,
      '/owners/o1/edit': /Name/,
    },
    edits: [
      { path: 'src/words.ts', from: "all: 'All',", to: "all: 'Every one',", mark: "all: 'Every one'" },
      { path: 'src/calendar.css', to: '\n.calendar-day {\n  min-height: 9rem;\n}\n', mark: 'min-height: 9rem' },
      {
        path: 'src/rules/appointmentVetNoOverlap.ts',
        to: '\n/** Checked with Dr. Sand. */\nexport const checkedWith = 1;\n',
        mark: 'Checked with Dr. Sand.',
      },
      {
        path: 'src/owner/OwnerList.tsx',
        to: '\nexport const listOf = 1; // by hand: owners\n',
        mark: 'by hand: owners',
      },
    ],
  },
  fahrradverleih: {
    stored: database({
      fahrrad: [record('f1', { nummer: 7, modell: 'Diamant Topas', typ: 'stadtrad', tagespreis: 12, defekt: false })],
      verleih: [
        record('l1', { fahrrad: 'f1', kunde: 'Jonas Weber', von: '2026-03-02', bis: '2026-03-04', bezahlt: true }),
      ],
    }),
    addresses: {
      '/': /Fahrräder/,
      '/fahrraeder': /Diamant Topas|7/,
      '/verleihe': /Jonas Weber/,
      '/fahrraeder/f1': /Diamant Topas/,
      '/verleihe/l1': /Jonas Weber/,
      '/verleihe/new': /Kunde/,
    },
    edits: [
      {
        path: 'src/rules/verleihVonBisDateOrder.ts',
        from: "„Bis“ darf nicht vor „Von“ liegen.'",
        to: "„Bis“ liegt vor „Von“. Bitte prüfen.'",
        mark: 'Bitte prüfen.',
      },
      {
        path: 'src/overview/Overview.tsx',
        from: '<KindCards database={database} />',
        to: '<p>Öffnungszeiten hängen aus.</p>\n      <KindCards database={database} />',
        mark: 'Öffnungszeiten hängen aus.',
      },
      {
        path: 'src/lib/dates.ts',
        to: '\n/** Von Hand: Feiertage. */\nexport const holidays = 1;\n',
        mark: 'Feiertage',
      },
      { path: 'src/base.css', to: '\nbody {\n  hyphens: manual;\n}\n', mark: 'hyphens: manual' },
    ],
  },
  tally: {
    stored: '41',
    addresses: { '/': /41/ },
    edits: [
      { path: 'src/counter.ts', from: 'export const step = 1;', to: 'export const step = 5;', mark: 'step = 5' },
      { path: 'src/App.tsx', from: '<h1>Tally</h1>', to: '<h1>Sheep</h1>', mark: '<h1>Sheep</h1>' },
      {
        path: 'src/styles.css',
        from: 'place-content: center;',
        to: 'place-content: start;',
        mark: 'place-content: start',
        now: 'src/styles.css',
      },
    ],
  },
  choir: {
    stored: database({
      singer: [
        record('s1', {
          name: 'Ada Okafor',
          voice: 'alto',
          mail: 'ada@example.org',
          mobile: '',
          born: '1984-05-17',
          hasPaid: true,
          height: 178,
        }),
      ],
      concert: [
        record('c1', {
          title: 'Spring concert',
          day: '2026-04-18',
          start: '19:30',
          place: "St Mary's church",
          ticketPrice: 12.5,
          seats: 240,
          page: '',
        }),
      ],
      attendance: [record('n1', { singer: 's1', concert: 'c1', answer: 'coming' })],
    }),
    addresses: {
      '/': /Ada Okafor/,
      '/concerts': /Spring concert/,
      '/attendances': /Ada Okafor/,
      '/concerts/c1': /St Mary's church/,
      '/singers/s1/edit': /Voice/,
    },
    edits: [
      { path: 'src/ui/DataTable.tsx', to: '\nexport const tableByHand = 1; // wider columns\n', mark: 'wider columns' },
      {
        path: 'src/csv/csvText.ts',
        from: '/** Begins with the mark',
        to: '/** Tried with Calc. Begins with the mark',
        mark: 'Tried with Calc.',
      },
      {
        path: 'src/singer/SingerForm.tsx',
        from: 'label="Born"',
        to: 'label="Date of birth"',
        mark: 'label="Date of birth"',
      },
    ],
  },
};

/** The app and its spec, as people left them: `FOLDER/NAME` and `FOLDER/NAME.md`. */
export async function placeEarlierApp(name: string, folder: string): Promise<string> {
  const app = join(folder, name);
  const lines = await readFile(join(repositoryRoot, 'test', 'fixtures', 'apps', `${name}.ndjson`), 'utf8');
  const files = lines.split('\n').flatMap((line) => (line ? [JSON.parse(line) as { path: string; text: string }] : []));
  for (const { path, text } of files) {
    await put(join(app, path), text);
    if (!path.startsWith('.build-from-spec')) await put(join(app, '.build-from-spec', 'base', hashOf(text)), text);
  }
  for (const edit of earlierApps[name]?.edits ?? []) await apply(app, edit);
  await copyFile(join(repositoryRoot, 'test', 'fixtures', 'specs', `${name}.md`), join(folder, `${name}.md`));
  return app;
}

async function apply(app: string, { path, from, to }: HandEdit): Promise<void> {
  const there = await readFile(join(app, path), 'utf8').catch(() => '');
  if (from !== undefined) assert.equal(there.split(from).length, 2, `${path}: ${from}`);
  await put(join(app, path), from === undefined ? there + to : there.replace(from, () => to));
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
