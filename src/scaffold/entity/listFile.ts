/** The page that lists the records of an entity. */

import { fits } from '../emit/fits';
import { Imports } from '../emit/imports';
import { bracketed } from '../emit/layout';
import { attribute, commentText } from '../emit/literal';
import type { ListModel } from '../model/pageTypes';
import type { AppModel, EntityModel } from '../model/types';
import { inSentence } from '../words/labels';
import { fill } from '../words/words';
import { columnsSource } from './columns';
import { figuresOf } from './figures';
import { filtersSource } from './filters';
import { textOf } from './text';
import { timingSource } from './timing';

export function listFile(list: ListModel, app: AppModel): string {
  const imports = new Imports();
  const columns = columnsPart(list, app, imports);
  const timing = timingPart(list, app, imports);
  const filters = filtersPart(list, imports);
  const component = componentSource(list, app, imports);
  return `/** ${commentText(list.title)}: the list. */\n${imports}\n${columns}${timing}${filters}${component}`;
}

/** Later lists of the same entity use the columns of the first. */
function columnsPart(list: ListModel, app: AppModel, imports: Imports): string {
  const { entity } = list;
  if (!list.first) {
    const first = app.lists.find((other) => other.entity === entity);
    imports.value(`./${first?.component}`, `${entity.name}Columns`);
    return '';
  }
  return `${exportOfFirst(list, app)}${columnsSource(entity, app, imports)}\n\n`;
}

function timingPart(list: ListModel, app: AppModel, imports: Imports): string {
  const { entity } = list;
  if (!entity.calendar) return '';
  if (list.first) return `${exportOfFirst(list, app)}${timingSource(entity, entity.calendar, imports)}\n\n`;
  const first = app.lists.find((other) => other.entity === entity);
  imports.value(`./${first?.component}`, `${entity.name}Timing`);
  return '';
}

function exportOfFirst({ entity }: ListModel, app: AppModel): string {
  return app.lists.filter((other) => other.entity === entity).length > 1 ? 'export ' : '';
}

function filtersPart({ entity, filterBy }: ListModel, imports: Imports): string {
  return filterBy.length === 0 ? '' : `${filtersSource('filters', filterBy, entity, imports)}\n`;
}

function componentSource(list: ListModel, app: AppModel, imports: Imports): string {
  const { entity } = list;
  const { made } = app.words;
  const label = (text: string) => inSentence(text, app.language);
  imports.value('../kit/ui/ListPage', 'ListPage').value('../kit/lib/store', 'useDatabase');
  const attributes = [
    `title=${attribute(list.title)}`,
    `name="${entity.name}"`,
    `records={database.${entity.name}}`,
    `columns={${entity.name}Columns}`,
    ...(list.filterBy.length > 0 ? ['filters={filters}'] : []),
    searchText(list, imports),
    `defaultSort={{ column: '${list.sort.column}', direction: '${list.sort.direction}' }}`,
    `emptyText=${attribute(fill(made.emptyList, { many: label(entity.plural) }))}`,
    ...calendarAttribute(list, imports),
    ...summaryAttribute(entity, app, imports),
    ...actionsAttribute(entity, imports),
  ];
  return `export function ${list.component}() {
  const database = useDatabase();
  return (
    <ListPage
${attributes.map((one) => `      ${one}\n`).join('')}    />
  );
}
`;
}

function searchText(list: ListModel, imports: Imports): string {
  const texts = list.searchBy.map((field) => textOf(field, 'record', list.entity, imports));
  const [only] = texts;
  if (only === undefined) return "searchText={() => ''}";
  const text = texts.length > 1 ? `[${texts.join(', ')}].join(' ')` : only;
  const line = `searchText={(record) => ${text}}`;
  if (fits(line, 6)) return line;
  return `searchText={(record) =>\n        ${bracketed(texts, { prefix: '[', suffix: "].join(' ')", indent: 8 })}\n      }`;
}

function summaryAttribute(entity: EntityModel, app: AppModel, imports: Imports): string[] {
  const figures = figuresOf(entity, app, imports, 0);
  if (figures.length === 0) return [];
  const [only = ''] = figures;
  if (figures.length === 1 && fits(`summary={${only}}`, 6)) return [`summary={${only}}`];
  const lines = figuresOf(entity, app, imports, figures.length === 1 ? 8 : 10).map((line) => `${line}\n`);
  if (lines.length === 1) return [`summary={\n${lines.join('')}      }`];
  return [`summary={\n        <>\n${lines.join('')}        </>\n      }`];
}

function calendarAttribute({ entity, view }: ListModel, imports: Imports): string[] {
  if (!entity.calendar) return [];
  imports.value('../kit/ui/CalendarSection', 'calendarOf');
  const parts = [`'${entity.name}'`, `${entity.name}Timing`, `'${view}'`];
  return [bracketed(parts, { prefix: 'calendar={calendarOf(', suffix: ')}', indent: 6 })];
}

function actionsAttribute({ name, listExports, listImports }: EntityModel, imports: Imports): string[] {
  const listed = listExports ? '(listed)' : '()';
  const actions = [
    ...(listImports ? [`<CsvImport name="${name}" />`] : []),
    ...(listExports ? [`<ExportButton name="${name}" records={listed} />`] : []),
  ];
  if (listImports) imports.value('../kit/ui/CsvImport', 'CsvImport');
  if (listExports) imports.value('../kit/ui/ActionBar', 'ExportButton');
  const [only = ''] = actions;
  if (actions.length < 2) return actions.length === 0 ? [] : [`actions={${listed} => ${only}}`];
  const lines = actions.map((action) => `          ${action}\n`).join('');
  return [`actions={${listed} => (\n        <>\n${lines}        </>\n      )}`];
}
