/** The compiler: the files of a working app from its description. */
import type { Resolved } from '../appModel/resolved';
import type { WrittenPage } from '../pipeline/schema/appModel/pages';
import type { GeneratedFile } from '../pipeline/schema/build';
import { type Meaning, platformSchema, type Requirement } from '../pipeline/schema/spec';
import { appPlan } from './appPlan';
import { describedCoverage } from './coverage/described';
import { type AppNames, safeLanguage, safePackageName } from './model/appNames';
import { describedApp } from './model/described/described';
import { isPlainTable } from './model/described/lists';
import { toGenerated, type Unserved } from './plan';
import { type AppHead, frameFiles, readmeFile } from './project/frameFiles';
import { startFiles } from './testing/startFile';

/** A statement of the spec, by the id under which the description names it. */
export interface Statement {
  readonly id: string;
  readonly text: string;
}

export interface Compiled {
  readonly files: readonly GeneratedFile[];
  /** Statements that no file carries in full, with a sentence on why. */
  readonly unserved: readonly Unserved[];
}

/** The same description, statements and names give the same files, byte for byte. */
export function compile(resolved: Resolved, statements: readonly Statement[], names: AppNames): Compiled {
  const requirements = statements.map((statement) => requirementOf(statement, resolved));
  const app = describedApp(resolved, requirements, names);
  const { title, summary = '', language } = resolved.written.app;
  const head: AppHead = { title, summary, language, theme: resolved.written.theme ?? {}, requirements };
  const { files, packages, isInstallable } = appPlan(app);
  const start = startFiles(app);
  const frame = frameFiles(head, {
    packageName: safePackageName(names.appName),
    language: safeLanguage(language),
    packages,
    isInstallable,
    testSetup: start.map(({ path }) => path),
  });
  const made = [...frame, ...files, ...start];
  const contents = new Map(made.map(({ path, make }) => [path, make()]));
  const coverage = describedCoverage(app, resolved, statements, contents);
  const all = [...made, readmeFile(head, coverage, { isInstallable })];
  return {
    files: all.map((file) => toGenerated(file, coverage.byPath.get(file.path) ?? [])),
    unserved: coverage.unserved,
  };
}

function requirementOf({ id, text }: Statement, resolved: Resolved): Requirement {
  const range = { startLine: 0, startColumn: 0, endLine: 0, endColumn: 0 };
  const meanings = meaningsOf(id, resolved);
  return { id, text, kind: 'requirement', optional: false, meanings, understood: true, range };
}

/** What a statement asks for of kinds, fields and what every app does: their tests quote it. */
export function meaningsOf(id: string, { written, entities }: Resolved): Meaning[] {
  const meanings = [...entities.values()].flatMap((entity): Meaning[] => [
    ...(entity.statements.includes(id) ? [{ kind: 'entity', entity: entity.name } as const] : []),
    ...entity.fields
      .filter(({ statements }) => statements.includes(id))
      .map(({ name }) => ({ kind: 'field', entity: entity.name, field: name }) as const),
  ]);
  const lists = written.pages.flatMap((page) => listMeanings(page, id));
  const platform = (written.gaps[id] ?? []).flatMap((gap): Meaning[] => {
    const named = platformSchema.safeParse(/^platform:\s*(\w+)$/.exec(gap)?.[1]);
    return named.success ? [{ kind: 'platform', id: named.data }] : [];
  });
  return [...meanings, ...lists, ...platform];
}

/** What a list can do, where the statement asks for it: its tests quote it. */
function listMeanings(page: WrittenPage, id: string): Meaning[] {
  const table = page.of === undefined ? page.views.find(isPlainTable) : undefined;
  if (!table?.of || ![...page.statements, ...table.statements].includes(id)) return [];
  const operations = [
    'list',
    ...(table.sort.length > 0 ? ['sort'] : []),
    ...(table.search ? ['search'] : []),
    ...(table.filters ? ['filter'] : []),
  ] as const;
  return operations.map((operation) => ({ kind: 'operation', entity: table.of ?? '', operation }) as Meaning);
}
