// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PageHeading } from './Shell';

test('has no place for what can be done where nothing can', () => {
  const { container } = render(
    <PageHeading title="Boats">
      {undefined}
      {false}
    </PageHeading>,
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Boats');
  expect(container.querySelector('.actions')).toBeNull();
});
