/** The tests of what the spec asks of pages: values in lists, counts, sums per month, what is on today, and what lists can do. */
import { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import { derivedOf } from '../entity/derived';
import { figureOf } from '../entity/figures';
import type { RuleModel, RuleOf } from '../model/ruleTypes';
import type { AppModel } from '../model/types';
import { ruleTitle } from '../rules/ruleFiles';
import { listAddress } from './addresses';
import { amountTests } from './amountTests';
import { fileTests } from './fileTests';
import { listTests } from './listTests';

/** Every page takes time; what the later rules of a long spec compute is tested beside them. */
const mostShown = 40;

const helpers = {
  listed: `
/** The ids of the records in a list, from top to bottom. */
function listed(): (string | undefined)[] {
  const links = Array.from(document.querySelectorAll('.table-frame .row-link'));
  return links.map((link) => link.getAttribute('href')?.split('/').at(-1));
}
`,
  column: `
/** What a list shows in a column. */
function column(label: string): (string | null)[] {
  const cells = Array.from(document.querySelectorAll<HTMLElement>('.table-frame tbody [data-label]'));
  return cells.filter((cell) => cell.dataset.label === label).map((cell) => cell.textContent);
}
`,
  detail: `
/** What the page of a record shows of a field. */
function detail(label: string): string | null | undefined {
  const terms = Array.from(document.querySelectorAll('.details dt'));
  return terms.find((one) => one.textContent === label)?.nextElementSibling?.textContent;
}
`,
  below: `
/** The part of a page below a heading that begins like this. */
function below(heading: string): Element | null | undefined {
  const headings = Array.from(document.querySelectorAll('h2'));
  return headings.find((one) => one.textContent?.startsWith(heading))?.parentElement;
}
`,
};

/** Source text of tests and of what they need to look at a page with; `open` must be in scope. */
export function shownTests(app: AppModel, imports: Imports): string {
  const showing = app.rules.filter((rule) => shownTest(rule, app, new Imports()) !== undefined).slice(0, mostShown);
  const tests = [
    ...showing.flatMap((rule) => shownTest(rule, app, imports) ?? []),
    ...amountTests(app, imports),
    ...listTests(app, imports),
    ...fileTests(app, imports),
  ];
  const needed = Object.entries(helpers).filter(([name]) => tests.some((test) => test.includes(`${name}(`)));
  return [...needed.map(([, source]) => source), ...tests.map((test) => `\n${test}`)].join('');
}

/** Undefined for a rule that shows nothing. */
function shownTest(rule: RuleModel, app: AppModel, imports: Imports): string | undefined {
  const { use } = rule;
  switch (use.kind) {
    case 'value':
      return derivedTest(rule, app, imports);
    case 'countPerChoice':
    case 'perMonth':
      return countsTest(rule, app, imports);
    case 'today':
      return todayTest(rule, use, app, imports);
    default:
      return undefined;
  }
}

function derivedTest(rule: RuleModel, app: AppModel, imports: Imports): string | undefined {
  const list = app.lists.find(({ entity }) => entity === rule.use.entity);
  const derived = derivedOf(rule, imports, false);
  if (!list || !derived) return undefined;
  return `test(${literal(ruleTitle(rule))}, () => {
  const database = sampleDatabase;
  open(${literal(listAddress(list))});
  for (const record of database.${rule.use.entity.name})
    expect(column(${literal(derived.label)})).toContain(${derived.text});
});
`;
}

function countsTest(rule: RuleModel, app: AppModel, imports: Imports): string | undefined {
  const figure = figureOf(rule, app, imports);
  if (!figure?.counts) return undefined;
  return eachPage(
    rule,
    app,
    `  const database = sampleDatabase;
  const counts = ${figure.counts};
  open(path);
  const shown = counts.map(({ label, count }) => \`\${label}\${count}\`);
  expect(below(${literal(figure.title)})?.textContent ?? '').toContain(shown.join(''));
`,
  );
}

function todayTest(
  rule: RuleModel,
  { entity, date }: RuleOf<'today'>,
  app: AppModel,
  imports: Imports,
): string | undefined {
  const figure = figureOf(rule, app, imports);
  if (!figure) return undefined;
  imports.value('../kit/lib/format', 'localNow');
  const now = date.type.kind === 'date' ? 'localNow().slice(0, 10)' : 'localNow()';
  return eachPage(
    rule,
    app,
    `  const records = sampleDatabase.${entity.name}.map((record) => ({ ...record, ${date.name}: ${now} }));
  replaceDatabase({ ...sampleDatabase, ${entity.name}: records });
  open(path);
  expect(below(${literal(figure.title)})?.querySelectorAll('li').length).toBe(records.length);
`,
  );
}

/** The same on the overview, where there is one. */
function eachPage(rule: RuleModel, app: AppModel, body: string): string | undefined {
  const list = app.lists.find(({ entity }) => entity === rule.use.entity);
  if (!list) return undefined;
  const paths = [listAddress(list), ...(app.overview ? [app.overview.path] : [])].map((path) => literal(path));
  const title = literal(ruleTitle(rule));
  const lines = body.replaceAll(/^(?=.)/gm, '  ');
  if (paths.length === 1) return `test(${title}, () => {\n${body.replace('open(path)', `open(${paths[0]})`)}});\n`;
  return `for (const path of [${paths.join(', ')}])\n  test(${title}, () => {\n${lines}  });\n`;
}
