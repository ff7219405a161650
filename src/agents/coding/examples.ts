/** Examples that a model gave beside its rules: where one does not hold in the app, nobody knows which of both is wrong, so neither counts. */
import type { Evidence } from '../../pipeline/schema/build';
import type { Scaffold } from '../../scaffold/scaffold';
import { exampleTestPath } from '../../scaffold/testing/exampleTests';
import type { AppWriter } from './appWriter';
import { setAside } from './setAside';
import { testsOf } from './versions';

export interface ExamplesSettled {
  readonly evidence: Evidence;
  /** By requirement. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Sets the tests aside of examples that do not hold, and gathers the evidence again where there are any. */
export async function settleExamples(
  evidence: Evidence,
  { examples }: Pick<Scaffold, 'examples'>,
  writer: AppWriter,
  gatherEvidence: () => Promise<Evidence>,
): Promise<ExamplesSettled> {
  const failed = testsOf(evidence).filter(({ path, status }) => path === exampleTestPath && status === 'failed');
  if (failed.length === 0) return { evidence, reasons: new Map() };
  const next = setAside({ files: writer.version, evidence }, (path) => path === exampleTestPath).get(exampleTestPath);
  if (next) await writer.write(next);
  else await writer.remove(exampleTestPath);
  const reasons = failed.flatMap(({ title, message = '' }) => {
    const ids = examples.find((example) => example.title === title)?.requirementIds ?? [];
    const why = message.split('\n')[0]?.trim() ?? '';
    return ids.map((id) => [id, `An example of it does not hold in the app (${why}).`] as const);
  });
  return { evidence: await gatherEvidence(), reasons: new Map(reasons) };
}
