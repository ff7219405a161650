/** The tests that show what the pages of every data app do. Each is undefined where the app has no page that shows it. */
import { literal } from '../emit/literal';
import type { AppModel, EntityModel } from '../model/types';
import { inSentence } from '../words/labels';
import { fill } from '../words/words';
import { formAddress, isSeveral, listAddress, sampleAddress, severalFirst } from './addresses';
import { isPlayable, sampleValues } from './samples';

export function confirmDelete(app: AppModel): string | undefined {
  const entity = app.entities.find(
    (one) => isSeveral(one) && !isHeld(one, app) && !isKept(one) && isPlayable(one, app),
  );
  if (!entity) return undefined;
  const { name } = entity;
  const press = (word: string) => `  press(${literal(word)});\n`;
  const words = app.words.app;
  return `  open('${sampleAddress(entity)}');
${press(words.delete)}  expect(screen.queryByRole('dialog')).not.toBeNull();
  expect(currentDatabase().${name}).toHaveLength(1);
${press(words.cancel)}  expect(screen.queryByRole('dialog')).toBeNull();
  expect(currentDatabase().${name}).toHaveLength(1);
${press(words.delete)}${press(words.delete)}  expect(currentDatabase().${name}).toHaveLength(0);
`;
}

/** Whether a rule may keep one from being deleted. */
function isKept({ rules }: EntityModel): boolean {
  return rules.some(({ check }) => check?.on === 'delete');
}

/** Whether the records of other kinds keep one from being deleted: those that point at it, or at what would be deleted along. */
function isHeld(entity: EntityModel, app: AppModel): boolean {
  const doomed = [entity];
  // The list grows while it is walked.
  for (const target of doomed) {
    const pointing = app.references.filter(({ from, to }) => to === target && from !== target);
    if (pointing.some(({ onDelete }) => onDelete === 'refuse')) return true;
    const along = pointing.filter(({ from, onDelete }) => onDelete === 'deleteAlong' && !doomed.includes(from));
    doomed.push(...new Set(along.map(({ from }) => from)));
  }
  return false;
}

export function keptOnReload({ entities }: AppModel): string {
  const left = entities.filter(({ single }) => single === 'session').map(({ name }) => `${name}: _${name}, `);
  const kept = left.length > 0 ? `  const { ${left.join('')}...kept } = sampleDatabase;\n` : '';
  return `  localStorage.clear();
  replaceDatabase(sampleDatabase);
  vi.resetModules();
  const reloaded = await import('./kit/lib/store');
  expect(reloaded.currentDatabase()).not.toBe(sampleDatabase);
${kept}  expect(reloaded.currentDatabase()).${kept ? 'toMatchObject(kept)' : 'toEqual(sampleDatabase)'};
`;
}

export function paging(app: AppModel): string | undefined {
  const [list] = app.lists;
  if (!list) return undefined;
  const { name } = list.entity;
  return `  const many = sampleDatabase.${name}.flatMap((record) =>
    Array.from({ length: 60 }, (_, index) => ({ ...record, id: \`\${record.id}-\${index}\` })),
  );
  replaceDatabase({ ...sampleDatabase, ${name}: many });
  open(${literal(listAddress(list))});
  const rows = () => document.querySelectorAll('.table-frame tbody tr').length;
  expect(rows()).toBe(50);
  press(${literal(app.words.app.nextPage)});
  expect(rows()).toBe(10);
  press(${literal(app.words.app.previousPage)});
  expect(rows()).toBe(50);
`;
}

export function emptyState(app: AppModel): string | undefined {
  const [list] = app.lists;
  if (!list) return undefined;
  const { plural, label } = list.entity;
  const text = fill(app.words.made.emptyList, { many: inSentence(plural, app.language) });
  const create = fill(app.words.made.createRecord, { one: inSentence(label, app.language) });
  return `  replaceDatabase(emptyDatabase);
  open(${literal(list.path)});
  expect(document.body.textContent).toContain(${literal(text)});
  fireEvent.click(screen.getByRole('link', { name: ${literal(create)} }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(${literal(create)});
`;
}

/** A list that searches by a text, and the text in other letters. */
export function searchIgnoresCase(app: AppModel): string | undefined {
  for (const list of app.lists) {
    const values = sampleValues(list.entity, app, 1);
    for (const field of list.searchBy.filter(({ type }) => ['text', 'longText', 'email'].includes(type.kind))) {
      const words = inOtherCase(values.get(field) ?? '', app.language);
      if (words === undefined) continue;
      return `  open(${literal(listAddress(list))});
  const rows = () => document.querySelectorAll('.table-frame tbody tr').length;
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: ${literal(words)} } });
  expect(rows()).toBe(1);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: ${literal(`${words}?`)} } });
  expect(rows()).toBe(0);
`;
    }
  }
  return undefined;
}

/** The text between the quotes in capitals, or in small letters; undefined where neither is the same word in other letters. */
function inOtherCase(source: string, language: string): string | undefined {
  if (source.includes('\\')) return undefined;
  const text = source.slice(1, -1);
  const small = text.toLocaleLowerCase(language);
  return [text.toUpperCase(), text.toLowerCase()].find(
    (other) => other !== text && other.toLocaleLowerCase(language) === small,
  );
}

export function singleUser({ entities }: AppModel): string | undefined {
  const [entity] = severalFirst(entities);
  if (!entity) return undefined;
  return `  const request = vi.fn();
  vi.stubGlobal('fetch', request);
  open('/');
  expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('');
  expect(document.querySelector('input[type="password"]')).toBeNull();
  window.history.replaceState(null, '', '${formAddress(entity)}');
  fireEvent(window, new PopStateEvent('popstate'));
  expect(document.querySelector('form.form')).not.toBeNull();
  expect(document.querySelector('input[type="password"]')).toBeNull();
  expect(request).not.toHaveBeenCalled();
`;
}
