/** The shared files that a data app needs: those that its own files import, and what these import in turn. */
import { expand } from '../emit/expand';
import { csvCell } from '../entity/csvCell';
import type { AppModel, FieldModel, RuleUse } from '../model/types';
import { dataTemplates } from '../templates';

/** The text of each file by path, in the order of the paths. */
export function templatesFor(app: AppModel, flags: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  const waiting = rootsFor(app, flags);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const template = dataTemplates[path];
    if (found.has(path) || template === undefined) continue;
    const text = expand(template, flags);
    found.set(path, text);
    waiting.push(...importsOf(path, text), testOf(path));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where the test of a file would be; most have none. */
function testOf(path: string): string {
  return path.replace(/\.tsx?$/, '.test.ts');
}

function rootsFor(app: AppModel, flags: ReadonlySet<string>): string[] {
  const fields = app.entities.flatMap((entity) => entity.fields);
  const has = (flag: string, ...paths: string[]) => (flags.has(flag) ? paths : []);
  const uses = (...kinds: RuleUse['kind'][]) => app.rules.some(({ use }) => kinds.includes(use.kind));
  return [
    'src/main.tsx',
    'src/lib/kind.ts',
    'src/lib/useForm.ts',
    'src/lib/restore.test.ts',
    'src/ui/Shell.tsx',
    'src/ui/DataPage.tsx',
    'src/ui/ListPage.tsx',
    'src/ui/DetailPage.tsx',
    'src/ui/DetailRow.tsx',
    'src/ui/Form.tsx',
    'src/ui/NotFound.tsx',
    'src/ui/ClashDialog.tsx',
    'src/styles.css',
    'src/base.css',
    'src/testing/setup.ts',
    'src/testing/fillIn.ts',
    ...new Set(fields.map(controlPath)),
    ...(fields.some((field) => field.type.kind === 'url') ? ['src/ui/WebLink.tsx'] : []),
    ...([...flags].some((flag) => flag.startsWith('check:')) ? ['src/lib/checks.ts'] : []),
    ...(flags.has('localNow') || flags.has('daysFromTo') ? ['src/lib/dates.ts'] : []),
    'src/csv/table.ts',
    ...new Set(fields.map((field) => `src/csv/${csvCell(field).name}.ts`)),
    ...has('listExport', 'src/csv/exportCsv.ts'),
    ...has('calendar', 'src/calendar.css', 'src/lib/calendar.test.ts', 'src/lib/prefill.ts'),
    ...has(
      'reference',
      'src/ui/RecordLink.tsx',
      'src/ui/Related.tsx',
      'src/lib/prefill.ts',
      'src/lib/titles.ts',
      'src/lib/reference.ts',
    ),
    ...(usesYesNo(app) ? ['src/lib/yesNo.ts'] : []),
    ...(uses('countPerChoice', 'perMonth') ? ['src/ui/Counts.tsx'] : []),
    ...(uses('today') ? ['src/ui/TodayList.tsx'] : []),
    ...(app.overview ? ['src/ui/KindCards.tsx'] : []),
  ];
}

function controlPath({ type, target }: FieldModel): string {
  switch (type.kind) {
    case 'longText':
      return 'src/ui/LongTextField.tsx';
    case 'number':
    case 'money':
      return 'src/ui/NumberField.tsx';
    case 'boolean':
      return 'src/ui/CheckboxField.tsx';
    case 'choice':
      return type.multiple ? 'src/ui/ChoicesField.tsx' : 'src/ui/ChoiceField.tsx';
    case 'reference':
      return target ? 'src/ui/ReferenceField.tsx' : 'src/ui/InputField.tsx';
    default:
      return 'src/ui/InputField.tsx';
  }
}

function usesYesNo(app: AppModel): boolean {
  return app.lists.some((list) => list.filterBy.some((field) => field.type.kind === 'boolean'));
}

/** The paths of the files that a file imports, where they are files of the app. */
function importsOf(path: string, text: string): string[] {
  const folder = path.split('/').slice(0, -1);
  return [...text.matchAll(/from '(\.[^']+)'/g)].flatMap(([, source = '']) => {
    const parts = [...folder];
    for (const step of source.split('/')) {
      if (step === '..') parts.pop();
      else if (step !== '.') parts.push(step);
    }
    const target = parts.join('/');
    return [`${target}.ts`, `${target}.tsx`];
  });
}
