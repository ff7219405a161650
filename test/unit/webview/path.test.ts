/** Where a path gives way when there is no room for all of it. */
import { deepEqual, equal } from 'node:assert/strict';
import { check, property, string } from 'fast-check';
import { splitPath } from '../../../src/webview/path';

describe('splitPath', () => {
  it('keeps the name of the file whole', () => {
    deepEqual(splitPath('src/books/BookForm.tsx'), { head: 'src/books', tail: '/BookForm.tsx' });
    deepEqual(splitPath('C:\\work\\app\\main.ts'), { head: 'C:\\work\\app', tail: '\\main.ts' });
  });

  it('keeps the end of a long name', () => {
    const { tail } = splitPath('src/ConfirmBeforeLeavingUnsavedChangesDialog.tsx');
    equal(tail, 'angesDialog.tsx');
  });

  it('leaves a short name in one piece', () => {
    deepEqual(splitPath('index.html'), { head: 'index.html', tail: '' });
    deepEqual(splitPath('/index.html'), { head: '/index.html', tail: '' });
    deepEqual(splitPath(''), { head: '', tail: '' });
  });

  it('loses nothing of any path', () => {
    const details = check(
      property(string({ unit: 'grapheme' }), (path) => {
        const { head, tail } = splitPath(path);
        return head + tail === path;
      }),
    );
    equal(details.failed, false, String(details.counterexample));
  });
});
