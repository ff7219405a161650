/** The status bar item in each state: text, tooltip and what a click does. */
import { deepEqual, equal, match } from 'node:assert/strict';
import { statusBarState } from '../../../../src/vscode/viewState/statusBarState';
import { type PanelInputName, panelInputs } from '../../../fixtures/panel/inputs';

const panel = 'buildFromSpec.showPanel';

const expected: Partial<Record<PanelInputName, readonly [text: string, tooltip: string, command: string]>> = {
  ready: ['$(play) Build from Spec', 'Turn reading-list.md into a working web app', 'buildFromSpec.build'],
  analyzing: ['$(loading~spin) Analyzing', 'Analyzing reading-list.md', panel],
  clarifying: ['$(question) 3 Questions', 'Build is waiting for answers', 'buildFromSpec.answerQuestions'],
  clarifyingSomeAnswered: ['$(question) 1 Question', 'Build is waiting for answers', 'buildFromSpec.answerQuestions'],
  generating: ['$(loading~spin) Generating 18/40', 'Show progress', panel],
  verifying: ['$(loading~spin) Verifying 2/5', 'Current: Build', panel],
  startingPreview: ['$(loading~spin) Starting Preview', 'Show progress', panel],
  previewStopped: ['$(play) Preview App', 'Start local preview', 'buildFromSpec.startPreview'],
  running: ['$(globe) Open App', 'http://127.0.0.1:41783/', 'buildFromSpec.openApp'],
  failedEvidence: ['$(warning) Not Verified', 'Type check failed: 3 errors', panel],
  evidenceUnavailable: [
    '$(warning) App is shown, not proved: Node.js is needed',
    'npm was not found. Install Node.js, then verify again.',
    panel,
  ],
  failedAnalysis: ['$(error) Build Failed', 'The table in line 14 has no columns.', panel],
  failedGeneration: ['$(error) Build Failed', '2 files could not be written. The rest of the app is there.', panel],
  failedPreview: ['$(error) Preview Failed', 'The log says why; try again.', panel],
  deploying: ['$(loading~spin) Deploying', 'Uploading 24 KB of 64 KB', panel],
  deployingRemote: ['$(loading~spin) Deploying', 'Building on Vercel', panel],
  live: ['$(globe) Open App', 'https://reading-list-3fx9.vercel.app/', 'buildFromSpec.openApp'],
  liveInProduction: ['$(cloud-upload) Redeploy', '4 files changed since the last deployment', 'buildFromSpec.deploy'],
  vercelNext: ['$(cloud-upload) Deploy', 'Deploy reading-list.md to Vercel (preview)', 'buildFromSpec.deploy'],
  failedDeploy: [
    '$(error) Deployment Failed',
    "The build on Vercel failed: src/main.tsx(3,7): error TS2304: Cannot find name 'App'.",
    panel,
  ],
  deployStopped: ['$(cloud-upload) Deploy', 'Deploy reading-list.md to Vercel (preview)', 'buildFromSpec.deploy'],
  deployGoesOn: ['$(debug-continue) Watch Deployment', 'The deployment goes on at Vercel', 'buildFromSpec.resumeBuild'],
  overBudget: ['$(debug-pause) Budget Reached', 'The token budget is used up', 'buildFromSpec.raiseBudget'],
  cancelled: ['$(debug-continue) Resume Build', '18 files kept', 'buildFromSpec.resumeBuild'],
  interrupted: ['$(debug-continue) Resume Build', '18 files kept', 'buildFromSpec.resumeBuild'],
  restrictedAnalyzed: ['$(shield) Restricted', 'Trust needed to build', 'buildFromSpec.manageTrust'],
};

describe('statusBarState', () => {
  for (const [name, [text, tooltip, command]] of Object.entries(expected)) {
    it(`shows "${text}" when ${name}`, () => {
      const state = statusBarState(panelInputs[name as PanelInputName]);
      deepEqual(
        [state?.text, state?.tooltip, state?.command],
        [text, `${tooltip}\nModel: ${panelInputs[name as PanelInputName].modelLabel}`, command],
      );
    });
  }

  it('offers no build for Markdown that tells of a project', () => {
    for (const specName of ['README.md', 'CHANGELOG.md', 'code-of-conduct.md', 'readme.de.md'])
      equal(statusBarState({ ...panelInputs.ready, specName }), undefined, specName);
    equal(statusBarState({ ...panelInputs.ready, specName: 'readmes.md' })?.text, '$(play) Build from Spec');
  });

  it('is hidden where there is nothing to build', () => {
    for (const name of ['empty', 'restricted'] as const) equal(statusBarState(panelInputs[name]), undefined);
  });

  it('offers to stop the preview from the tooltip', () => {
    deepEqual(statusBarState(panelInputs.running)?.tooltipLinks, [
      { label: 'Stop Preview', command: 'buildFromSpec.stopPreview' },
    ]);
  });

  it('tells a screen reader a whole sentence, without icons', () => {
    for (const input of Object.values(panelInputs)) {
      const state = statusBarState(input);
      if (state) match(state.accessibilityLabel, /^[A-Z][^$]*\.$|^reading-list\.md [^$]*\.$/);
    }
  });

  it('does not hide from a screen reader what is not implemented', () => {
    match(statusBarState(panelInputs.running)?.accessibilityLabel ?? '', /3 requirements are not implemented/);
  });
});
