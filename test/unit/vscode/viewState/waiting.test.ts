import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { panelState } from '../../../../src/vscode/viewState/panelState';
import type { ViewInput } from '../../../../src/vscode/viewState/viewInput';
import { viewKind } from '../../../../src/vscode/viewState/viewKind';
import { panelInputs } from '../../../fixtures/panel/inputs';

/** As after a run by saving. */
const saved = (input: ViewInput, change: Partial<ViewInput> = {}): ViewInput => ({
  ...input,
  ...(input.project && { project: { ...input.project, bySaving: true } }),
  ...change,
});

describe('what waits after a save', () => {
  it('is counted for the chosen model under one button, with what the spec alone takes where nothing is known yet', () => {
    const { banner } = panelState(saved(panelInputs.running, { nextModel: 'gpt-x' }));
    match(banner?.text ?? '', /^2 requirements wait for gpt-x: at least [\d,]+ tokens, for the spec alone$/);
    deepEqual(banner?.button, { command: 'rebuild', label: 'Build with gpt-x' });
  });

  it('is nothing without a model, and nothing after a run that was asked for', () => {
    equal(panelState(saved(panelInputs.running)).banner, undefined);
    equal(panelState({ ...panelInputs.running, nextModel: 'gpt-x' }).banner, undefined);
  });

  it('is asked and built in one go where answers are missing, too; without a model the answers are all', () => {
    const state = panelState(saved(panelInputs.clarifying, { nextModel: 'gpt-x' }));
    deepEqual(
      [state.primary?.label, ...state.secondary.map(({ label }) => label)],
      ['Answer and Build with gpt-x', 'Answer Questions', 'Use Recommended Answers', 'Cancel'],
    );
    match(state.notes[0]?.text ?? '', /^Nothing was asked, and nothing sent\. With gpt-x: at least [\d,]+ tokens/);
    equal(panelState(saved(panelInputs.clarifying)).primary?.label, 'Answer Questions');
  });

  it('is a whole build where a model has had a part in the app, at about what the last one took', () => {
    const { project } = panelInputs.running;
    const usage = [{ model: 'openai:gpt-x', input: 40_000, cached: 0, output: 8_000 }];
    const input: ViewInput = {
      ...panelInputs.running,
      specChanged: true,
      nextModel: 'gpt-x',
      ...(project && { project: { ...project, model: 'openai:gpt-x', usage } }),
    };
    deepEqual(panelState(input).banner, {
      text: 'Spec changed since this build. Building it again takes about 48,000 tokens of gpt-x, as the last time.',
      button: { command: 'rebuild', label: 'Rebuild' },
    });
    equal(panelState({ ...panelInputs.specChanged, nextModel: 'gpt-x' }).banner?.text, 'Spec changed since this build');
  });

  it('does not look like a build to resume between one save and the next', () => {
    equal(viewKind(saved(panelInputs.cancelled, { running: true })), 'analyzing');
    equal(viewKind(saved(panelInputs.cancelled)), 'stopped');
  });
});
