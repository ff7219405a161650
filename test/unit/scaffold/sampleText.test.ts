import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { scaffold } from '../../../src/scaffold/scaffold';
import { entity, field, spec, text } from './samples/parts';

describe('the samples of a generated app’s tests', () => {
  it('have no two spaces in a row, which a page would show as one', () => {
    const label = 'the name of a member as it is spoken';
    const app = scaffold(
      spec('Club', { entities: [entity('member', 'Member', 'Members', [field('name', label, text)])] }),
      {
        appName: 'club',
      },
    );
    const samples = [...app.files()].find(({ path }) => path === 'src/testing/samples.ts')?.content ?? '';
    assert.match(samples, /name: 'The name of a member as it is 1'/);
  });
});
