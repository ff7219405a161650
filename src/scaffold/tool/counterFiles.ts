/** The source of a counter: the pure part, and the page. */
import { Imports } from '../emit/imports';
import { attribute, jsxText } from '../emit/literal';
import type { StorageKeys } from '../model/appNames';
import type { CounterModel } from '../model/counterModel';
import type { Words } from '../words/words';

export function counterFile(
  { step, min, max, start, canDecrease, persistent }: CounterModel,
  { storageKey, formerStorageKey }: StorageKeys,
): string {
  const isLowestUsed = min !== undefined && (canDecrease || persistent);
  return `/** How the counter counts. */
export const start = ${start};
export const step = ${step};
${isLowestUsed ? limit('lowest', min) : ''}${max === undefined ? '' : limit('highest', max)}
export function increased(count: number): number {
  return ${limited('count + step', undefined, max)};
}
${canDecrease ? decreaseSource(min) : ''}${persistent ? storedSource(min, max) + keysSource(storageKey, formerStorageKey) : ''}`;
}

function limit(name: string, value: number): string {
  return `\n/** The counter goes no further. */\nexport const ${name} = ${value};\n`;
}

function decreaseSource(min: number | undefined): string {
  return `
export function decreased(count: number): number {
  return ${limited('count - step', min, undefined)};
}
`;
}

function storedSource(min: number | undefined, max: number | undefined): string {
  return `
/** Anything but a number within the limits, as after damage, begins anew. */
export function fromStored(text: string | null): number {
  const count = Number(text ?? start);
  return Number.isFinite(count) ? ${limited('count', min, max)} : start;
}
`;
}

function keysSource(key: string, former: string | undefined): string {
  return `
/** Where the browser keeps the count. */
export const storageKey = '${key}';

/** Where earlier versions of the app kept it. */
export const formerStorageKeys: readonly string[] = [${former === undefined ? '' : `'${former}'`}];
`;
}

function limited(value: string, min: number | undefined, max: number | undefined): string {
  const raised = min === undefined ? value : `Math.max(lowest, ${value})`;
  return max === undefined ? raised : `Math.min(highest, ${raised})`;
}

export function counterAppFile(counter: CounterModel, { app: { reset: usual } }: Words): string {
  const { title, min, max, canDecrease, persistent, reset, resetLabel } = counter;
  const imports = new Imports().value('./counter', 'increased', 'step', ...(canDecrease ? ['decreased'] : []));
  imports.value('./words', 'words').value('./locale', 'locale');
  if (min !== undefined && canDecrease) imports.value('./counter', 'lowest');
  if (max !== undefined) imports.value('./counter', 'highest');
  if (reset !== 'none' || !persistent) imports.value('./counter', 'start');
  if (persistent) imports.value('./kit/lib/useCount', 'useCount');
  if (!persistent || reset === 'asksFirst') imports.value('react', 'useState');
  if (reset === 'asksFirst') imports.value('./kit/ui/dialogs', 'ConfirmDialog');
  const state = persistent
    ? 'const { count, setCount, isKept } = useCount();'
    : 'const [count, setCount] = useState(start);';
  return `/** The counter: a number and the buttons that change it. */
${imports}
export function App() {
  ${state}
${reset === 'asksFirst' ? '  const [asking, setAsking] = useState(false);\n' : ''}  return (
    <main>
      <h1>${jsxText(title)}</h1>
      <output className="count">{count.toLocaleString(locale)}</output>
      <div className="counter-buttons">
${canDecrease ? button('words.decrease(step)', 'decreased', '−', min === undefined ? '' : 'count <= lowest') : ''}${button('words.increase(step)', 'increased', '+', max === undefined ? '' : 'count >= highest')}      </div>
${resetSource(reset, resetLabel === usual ? undefined : resetLabel)}${persistent ? '      {!isKept && (\n        <p role="alert" className="notice">\n          {words.notSaved}\n        </p>\n      )}\n' : ''}    </main>
  );
}
`;
}

/** At its limit a button stays where it is for the focus, and says that it does nothing. */
function button(label: string, change: string, sign: string, atLimit: string): string {
  const disabled = atLimit ? `          aria-disabled={${atLimit} || undefined}\n` : '';
  return `        <button
          type="button"
          className="button${change === 'increased' ? ' primary' : ''}"
          aria-label={${label}}
${disabled}          onClick={() => setCount(${change}(count))}
        >
          ${sign}
        </button>
`;
}

/** `label`: where the spec calls the button otherwise than we do. */
function resetSource(reset: CounterModel['reset'], label: string | undefined): string {
  if (reset === 'none') return '';
  const click = reset === 'direct' ? 'setCount(start)' : 'setAsking(true)';
  const dialog = `      {asking && (
        <ConfirmDialog
          title={words.resetQuestion(start.toLocaleString(locale))}
          confirmLabel=${label === undefined ? '{words.reset}' : attribute(label)}
          onConfirm={() => {
            setCount(start);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        >
          <p>{words.cannotBeUndone}</p>
        </ConfirmDialog>
      )}
`;
  return `      <button type="button" className="button" onClick={() => ${click}}>
        ${label === undefined ? '{words.reset}' : jsxText(label)}
      </button>
${reset === 'asksFirst' ? dialog : ''}`;
}
