/** What makes a check of a model worth running: each test expects something that can fail. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { acceptFile } from '../../../../src/agents/coding/acceptFile';
import { testsIn } from '../../../../src/agents/coding/checkTests';
import { repositoryRoot } from '../../../support/paths';

const check = (body: string) => `import { expect, test, vi } from 'vitest';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Till } from '../till/Till';
import { total } from '../lib/total';

test('R-1: adds', async () => {
  ${body}
});
`;
const complaints = (text: string): string => {
  const reading = acceptFile(text, {
    path: 'src/checks/till.test.tsx',
    exports: [],
    requirementIds: ['R-1'],
    has: () => true,
    exportsAt: () => undefined,
    packages: ['vitest', '@testing-library/react'],
  });
  return 'complaints' in reading ? reading.complaints.join(' ') : '';
};

describe('a test of a check', () => {
  for (const body of [
    'total(1);',
    'render(<Till />);',
    'expect(total(1));',
    'expect.assertions(1); total(1);',
    "try { expect(total(1)).toBe('1'); } catch {}",
    "try { expect(total(1)).toBe('1'); } catch (error) { console.log(error); }",
    "function never() { expect(total(1)).toBe('1'); }",
  ]) {
    it(`is refused where it expects nothing: ${body}`, () => assert.match(complaints(check(body)), /expects nothing/));
  }

  for (const body of [
    'expect(true).toBe(true);',
    'expect(true).toBe(true); expect(1 + 1).toBe(2);',
    "expect('a').not.toBe('b');",
    'const sum = total(1); expect(sum).toBe(sum);',
    'expect(total(1)).toEqual(total(1));',
    "const wanted = 'one'; expect(wanted).toBe('one');",
    'const wanted = [1, 2]; expect(wanted).toHaveLength(2);',
    'const rows = [{ sum: 3 }]; expect(rows[0].sum).toBe(3);',
    'const one = 1; const two = one + one; expect(Math.max(one, two)).toBe(2);',
    'function three() { return 3; } expect(three()).toBe(3);',
    'const three = () => 3; expect(three()).toBe(3);',
    'render(<Till />); expect(document.body).toBeTruthy();',
    'const { container } = render(<Till />); expect(container).toBeDefined();',
    'const view = render(<Till />); expect(view).not.toBeNull();',
    'expect(Till).toBeDefined();',
    "expect(typeof total).toBe('function');",
    "render(<Till />); expect(screen.queryByText('Sum')).toBeDefined();",
    'expect(total([]).length).toBeGreaterThanOrEqual(0);',
    'await waitFor(() => expect(true).toBe(true));',
  ]) {
    it(`is refused where it expects what always holds: ${body}`, () =>
      assert.match(complaints(check(body)), /The test "R-1: adds" expects only what always holds, such as expect\(/));
  }

  for (const body of [
    "expect(total(1)).toBe('1');",
    "const wanted = '1'; expect(wanted).toBe(total(1));",
    "render(<Till />); screen.getByText('Sum');",
    "render(<Till />); await screen.findByRole('alert');",
    "render(<Till />); expect(screen.queryByText('Sum')).toBeNull();",
    "const seen: string[] = []; render(<Till onSale={(sale) => seen.push(sale)} />); expect(seen).toEqual(['Tea']);",
    'const seen: string[] = []; total(seen); expect(seen).toHaveLength(1);',
    'let count = 0; render(<Till onSale={() => count++} />); expect(count).toBe(0);',
    'let sum; sum = total(1); expect(sum).toBe(1);',
    'const onSale = vi.fn(); render(<Till onSale={onSale} />); expect(onSale).toHaveBeenCalledWith(1);',
    "const errors = vi.spyOn(console, 'error'); render(<Till />); expect(errors).not.toHaveBeenCalled();",
    "localStorage.setItem('a', '1'); expect(localStorage.getItem('a')).toBe('2');",
    "try { total(-1); } catch (error) { expect(String(error)).toContain('negative'); }",
    'const sums = () => total(1); expect(sums()).toBe(1);',
    'for (const row of total([])) expect(row).toBe(1);',
    'const [first] = total([]); expect(first).toBe(1);',
    "document.title = ''; render(<Till />); expect(document.title).toBe('Till');",
    'expect(() => total(-1)).toThrow();',
  ]) {
    it(`is taken: ${body}`, () => assert.equal(complaints(check(body)), ''));
  }

  it('is judged by what the functions that it calls expect', () => {
    const shows = "function shows(text: string) { expect(screen.getByText(text).textContent).toBe('x'); }\n";
    assert.equal(complaints(shows + check("render(<Till />); shows('Sum');")), '');
    assert.match(
      complaints(`function shows() { expect(1).toBe(1); }\n${check('render(<Till />); shows();')}`),
      /always/,
    );
  });

  it('is judged also where a table gives its rows', () => {
    const each = (body: string) =>
      check('total(1);').replace(/test\([\s\S]*/, `test.each([[1], [2]])('R-1: adds %i', (one) => {\n${body}\n});\n`);
    assert.equal(complaints(each('expect(total(one)).toBe(one);')), '');
    assert.match(complaints(each('total(one);')), /"R-1: adds %i" expects nothing/);
  });

  it('is refused each for itself, whatever another test of the file expects', () => {
    const two = `${check("expect(total(1)).toBe('1');")}\ntest('R-1: more', () => {\n  expect(2).toBe(2);\n});\n`;
    assert.match(complaints(two), /"R-1: more" expects only/);
    assert.doesNotMatch(complaints(two), /R-1: adds/);
  });

  for (const out of [
    "test.skipIf(true)('R-1: b', () => { expect(total(1)).toBe(1); });",
    "test.runIf(false)('R-1: b', () => { expect(total(1)).toBe(1); });",
    "test('R-1: b', { skip: true }, () => { expect(total(1)).toBe(1); });",
    "test('R-1: b', (context) => { context.skip(); expect(total(1)).toBe(1); });",
    "test.concurrent.only('R-1: b', () => { expect(total(1)).toBe(1); });",
    "describe.skip('all', () => {});",
  ]) {
    it(`is never left out: ${out}`, () =>
      assert.match(complaints(`${check("expect(total(1)).toBe('1');")}${out}\n`), /skipped or run alone/));
  }

  it('is refused in no check that a model has written for the recordings', () => {
    const folder = join(repositoryRoot, 'test', 'fixtures', 'recordings');
    const checks = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.test\.tsx?$/.test(path),
    );
    assert.ok(checks.length >= 3);
    for (const path of checks) {
      const tests = testsIn(readFileSync(join(folder, path), 'utf8'), path);
      assert.ok(tests.length > 0, path);
      for (const { title, expectations } of tests)
        assert.ok(
          expectations.some(({ isTrivial }) => !isTrivial),
          `${path}: ${title}`,
        );
    }
  });
});
