/** Answers outlive their run: what was answered once is not asked again. */
import { checkAnswer } from './answers';
import type { ProjectStore } from './ports';
import { openClarifications, type Project } from './project';
import type { Run } from './run';
import type { Answer, Clarification } from './schema/clarification';

/** Gives the run the answers of earlier ones, as long as they still fit the questions. */
export async function recallAnswers(run: Run, store: ProjectStore): Promise<void> {
  const remembered = await store.readAnswers(run.project.folder);
  for (const { id } of openClarifications(run.project)) {
    const value = remembered[id];
    if (value === undefined) continue;
    const answer: Answer = { clarificationId: id, value, how: 'remembered' };
    if (fits(run.project.clarifications, answer)) await run.emit({ type: 'clarification_answered', answer });
  }
}

/** Adds the project's answers to what is remembered for its folder. */
export async function saveAnswers({ folder, answers }: Project, store: ProjectStore): Promise<void> {
  const given = answers.map(({ clarificationId, value }) => [clarificationId, value] as const);
  await store.writeAnswers(folder, { ...(await store.readAnswers(folder)), ...Object.fromEntries(given) });
}

function fits(clarifications: readonly Clarification[], answer: Answer): boolean {
  try {
    checkAnswer(clarifications, answer);
    return true;
  } catch {
    return false;
  }
}
