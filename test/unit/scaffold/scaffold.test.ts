import assert from 'node:assert/strict';
import type { StructuredSpec } from '../../../src/pipeline/schema/spec';
import { readSpec } from '../../../src/reader/readSpec';
import { kitFiles } from '../../../src/scaffold/kitFiles';
import { scaffold } from '../../../src/scaffold/scaffold';
import { contentOf, filesOf, samples } from './samples/all';
import { clinic } from './samples/clinic';
import { everything } from './samples/everything';
import { fahrradverleih } from './samples/fahrradverleih';
import { landing } from './samples/landing';
import { large } from './samples/large';
import { notes } from './samples/notes';
import { spec } from './samples/parts';
import { readingList } from './samples/readingList';
import { clicker, tally } from './samples/tally';

const paths = (of: StructuredSpec) => [...filesOf(of).keys()];
const reasons = (of: StructuredSpec) =>
  new Map(scaffold(of, { appName: 'sample' }).unserved.map((one) => [one.requirementId, one.reason]));

describe('scaffold', () => {
  it('knows the number of files before it makes the first one, and makes package.json first', () => {
    for (const [name, sample] of Object.entries(samples)) {
      const { total, files } = scaffold(sample, { appName: name });
      const made = [...files()];
      assert.equal(made.length, total, name);
      assert.equal(made[0]?.path, 'package.json');
      assert.equal(new Set(made.map((file) => file.path.toLowerCase())).size, total, `${name}: two files, one path`);
    }
  });

  it('limits long texts as well: in the field, in what is checked, and in a test', () => {
    const text = '# Log\n\n## Data\n\n**Entry**: title (required), remark (long text)\n\n## Rules\n\n';
    const { spec: log } = readSpec(`${text}- A remark has at most 500 characters.\n`);
    assert.match(contentOf(log, 'src/entry/EntryForm.tsx'), /<LongTextField[^>]*maxLength=\{500\}/);
    assert.match(contentOf(log, 'src/entry/entry.ts'), /atMost\(values\.remark, 500\)/);
    assert.match(contentOf(log, 'src/entry/entry.test.ts'), /'a'\.repeat\(501\)/);
    assert.match(contentOf(log, 'src/kit/ui/fields.tsx'), /maxLength=\{props\.maxLength\}/);
  });

  it('makes the same bytes of the same spec', () => {
    for (const sample of Object.values(samples)) {
      assert.deepEqual([...filesOf(sample).values()], [...filesOf(structuredClone(sample)).values()]);
    }
  });

  it('gives every kind of record a folder, with a file for its rules and a test beside it', () => {
    const made = paths(readingList);
    for (const name of ['book.ts', 'BookList.tsx', 'BookForm.tsx', 'BookDetail.tsx', 'rules.ts', 'rules.test.ts']) {
      assert.ok(made.includes(`src/book/${name}`), name);
    }
    assert.match(contentOf(readingList, 'src/book/rules.ts'), /export function bookRatingOnlyWhen\(/);
    assert.match(contentOf(readingList, 'src/book/rules.test.ts'), /FR-002: A rating can be given only/);
    assert.match(
      contentOf(readingList, 'src/book/BookForm.tsx'),
      /function BookForm[\s\S]+function BookCreate[\s\S]+function BookEdit/,
    );
  });

  it('makes at most 45 files for an app with two kinds of records, and shares at most 60', () => {
    for (const sample of [readingList, fahrradverleih]) {
      assert.equal(sample.entities.length, 2);
      const shared = paths(sample).filter((path) => path.startsWith('src/kit/'));
      assert.ok(shared.length <= 60, `${shared.length} shared`);
      assert.ok(paths(sample).length - shared.length <= 45, `${paths(sample).length - shared.length} of its own`);
    }
  });

  it('gives every kind of record a table of CSV columns, and its list the buttons that the spec asks for', () => {
    assert.ok(paths(readingList).includes('src/author/authorCsv.ts'));
    assert.match(
      contentOf(readingList, 'src/book/BookList.tsx'),
      /<CsvImport name="book" \/>\n.*<ExportButton name="book"/,
    );
    assert.ok(!/ExportButton|CsvImport/.test(contentOf(readingList, 'src/author/AuthorList.tsx')));
    assert.ok(!paths(clinic).includes('src/kit/ui/ActionBar.tsx'));
  });

  it('leaves shared files out that an app does not use, and has the others as they are in every app', () => {
    const made = paths(notes);
    assert.ok(!made.includes('src/kit/ui/Calendar.tsx'));
    assert.ok(!made.includes('src/kit/ui/choiceFields.tsx'));
    const kit = made.filter((path) => path.startsWith('src/kit/'));
    assert.ok(kit.length > 20);
    for (const path of kit) assert.equal(contentOf(notes, path), kitFiles[path], path);
    assert.ok(
      kit.every((path) => !path.includes('.test.')),
      'the tests of the kit stay with it',
    );
  });

  it('takes a limit that is not allowed itself as it is said, and tests it', () => {
    const { spec: lab } = readSpec(
      '# Lab\n\n## Data\n\n**Dose**: name (required), litres\n\n## Rules\n\n- The litres must be greater than 0.\n',
    );
    assert.deepEqual(lab.entities[0]?.fields[1]?.type, { kind: 'number', integer: false, min: 0, open: ['min'] });
    assert.match(contentOf(lab, 'src/dose/dose.ts'), /numberBetween\(values\.litres, \{ above: 0 \}\)/);
    assert.match(contentOf(lab, 'src/kit/lib/checks.ts'), /value <= above/);
  });

  it('tests a record alone that cannot stand beside another one of its kind', () => {
    const { spec: once } = readSpec(
      '# Films\n\n## Film\n- title (required)\n\n## Evening\n- host (required)\n- film (Film, required)\n\n## Rules\n- No two evenings have the same film.\n',
    );
    assert.match(
      contentOf(once, 'src/evening/evening.test.ts'),
      /const database: Database = \{ \.\.\.sampleDatabase, evening: \[\] \};/,
    );
    assert.match(
      contentOf(once, 'src/rounds.test.tsx'),
      /replaceDatabase\(\{ \.\.\.sampleDatabase, evening: \[\] \}\)/,
    );
    assert.match(contentOf(once, 'src/film/film.test.ts'), /checkFilm\(good\)/);
  });

  it('makes a counter of a few files without a router', () => {
    assert.ok(!contentOf(tally, 'package.json').includes('wouter'));
    assert.match(contentOf(tally, 'src/counter.ts'), /Math\.max\(lowest, count - step\)/);
    assert.ok(paths(tally).every((path) => !path.includes('List')));
  });

  it('makes a page of sections, and nothing of a section that has nothing to show', () => {
    assert.ok(paths(landing).includes('src/sections/BreadSection.tsx'));
    assert.ok(!paths(landing).includes('src/sections/FooterSection.tsx'));
    assert.match(contentOf(landing, 'src/sections/BreadSection.tsx'), /formatMoney\(4\.2, 'EUR'\)/);
  });

  it('keeps the addresses that the spec names and makes the others', () => {
    const app = contentOf(everything, 'src/App.tsx');
    assert.match(app, /path="\/" component={Overview}/);
    assert.match(app, /path="\/parties" component={GatheringList2}/);
    assert.match(app, /path="\/come" component={VisitCreate}/);
    assert.match(app, /path="\/places\/:id\/edit"/);
  });

  it('says which requirements each file serves', () => {
    const files = filesOf(readingList);
    assert.deepEqual(files.get('src/book/rules.ts')?.requirementIds, ['FR-002', 'FR-003']);
    assert.deepEqual(files.get('src/book/BookList.tsx')?.requirementIds, ['FR-003', 'FR-004', 'R-import', 'R-list']);
    assert.ok(files.get('src/kit/lib/store.ts')?.requirementIds.includes('R-keep'));
    assert.ok(files.get('src/App.tsx')?.requirementIds.includes('R-none'));
    assert.ok(files.get('src/book/BookForm.tsx')?.requirementIds.includes('SC-001'), 'a part of it is served');
  });

  it('leads from each requirement in the README to the files that serve it, and says where the look stands', () => {
    const readme = contentOf(readingList, 'README.md');
    assert.match(readme, /\| FR-002 \|.*\[`src\/book\/rules\.ts`\]\(src\/book\/rules\.ts\)/);
    const linked = [...readme.matchAll(/\]\((src\/[^)]+)\)/g)].map(([, path]) => path);
    assert.deepEqual(
      linked.filter((path) => !filesOf(readingList).has(path ?? '')),
      [],
    );
    assert.ok(linked.includes('src/tokens.css'));
  });

  it('never claims what was not understood', () => {
    assert.equal(reasons(readingList).get('SC-001'), 'Nothing measures this.');
    assert.match(contentOf(readingList, 'README.md'), /## Not implemented\n\n- SC-001 \(partly\): Adding a book/);
  });

  it('never claims what it cannot build', () => {
    assert.ok(!reasons(readingList).has('R-import'));
    assert.equal(reasons(clinic).get('R-2'), 'The list cannot be filtered by “Price”.');
    assert.match(reasons(everything).get('FR-13') ?? '', /does not fit the fields/);
    assert.match(reasons(everything).get('R-map') ?? '', /the page “Map”/);
    assert.ok(reasons(landing).has('R-footer'));
    assert.deepEqual([...reasons(tally).keys()], []);
    assert.deepEqual([...reasons(clicker).keys()], ['R-2'], 'it keeps nothing between visits');
  });

  it('lets the rule on deleting count for more than the field', () => {
    const references = contentOf(everything, 'src/references.ts');
    assert.match(references, /\.\.\.placeGatheringRefuseDelete/);
    assert.ok(!/^export const references[^;]*field: 'parent'/m.test(references));
  });

  it('builds something even where a spec promises data and has none', () => {
    assert.ok(paths(spec('Empty', {})).includes('src/App.tsx'));
    assert.ok(paths(spec('Empty', { kind: 'tool' })).includes('src/App.tsx'));
  });

  it('tells Git hosts that what is the same in every app, and the lock, are generated, and nothing else', () => {
    const marked = contentOf(notes, '.gitattributes').trim().split('\n');
    assert.deepEqual(marked, ['src/kit/** linguist-generated', 'package-lock.json linguist-generated']);
  });

  it('names the package after the folder', () => {
    const nameOf = (appName: string) => JSON.parse([...scaffold(notes, { appName }).files()][0]?.content ?? '{}').name;
    assert.equal(nameOf('Reading List'), 'reading-list');
    assert.equal(nameOf('../Äpfel & Birnen'), 'a-pfel-birnen');
    assert.equal(nameOf('日本'), 'app');
  });

  it('makes hundreds of kinds of records in less than three seconds', () => {
    const began = performance.now();
    const { total, files } = scaffold(large(200), { appName: 'large' });
    assert.equal([...files()].length, total);
    assert.ok(performance.now() - began < 3000);
  });

  it('speaks the language of the spec', () => {
    assert.match(contentOf(fahrradverleih, 'index.html'), /<html lang="de">/);
  });
});
