/** Asks the model once for other checks where those it wrote pass without its part of the app: they prove nothing. */
import type { Evidence, TestResult } from '../../pipeline/schema/build';
import type { AppWriter } from './appWriter';
import type { Baseline } from './baseline';
import { isCheck, type Plan, type PlannedFile } from './plan';
import { isAbout, testsOf } from './versions';
import { type FileWork, ofOneAnswer, writeAgain } from './writeFiles';

export interface StrengthenWork {
  readonly plan: Plan;
  readonly writer: AppWriter;
  readonly baseline: Baseline;
  readonly files: Omit<FileWork, 'present' | 'onFile'>;
}

/** Whether any check was rewritten. What is about a requirement and fails nowhere without the model's part is told of. */
export async function strengthen({ items }: Evidence, work: StrengthenWork): Promise<boolean> {
  if (testsOf({ items }).length === 0) return false;
  const without = await work.baseline.results(work.writer.version);
  const idle = work.files.open.map(({ id }) => id).filter((id) => without && isIdle(id, without));
  if (idle.length === 0) return false;
  await say(
    `The checks of ${idle.join(', ')} pass also without what the model wrote, so they prove nothing. The model is asked once for others.`,
    work,
  );
  const checks = work.plan.files.filter(({ path, serves }) => isCheck(path) && serves.some((id) => idle.includes(id)));
  const rewritten = await Promise.all(checks.map((check) => rewrite(check, idle, without ?? [], work)));
  return rewritten.some(Boolean);
}

function isIdle(id: string, without: readonly TestResult[]): boolean {
  const own = without.filter(({ title }) => isAbout(title, id));
  const unread = without.filter(({ title, status }) => title === '' && status === 'failed');
  return unread.length === 0 && own.length > 0 && own.every(({ status }) => status === 'passed');
}

async function rewrite(
  check: PlannedFile,
  idle: readonly string[],
  without: readonly TestResult[],
  work: StrengthenWork,
): Promise<boolean> {
  const { writer, files } = work;
  const before = writer.version.get(check.path)?.content;
  const about = check.serves.filter((id) => idle.includes(id));
  const titles = without.filter(({ path, title }) => path === check.path && about.some((id) => isAbout(title, id)));
  const remark = `Every test of ${about.join(', ')} passes also against the app without your files (the engine's app, in which your modules export the same names and do nothing), so it proves nothing:
${titles.map(({ title }) => `- ${title}`).join('\n')}
Write the check again: keep what it tests, and for each of these requirements have a test that fails there because the app does not do what the requirement asks for.`;
  const error = await writeAgain(check, remark, {
    ...files,
    present: writer.version,
    onFile: (file) => writer.write(file),
  });
  if (error && !ofOneAnswer.includes(error.reason)) throw error;
  if (error) await say(error.userMessage, work);
  return writer.version.get(check.path)?.content !== before;
}

function say(message: string, { files }: StrengthenWork): Promise<void> {
  return files.context.emit({ type: 'agent_message', phase: 'code_generation', level: 'warning', message });
}
