/** The file tree without a page: which rows there are, and what a key does. */
import { deepEqual, equal } from 'node:assert/strict';
import type { PanelFile } from '../../../src/webview/protocol';
import { treeStep, typeAhead } from '../../../src/webview/treeKeys';
import { treeRows } from '../../../src/webview/treeRows';

const files: readonly PanelFile[] = [
  'package.json',
  'src/main.tsx',
  'src/books/BookForm.tsx',
  'src/books/BookList.tsx',
  'index.html',
].map((path) => ({ path, change: 'Created', mark: 'A', purpose: '' }));

const closed = treeRows(files, () => false);
const open = treeRows(files, () => true);

describe('treeRows', () => {
  it('shows folders closed, before the files', () => {
    deepEqual(
      closed.map(({ path }) => path),
      ['src', 'index.html', 'package.json'],
    );
    deepEqual([closed[0]?.open, closed[0]?.fileCount, closed[1]?.open], [false, 3, undefined]);
  });

  it('gives each row its level and its place among its siblings', () => {
    deepEqual(
      open.map(({ path, level, position, siblings }) => `${path} ${level} ${position}/${siblings}`),
      [
        'src 1 1/3',
        'src/books 2 1/2',
        'src/books/BookForm.tsx 3 1/2',
        'src/books/BookList.tsx 3 2/2',
        'src/main.tsx 2 2/2',
        'index.html 1 2/3',
        'package.json 1 3/3',
      ],
    );
  });

  it('does not stumble over names that objects have', () => {
    const [row] = treeRows([{ path: '__proto__/constructor', change: '', mark: '', purpose: '' }], () => false);
    equal(row?.name, '__proto__');
  });
});

describe('treeStep', () => {
  it('moves up and down, and stays at the ends', () => {
    deepEqual(treeStep(open, 'src', 'ArrowDown'), { kind: 'focus', path: 'src/books' });
    deepEqual(treeStep(open, 'src', 'ArrowUp'), { kind: 'focus', path: 'src' });
    deepEqual(treeStep(open, 'src', 'End'), { kind: 'focus', path: 'package.json' });
    deepEqual(treeStep(open, 'package.json', 'Home'), { kind: 'focus', path: 'src' });
  });

  it('opens a folder, goes into it, comes back and closes it', () => {
    deepEqual(treeStep(closed, 'src', 'ArrowRight'), { kind: 'open', path: 'src' });
    deepEqual(treeStep(open, 'src', 'ArrowRight'), { kind: 'focus', path: 'src/books' });
    deepEqual(treeStep(open, 'src/books/BookForm.tsx', 'ArrowLeft'), { kind: 'focus', path: 'src/books' });
    deepEqual(treeStep(open, 'src/books', 'ArrowLeft'), { kind: 'close', path: 'src/books' });
    equal(treeStep(closed, 'src', 'ArrowLeft'), undefined);
    equal(treeStep(closed, 'index.html', 'ArrowRight'), undefined);
  });

  it('opens a file with Enter or Space', () => {
    deepEqual(treeStep(open, 'index.html', 'Enter'), { kind: 'activate', path: 'index.html' });
    deepEqual(treeStep(open, 'index.html', ' '), { kind: 'activate', path: 'index.html' });
    deepEqual(treeStep(open, 'src', 'Enter'), { kind: 'close', path: 'src' });
  });
});

describe('typeAhead', () => {
  it('finds the next name that begins with what was typed, from the top again after the end', () => {
    equal(typeAhead(open, 'src', 'p'), 'package.json');
    equal(typeAhead(open, 'package.json', 'i'), 'index.html');
    equal(typeAhead(open, 'src', 'bookl'), 'src/books/BookList.tsx');
    equal(typeAhead(open, 'src', 'x'), undefined);
  });

  it('goes through all names with a letter that is repeated', () => {
    equal(typeAhead(open, 'src', 'b'), 'src/books');
    equal(typeAhead(open, 'src/books', 'bb'), 'src/books/BookForm.tsx');
    equal(typeAhead(open, 'src/books/BookForm.tsx', 'bbb'), 'src/books/BookList.tsx');
  });
});
