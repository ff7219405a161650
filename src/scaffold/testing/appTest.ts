/** The test that mounts every page of a data app, and the rounds through the life of a record. */
import type { Meaning } from '../../pipeline/schema/spec';
import { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { AppModel, EntityModel } from '../model/types';
import { formAddress, isSeveral, sampleAddress } from './addresses';
import { quoteOf } from './quote';
import { clashesWithSample, isPlayable, sampleValues } from './samples';
import { shownTests } from './shownTests';

/** Rounds through forms take time, so only the first few kinds of records get one; checks are tested for all. */
const mostRounds = 4;
/** For an app with hundreds of kinds, the pages of the first ones stand for all. */
const mostRoutes = 60;
/** The samples take place in it. */
const sampleMonth = '3000-05';

export function appTestFile(app: AppModel): string {
  const routes = allRoutes(app).slice(0, mostRoutes);
  // Written as for a file in a folder, since that is where the pages are whose source it quotes.
  const imports = new Imports()
    .value('@testing-library/react', 'render', 'screen')
    .value('vitest', 'beforeEach', 'expect', 'test', 'vi')
    .value('../App', 'App')
    .value('../kit/lib/store', 'replaceDatabase')
    .value('../testing/samples', 'sampleDatabase');
  const shown = shownTests(app, imports);
  return `// @vitest-environment jsdom
${String(imports).replaceAll("'../", "'./")}
beforeEach(() => {
  replaceDatabase(sampleDatabase);
  vi.stubGlobal('scrollTo', () => {});
});

function open(path: string): void {
  window.history.replaceState(null, '', path);
  render(<App />);
}

test.each([
${routes.map((route) => `  ${literal(route)},\n`).join('')}])('%s shows a heading and causes no errors', (path) => {
  const errors = vi.spyOn(console, 'error');
  open(path);
  expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('');
  expect(errors).not.toHaveBeenCalled();
});

test('an unknown address gets a page that leads back', () => {
  open('/no/such/page');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(${literal(app.words.app.pageNotFound)});
  expect(screen.getByRole('link', { name: ${literal(app.words.app.toStart)} })).toBeDefined();
});
${shown}`;
}

function allRoutes(app: AppModel): string[] {
  const pages = [
    ...app.pages.map(({ path }) => path),
    app.overview?.path,
    ...app.lists.map((list) => list.path),
    app.about?.path,
    app.dataPath,
  ];
  const calendars = app.lists
    .filter((list) => list.entity.calendar)
    .map((list) => `${list.path}?view=calendar&month=${sampleMonth}`);
  const records = app.entities.flatMap((entity) => [
    ...new Set([formAddress(entity), sampleAddress(entity), `${sampleAddress(entity)}/edit`]),
  ]);
  return [
    '/',
    ...pages.flatMap((path) => (path === undefined || path === '/' ? [] : [path])),
    ...calendars,
    ...records,
  ];
}

export function roundsTestFile(app: AppModel): string {
  const entities = app.entities.filter((entity) => hasPlainTitle(entity, app)).slice(0, mostRounds);
  const imports = new Imports()
    .value('@testing-library/react', 'fireEvent', 'render', 'screen')
    .value('vitest', 'beforeEach', 'expect', 'test', 'vi')
    .value('./App', 'App')
    .value('./kit/lib/store', 'currentDatabase', 'replaceDatabase')
    .value('./kit/testing/onPage', 'fillIn')
    .value('./testing/samples', 'sampleDatabase');
  return `// @vitest-environment jsdom
${imports}
beforeEach(() => {
  replaceDatabase(sampleDatabase);
  vi.stubGlobal('scrollTo', () => {});
});

${entities.map((entity) => roundTest(entity, app)).join('\n')}`;
}

export function hasRounds(app: AppModel): boolean {
  return app.entities.some((entity) => hasPlainTitle(entity, app));
}

/** The round looks for the record by its title, as a person would. */
function hasPlainTitle(entity: EntityModel, app: AppModel): boolean {
  const { titleField } = entity;
  if (!isPlayable(entity, app)) return false;
  if (!isSeveral(entity) || !titleField || !['text', 'email'].includes(titleField.type.kind)) return false;
  return !(sampleValues(entity, app, 2).get(titleField) ?? '').includes('\\');
}

function roundTest(entity: EntityModel, app: AppModel): string {
  const { words } = app;
  const title = entity.titleField;
  if (!title) return '';
  const values = sampleValues(entity, app, 2);
  const changed = sampleValues(entity, app, 3).get(title) ?? "''";
  const entries = [...values].map(([field, value]) => `    ${field.name}: ${value},\n`);
  const isAlone = clashesWithSample(entity, app);
  const start = isAlone ? `  replaceDatabase({ ...sampleDatabase, ${entity.name}: [] });\n` : '';
  const before = isAlone ? 0 : 1;
  const name = [`creates, changes, finds and deletes: ${entity.label}`, ...asking(entity, app)].join(' – ');
  const isListed = app.lists.some((list) => list.entity === entity);
  const term = searchTerm(entity, app, changed);
  // Where pages of the spec show the records, these say what is on them.
  const search = isListed
    ? `  window.history.replaceState(null, '', ${literal(entity.listPath)});
  fireEvent(window, new PopStateEvent('popstate'));
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: ${term} } });
  const found = screen.queryByRole('link', { name: ${changed} });
  expect(found).not.toBeNull();
  fireEvent.click(found ?? document.body);

`
    : '';
  return `test(${literal(name)}, () => {
${start}  window.history.replaceState(null, '', '${entity.createPath}');
  render(<App />);
  fillIn({
${entries.join('')}  });
  fireEvent.click(screen.getByRole('button', { name: ${literal(words.app.save)} }));
  expect(currentDatabase().${entity.name}).toHaveLength(${before + 1});
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(${values.get(title)});

  fireEvent.click(screen.getByRole('link', { name: ${literal(words.app.edit)} }));
  fillIn({ ${title.name}: ${changed} });
  fireEvent.click(screen.getByRole('button', { name: ${literal(words.app.save)} }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(${changed});

${search}  fireEvent.click(screen.getByRole('button', { name: ${literal(words.app.delete)} }));
  expect(screen.queryByRole('dialog')).not.toBeNull();
  fireEvent.click(screen.getAllByRole('button', { name: ${literal(words.app.delete)} }).at(-1) ?? document.body);
  expect(currentDatabase().${entity.name}).toHaveLength(${before});
});
`;
}

/** The statements of the spec that ask for a part of the round. */
function asking(entity: EntityModel, { requirements }: AppModel): string[] {
  const isAsked = (one: Meaning) =>
    one.kind === 'operation' &&
    one.entity === entity.id &&
    ['create', 'edit', 'delete', 'list', 'view'].includes(one.operation);
  return requirements.filter(({ meanings }) => meanings.some(isAsked)).map(quoteOf);
}

/** What finds the record: its title where the list searches by it, otherwise nothing, which finds all. */
function searchTerm(entity: EntityModel, app: AppModel, title: string): string {
  const list = app.lists.find((one) => one.entity === entity && one.first);
  return entity.titleField && list?.searchBy.includes(entity.titleField) ? title : "''";
}
