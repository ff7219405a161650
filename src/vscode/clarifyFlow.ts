/** Leads through the open questions of a project: one prompt after another, each answer kept as soon as it is given. */
import type { Core } from '../core';
import type { Project } from '../pipeline/project';
import type { Answer, Clarification } from '../pipeline/schema/clarification';
import { askQuestion, type Reply, recommendedAnswers } from './askQuestions';
import type { CoreLoader, CoreModule } from './loadCore';
import type { ProjectEntry } from './projects';
import type { SpecLine } from './specLine';

export class ClarifyFlow {
  private asking = false;

  constructor(
    private readonly loader: CoreLoader,
    private readonly specLine: SpecLine,
  ) {}

  /** Resolves with the answers that complete the set, still to be given; undefined when the person stopped before that. */
  async askAll(entry: ProjectEntry): Promise<readonly Answer[] | undefined> {
    if (this.asking) return undefined;
    this.asking = true;
    try {
      const { core, module } = await this.loader.load();
      return await this.lead(entry, core, module);
    } finally {
      this.asking = false;
      this.specLine.clear();
    }
  }

  /** One question again, with its earlier answer active; undefined when the person left it as it was. */
  async askAgain({ project }: ProjectEntry, clarificationId: string): Promise<Answer | undefined> {
    const { module } = await this.loader.load();
    const question = project.clarifications.find(({ id }) => id === clarificationId);
    if (!question) return undefined;
    const reply = await this.ask(project, module, question, { step: 1, total: 1 });
    this.specLine.clear();
    return reply.kind === 'answer' ? { clarificationId, value: reply.value, how: reply.how } : undefined;
  }

  private async lead(entry: ProjectEntry, core: Core, module: CoreModule): Promise<readonly Answer[] | undefined> {
    const questions = entry.project.clarifications;
    const isOpen = (question: Clarification) => module.openClarifications(entry.project).includes(question);
    let index = questions.findIndex(isOpen);
    for (let question = questions[index]; question; question = questions[index]) {
      const reply = await this.ask(entry.project, module, question, { step: index + 1, total: questions.length });
      if (entry.project.status !== 'clarifying' || reply.kind === 'dismissed') return undefined;
      if (reply.kind === 'back') {
        index = Math.max(0, index - 1);
        continue;
      }
      const answers = answersFrom(reply, question, questions.slice(index).filter(isOpen));
      const left = module
        .openClarifications(entry.project)
        .filter(({ id }) => !answers.some((answer) => answer.clarificationId === id));
      if (left.length === 0) return answers;
      await core.orchestrator.resumeAfterClarification(entry.project.id, answers);
      const next = questions.findIndex((other, place) => place > index && isOpen(other));
      index = next >= 0 ? next : questions.findIndex(isOpen);
    }
    return undefined;
  }

  private ask(
    project: Project,
    module: CoreModule,
    question: Clarification,
    place: { step: number; total: number },
  ): Promise<Reply> {
    return askQuestion(question, {
      ...place,
      earlier: project.answers.find(({ clarificationId }) => clarificationId === question.id)?.value,
      complaintAbout: (text) => module.complaintAbout(question, text),
      showInSpec: () =>
        void this.specLine.show(project.spec.source, question.range.startLine, 'keep', question.range.file),
    });
  }
}

function answersFrom(
  reply: Exclude<Reply, { kind: 'back' | 'dismissed' }>,
  question: Clarification,
  rest: readonly Clarification[],
): Answer[] {
  if (reply.kind === 'useRecommendedForRest') return recommendedAnswers(rest);
  return [{ clarificationId: question.id, value: reply.value, how: reply.how }];
}
