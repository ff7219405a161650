import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { apiInput } from '../../../src/pipeline/apiInput';

const good = { source: '/s/a.md', name: 'a.md', text: '# A', folder: '/apps/a' };

describe('what other extensions hand in', () => {
  it('is taken as it is where it is right', () => {
    assert.deepEqual(apiInput.newProject(good), good);
    const whole = { ...good, folder: '', model: 'openai:m', budget: 5 };
    assert.deepEqual(apiInput.newProject(whole), whole);
    assert.equal(apiInput.target('vercel'), 'vercel');
  });

  for (const [wrong, sentence] of [
    [{ folder: 'apps/a' }, /^folder must be an absolute path/],
    [{ folder: undefined }, /^folder must be a text\.$/],
    [{ budget: -1 }, /^budget must be a whole number of tokens/],
    [{ budget: 0 }, /^budget must be a whole number of tokens/],
    [{ budget: Number.NaN }, /^budget must be a whole number of tokens/],
    [{ budget: 1.5 }, /^budget must be a whole number of tokens/],
    [{ text: undefined }, /^text must be a text\.$/],
    [{ text: '  ' }, /^text must not be empty\.$/],
    [{ source: '' }, /^source must not be empty\.$/],
    [{ model: 'gpt' }, /^model must be built-in/],
  ] as const)
    it(`attack 19: is refused with a sentence where it holds ${Object.entries(wrong).join(' ').replace(',', ' ')}`, () => {
      assert.throws(() => apiInput.newProject({ ...good, ...wrong }), { name: 'TypeError', message: sentence });
    });

  it('attack 19: is refused with a sentence where it is something else altogether', () => {
    assert.throws(() => apiInput.newProject(undefined), /^TypeError: createProject takes an object/);
    assert.throws(() => apiInput.projectId(7), /The id of a project must be a text/);
    assert.throws(() => apiInput.answers('yes'), /answers must be a list/);
    assert.throws(() => apiInput.answers([{}]), /^TypeError: .+\.$/);
    assert.throws(() => apiInput.target('moon'), /must be local or vercel/);
  });
});
