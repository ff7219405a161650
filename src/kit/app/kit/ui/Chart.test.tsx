// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Chart } from './Chart';
import sheet from './Chart.css?raw';

const points = ['Jan', 'Feb'].map((label, index) => ({
  label,
  value: 3,
  parts: [
    { label: 'Travel', value: index },
    { label: 'Meals', value: 3 - index },
  ],
}));
const chart = { title: 'Per month', format: String, emptyText: 'Nothing yet.' };

test('names the parts of its bars in a table that is open, each beside its colour', () => {
  const { container } = render(<Chart {...chart} kind="bar" points={points} />);
  expect(container.querySelector('details')).toHaveProperty('open', true);
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Travel', 'Meals']);
  expect(container.querySelectorAll('thead .swatch')).toHaveLength(2);
  expect(screen.getByRole('row', { name: /Feb/ }).textContent).toBe('Feb12');
});

test('has colours that can be seen without any other sheet', () => {
  expect(/\.chart \.swatch \{([^}]*)\}/.exec(sheet)?.[1]).toMatch(/width: [\s\S]*height: /);
});

test('says that there is nothing, also of several series', () => {
  const nothing = points.map((point) => ({ ...point, value: 0, parts: [{ label: 'Travel', value: 0 }] }));
  render(<Chart {...chart} kind="line" points={nothing} />);
  expect(screen.getByText('Nothing yet.')).toBeDefined();
});
