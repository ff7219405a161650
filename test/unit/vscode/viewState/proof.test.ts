import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { absenceOf, canShow, proofOf } from '../../../../src/vscode/viewState/proof';
import { panelInputs } from '../../../fixtures/panel/inputs';

describe('proofOf', () => {
  it('says that nothing is proved yet while the checks run, and which of them do', () => {
    deepEqual(proofOf(panelInputs.verifying), { kind: 'checking', text: 'Not proved yet: Build, 2 of 5 done' });
    deepEqual(proofOf(panelInputs.generating), { kind: 'checking', text: 'Not proved yet' });
  });

  it('says that an app is proved only when all of its checks have passed and nobody has changed it since', () => {
    equal(proofOf(panelInputs.running).text, 'Proved: 5 of 5 checks passed');
    deepEqual(proofOf({ ...panelInputs.running, appChanged: true }), {
      kind: 'open',
      text: 'Changed since it was proved',
      button: { command: 'verify', label: 'Verify Again' },
    });
    equal(proofOf(panelInputs.failedEvidence).text, 'Not proved. Type check failed: 3 errors');
    equal(proofOf(panelInputs.ready).text, 'Not proved yet');
  });

  it('says what the machine lacks, and leads to it', () => {
    deepEqual(proofOf(panelInputs.evidenceUnavailable), {
      kind: 'failed',
      text: 'App is shown, not proved: Node.js is needed',
      button: { command: 'getNode', label: 'Get Node.js' },
    });
  });

  it('says why there is nothing to show yet', () => {
    const { clarifying, ready, analyzing } = panelInputs;
    equal(absenceOf(clarifying), 'The app will be seen here when the questions are answered.');
    equal(absenceOf(analyzing), 'The app is being written.');
    equal(absenceOf(ready), 'There is no app here yet.');
  });

  it('says that a build was undone, of which nothing is left to show or to prove', () => {
    const { undone, running } = panelInputs;
    equal(absenceOf(undone), 'The build was undone. There is no app here now.');
    deepEqual(proofOf(undone), { kind: 'open', text: 'Undone' });
    equal(canShow(undone), false);
    equal(canShow({ ...undone, ...(running.preview && { preview: running.preview }) }), true);
  });

  it('goes for apps that have files in a trusted workspace', () => {
    equal(canShow(panelInputs.running), true);
    equal(canShow(panelInputs.ready), false);
    equal(canShow({ ...panelInputs.running, trusted: false }), false);
    const { clarifying, running } = panelInputs;
    equal(canShow(clarifying), false);
    equal(canShow({ ...clarifying, ...(running.preview && { preview: running.preview }) }), true);
  });
});
