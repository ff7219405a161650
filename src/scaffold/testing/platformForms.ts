/** The tests that show what the forms of every data app do. Each is undefined where no form of the app can show it. */
import { broken } from '../emit/layout';
import { literal } from '../emit/literal';
import { newValue } from '../entity/values';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { formAddress, isSeveral, severalFirst } from './addresses';
import { sampleValues } from './samples';
import { wrongValues } from './wrongValues';

export function unsavedGuard(app: AppModel): string | undefined {
  for (const entity of severalFirst(app.entities)) {
    const values = [...sampleValues(entity, app, 2)];
    const stored = sampleValues(entity, app, 1);
    const shown = (field: FieldModel) => (isSeveral(entity) ? newValue(field) : stored.get(field));
    const change = values.find(
      ([field, value]) => isTyped(field) && isAlwaysThere(field, entity) && value !== shown(field),
    );
    if (change) return guardTest(entity, change, app);
  }
  return undefined;
}

function guardTest(entity: EntityModel, [field, value]: readonly [FieldModel, string], app: AppModel): string {
  return `  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  const isHeld = (target: EventTarget, type: string) => {
    const destination = { url: \`\${window.location.origin}/elsewhere\`, key: '' };
    const event = Object.assign(new Event(type, { cancelable: true }), { canIntercept: true, destination });
    act(() => void target.dispatchEvent(event));
    return event.defaultPrevented;
  };
  open('${formAddress(entity)}');
  expect(isHeld(window, 'beforeunload') || isHeld(navigation, 'navigate')).toBe(false);
  fillIn({ ${field.name}: ${value} });
  expect(isHeld(window, 'beforeunload')).toBe(true);
  expect(isHeld(navigation, 'navigate')).toBe(true);
  expect(screen.queryByRole('dialog', { name: ${literal(app.words.app.askDiscard)} })).not.toBeNull();
`;
}

/** The form in which most can be wrong at once. */
export function fieldErrors(app: AppModel): string | undefined {
  const [most] = severalFirst(app.entities)
    .map((entity) => ({ entity, wrong: mistakes(entity) }))
    .sort((a, b) => b.wrong.size - a.wrong.size);
  if (!most || most.wrong.size === 0) return undefined;
  const { entity, wrong } = most;
  const values = sampleValues(entity, app, 2);
  const kept = entity.fields.find(
    (field) => field.type.kind === 'text' && isAlwaysThere(field, entity) && !wrong.has(field) && values.get(field),
  );
  const all = new Map([...(kept ? [[kept, values.get(kept) ?? "''"] as const] : []), ...wrong]);
  const entries = [...all].map(([field, value]) => `${field.name}: ${value}`);
  const names = [...wrong.keys()].map((field) => `'${field.name}'`).join(', ');
  return `  open('${formAddress(entity)}');
  ${broken(entries, { prefix: 'const typed = {', suffix: '};', indent: 2 })}
  fillIn(typed);
  press(${literal(app.words.app.save)});
  const control = (name: string) => document.querySelector(\`[name="\${name}"]\`);
  for (const name of [${names}]) {
    expect(control(name)?.getAttribute('aria-invalid')).toBe('true');
    const notes = control(name)?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(notes.map((id) => document.getElementById(id)?.textContent).join('')).not.toBe('');
  }
  for (const [name, value] of Object.entries(typed)) expect(control(name)).toHaveProperty('value', String(value ?? ''));
  expect(currentDatabase()).toBe(sampleDatabase);
`;
}

/** A value that does not hold for each field that is always there and into which one can be typed. */
function mistakes(entity: EntityModel): ReadonlyMap<FieldModel, string> {
  const typed = entity.fields.filter((field) => isTyped(field) && isAlwaysThere(field, entity));
  return new Map(
    typed.flatMap((field) => {
      // A control for days or times takes nothing else.
      const isSafe = (value: string) => value !== "'x'" || ['email', 'url'].includes(field.type.kind);
      return wrongValues(field)
        .filter(([, value]) => isSafe(value))
        .slice(-1);
    }),
  );
}

function isTyped({ type }: FieldModel): boolean {
  return !['boolean', 'choice', 'reference', 'references', 'color', 'image'].includes(type.kind);
}

function isAlwaysThere(field: FieldModel, { rules }: EntityModel): boolean {
  return !field.isHideable && !rules.some(({ use }) => use.kind === 'onlyWhen' && use.field === field);
}
