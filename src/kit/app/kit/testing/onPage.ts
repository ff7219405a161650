/** What a page shows, for its tests: lists of records in whatever look, figures, charts, buttons. */
import { fireEvent } from '@testing-library/react';

/** The first of the page, or another one by its place. */
export function listing(place = 0) {
  const section = document.querySelectorAll('main .listing')[place];
  const texts = (selector: string) =>
    Array.from(section?.querySelectorAll(selector) ?? [], (element) => element.textContent);
  return {
    /** Of the records from top to bottom, by the links that lead to them. */
    ids: () =>
      Array.from(section?.querySelectorAll('a[href]:not(.button)') ?? [], (link) =>
        link.getAttribute('href')?.split('/').at(-1),
      ),
    /** The headings of a table; of cards what the first says beside its title. */
    labels: () =>
      section?.querySelector('table') ? [...new Set(texts('thead th button'))] : [...new Set(texts('dt'))],
    /** Of a board. */
    columns: () =>
      Array.from(section?.querySelectorAll('.board > section') ?? [], (one) => one.getAttribute('aria-label')),
    /** What its tables are for, where there are several. */
    groups: () =>
      Array.from(section?.querySelectorAll('.groups > section') ?? [], (one) => one.getAttribute('aria-label')),
    buttons: () => texts('.row-actions button'),
    filters: () => texts('.toolbar .tool:not(.search) label'),
    /** Whether a press on this button above the list saves a file. */
    saves: (label: string) => {
      const buttons = Array.from(section?.querySelectorAll('.toolbar button') ?? []);
      return isSaved(() => fireEvent.click(buttons.find((one) => one.textContent === label) ?? document.body));
    },
    text: () => section?.textContent,
    search: (text: string) => enter(section?.querySelector('input[type="search"]'), text),
    filter: (label: string, value: string) => {
      const tools = Array.from(section?.querySelectorAll('.tool') ?? []);
      const tool = tools.find((one) => one.querySelector('label')?.textContent === label);
      enter(tool?.querySelector('select'), value);
    },
  };
}

/** Browsers save what a link to an object leads to; a test only notes it. */
function isSaved(press: () => void): boolean {
  let count = 0;
  const createObjectURL = () => {
    count += 1;
    return 'blob:file';
  };
  Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined });
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = () => undefined;
  press();
  HTMLAnchorElement.prototype.click = click;
  return count === 1;
}

/** Nothing where there is nothing to enter it in: then all stays in sight. */
function enter(control: Element | null | undefined, value: string): void {
  if (control) fireEvent.change(control, { target: { value } });
}

/** What a figure comes to. */
export function figureShown(label: string): string | null | undefined {
  const terms = Array.from(document.querySelectorAll('main .counts dt'));
  return terms.find((one) => one.textContent === label)?.nextElementSibling?.textContent;
}

/** The amounts of a chart; none where there is nothing to show. */
export function amounts(title: string): (string | null)[] {
  return cellsOf(title, 'td.numeric');
}

/** What the amounts of a chart are told apart by. */
export function seriesOf(title: string): (string | null)[] {
  return cellsOf(title, 'thead th');
}

function cellsOf(title: string, cells: string): (string | null)[] {
  const charts = Array.from(document.querySelectorAll('main .chart'));
  const chart = charts.find((one) => one.querySelector('h2')?.textContent === title);
  return Array.from(chart?.querySelectorAll(cells) ?? [], (cell) => cell.textContent);
}

/** The first that is called so. */
export function button(label: string): Element | undefined {
  return Array.from(document.querySelectorAll('main button')).find((one) => one.textContent === label);
}

/** Whether a press on this button prints the page. */
export function isPrintedBy(label: string): boolean {
  let count = 0;
  window.print = () => {
    count += 1;
  };
  fireEvent.click(button(label) ?? document.body);
  return count === 1;
}

/** Where the first link that is called so leads to. */
export function linkTo(label: string): string | null | undefined {
  const links = Array.from(document.querySelectorAll('main a'));
  return links.find((one) => one.textContent === label)?.getAttribute('href');
}

/** Presses the button, or follows the link, that is called so: the last one, which is in front. */
export function press(label: string): void {
  const all = Array.from(document.querySelectorAll('main button, main a.button'));
  fireEvent.click(all.findLast((one) => one.textContent === label) ?? document.body);
}

// Fills in the form on the page as a person would, one control after another.

type Value = string | number | boolean | null | readonly string[];

/** Values by the name of the field. A control that appears only after another was filled in is found as well. */
export function fillIn(values: Readonly<Record<string, Value>>): void {
  for (const [name, value] of conditionsFirst(values)) {
    const controls = document.getElementsByName(name);
    for (const control of controls) fillControl(control, value);
  }
}

/** What other fields wait for is filled in when they are looked for: every value gets a second turn. */
function conditionsFirst(values: Readonly<Record<string, Value>>): [string, Value][] {
  return [...Object.entries(values), ...Object.entries(values)];
}

function fillControl(control: HTMLElement, value: Value): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    const wanted = Array.isArray(value) ? value.includes(control.value) : value === true;
    if (control.checked !== wanted) fireEvent.click(control);
  } else {
    fireEvent.change(control, { target: { value: String(value ?? '') } });
  }
}
