/** `node runMochaFiles.mjs RESULTS TIMEOUT GREP FILE…`: one group of tests in a process of its own. */
import fc from 'fast-check';
import { seed } from '../longRuns';
import { runMocha } from '../mochaRun';

// Also for the properties that name no seed themselves: what `npm test` tries is always the same.
fc.configureGlobal({ seed });

const [resultsFile = '', timeout = '', grep, ...files] = process.argv.slice(2);

const { failed } = await runMocha({
  load: async (mocha) => {
    for (const file of files) mocha.addFile(file);
    await mocha.loadFilesAsync();
  },
  resultsFile,
  timeout: Number(timeout),
  grep,
});
// A server or a timer that a test forgot must not keep the run from ending.
process.exit(failed > 0 ? 1 : 0);
