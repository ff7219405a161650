/** What the panel shows in each of its states, in the words of ux.md. */
import { deepEqual, equal, match } from 'node:assert/strict';
import type { Project } from '../../../../src/pipeline/project';
import { panelState } from '../../../../src/vscode/viewState/panelState';
import type { PanelState } from '../../../../src/webview/protocol';
import { type PanelInputName, panelInputs } from '../../../fixtures/panel/inputs';
import { clarifications, generatingNotice } from '../../../fixtures/panel/steps';

type Section<K extends PanelState['sections'][number]['kind']> = Extract<PanelState['sections'][number], { kind: K }>;

/** Headline, primary button, secondary links. */
const expected: Record<PanelInputName, readonly [string, string, readonly string[]]> = {
  empty: [
    'Open a Markdown spec and turn it into a working web app.',
    'Open Sample Spec',
    ['New Spec', 'Open Walkthrough'],
  ],
  restricted: ['Restricted Mode: analysis only', 'Manage Workspace Trust', ['Analyze Spec']],
  restrictedAnalyzed: ['Restricted Mode: analysis only', 'Manage Workspace Trust', ['Analyze Spec']],
  ready: ['Ready to build', 'Build from Spec', []],
  analyzing: ['Analyzing spec…', 'Cancel', []],
  clarifying: ['3 questions need answers', 'Answer Questions', ['Use Recommended Answers', 'Cancel']],
  clarifyingSomeAnswered: ['1 question needs an answer', 'Answer Questions', ['Use Recommended Answers', 'Cancel']],
  generating: ['Generating files', 'Cancel', []],
  verifying: ['Verifying the app', 'Cancel', []],
  cancelling: ['Generating files', 'Cancelling…', []],
  startingPreview: ['Starting the preview…', 'Cancel', []],
  running: ['App is running', 'Open App', ['Deploy to Vercel', 'Copy URL', 'Stop Preview', 'Rebuild']],
  inConflict: [
    '1 file is in conflict with your changes',
    'Merge',
    ['Open App', 'Deploy to Vercel', 'Copy URL', 'Stop Preview', 'Rebuild'],
  ],
  previewStopped: ['Built. Preview is stopped.', 'Start Preview', ['Deploy to Vercel', 'Rebuild']],
  builtWithoutPreview: ['Built. Preview is stopped.', 'Start Preview', ['Deploy to Vercel', 'Rebuild']],
  specChanged: ['App is running', 'Open App', ['Deploy to Vercel', 'Copy URL', 'Stop Preview']],
  appChanged: ['App is running', 'Open App', ['Deploy to Vercel', 'Copy URL', 'Stop Preview', 'Rebuild']],
  failedAnalysis: ["Couldn't analyze the spec", 'Go to Line 14', ['Try Again']],
  failedGeneration: ["Couldn't write 2 files", 'Resume Build', []],
  failedEvidence: ['Type check failed: 3 errors', 'Open Problems', ['Verify Again', 'Show Log']],
  evidenceUnavailable: ['App is shown, not proved: Node.js is needed', 'Verify Again', ['Get Node.js', 'Show Log']],
  failedPreview: ["Couldn't start the preview", 'Try Again', ['Show Log']],
  failedModel: ["Couldn't generate the app", 'Resume Build', ['Set API Key', 'Select Model']],
  deploying: ['Deploying to Vercel…', 'Cancel', []],
  deployingRemote: ['Deploying to Vercel…', 'Cancel', []],
  live: [
    'App is live as a preview',
    'Open App',
    ['Copy URL', 'Deploy to Production', 'Roll Back', 'Start Preview', 'Rebuild'],
  ],
  liveInProduction: ['App is live', 'Open App', ['Redeploy', 'Copy URL', 'Start Preview', 'Rebuild']],
  liveUnchecked: [
    'App is deployed, not checked',
    'Open App',
    ['Copy URL', 'Deploy to Production', 'Roll Back', 'Start Preview', 'Rebuild'],
  ],
  vercelNext: ['Built. Ready to deploy.', 'Deploy to Vercel', ['Start Preview', 'Rebuild']],
  failedDeploy: ['Deployment failed', 'Try Again', ['Show Log', 'Start Preview']],
  failedDeployToken: ['Deployment failed', 'Set Vercel Token', ['Try Again', 'Show Log', 'Start Preview']],
  deployStopped: ['Deployment stopped. The app is built.', 'Deploy to Vercel', ['Start Preview', 'Rebuild']],
  deployGoesOn: ['The deployment goes on at Vercel', 'Watch Deployment', ['Start Preview', 'Rebuild']],
  overBudget: ['The token budget is used up', 'Continue with a Higher Budget', ['Settings', 'Cancel']],
  cancelled: ['Build stopped. 18 files kept.', 'Resume Build', ['Start Over']],
  interrupted: ['Build stopped. 18 files kept.', 'Resume Build', ['Start Over']],
  undone: ['Last build undone', 'Rebuild', []],
};

