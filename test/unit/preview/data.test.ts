import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type DataMemory, PreviewData, quota, type Values } from '../../../src/preview/data';

describe('what is entered in a preview', () => {
  function memory(kept?: Values): DataMemory & { kept: Values | undefined; fails: boolean } {
    const held = {
      kept,
      fails: false,
      read: async () => held.kept,
      write: async (values: Values) => {
        if (held.fails) throw new Error('disk full');
        held.kept = values;
      },
    };
    return held;
  }

  it('is kept before it counts as entered, and is there after a restart', async () => {
    const held = memory();
    const data = await PreviewData.open(held);
    assert.equal(await data.set('books', '[1]'), 1);
    assert.deepEqual(held.kept, { books: '[1]' });
    assert.deepEqual((await PreviewData.open(held)).since().values, { books: '[1]' });
  });

  it('stays as it was where it can’t be kept', async () => {
    const held = memory({ books: '[1]' });
    const data = await PreviewData.open(held);
    held.fails = true;
    await assert.rejects(data.set('books', '[2]'), /disk full/);
    assert.deepEqual(data.since().values, { books: '[1]' });
    held.fails = false;
    assert.equal(await data.set('books', '[3]'), 1);
  });

  it('tells what has changed since, also what is gone, and everything after a restart', async () => {
    const held = memory({ a: '1', b: '2' });
    const data = await PreviewData.open(held);
    const { epoch, revision, isWhole } = data.since();
    assert.ok(isWhole);
    await data.set('c', '3');
    await data.remove('a');
    assert.deepEqual(data.since(epoch, revision).values, { c: '3', a: null });
    assert.deepEqual(data.since(epoch, 1).values, { a: null });
    const restarted = await PreviewData.open(held);
    assert.deepEqual(restarted.since(epoch, 2), { ...restarted.since(), isWhole: true });
    assert.deepEqual(restarted.since(epoch, 2).values, { b: '2', c: '3' });
  });

  it('is kept in the order in which it came', async () => {
    const held = memory();
    const data = await PreviewData.open(held);
    await Promise.all(['1', '2', '3'].map((value) => data.set('a', value)));
    assert.deepEqual(held.kept, { a: '3' });
  });

  it('has as much room as in a browser', async () => {
    const data = await PreviewData.open(memory({ a: '1' }));
    assert.equal(await data.set('b', 'x'.repeat(quota - 3)), 1);
    assert.equal(await data.set('c', 'x'), false);
    assert.equal(await data.set('b', ''), 2);
    assert.equal(await data.set('c', 'x'), 3);
  });

  it('comes back after a reset, unless something was entered since', async () => {
    const held = memory({ a: '1' });
    const data = await PreviewData.open(held);
    await data.reset();
    assert.deepEqual(held.kept, {});
    assert.equal(await data.undoReset(), true);
    assert.deepEqual(held.kept, { a: '1' });
    await data.reset();
    await data.set('b', '2');
    assert.equal(await data.undoReset(), false);
    assert.deepEqual(held.kept, { b: '2' });
  });

  it('is new only until something was kept, so that a browser brings its own along just once', async () => {
    const held = memory();
    const data = await PreviewData.open(held);
    assert.equal(data.isNew, true);
    await data.set('a', '1');
    await data.reset();
    assert.equal(data.isNew, false);
    assert.equal((await PreviewData.open(held)).isNew, false);
  });
});
