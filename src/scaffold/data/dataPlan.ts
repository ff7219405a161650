/** The files of a data app. */

import { actionFile, actionPath } from '../actions/actionFile';
import { actionTestFile } from '../actions/actionTest';
import { dialogFile, dialogPath } from '../actions/dialogFile';
import { listPath, recordPath, typePaths } from '../coverage/paths';
import { linked } from '../emit/link';
import { columnsFile, hasColumnsFile } from '../entity/columns';
import { csvFile } from '../entity/csvFile';
import { detailFile } from '../entity/detailFile';
import { createFile, editFile } from '../entity/editorFiles';
import { formFile } from '../entity/formFile';
import { listFile } from '../entity/listFile';
import { recordFile } from '../entity/recordFile';
import { viewFile, viewsFile } from '../entity/viewFile';
import { withKit } from '../kitPart';
import { membersRead } from '../model/checks';
import type { AppModel, EntityModel } from '../model/types';
import { kindsPlayed, viewTrees } from '../model/viewTrees';
import { emptyPartFile, partPath, partsOf } from '../pages/customPart';
import { pageFile, pagePath } from '../pages/pageFile';
import { pageTestFile, pageTestPath, recordPageTestFile, recordPageTestPath } from '../pages/pageTest';
import { planned as file, type PlannedFile } from '../plan';
import { localeFile, mainFile } from '../project/startFiles';
import { isShown, ruleFile, ruleTestFile } from '../rules/ruleFiles';
import { appTestFile, hasRounds, roundsTestFile } from '../testing/appTest';
import { csvTestFile, hasCsvTest } from '../testing/csvTest';
import { entityTestFile } from '../testing/entityTest';
import { exampleTestFile, exampleTestPath } from '../testing/exampleTests';
import { platformTestFile, platformTestPath } from '../testing/platformTest';
import { samplesFile } from '../testing/samples';
import { twoTabsTestFile } from '../testing/twoTabsTest';
import { aboutFile } from './aboutFile';
import { appFile } from './appFile';
import { csvTablesFile, databaseFile, kindsFile, referencesFile } from './databaseFiles';
import { homesOf } from './homes';
import { overviewFile } from './overviewFile';

export function dataPlan(app: AppModel): PlannedFile[] {
  return withKit(linked(ownFiles(app), homesOf(app)), { words: app.words, look: 'data' });
}

/** What is made of this spec alone; what is the same for every app follows from what these files import. */
function ownFiles(app: AppModel): PlannedFile[] {
  return [
    file('src/main.tsx', 'Starts the app', () => mainFile(true)),
    file('src/App.tsx', 'Pages and navigation', () => appFile(app)),
    file('src/database.ts', 'The kinds of records', () => databaseFile(app)),
    file('src/kinds.ts', 'What is known of each kind', () => kindsFile(app)),
    file('src/locale.ts', 'The language of dates and numbers', () => localeFile(app.language)),
    file('src/csvTables.ts', 'The columns of all CSV files', () => csvTablesFile(app)),
    ...app.entities.flatMap((entity) => entityFiles(entity, app)),
    ...viewFiles(app),
    ...pageFiles(app),
    ...partFiles(app),
    ...actionFiles(app),
    ...app.rules.flatMap((rule) => [
      file(`src/rules/${rule.name}.ts`, 'A rule of the spec', () => ruleFile(rule, app.words)),
      ...(isShown(rule)
        ? [file(`src/rules/${rule.name}.test.ts`, 'Proves the rule', () => ruleTestFile(rule, app.words))]
        : []),
    ]),
    file('src/references.ts', 'What points at what', () => referencesFile(app)),
    file('src/testing/samples.ts', 'Records for the tests', () => samplesFile(app)),
    ...(hasExamples(app) ? [file(exampleTestPath, 'Plays the examples', () => exampleTestFile(app))] : []),
    file('src/app.test.tsx', 'Opens every page', () => appTestFile(app)),
    file(platformTestPath, 'Shows what every app does', () => platformTestFile(app)),
    ...(hasCsvTest(app) ? [file('src/roundTrip.test.ts', 'Imports what was exported', () => csvTestFile(app))] : []),
    ...optional('src/twoTabs.test.tsx', 'Changes a record in two tabs', twoTabsTestFile(app)),
    ...(hasRounds(app) ? [file('src/rounds.test.tsx', 'Creates, changes, deletes', () => roundsTestFile(app))] : []),
  ];
}

