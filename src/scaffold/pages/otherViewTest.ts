/** What tests show of views that are no tables: cards, boards, calendars and charts. */
import { transpileValue } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import type { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import { formatCall } from '../entity/formatted';
import { type Example, exampleWhere } from '../expressions/example';
import { always } from '../expressions/neighbours';
import { namesOf } from '../expressions/reads';
import { codeOptions } from '../expressions/scope';
import { runnerOf, said } from '../expressions/tryout';
import { kindsRead } from '../model/checks';
import type { ChartModel, DaysModel, PageModel, TableModel } from '../model/pageTypes';
import type { AppModel, EntityModel } from '../model/types';
import { exampleSource } from '../rules/exampleSource';

/** The month of the examples, in which a calendar opens. */
const month = '2026-03';

/** Where a page has no other view, a record is on it or not. */
export function linkedLines(view: TableModel | DaysModel, page: PageModel, { entities }: AppModel): string {
  const { entity, where } = view;
  const day = view.kind === 'days' ? [view.day] : [];
  const trees = [where?.typed ?? always, ...day];
  if (page.views.length > 1 || trees.some((tree) => namesOf(tree).includes('page'))) return '';
  const accepts = ([on]: readonly unknown[]) => day.length === 0 || String(on).startsWith(month);
  const there = shown(trees, entity, entities, { accepts });
  if (!there) return '';
  const gone = where?.examples.find(({ value }) => value === false)?.example;
  return [
    there.source('first'),
    atPage(page, 'withFirst'),
    '  expect(linked()).toContain(first.id);\n',
    ...(where && gone
      ? [
          exampleSource('second', 'with', gone, where),
          '  cleanup();\n',
          atPage(page, 'withSecond'),
          '  expect(linked()).not.toContain(second.id);\n',
        ]
      : []),
  ].join('');
}

export function chartLines(view: ChartModel, page: PageModel, { entities }: AppModel, imports: Imports): string {
  const { entity, where, x, y, shown: field, title } = view;
  const trees = [where?.typed ?? always, x, ...(y ? [y] : [])];
  if (trees.some((tree) => namesOf(tree).includes('page'))) return '';
  // Alone, so that nothing else is added up with it.
  const found = shown(trees, entity, entities, { isAlone: true, accepts: (values) => !y || values[1] !== 0 });
  if (!found) return '';
  const value = y ? said(runnerOf(transpileValue(y, codeOptions(found.kinds))), entity, found.example) : 1;
  const call = formatCall(field, String(value));
  if (call) imports.value('../kit/lib/format', call.name);
  const text = call ? `${call.name}(${call.args.join(', ')})` : literal(String(value));
  const gone = where?.examples.find(({ value: isIn }) => isIn === false)?.example;
  return [
    found.source('first'),
    atPage(page, 'withFirst'),
    `  expect(amounts(${literal(title)})).toContain(${text});\n`,
    ...(where && gone
      ? [
          exampleSource('second', 'with', gone, where),
          '  cleanup();\n',
          atPage(page, 'withSecond'),
          `  expect(amounts(${literal(title)})).toEqual([]);\n`,
        ]
      : []),
  ].join('');
}

interface Shown {
  readonly example: Example;
  readonly kinds: readonly EntityModel[];
  readonly source: (called: string) => string;
}

function shown(
  trees: readonly Typed[],
  entity: EntityModel,
  entities: readonly EntityModel[],
  wanted: Parameters<typeof exampleWhere>[3],
): Shown | undefined {
  const kinds = kindsRead(trees, entity, entities);
  const example = exampleWhere(trees, entity, kinds, wanted);
  const typed: Typed = { ...always, kind: 'list', items: trees };
  return (
    example && { example, kinds, source: (called) => exampleSource(called, 'with', example, { entity, kinds, typed }) }
  );
}

function atPage({ path }: PageModel, database: string): string {
  return `  replaceDatabase(${database});\n  open(${literal(path)});\n`;
}
