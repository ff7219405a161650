/** The tests of a counter app. */
import { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { CounterModel } from '../model/counterModel';
import { quote } from '../testing/quote';
import { fill, type Words } from '../words/words';

export function counterTest(tool: CounterModel): string {
  const { min, max, canDecrease, step, start, persistent, says } = tool;
  const imports = new Imports().value('vitest', 'expect', 'test').value('./counter', 'increased');
  if (canDecrease) imports.value('./counter', 'decreased');
  if (persistent) imports.value('./counter', 'fromStored', 'start');
  const up = max === undefined ? start + step : Math.min(max, start + step);
  const tests = [
    test(told('adds one step', says.up), [`increased(${start})`, String(up)]),
    ...(canDecrease
      ? [test(told('takes one step away', says.down), [`decreased(${up})`, String(atLeast(min, up - step))])]
      : []),
    ...(canDecrease && min !== undefined
      ? [test(told('never goes below the lowest', says.limits), [`decreased(${min})`, String(min)])]
      : []),
    ...(max === undefined
      ? []
      : [test(told('never goes above the highest', says.limits), [`increased(${max})`, String(max)])]),
    ...(persistent ? [storedTest(min)] : []),
  ];
  return `${imports}\n${tests.join('\n')}`;
}

/** What every counter does, or the statement that asks for it. */
function told(usual: string, { text, requirementIds }: CounterModel['says']['up']): string {
  return text === '' ? usual : quote(text, requirementIds);
}

function storedTest(min: number | undefined): string {
  const raised: [string, string][] = min === undefined ? [] : [[`fromStored('${min - 1}')`, String(min)]];
  return test(
    'begins anew where the stored count is damaged',
    [`fromStored('no number')`, 'start'],
    ['fromStored(null)', 'start'],
    ...raised,
  );
}

function test(title: string, ...expectations: readonly [string, string][]): string {
  const lines = expectations.map(([actual, expected]) => `  expect(${actual}).toBe(${expected});\n`);
  return `test(${literal(title)}, () => {\n${lines.join('')}});\n`;
}

function atLeast(min: number | undefined, value: number): number {
  return min === undefined ? value : Math.max(min, value);
}

export function counterAppTest(tool: CounterModel, words: Words): string {
  const number = (value: number) => `(${value}).toLocaleString(locale)`;
  const { step, start, reset, persistent, max, says } = tool;
  const next = max === undefined ? start + step : Math.min(max, start + step);
  const increase = literal(fill(words.app.increase, { step: String(step) }));
  const resetSteps =
    reset === 'none'
      ? ''
      : `  fireEvent.click(screen.getByRole('button', { name: ${literal(tool.resetLabel)} }));
${reset === 'asksFirst' ? `  fireEvent.click(screen.getAllByRole('button', { name: ${literal(tool.resetLabel)} }).at(-1) ?? document.body);\n` : ''}  expect(screen.getByRole('status').textContent).toBe(${number(start)});
`;
  const again = persistent
    ? `
test(${literal(told('the count is still there after the page was closed', says.kept))}, () => {
  const first = render(<App />);
  fireEvent.click(screen.getByRole('button', { name: ${increase} }));
  first.unmount();
  render(<App />);
  expect(screen.getByRole('status').textContent).toBe(${number(next)});
});
`
    : '';
  return `// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { App } from './App';
import { locale } from './locale';

beforeEach(() => localStorage.clear());

test(${literal(told(`counts${reset === 'none' ? '' : ' and starts over'} without errors`, says.reset))}, () => {
  const errors = vi.spyOn(console, 'error');
  render(<App />);
  fireEvent.click(screen.getByRole('button', { name: ${increase} }));
  expect(screen.getByRole('status').textContent).toBe(${number(next)});
${resetSteps}  expect(errors).not.toHaveBeenCalled();
});
${again}`;
}
