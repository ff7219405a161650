/** Answers outlive their run: what was answered once is not asked again. */
import { checkAnswer } from './answers';
import type { ProjectStore } from './ports';
import { openClarifications, type Project } from './project';
import type { Run } from './run';
import type { Answer, AnswersFile, Clarification } from './schema/clarification';

/**
 * Gives the run the answers that are known ahead: those `given` with the build, then those of earlier runs, as far as they still fit.
 * @throws PipelineError `answers_invalid` when a given one does not fit its question
 */
export async function recallAnswers(run: Run, store: ProjectStore, given: AnswersFile): Promise<void> {
  const remembered = await store.readAnswers(run.project.folder);
  for (const { id } of openClarifications(run.project)) {
    const answer = known(id, given, 'chosen') ?? known(id, remembered, 'remembered');
    if (!answer) continue;
    if (answer.how === 'chosen') checkAnswer(run.project.clarifications, answer);
    if (fits(run.project.clarifications, answer)) await run.emit({ type: 'clarification_answered', answer });
  }
  if (run.project.answers.length > 0) await saveAnswers(run.project, store);
}

/** Adds the project's answers to what is remembered for its folder. */
export async function saveAnswers({ folder, answers }: Project, store: ProjectStore): Promise<void> {
  const given = answers.map(({ clarificationId, value }) => [clarificationId, value] as const);
  await store.writeAnswers(folder, { ...(await store.readAnswers(folder)), ...Object.fromEntries(given) });
}

function known(clarificationId: string, answers: AnswersFile, how: Answer['how']): Answer | undefined {
  const value = answers[clarificationId];
  return value === undefined ? undefined : { clarificationId, value, how };
}

function fits(clarifications: readonly Clarification[], answer: Answer): boolean {
  try {
    checkAnswer(clarifications, answer);
    return true;
  } catch {
    return false;
  }
}
