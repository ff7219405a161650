/** Files that a person and a build have both changed, some of it in the same places. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Published } from '../../../../src/workspace/publish';
import { acceptPersonsVersion } from '../../../../src/workspace/resolve';
import { appFolder } from '../../helpers/appFolder';

const form = [
  'export function BookForm() {',
  '  return (',
  '    <form>',
  '      <TextField name="title" label="Title" required />',
  '      <NumberField name="pages" label="Pages" />',
  '    </form>',
  '  );',
  '}',
  '',
].join('\n');

const pages = '      <NumberField name="pages" label="Pages" />\n';
const published = '      <DateField name="published" label="Published" />\n';

function conflictOf(result: Published | undefined) {
  assert.ok(result?.kind === 'written' && result.conflict);
  return result.conflict;
}

describe('A build over a file that a person has changed beside what it changes', () => {
  const app = appFolder();

  it('merges a label by hand with a field that the build adds below it', async () => {
    await app.build({ 'src/BookForm.tsx': form });
    await app.write('src/BookForm.tsx', form.replace('label="Pages"', 'label="How many pages"'));
    const next = form.replace(pages, pages + published);
    assert.deepEqual(await app.build({ 'src/BookForm.tsx': next }), ['written merged src/BookForm.tsx']);
    assert.equal(await app.read('src/BookForm.tsx'), next.replace('label="Pages"', 'label="How many pages"'));
  });

  it('merges two changes of one line that touch no word of the other', async () => {
    await app.build({ 'src/BookForm.tsx': form });
    await app.write('src/BookForm.tsx', form.replace('label="Title"', 'label="Its title"'));
    const next = form.replace('name="title"', 'name="name"');
    assert.deepEqual(await app.build({ 'src/BookForm.tsx': next }), ['written merged src/BookForm.tsx']);
    assert.equal(await app.read('src/BookForm.tsx'), next.replace('label="Title"', 'label="Its title"'));
  });
});

describe('A build over a file of which a person has changed one place in another way', () => {
  const app = appFolder();
  const mine = form.replace('label="Title"', 'label="What it is called"');
  const next = form.replace('label="Title"', 'label="Name"').replace(pages, pages + published);
  const merged = mine.replace(pages, pages + published);

  async function buildOver(): Promise<Published | undefined> {
    await app.build({ 'src/BookForm.tsx': form });
    await app.write('src/BookForm.tsx', mine);
    return (await app.publish({ 'src/BookForm.tsx': next }))[0];
  }

  it('brings all the rest, keeps the person’s version of that place without any marks, and says so', async () => {
    const { message } = conflictOf(await buildOver());
    assert.equal(await app.read('src/BookForm.tsx'), merged);
    assert.match(message, /^In 1 place of src\/BookForm\.tsx .* the rest is merged\.$/);
  });

  it('keeps what a merge editor begins with: only that place differs on both sides', async () => {
    const { base, sha256 } = conflictOf(await buildOver());
    const original = form.replace(pages, pages + published);
    assert.equal(app.original(base), original);
    assert.equal(app.original(sha256), next);
  });

  it('tells of it in every build until it is settled, and changes nothing', async () => {
    await buildOver();
    for (let again = 0; again < 2; again += 1) {
      assert.deepEqual(await app.build({ 'src/BookForm.tsx': next }), ['skipped conflict src/BookForm.tsx']);
      assert.equal(await app.read('src/BookForm.tsx'), merged);
    }
  });

  it('brings what else the spec changes while it is not settled', async () => {
    await buildOver();
    const later = next.replace('label="Pages"', 'label="Number of pages"');
    assert.deepEqual(await app.build({ 'src/BookForm.tsx': later }), ['written merged in conflict src/BookForm.tsx']);
    assert.equal(await app.read('src/BookForm.tsx'), merged.replace('label="Pages"', 'label="Number of pages"'));
  });

  it('is settled by the person’s word for it', async () => {
    const { sha256 } = conflictOf(await buildOver());
    await acceptPersonsVersion(app.folder, 'run-2', 'src/BookForm.tsx', sha256 ?? '');
    assert.deepEqual(await app.build({ 'src/BookForm.tsx': next }), ['written unchanged src/BookForm.tsx']);
    assert.equal(await app.read('src/BookForm.tsx'), merged);
  });

  it('is settled by writing there what the build has', async () => {
    await buildOver();
    await app.write('src/BookForm.tsx', next);
    assert.deepEqual(await app.build({ 'src/BookForm.tsx': next }), ['written unchanged src/BookForm.tsx']);
  });

  it('is the same in an editor with unsaved changes, and leaves the disk alone', async () => {
    await app.build({ 'src/BookForm.tsx': form });
    app.unsaved.set(app.at('src/BookForm.tsx'), mine);
    assert.deepEqual(await app.build({ 'src/BookForm.tsx': next }), [
      'written mergedUnsaved in conflict src/BookForm.tsx',
    ]);
    assert.equal(app.unsaved.get(app.at('src/BookForm.tsx')), merged);
    assert.equal(await app.read('src/BookForm.tsx'), form);
  });
});
