/** The test of what every data app does, whatever its spec says: one test for each, whose title begins with its id. */
import { type Meaning, type PlatformId, platformSchema } from '../../pipeline/schema/spec';
import { Imports } from '../emit/imports';
import { literal, withoutStrings } from '../emit/literal';
import type { AppModel } from '../model/types';
import { fieldErrors, unsavedGuard } from './platformForms';
import { confirmDelete, emptyState, keptOnReload, paging, searchIgnoresCase, singleUser } from './platformPages';
import { quoteOf } from './quote';

export const platformTestPath = 'src/platform.test.tsx';

interface Behaviour {
  readonly title: string;
  /** The lines of the test; undefined where the app has nothing that could show it, such as a form without a wrong value. */
  readonly test: (app: AppModel) => string | undefined;
  /** The files that do it. */
  readonly paths: readonly string[];
}

const behaviours: Readonly<Record<PlatformId, Behaviour>> = {
  confirmDelete: {
    title: 'asks before a record is deleted',
    test: confirmDelete,
    paths: ['src/kit/ui/DetailPage.tsx', 'src/kit/ui/dialogs.tsx'],
  },
  keptOnReload: {
    title: 'has all records again when the page is opened anew',
    test: keptOnReload,
    paths: ['src/kit/lib/store.ts', 'src/kit/lib/readDatabase.ts'],
  },
  unsavedGuard: {
    title: 'asks before a form with unsaved changes is left',
    test: unsavedGuard,
    paths: ['src/kit/lib/useForm.ts', 'src/kit/ui/Form.tsx'],
  },
  paging: {
    title: 'shows a long list page by page',
    test: paging,
    paths: ['src/kit/ui/listTools.tsx', 'src/kit/ui/ListPage.tsx'],
  },
  emptyState: {
    title: 'says that a list is empty and leads to the first record',
    test: emptyState,
    paths: ['src/kit/ui/ListPage.tsx'],
  },
  fieldErrors: {
    title: 'says at each field what is wrong, saves nothing and keeps what was typed',
    test: fieldErrors,
    paths: ['src/kit/lib/useForm.ts', 'src/kit/ui/fields.tsx'],
  },
  searchIgnoresCase: {
    title: 'finds a record whether its letters are capitals or not',
    test: searchIgnoresCase,
    paths: ['src/kit/lib/list.ts', 'src/kit/ui/listTools.tsx'],
  },
  singleUser: {
    title: 'can be used without an account, a password or a server',
    test: singleUser,
    paths: ['src/App.tsx'],
  },
};

/** The test and the files that carry a behaviour; none where the app has no test that shows it. */
export function platformPaths(app: AppModel, id: PlatformId): readonly string[] {
  const { test, paths } = behaviours[id];
  return test(app) === undefined ? [] : [...paths, platformTestPath];
}

export function platformTestFile(app: AppModel): string {
  const tests = platformSchema.options.flatMap((id) => {
    const { title, test } = behaviours[id];
    const body = test(app);
    if (body === undefined) return [];
    const start = body.includes('await ') ? 'async () => {' : '() => {';
    return [`test(${literal([`${id}: ${title}`, ...asking(app, id)].join(' – '))}, ${start}\n${body}});\n`];
  });
  const helpers = `beforeEach(() => {
  replaceDatabase(sampleDatabase);
  vi.stubGlobal('scrollTo', () => {});
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function open(path: string): void {
  window.history.replaceState(null, '', path);
  render(<App />);
}

function press(name: string): void {
  fireEvent.click(screen.getAllByText(name, { selector: 'button' }).at(-1) ?? document.body);
}
`;
  return `// @vitest-environment jsdom\n${importsOf([helpers, ...tests].join())}\n${helpers}\n${tests.join('\n')}`;
}

/** The statements of the spec that ask for it. */
function asking({ requirements }: AppModel, id: PlatformId): string[] {
  const isAsked = (one: Meaning) => one.kind === 'platform' && one.id === id;
  return requirements.filter(({ meanings }) => meanings.some(isAsked)).map(quoteOf);
}

/** What the tests may use, of which only what they do use is imported. */
const sources: Readonly<Record<string, readonly string[]>> = {
  '@testing-library/react': ['act', 'fireEvent', 'render', 'screen'],
  vitest: ['afterEach', 'beforeEach', 'expect', 'test', 'vi'],
  './App': ['App'],
  './database': ['emptyDatabase'],
  './kit/lib/store': ['currentDatabase', 'replaceDatabase'],
  './kit/testing/onPage': ['fillIn'],
  './testing/samples': ['sampleDatabase'],
};

function importsOf(code: string): Imports {
  const used = withoutStrings(code);
  const imports = new Imports();
  for (const [from, names] of Object.entries(sources))
    imports.value(from, ...names.filter((name) => new RegExp(`\\b${name}\\b`).test(used)));
  return imports;
}
