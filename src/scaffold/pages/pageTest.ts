/** The test of a page: which records its lists hold, what its figures and charts come to, what can be done there. */

import { offering } from '../actions/actionTest';
import { isSteady } from '../actions/buttons';
import { typePaths } from '../coverage/paths';
import { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { ActionModel } from '../model/actionTypes';
import type { PageModel } from '../model/pageTypes';
import type { AppModel, EntityModel, RecordCreates } from '../model/types';
import { exampleSource, withName } from '../rules/exampleSource';
import { sampleAddress } from '../testing/addresses';
import { quote } from '../testing/quote';
import { pagePath } from './pageFile';
import { partLines } from './partTest';
import { viewTests } from './viewTest';

export function pageTestPath(page: PageModel): string {
  return pagePath(page).replace('.tsx', '.test.tsx');
}

export function recordPageTestPath(entity: EntityModel): string {
  return typePaths(entity).detail.replace('.tsx', '.test.tsx');
}

/** Undefined where nothing of the page can be shown. */
export function pageTestFile(page: PageModel, app: AppModel): string | undefined {
  return fileOf([
    ...testsOf(viewTests(page.views, page.path, undefined, app), page.title),
    ...testOf(page, page.title, [...createLines(page), barLines(page.actions, page.path)].join('')),
    ...page.views.flatMap((view) => testOf(view, page.title, barLines(view.bar, page.path))),
    ...[page, ...page.views].flatMap((one) => (one.prints ? testOf(one, page.title, printLines(page.path, app)) : [])),
  ]);
}

/** The same of what the page of a record shows below its fields. */
export function recordPageTestFile(entity: EntityModel, app: AppModel): string | undefined {
  const views = app.recordViews.get(entity) ?? [];
  const says = [app.printed.get(entity), ...views.filter(({ prints }) => prints)].filter((one) => one !== undefined);
  const path = sampleAddress(entity);
  const creates = app.recordCreates.get(entity);
  return fileOf([
    ...(creates ? testOf(creates, entity.label, recordCreateLines(creates, entity)) : []),
    ...testsOf(viewTests(views, entity.basePath, entity, app), entity.label),
    ...views.flatMap((view) =>
      view.kind === 'table' && view.parts ? testOf(view.parts, view.entity.label, partLines(view, entity, app)) : [],
    ),
    ...says.flatMap((one) => testOf(one, entity.label, printLines(path, app))),
  ]);
}

interface Stated {
  readonly text: string;
  readonly requirementIds: readonly string[];
}

function testsOf(views: ReturnType<typeof viewTests>, title: string): string[] {
  return views.flatMap(([view, { text }]) => testOf(view, title, text));
}

function testOf({ text, requirementIds }: Stated, title: string, body: string): string[] {
  return body === '' ? [] : [`\ntest(${literal(quote(text || title, requirementIds))}, () => {\n${body}});\n`];
}

function fileOf(tests: readonly string[]): string | undefined {
  if (tests.length === 0) return undefined;
  const text = tests.join('');
  const imports = new Imports()
    .value('@testing-library/react', 'cleanup', 'render')
    .value('vitest', 'beforeEach', 'expect', 'test', 'vi')
    .value('../App', 'App')
    .value('../kit/lib/store', 'replaceDatabase')
    .type('../database', 'Database');
  for (const helper of [
    'listing',
    'figureShown',
    'amounts',
    'seriesOf',
    'button',
    'linkTo',
    'isPrintedBy',
    'fillIn',
    'press',
  ])
    if (text.includes(`(${helper}(`) || text.includes(` ${helper}(`)) imports.value('../kit/testing/onPage', helper);
  for (const [, format = ''] of text.matchAll(/\b(format[A-Z]\w*)\(/g)) imports.value('../kit/lib/format', format);
  if (text.includes('titleOf(')) imports.value('../kit/lib/titles', 'titleOf');
  if (text.includes('currentDatabase(')) imports.value('../kit/lib/store', 'currentDatabase');
  if (text.includes('actAs(')) imports.value('../kit/lib/world', 'actAs');
  if (text.includes('sampleDatabase')) imports.value('../testing/samples', 'sampleDatabase');
  if (text.includes('like(')) imports.value('../kit/testing/like', 'like');
  return `// @vitest-environment jsdom
${imports}
beforeEach(() => {
  vi.stubGlobal('scrollTo', () => {});
});

function open(path: string, database: Database): void {
  cleanup();
  replaceDatabase(database);
  window.history.replaceState(null, '', path);
  render(<App />);
}
${text}`;
}

function printLines(path: string, { words }: AppModel): string {
  const opened = `  open(${literal(path)}, sampleDatabase);\n`;
  return `${opened}  expect(isPrintedBy(${literal(words.app.print)})).toBe(true);\n`;
}

/** The ways to new records. */
function createLines({ creates, path }: PageModel): string[] {
  if (creates.length === 0) return [];
  const links = creates.map(
    ({ entity, label }) => `  expect(linkTo(${literal(label)})).toBe('${entity.createPath}');\n`,
  );
  return [`  open(${literal(path)}, sampleDatabase);\n`, ...links];
}

function recordCreateLines({ creates }: RecordCreates, entity: EntityModel): string {
  const links = creates.map(({ entity: kind, label, field }) => {
    const address = `${kind.createPath}?${field.name}=${entity.name}-1`;
    return `  expect(linkTo(${literal(label)})).toBe(${literal(address)});\n`;
  });
  return [`  open(${literal(sampleAddress(entity))}, sampleDatabase);\n`, ...links].join('');
}

/** What can be done on the page: each button is there, and can be pressed when it may be. */
function barLines(actions: readonly ActionModel[], path: string): string {
  return actions.map((action, index) => buttonLines(action, path, index + 1)).join('');
}

function buttonLines(action: ActionModel, path: string, number: number): string {
  const { offered, refused, rule } = offering(action);
  const [there, gone] = [`offered${number}`, `refused${number}`];
  const open = (name: string) => `  open(${literal(path)}, ${withName(name)});\n`;
  const button = literal(action.label);
  const isGone = isSteady(action)
    ? `button(${button})?.getAttribute('aria-disabled')).toBe('true')`
    : `button(${button})).toBeUndefined()`;
  return [
    `${exampleSource(there, 'with', offered, rule)}${open(there)}`,
    `  expect(button(${button})?.getAttribute('aria-disabled')).toBe(null);\n`,
    ...(refused ? [`${exampleSource(gone, 'with', refused, rule)}${open(gone)}  expect(${isGone};\n`] : []),
  ].join('');
}
