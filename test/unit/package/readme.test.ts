/** What the README names (scripts, settings, options, exit codes) against where it is defined. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { z } from 'zod';
import { usage } from '../../../src/cliOptions';

const readme = readFileSync('README.md', 'utf8');
const { scripts, contributes } = z
  .object({
    scripts: z.record(z.string(), z.string()),
    contributes: z.object({
      configuration: z.object({
        properties: z.record(z.string(), z.object({ default: z.unknown(), scope: z.string() })),
      }),
    }),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const settings = contributes.configuration.properties;
const rows = [...readme.matchAll(/^\| `(buildFromSpec\.\w+)` \| ([^|]+) \|/gm)].map(([, id = '', value = '']) => ({
  id,
  value: value.trim(),
}));

describe('the README', () => {
  it('names only scripts that package.json has', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)|npm (start|test)\b/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((name) => !scripts[name]),
      [],
    );
  });

  it('names every setting with its default', () => {
    const said = Object.fromEntries(rows.map(({ id, value }) => [id, value]));
    const defaults = Object.entries(settings).map(([id, { default: value }]) => [
      id,
      value === '' ? 'empty' : `\`${value}\``,
    ]);
    assert.deepEqual(said, { ...Object.fromEntries(defaults), 'buildFromSpec.endpoint': "OpenAI's" });
    assert.equal(settings['buildFromSpec.endpoint']?.default, 'https://api.openai.com/v1');
  });

  it('says of six settings that they are those of a machine, which no workspace sets', () => {
    assert.match(readme, /The last six are yours alone/);
    assert.deepEqual(
      rows.slice(-6).map(({ id }) => id),
      Object.keys(settings).filter((id) => settings[id]?.scope === 'machine'),
    );
  });

  it('names the same options as the command line does', () => {
    const [, synopsis = ''] = /```\n(build-from-spec build [\s\S]*?)```/.exec(readme) ?? [];
    const optionsIn = (text: string) => [...new Set(text.match(/--[a-z-]+/g))].sort();
    assert.deepEqual(optionsIn(synopsis), optionsIn(usage));
  });

  it('names the same exit codes as the command line does', () => {
    const codesIn = (text: string) => /Exit codes: ([^.E]+)/.exec(text)?.[1]?.match(/\d+/g);
    assert.deepEqual(codesIn(readme), codesIn(usage));
    assert.equal(codesIn(readme)?.length, 11);
  });

  it('says which Node.js the tools of an app need', () => {
    const app = z
      .object({ engines: z.object({ node: z.string() }) })
      .parse(JSON.parse(readFileSync('src/scaffold/packages/package.json', 'utf8')));
    const [, version = ''] = /verifying needs Node\.js ([\d.]+) or newer/.exec(readme) ?? [];
    assert.ok(version && app.engines.node.startsWith(`^${version}.0 `), app.engines.node);
  });
});
