import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { commandIds, contextKeys, panelViewId, settingDefaults, walkthroughId } from '../../../src/vscode/ids';

const text = readFileSync('package.json', 'utf8');
const { contributes } = JSON.parse(text);
const words = JSON.parse(readFileSync('package.nls.json', 'utf8'));

describe('ids', () => {
  it('name the same commands as package.json', () => {
    const contributed = contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(contributed.sort(), Object.values(commandIds).sort());
  });

  it('name the same settings as package.json, with the same defaults', () => {
    const contributed = Object.entries<{ default: unknown }>(contributes.configuration.properties);
    const defaults = contributed.map(([id, property]) => [id.replace('buildFromSpec.', ''), property.default]);
    assert.deepEqual(Object.fromEntries(defaults), settingDefaults);
  });

  it('name the view and the walkthrough of package.json', () => {
    assert.equal(contributes.views.buildFromSpec[0].id, panelViewId);
    assert.equal(contributes.walkthroughs[0].id, walkthroughId);
  });

  it('are the only context keys that package.json uses', () => {
    const conditions = [...JSON.stringify(contributes.menus).matchAll(/buildFromSpec\.\w+/g)].map(([key]) => key);
    const known: string[] = [...Object.values(contextKeys), ...Object.values(commandIds), panelViewId];
    assert.deepEqual(
      conditions.filter((key) => !known.includes(key)),
      [],
    );
  });

  it('have a text in package.nls.json for every placeholder, and no text without one', () => {
    const placeholders = [...text.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(placeholders)].sort(), Object.keys(words).sort());
  });
});
