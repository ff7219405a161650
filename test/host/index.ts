/** What VS Code runs in its extension host: `run()` resolves if all tests of this folder pass. */
import { runMocha } from '../support/mochaRun';
import { reportMark } from '../support/reportMark';

/** A new file of tests is added here, so that it gets into the bundle. */
const testFiles = [() => import('./smoke.test'), () => import('./pipeline.test'), () => import('./models.test')];

export async function run(): Promise<void> {
  try {
    await runTests();
  } catch (error) {
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw error;
  }
}

async function runTests(): Promise<void> {
  const resultsFile = process.env.BUILD_FROM_SPEC_TEST_RESULTS;
  if (!resultsFile) throw new Error('BUILD_FROM_SPEC_TEST_RESULTS is not set.');
  const { failed } = await runMocha({
    load: async (mocha) => {
      mocha.suite.emit('pre-require', globalThis, '', mocha);
      for (const load of testFiles) await load();
    },
    resultsFile,
    timeout: 60_000,
    grep: process.env.BUILD_FROM_SPEC_TEST_GREP,
    print,
  });
  if (failed > 0) throw new Error(`${failed} of the tests in VS Code failed.`);
}

function print(text: string): void {
  for (const line of text.split('\n')) console.log(`${reportMark}${line}`);
}
