import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inView, otherBuild } from '../../../../src/vscode/viewState/inView';
import { panelState } from '../../../../src/vscode/viewState/panelState';
import { statusBarState } from '../../../../src/vscode/viewState/statusBarState';
import { panelInputs } from '../../../fixtures/panel/inputs';

describe('several builds in one window', () => {
  const nothing = { running: [], chosen: undefined, ofSpec: undefined, last: undefined };

  it('show the one that the person has chosen, whatever else runs', () => {
    equal(inView({ running: ['a', 'b'], chosen: 'c', ofSpec: 'a', last: 'b' }), 'c');
  });

  it('show the running build of the active spec, else the one that began last', () => {
    equal(inView({ ...nothing, running: ['a', 'b'], ofSpec: 'a', last: 'b' }), 'a');
    equal(inView({ ...nothing, running: ['a', 'b'], ofSpec: 'c', last: 'a' }), 'b');
    equal(inView({ ...nothing, running: ['a'], ofSpec: 'none' }), 'a');
  });

  it('show the active spec’s when nothing runs, nothing of another where it has none yet, else the last one', () => {
    equal(inView({ ...nothing, ofSpec: 'a', last: 'b' }), 'a');
    equal(inView({ ...nothing, ofSpec: 'none', last: 'b' }), undefined);
    equal(inView({ ...nothing, last: 'b' }), 'b');
  });

  it('are named beside the one in view while they go on or wait for the person', () => {
    const other = otherBuild(panelInputs.generating);
    deepEqual([other?.name, other?.state], ['reading-list.md', 'Generating files']);
    equal(otherBuild(panelInputs.clarifying)?.state, '3 questions need answers');
    equal(otherBuild(panelInputs.running), undefined);
    equal(otherBuild(panelInputs.ready), undefined);
  });

  it('have a line each in the panel, which leads to them', () => {
    const others = [{ folder: '/w/tally', name: 'tally.md', state: 'Verifying the app' }];
    deepEqual(panelState({ ...panelInputs.generating, others }).others, [
      {
        text: 'tally.md: Verifying the app',
        button: { command: 'showProject', argument: '/w/tally', label: 'Show', about: 'tally.md' },
      },
    ]);
  });

  it('are counted in the status bar, and its tooltip leads to each', () => {
    const others = [{ folder: '/w/tally', name: 'tally.md', state: 'Verifying the app' }];
    const state = statusBarState({ ...panelInputs.running, others });
    equal(state?.text, '$(globe) Open App +1');
    deepEqual(state?.tooltipLinks?.at(-1), {
      label: 'tally.md: Verifying the app',
      command: 'buildFromSpec.switchProject',
      argument: '/w/tally',
    });
    equal(state?.accessibilityLabel.endsWith('tally.md: Verifying the app.'), true);
  });
});

describe('a machine that can’t prove apps', () => {
  it('is told of while the build still asks and writes, with the way to Node.js', () => {
    const input = { ...panelInputs.clarifying, machine: 'Node.js was not found. Install it, then verify again.' };
    const { notes, secondary } = panelState(input);
    deepEqual(
      notes.map(({ text }) => text),
      ['The app will be shown, not proved. Node.js was not found. Install it, then verify again.'],
    );
    equal(
      secondary.some(({ command }) => command === 'getNode'),
      true,
    );
  });
});