describe('panelState', () => {
  for (const [name, [headline, primary, secondary]] of Object.entries(expected)) {
    it(`says "${headline}" and offers "${primary}" when ${name}`, () => {
      const state = panelState(panelInputs[name as PanelInputName]);
      deepEqual(
        [state.headline, state.primary?.label, state.secondary.map(({ label }) => label)],
        [headline, primary, secondary],
      );
    });
  }

  it('says below an empty panel that nothing but Node.js and npm is needed', () => {
    equal(
      panelState(panelInputs.empty).notes[0]?.text,
      'No account or API key needed. The app is shown without Node.js; proving it uses Node.js and npm on this machine.',
    );
  });

  it('says that it verifies from the first moment, without numbers of files, when that was asked for', () => {
    const { headline, progress, current } = panelState({ ...panelInputs.generating, verifying: true });
    deepEqual([headline, progress, current], ['Verifying the app', undefined, undefined]);
  });

  it('shows where a build would go, with a way to change it', () => {
    const { folder } = panelState(panelInputs.ready);
    deepEqual([folder?.path, folder?.button.label], ['reading-list', 'Change…']);
  });

  it('goes to the line of the spec that the analysis stopped at', () => {
    deepEqual(panelState(panelInputs.failedAnalysis).primary, {
      command: 'goToLine',
      argument: '14',
      label: 'Go to Line 14',
    });
  });

  it('counts what is not implemented beside a running app, and opens that section first', () => {
    const { notes, sections } = panelState(panelInputs.running);
    deepEqual(notes[0], { text: '3 requirements are not implemented', icon: 'warning' });
    deepEqual([sections[0]?.title, sections[0]?.open], ['Not Implemented (3)', true]);
    deepEqual(
      sections.slice(1).map(({ open, id }) => (open ? id : '')),
      ['', '', '', '', ''],
    );
  });

  it('says of each missing requirement what kind of gap it leaves', () => {
    const [section] = panelState(panelInputs.running).sections;
    const tags = section?.kind === 'items' ? section.items.map(({ tag }) => tag) : [];
    deepEqual(tags, ['Partly', 'Out of scope', 'Optional, Needs a model']);
  });

  it('puts no green tick on a generation that left requirements out', () => {
    const [, generate] = panelState(panelInputs.running).phases;
    deepEqual([generate?.icon, generate?.status], ['warning', 'Completed, 3 requirements are not implemented']);
  });

  it('says that a running app is not verified when its preview was started in spite of a failed check', () => {
    const { project } = panelInputs.failedEvidence;
    const state = panelState({
      ...panelInputs.running,
      project: { ...project, status: 'completed', error: undefined },
    });
    equal(state.headline, 'App is running');
    deepEqual(
      state.notes.map(({ text }) => text),
      ['Type check failed: 3 errors', '3 requirements are not implemented'],
    );
  });

  it('shows real progress and the current path while it generates', () => {
    const { progress, current, phases } = panelState(panelInputs.generating);
    deepEqual(progress, { value: 18, max: 40, label: 'Generating files', valueText: '18 of 40 files' });
    equal(current, generatingNotice.current);
    deepEqual(phases[1], {
      id: 'code_generation',
      label: 'Generate',
      icon: 'loading',
      status: 'In progress',
      detail: '18 of 40',
      current: true,
    });
  });

  it('ignores progress of another project', () => {
    const progress = { ...generatingNotice, projectId: 'another' };
    equal(panelState({ ...panelInputs.generating, progress }).progress, undefined);
  });

  it('shows each check with its time and its log while it verifies', () => {
    const section = sectionOf(panelState(panelInputs.verifying), 'checks');
    equal(section.title, 'Evidence (2 of 5)');
    equal(section.open, true);
    deepEqual(
      section.checks.map(({ label, status, time, button }) => [label, status, time, button?.argument]),
      [
        ['Install', 'Passed', '12 s', 'install'],
        ['Type Check', 'Passed', '2.1 s', 'typeCheck'],
        ['Build', 'Running', '', undefined],
        ['Tests', 'Waiting', '', undefined],
        ['Pages', 'Waiting', '', undefined],
      ],
    );
  });

  it('says what the machine lacks once, not for each check', () => {
    const state = panelState(panelInputs.evidenceUnavailable);
    equal(state.notes[0]?.text, 'npm was not found. Install Node.js, then verify again.');
    const messages = sectionOf(state, 'checks').checks.map(({ message }) => message);
    deepEqual(messages, [state.notes[0]?.text, undefined, undefined, undefined, undefined]);
  });

  it('counts the failed tests of a Vitest summary, with or without colours', () => {
    const summary = ' Test Files  1 failed | 2 passed (3)\n\u001b[2m      Tests \u001b[22m 2 failed | 10 passed (12)';
    const { project } = panelInputs.failedEvidence;
    const items = [{ id: 'tests', status: 'failed', milliseconds: 1, log: summary, message: 'Tests failed' } as const];
    const state = panelState({ ...panelInputs.failedEvidence, project: { ...project, evidence: { items } } });
    equal(state.headline, 'Tests failed: 2 of 12');
  });

  it('offers to look at an app that builds although its tests failed, but not at one that does not build', () => {
    const labels = (failed: 'tests' | 'build') => {
      const { project } = panelInputs.failedEvidence;
      const ids = ['install', 'typeCheck', 'build', 'tests', 'smoke'] as const;
      const items = ids.map((id) => {
        const status = id === failed ? ('failed' as const) : ('passed' as const);
        return { id, status, milliseconds: 1, log: '' };
      });
      const state = panelState({ ...panelInputs.failedEvidence, project: { ...project, evidence: { items } } });
      return [state.primary, ...state.secondary].map((button) => button?.label);
    };
    deepEqual(labels('tests'), ['Verify Again', 'Show Log', 'Start Preview']);
    deepEqual(labels('build'), ['Verify Again', 'Show Log']);
  });

  it('keeps Cancel in its place as a disabled "Cancelling…"', () => {
    deepEqual(panelState(panelInputs.cancelling).primary, {
      command: 'cancel',
      label: 'Cancelling…',
      disabled: true,
      quiet: true,
    });
  });

  it('marks an assumed answer and lets the person change it', () => {
    const items = questionsOf(panelState(panelInputs.running));
    const [chosen, typed, assumed] = items;
    deepEqual([chosen?.detail, chosen?.tag], ['Refuse and say how many books there are', undefined]);
    deepEqual([typed?.detail, typed?.tag], ['7', undefined]);
    deepEqual([assumed?.detail, assumed?.tag], ['No', 'Assumed']);
    deepEqual(assumed?.buttons[0], {
      command: 'changeAnswer',
      argument: 'book.finishedOn',
      label: 'Change',
      about: clarifications[2]?.question,
    });
  });

  it('does not offer to change an answer under a running build', () => {
    const labels = questionsOf(panelState(panelInputs.generating)).flatMap(({ buttons }) =>
      buttons.map(({ label }) => label),
    );
    deepEqual([...new Set(labels)], ['Show in Spec']);
  });

  it('lists a conflict, open, with a way to merge it, to compare it, and to settle it', () => {
    const conflicts = panelState(panelInputs.inConflict).sections.find(({ id }) => id === 'conflicts');
    const [item] = conflicts?.kind === 'items' ? conflicts.items : [];
    equal(conflicts?.open, true);
    equal(item?.tag, 'Kept your version');
    deepEqual(
      item?.buttons.map(({ label }) => label),
      ['Merge', 'Compare', 'Mark as Resolved'],
    );
  });

  it('says how many files are as before after an undo, lists those that were kept, and offers to build again', () => {
    const state = panelState(panelInputs.undone);
    deepEqual([state.kind, state.headline, state.primary?.label], ['undone', 'Last build undone', 'Rebuild']);
    deepEqual(
      state.notes.map(({ text }) => text),
      ['17 files are as before the build.', '1 file that changed since is kept.'],
    );
    equal(
      state.sections.some(({ id }) => id === 'conflicts'),
      true,
    );
  });

  it('opens the skipped files with the reason beside each when files could not be written', () => {
    const section = panelState(panelInputs.failedGeneration).sections.find(({ id }) => id === 'skipped');
    equal(section?.open, true);
    const items = section?.kind === 'items' ? section.items : [];
    deepEqual(
      items.map(({ tag }) => tag),
      ['Not written', 'Not written'],
    );
  });

  it('offers a rebuild in a banner when the spec has changed since, and nowhere else then', () => {
    const { banner, secondary } = panelState(panelInputs.specChanged);
    deepEqual([banner?.text, banner?.button.command], ['Spec changed since this build', 'rebuild']);
    equal(
      secondary.some(({ command }) => command === 'rebuild'),
      false,
    );
    equal(panelState({ ...panelInputs.generating, specChanged: true }).banner, undefined);
  });

  it('offers the update of an app that an earlier version has made, in a banner after a build and as the next step where none could be made', () => {
    const { project } = panelInputs.running;
    const older = { ...panelInputs.running, project: project && { ...project, isOlder: true as const } };
    const { banner } = panelState(older);
    deepEqual([banner?.text, banner?.button.command], ['Made by an earlier version of Build from Spec', 'updateApp']);
    equal(panelState({ ...older, specChanged: true }).banner?.button.command, 'rebuild');
    const failed = panelInputs.failedGeneration;
    const error = failed.project?.error && { ...failed.project.error, reason: 'update_needed' as const };
    const state = panelState({ ...failed, project: failed.project && { ...failed.project, ...(error && { error }) } });
    deepEqual([state.primary?.label, state.banner], ['Update This App', undefined]);
  });

  it('offers to verify again in a banner when the app was changed since its checks; a changed spec comes first', () => {
    const { banner } = panelState(panelInputs.appChanged);
    deepEqual([banner?.text, banner?.button.command], ['App changed since its checks', 'verifyAgain']);
    equal(panelState({ ...panelInputs.appChanged, specChanged: true }).banner?.button.command, 'rebuild');
    equal(panelState({ ...panelInputs.generating, appChanged: true }).banner, undefined);
  });

  it('reads a final error out as an alert, not as a status', () => {
    const { alert, announcement } = panelState(panelInputs.failedPreview);
    equal(alert?.text, "Couldn't start the preview. The log says why; try again.");
    equal(announcement, '');
  });

  it('has a new alert when the same error happens again', () => {
    const { project } = panelInputs.failedPreview;
    const again = { ...panelInputs.failedPreview, project: { ...project, updatedAt: '2026-08-22T11:00:00.000Z' } };
    equal(panelState(again).alert?.id === panelState(panelInputs.failedPreview).alert?.id, false);
  });

  it('announces files by the quarter', () => {
    const said = Array.from({ length: 40 }, (_, done) =>
      panelState({ ...panelInputs.generating, progress: { ...generatingNotice, done } }),
    ).map(({ announcement }) => announcement);
    deepEqual(
      [...new Set(said)],
      ['Generating files', 'Generating files, 25 %', 'Generating files, 50 %', 'Generating files, 75 %'],
    );
  });

  it('says in the announcement of success what is missing', () => {
    equal(panelState(panelInputs.running).announcement, 'App is running. 3 requirements are not implemented.');
  });

  it('puts a conflict first: in the headline, in the button, and in what is read out; what runs comes behind it', () => {
    const { headline, primary, secondary, notes, announcement } = panelState(panelInputs.inConflict);
    equal(headline, '1 file is in conflict with your changes');
    deepEqual([primary?.command, primary?.argument], ['mergeFile', 'src/books/BookCard.tsx']);
    equal(secondary[0]?.command, 'openApp');
    deepEqual(
      notes.map(({ text }) => text),
      ['What both changed is kept as you have it.', 'App is running', '3 requirements are not implemented'],
    );
    match(announcement, /^1 file is in conflict with your changes\. /);
  });

  it('puts a conflict before a failed check, which may come from it', () => {
    const { project } = panelInputs.failedEvidence;
    const { skipped } = panelInputs.inConflict.project;
    const state = panelState({ ...panelInputs.failedEvidence, project: { ...project, skipped } });
    deepEqual([state.headline, state.primary?.label], ['1 file is in conflict with your changes', 'Merge']);
    deepEqual(state.notes[1], { text: 'Type check failed: 3 errors', icon: 'error' });
    equal(state.secondary[0]?.command, 'openProblems');
  });

  it('is ready again when the workspace has become trusted after an analysis', () => {
    equal(panelState({ ...panelInputs.restrictedAnalyzed, trusted: true }).kind, 'ready');
  });

  it('calls a build stopped that no window is running any more', () => {
    equal(panelState({ ...panelInputs.analyzing, running: false }).kind, 'stopped');
    equal(panelState({ ...panelInputs.generating, running: false }).kind, 'stopped');
  });

  it('says what a build has used when its budget is spent, and goes on with a higher one', () => {
    const state = panelState(panelInputs.overBudget);
    equal(state.headline, 'The token budget is used up');
    equal(state.notes[0]?.text, 'Used 34,120 of 40,000 tokens, and the next step needs more. 18 files kept.');
    equal(state.primary?.command, 'raiseBudget');
  });

  it('always says which model is in use, what it has cost, and offers another while nothing runs', () => {
    const { modelLabel, usage, modelButton } = panelState(panelInputs.overBudget);
    deepEqual([modelLabel, usage, modelButton?.command], ['gpt-x', '34,120 tokens', 'selectModel']);
    equal(panelState(panelInputs.generating).modelButton, undefined);
  });

  it('shows what is implemented with the tests or files that show it', () => {
    const project = {
      ...(panelInputs.running.project as Project),
      coverage: {
        items: [
          {
            requirementId: 'R-1',
            text: 'Sums up.',
            status: 'implemented' as const,
            optional: false,
            files: ['src/sum.ts'],
            check: 'src/checks/sum.test.ts',
            line: 3,
          },
          {
            requirementId: 'R-2',
            text: 'Sorts.',
            status: 'implemented' as const,
            optional: true,
            files: ['src/sort.ts'],
            line: 4,
          },
        ],
      },
      evidence: {
        items: [
          {
            id: 'tests' as const,
            status: 'passed' as const,
            milliseconds: 1,
            log: '',
            tests: ['R-1: adds', 'R-1: rounds', 'R-2: sorts'].map((title) => ({
              path: 'src/checks/sum.test.ts',
              title,
              status: 'passed' as const,
            })),
          },
        ],
      },
    };
    const section = panelState({ ...panelInputs.running, project }).sections.find(({ id }) => id === 'implemented');
    if (section?.kind !== 'items') throw new Error('There is no such section.');
    equal(section.title, 'Implemented (2)');
    deepEqual(
      section.items.map(({ detail }) => detail),
      ['2 tests passed in src/checks/sum.test.ts', '1 file, first src/sort.ts'],
    );
    deepEqual(section.items[0]?.buttons[0], {
      command: 'openFile',
      argument: 'src/checks/sum.test.ts',
      label: 'Open Check',
      about: 'Sums up.',
    });
  });

  it('shows how far a model is with reading the spec', () => {
    const progress = {
      ...generatingNotice,
      phase: 'spec_analysis' as const,
      current: 'Reading the spec, 300 characters answered',
      done: 0,
      total: 0,
    };
    equal(panelState({ ...panelInputs.analyzing, progress }).current, 'Reading the spec, 300 characters answered');
  });

  it('offers another key and another model when the key was rejected', () => {
    const commands = panelState(panelInputs.failedModel).secondary.map(({ command }) => command);
    deepEqual(commands, ['setApiKey', 'selectModel']);
  });
});

function sectionOf<K extends Section<'items' | 'files' | 'checks' | 'messages'>['kind']>(
  state: PanelState,
  kind: K,
): Section<K> {
  const section = state.sections.find((each): each is Section<K> => each.kind === kind);
  if (!section) throw new Error(`There is no section with ${kind}`);
  return section;
}

function questionsOf(state: PanelState): Section<'items'>['items'] {
  const section = state.sections.find(({ id }) => id === 'questions');
  return section?.kind === 'items' ? section.items : [];
}
