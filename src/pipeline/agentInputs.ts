/** What the agents are given of a project: pure but for what the store remembers. */
import type { AnalysisInput, CodingInput, ModelUse } from './phases';
import type { ProjectStore } from './ports';
import { type Project, usedTokens } from './project';
import { wrongState } from './stateErrors';

export async function analysisInput(project: Project, store: ProjectStore): Promise<AnalysisInput> {
  const { spec, answers, folder, clarifications } = project;
  // What this run itself asked is among `answers`; the rest is of earlier runs, and the same each time the agent is asked.
  const own = new Set(clarifications.map(({ id }) => id));
  const given = Object.entries(await store.readAnswers(folder));
  const remembered = Object.fromEntries(given.filter(([id]) => !own.has(id)));
  const before = await store.specBefore(folder, project.id);
  const kept = await store.readKept(folder);
  const known = { ...(before && { before }), ...(kept !== undefined && { kept }) };
  return { spec, answers, remembered, model: modelUse(project, store), ...known };
}

/** @throws PipelineError `wrong_state` before the spec is analysed */
export async function codingInput(project: Project, store: ProjectStore): Promise<CodingInput> {
  const { structuredSpec, folder, id: projectId, spec } = project;
  if (!structuredSpec) throw wrongState('has no analyzed spec');
  const text = await store.readKept(folder);
  const kept = text !== undefined && { kept: { text, ...(project.isUpdate && { isUpdate: true }) } };
  const more = { ...kept, ...(project.bySaving && { asksNobody: true }) };
  return { structuredSpec, folder, projectId, spec, model: modelUse(project, store), ...more };
}

function modelUse(project: Project, store: ProjectStore): ModelUse {
  const { model, folder, id, budget } = project;
  const answers = store.answerCache(folder, id);
  return { id: model, used: usedTokens(project), answers, ...(budget && { budget }) };
}
