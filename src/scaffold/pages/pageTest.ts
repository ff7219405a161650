/** The test of a page: which records its tables hold, in which columns and order, and what its figures come to. */
import { offering } from '../actions/actionTest';
import { isSteady } from '../actions/buttons';
import { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import { formatCall } from '../entity/formatted';
import type { ValueExample } from '../expressions/example';
import { namesOf } from '../expressions/reads';
import type { ActionModel } from '../model/actionTypes';
import type { FigureModel, FiguresModel, PageModel, TableModel, ViewModel } from '../model/pageTypes';
import type { AppModel } from '../model/types';
import { exampleSource, withName } from '../rules/exampleSource';
import { ordered } from '../testing/listTests';
import { quote } from '../testing/quote';
import { chartLines, linkedLines } from './otherViewTest';
import { pagePath } from './pageFile';

export function pageTestPath(page: PageModel): string {
  return pagePath(page).replace('.tsx', '.test.tsx');
}

const helpers = {
  table: `
/** The table with this caption. */
function table(caption: string): Element | undefined {
  const captions = Array.from(document.querySelectorAll('caption'));
  return captions.find((one) => one.textContent === caption)?.closest('table') ?? undefined;
}
`,
  listed: `
/** The ids of its records, from top to bottom. */
function listed(caption: string): (string | undefined)[] {
  const links = Array.from(table(caption)?.querySelectorAll('.row-link') ?? []);
  return links.map((link) => link.getAttribute('href')?.split('/').at(-1));
}
`,
  headings: `
function headings(caption: string): (string | null)[] {
  const cells = Array.from(table(caption)?.querySelectorAll('thead th button') ?? []);
  return cells.map((cell) => cell.textContent);
}
`,
  linked: `
/** The ids of the records to which the page leads. */
function linked(): (string | undefined)[] {
  const links = Array.from(document.querySelectorAll('main a[href]'));
  return links.map((link) => link.getAttribute('href')?.split('/').at(-1));
}
`,
  amounts: `
/** The amounts of a chart; none where there is nothing to show. */
function amounts(title: string): (string | null)[] {
  const charts = Array.from(document.querySelectorAll('.chart'));
  const chart = charts.find((one) => one.querySelector('h2')?.textContent === title);
  return Array.from(chart?.querySelectorAll('td') ?? []).map((cell) => cell.textContent);
}
`,
  button: `
function button(label: string): Element | undefined {
  const buttons = Array.from(document.querySelectorAll('main button'));
  return buttons.find((one) => one.textContent === label);
}
`,
  shown: `
/** What a figure comes to. */
function shown(label: string): string | null | undefined {
  const terms = Array.from(document.querySelectorAll('.counts dt'));
  return terms.find((one) => one.textContent === label)?.nextElementSibling?.textContent;
}
`,
};

/** Undefined where nothing of the page can be shown. */
export function pageTestFile(page: PageModel, app: AppModel): string | undefined {
  const imports = new Imports()
    .value('@testing-library/react', 'render')
    .value('vitest', 'beforeEach', 'test', 'vi')
    .value('../App', 'App')
    .value('../kit/lib/store', 'replaceDatabase')
    .value('../testing/samples', 'sampleDatabase');
  const tests = page.views.flatMap((view) => {
    const lines = linesOf(view, page, app, imports);
    if (lines === '') return [];
    const title = quote(view.text || page.title, view.requirementIds);
    return [`\ntest(${literal(title)}, () => {\n${lines}});\n`];
  });
  tests.push(...barTests(page));
  if (tests.length === 0) return undefined;
  const text = tests.join('');
  if (text.includes('expect(')) imports.value('vitest', 'expect');
  if (text.includes('cleanup();')) imports.value('@testing-library/react', 'cleanup');
  if (text.includes('actAs(')) imports.value('../kit/lib/acting', 'actAs');
  if (text.includes('Database = {')) imports.type('../database', 'Database');
  if (text.includes('like(')) imports.value('../kit/testing/like', 'like');
  const uses = (name: string) => text.includes(`${name}(`);
  const needed = Object.entries(helpers).filter(
    ([name]) => uses(name) || (name === 'table' && (uses('listed') || uses('headings'))),
  );
  return `// @vitest-environment jsdom
${imports}
beforeEach(() => {
  replaceDatabase(sampleDatabase);
  vi.stubGlobal('scrollTo', () => {});
});

function open(path: string): void {
  window.history.replaceState(null, '', path);
  render(<App />);
}
${needed.map(([, source]) => source).join('')}${text}`;
}

/** What can be done on the page: each button is there, and can be pressed when it may be. */
function barTests(page: PageModel): string[] {
  const bars = [
    { says: page, actions: page.actions },
    ...page.views.map((view) => ({ says: view, actions: view.bar })),
  ];
  return bars.flatMap(({ says, actions }) => {
    const lines = actions.map((action, index) => buttonLines(action, page, index)).join('');
    if (lines === '') return [];
    return [`\ntest(${literal(quote(says.text || page.title, says.requirementIds))}, () => {\n${lines}});\n`];
  });
}

function buttonLines(action: ActionModel, page: PageModel, index: number): string {
  const { offered, refused, rule } = offering(action);
  const at = (name: string, isFirst: boolean) => atPage(page, withName(name), isFirst ? 0 : 1);
  const [there, gone] = [`offered${index + 1}`, `refused${index + 1}`];
  const button = literal(action.label);
  const isGone = isSteady(action)
    ? `button(${button})?.getAttribute('aria-disabled')).toBe('true')`
    : `button(${button})).toBeUndefined()`;
  return [
    exampleSource(there, 'with', offered, rule),
    at(there, index === 0),
    `  expect(button(${button})?.getAttribute('aria-disabled')).toBe(null);\n`,
    ...(refused ? [exampleSource(gone, 'with', refused, rule), at(gone, false), `  expect(${isGone};\n`] : []),
  ].join('');
}

function linesOf(view: ViewModel, page: PageModel, app: AppModel, imports: Imports): string {
  switch (view.kind) {
    case 'figures':
      return figureLines(view, page, imports);
    case 'chart':
      return chartLines(view, page, app, imports);
    case 'days':
      return linkedLines(view, page, app);
    case 'table':
      return view.look === 'table' && !view.group ? tableLines(view, page) : linkedLines(view, page, app);
    case 'text':
      return '';
  }
}

function tableLines(view: TableModel, page: PageModel): string {
  const caption = literal(view.title ?? view.entity.plural);
  const { where, columns } = view;
  const all = [...view.entity.fields, ...view.entity.computed];
  const labels = columns.map(({ label }) => literal(label)).join(', ');
  const heads = `  expect(headings(${caption})).toEqual([${labels}]);\n`;
  const isWhole = columns.length < all.length;
  const isThere = `  expect(table(${caption})).toBeDefined();\n`;
  if (!where) return `  open(${literal(page.path)});\n${isWhole ? heads : isThere}${orderLines(view, page, caption)}`;
  return where.examples
    .map(({ example, value }, index) => {
      const called = index === 0 ? 'first' : 'second';
      const matcher = value === true ? 'toContain' : 'not.toContain';
      return [
        exampleSource(called, 'with', example, where),
        atPage(page, `with${called === 'first' ? 'First' : 'Second'}`, index),
        `  expect(listed(${caption})).${matcher}(${called}.id);\n`,
        value === true && isWhole ? heads : '',
      ].join('');
    })
    .join('');
}

function atPage({ path }: PageModel, database: string, index: number): string {
  const again = index > 0 ? '  cleanup();\n' : '';
  return `  replaceDatabase(${database});\n${again}  open(${literal(path)});\n`;
}

/** The first key of its order, by two records the other way round in the database. */
function orderLines(view: TableModel, { path }: PageModel, caption: string): string {
  const [key] = view.sort;
  const field = view.entity.fields.find(({ name }) => name === key?.column);
  const [low, high] = (field && ordered(field)) ?? [];
  if (!key || low === undefined || high === undefined) return '';
  const [first, second] = key.direction === 'ascending' ? [low, high] : [high, low];
  const { name } = view.entity;
  const records = [
    `{ ...record, id: 'second', ${key.column}: ${second} }`,
    `{ ...record, id: 'first', ${key.column}: ${first} }`,
  ];
  return `  cleanup();
  const ${name} = sampleDatabase.${name}.flatMap((record) => [${records.join(', ')}] as const);
  replaceDatabase({ ...sampleDatabase, ${name} });
  open(${literal(path)});
  expect(listed(${caption})).toEqual(['first', 'second']);
`;
}

function figureLines({ figures }: FiguresModel, page: PageModel, imports: Imports): string {
  return figures
    .map((figure, index) => {
      const [found] = figure.examples;
      if (!found || namesOf(figure.typed).includes('page')) return '';
      return figureLine(figure, found, page, imports, index);
    })
    .join('');
}

function figureLine(
  { label, field, typed, kinds, of }: FigureModel,
  { example, value }: ValueExample,
  page: PageModel,
  imports: Imports,
  index: number,
): string {
  const call = formatCall(field, typeof value === 'string' ? literal(value) : String(value));
  if (call) imports.value('../kit/lib/format', call.name);
  const said = call ? `${call.name}(${call.args.join(', ')})` : literal(String(value));
  const called = `record${index + 1}`;
  const source = exampleSource(called, 'with', example, { entity: of, kinds, typed });
  const database = `with${called.slice(0, 1).toUpperCase()}${called.slice(1)}`;
  return `${source}${atPage(page, database, index)}  expect(shown(${literal(label)})).toBe(${said});\n`;
}