function partFiles(app: AppModel): PlannedFile[] {
  return partsOf(app).map((part) => file(partPath(part), 'A part of its own', () => emptyPartFile(part, app)));
}

function entityFiles(entity: EntityModel, app: AppModel): PlannedFile[] {
  const { form, detail, csv, test } = typePaths(entity);
  const part = (name: string) => `src/${entity.name}/${entity.typeName}${name}.tsx`;
  const lists = app.lists.filter((list) => list.entity === entity);
  return [
    file(recordPath(entity), 'Fields and checks', () => recordFile(entity, app)),
    ...lists.map((list) => file(listPath(list), 'A list', () => listFile(list, app))),
    file(form, 'The form', () => formFile(entity, app)),
    ...(entity.single ? [] : [file(part('Create'), 'The page for a new record', () => createFile(entity, app))]),
    file(part('Edit'), 'The page for changes', () => editFile(entity, app)),
    file(detail, 'The page of a record', () => detailFile(entity, app)),
    ...optional(recordPageTestPath(entity), 'Proves what it shows', recordPageTestFile(entity, app)),
    ...(hasColumnsFile(entity, app)
      ? [file(`src/${entity.name}/${entity.name}Columns.ts`, 'The columns of tables', () => columnsFile(entity, app))]
      : []),
    file(csv, 'The columns of CSV files', () => csvFile(entity)),
    ...optional(test, 'Proves the checks', entityTestFile(entity, app)),
  ];
}

/** What came of them is asked as rules ask. */
function hasExamples(app: AppModel): boolean {
  return app.examples.length > 0 && membersRead(app.rules, app.entities, viewTrees(app), kindsPlayed(app)).size > 0;
}

/** How rules read records. */
function viewFiles(app: AppModel): PlannedFile[] {
  const members = membersRead(app.rules, app.entities, viewTrees(app), kindsPlayed(app));
  if (members.size === 0) return [];
  return [
    ...[...members].map(([entity, read]) =>
      file(`src/${entity.name}/${entity.name}View.ts`, 'How rules read a record', () => viewFile(entity, read, app)),
    ),
    file('src/views.ts', 'How rules read each kind of record', () => viewsFile([...members.keys()])),
  ];
}

function actionFiles(app: AppModel): PlannedFile[] {
  return app.actions.flatMap((action) => [
    file(actionPath(action), 'What can be done with a record', () => actionFile(action, app)),
    ...optional(actionPath(action).replace('.ts', '.test.ts'), 'Proves the action', actionTestFile(action, app)),
    ...(action.inputs.length > 0
      ? [file(dialogPath(action), 'What an action asks for', () => dialogFile(action, app))]
      : []),
  ]);
}

function pageFiles(app: AppModel): PlannedFile[] {
  const { overview, about, pages } = app;
  return [
    ...pages.flatMap((page) => [
      file(pagePath(page), 'A page', () => pageFile(page, app)),
      ...optional(pageTestPath(page), 'Proves the page', pageTestFile(page, app)),
    ]),
    ...(overview ? [file('src/overview/Overview.tsx', 'The overview', () => overviewFile(overview, app))] : []),
    ...(about ? [file('src/about/About.tsx', 'What the spec says to show', () => aboutFile(about))] : []),
  ];
}

function optional(path: string, purpose: string, text: string | undefined): PlannedFile[] {
  return text === undefined ? [] : [file(path, purpose, () => text)];
}
