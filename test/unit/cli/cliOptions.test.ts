import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'mocha';
import { parseCli } from '../../../src/cliOptions';
import { shownAddress } from '../../../src/pipeline/endpointAddress';

const complaint = (...words: string[]) => {
  const parsed = parseCli(words);
  return 'complaint' in parsed ? parsed.complaint : undefined;
};

describe('the command line', () => {
  it('builds a spec into a folder named after it, beside it, unless told otherwise', () => {
    const parsed = parseCli(['build', 'specs/reading-list.md', '--defaults', '--deploy', 'local', '--once']);
    assert.ok(!('complaint' in parsed));
    assert.equal(parsed.out, resolve('specs/reading-list'));
    assert.deepEqual([parsed.defaults, parsed.deploy, parsed.once, parsed.json], [true, 'local', true, false]);
  });

  it('has no limit of tokens that is not named', () => {
    const parsed = parseCli(['build', 'a.md', '--model', 'openai:a']);
    assert.ok(!('complaint' in parsed));
    assert.equal(parsed.budget, undefined);
  });

  it('resumes in the folder that it is given', () => {
    const parsed = parseCli(['resume', 'apps/a']);
    assert.ok(!('complaint' in parsed));
    assert.equal(parsed.out, resolve('apps/a'));
  });

  for (const [words, expected] of [
    [[], 'Say what to do.'],
    [['make', 'a.md'], 'There is no command make.'],
    [['build'], 'Name the spec to build.'],
    [['build', 'a.md', 'b.md'], 'One spec at a time; b.md is too much.'],
    [['build', 'a.md', '--out', ''], '--out needs a folder.'],
    [['undo'], "Name the app's folder."],
    [['resolved', 'a'], 'Name the files whose conflicts are settled.'],
    [['build', 'a.md', '--merge'], '--merge goes with undo.'],
    [['read', 'a.md', '--out', 'b'], '--out does not go with read.'],
    [['undo', 'a', '--remove-unneeded'], '--remove-unneeded does not go with undo.'],
    [['build', 'a.md', '--out', '/'], '--out needs a folder of its own, not a whole disk.'],
    [['build', 'a.md', '--model', 'gpt'], 'There is no model gpt. Use --model openai:NAME or built-in.'],
    [
      ['build', 'a.md', '--model', 'vscode:copilot/x'],
      "VS Code's models are there only inside VS Code. Use --model openai:NAME or built-in.",
    ],
    [
      ['build', 'a.md', '--base-url', 'localhost:1/v1'],
      '--base-url needs an address that begins with https:// or http://, such as http://localhost:1/v1.',
    ],
    [
      ['build', 'a.md', '--budget', '1.5'],
      '--budget takes a whole number of tokens, 1 or more; leave it out for no limit.',
    ],
    [['build', 'a.md', '--parallel', '0'], '--parallel takes a whole number of requests.'],
    [['build', 'a.md', '--production'], '--production, --team, --project and --env go with --deploy vercel.'],
    [
      ['build', 'a.md', '--deploy', 'vercel', '--env', 'KEY=abc'],
      '--env takes the name of a variable; its value comes from the environment. "KEY=abc" is none.',
    ],
    [['build', 'a.md', '--deploy', 'vercel', '--project', ''], '--team and --project need a name.'],
    [
      ['build', 'a.md', '--deploy', 'vercel', '--deploy-timeout', 'long'],
      '--deploy-timeout takes a whole number of minutes.',
    ],
    [['build', 'a.md', '--deploy', 'moon'], '--deploy takes local, vercel or none.'],
  ] as const) {
    it(`says what is wrong with "${words.join(' ')}"`, () => {
      assert.equal(complaint(...words), expected);
    });
  }

  for (const address of [
    'http://ann:sw0rdfish@localhost:1/v1',
    'https://sw0rdfish@example.org/v1',
    'ann:sw0rdfish@example.org/v1',
    'https://example.org/v1?key=sw0rdfish',
    'example.org/v1?api_key=sw0rdfish',
    'https://example.org/v1#sw0rdfish',
  ])
    it(`attack 17: refuses ${address} before anything is written, without saying it again`, () => {
      for (const words of [
        ['build', 'a.md'],
        ['resume', 'a'],
      ]) {
        const said = complaint(...words, '--model', 'openai:m', '--base-url', address);
        assert.match(said ?? '', /^--base-url holds .*BUILD_FROM_SPEC_API_KEY/);
        assert.doesNotMatch(said ?? '', /sw0rdfish/);
      }
    });

  it('attack 17: shows an address that an older journal holds without what is secret in it', () => {
    assert.equal(shownAddress('http://ann:sw0rdfish@localhost:1/v1?key=x#y'), 'http://localhost:1/v1');
    assert.equal(shownAddress('ann:sw0rdfish@localhost/v1').includes('sw0rdfish'), false);
    assert.equal(shownAddress('http://localhost:11434/v1'), 'http://localhost:11434/v1');
  });

  it('says what is wrong with an unknown option', () => {
    assert.match(complaint('build', 'a.md', '--fast') ?? '', /--fast/);
  });
});
