/** The test that changes a record in two tabs at once. */
import { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { AppModel, FieldModel } from '../model/types';
import { isSeveral } from './addresses';
import { isPlayable, sampleValues } from './samples';

/** Undefined where no kind of record has a text that any record may have. */
export function twoTabsTestFile(app: AppModel): string | undefined {
  const [found] = app.entities
    .filter((one) => isSeveral(one) && isPlayable(one, app))
    .flatMap((entity) => {
      const [first, second] = entity.fields.filter((field) => isFree(field, app));
      return first ? [{ entity, first, second }] : [];
    });
  if (!found) return undefined;
  const { entity, first, second } = found;
  const { name, basePath } = entity;
  const words = app.words.app;
  const value = (field: FieldModel, variant: number) => sampleValues(entity, app, variant).get(field) ?? "''";
  const mine = value(first, 3);
  const imports = new Imports()
    .value('@testing-library/react', 'fireEvent', 'render', 'screen')
    .value('vitest', 'beforeEach', 'expect', 'test', 'vi')
    .value('./App', 'App')
    .value('./database', 'storageKey')
    .value('./kit/lib/readDatabase', 'writeDatabase')
    .value('./kit/lib/store', 'currentDatabase', 'replaceDatabase')
    .value('./kit/testing/onPage', 'fillIn')
    .value('./testing/samples', 'sampleDatabase');
  const apart = second
    ? `test('saves what each of two tabs has changed', () => {
  saveElsewhere({ ${second.name}: ${value(second, 2)} });
  press(${literal(words.save)});
  expect(currentDatabase().${name}[0]).toMatchObject({ ${first.name}: ${mine}, ${second.name}: ${value(second, 2)} });
});

`
    : '';
  return `// @vitest-environment jsdom
${imports}
beforeEach(() => {
  replaceDatabase(sampleDatabase);
  vi.stubGlobal('scrollTo', () => {});
  window.history.replaceState(null, '', '${basePath}/${name}-1/edit');
  render(<App />);
  fillIn({ ${first.name}: ${mine} });
});

/** As another tab does, of which this one has not heard yet. */
function saveElsewhere(changes: Partial<(typeof sampleDatabase.${name})[number]>): void {
  const ${name} = sampleDatabase.${name}.map((record) => ({ ...record, ...changes }));
  localStorage.setItem(storageKey, writeDatabase({ ...sampleDatabase, ${name} }, {}));
}

function press(name: string): void {
  fireEvent.click(screen.getAllByText(name, { selector: 'button' }).at(-1) ?? document.body);
}

${apart}test.each([
  [${literal(words.keepMine)}, ${mine}],
  [${literal(words.takeTheirs)}, ${value(first, 2)}],
])('asks whose value counts where both have changed the same: %s', (answer, expected) => {
  saveElsewhere({ ${first.name}: ${value(first, 2)} });
  press(${literal(words.save)});
  expect(currentDatabase().${name}[0]).toHaveProperty('${first.name}', ${value(first, 2)});
  expect(screen.getByRole('dialog').textContent).toContain(${value(first, 2)});
  press(answer);
  expect(currentDatabase().${name}[0]).toHaveProperty('${first.name}', expected);
});

test('keeps what was typed where another tab has deleted the record', () => {
  localStorage.setItem(storageKey, writeDatabase({ ...sampleDatabase, ${name}: [] }, {}));
  fireEvent(window, new StorageEvent('storage', { key: storageKey }));
  expect(document.querySelector('[name="${first.name}"]')).toHaveProperty('value', ${mine});
  press(${literal(words.save)});
  expect(currentDatabase().${name}).toEqual([]);
  press(${literal(words.saveAgain)});
  expect(currentDatabase().${name}[0]).toMatchObject({ id: '${name}-1', ${first.name}: ${mine} });
});
`;
}

/** A text that no rule of the spec is about. */
function isFree(field: FieldModel, { rules }: AppModel): boolean {
  const isText = ['text', 'longText'].includes(field.type.kind);
  return isText && !rules.some(({ use }) => Object.values(use).flat().includes(field));
}
