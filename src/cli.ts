/** The command line: the same pipeline without an editor, for CI, benchmarks and the demo. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { deployWords, requestOf, vercelAccess } from './cliDeploy';
import { type CliOptions, parseCli, usage } from './cliOptions';
import { printEvent, printSummary, resumeCommand, UsageError } from './cliOutput';
import { read } from './cliRead';
import { resolved, undo } from './cliUndo';
import type { Core, EndpointAccess } from './core';
import { shownAddress } from './pipeline/endpointAddress';
import { appFolderOfSpecs } from './pipeline/folderName';
import type { Logger } from './pipeline/ports';
import { type Project, usedTokens } from './pipeline/project';
import type { Answer, AnswersFile, Clarification } from './pipeline/schema/clarification';
import type { SpecSnapshot } from './pipeline/schema/events';

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    console.log(usage);
    return 0;
  }
  const options = parseCli(words);
  if ('complaint' in options) {
    console.error(`${options.complaint}\n\n${usage}`);
    return 2;
  }
  if (options.deploy === 'vercel' && !process.env.VERCEL_TOKEN?.trim()) {
    console.error('Set VERCEL_TOKEN to a token of vercel.com/account/settings/tokens: --deploy vercel needs one.');
    return 5;
  }
  const { createCore, isEvent, modelSource } = await import('./core');
  const logger = consoleLogger(options.json);
  const models = {
    source: modelSource({ endpoint: () => endpointOf(options), idleTimeout: () => options.modelTimeout * 1000 }),
    parallel: () => options.parallel,
  };
  if (options.command === 'read') return read(options, models, logger);
  const buffers = { textOf: () => undefined, replace: async () => false };
  const core = createCore({
    models,
    logger,
    buffers,
    env: process.env,
    where: 'on the command line',
    vercel: vercelAccess(options, process.env),
    person: {
      chooseReplaceable: async () => [],
      chooseRemovable: async (_, paths) => (options.removeUnneeded ? paths : undefined),
      mayMoveAside: async () => false,
      mayRun: async () => false,
    },
    isTrusted: () => true,
  });
  core.subscribe((message) => {
    if (isEvent(message)) printEvent(message, options.json);
  });
  try {
    if (options.command === 'undo') return await undo(core, options);
    if (options.command === 'resolved') return await resolved(core, options);
    return await execute(core, options);
  } finally {
    await core.dispose();
  }
}

async function execute(core: Core, options: CliOptions): Promise<number> {
  const given = options.answersFile ? await readAnswers(options.answersFile) : {};
  const started = options.command === 'build' ? await create(core, options, given) : await reopen(core, options);
  const interrupted = interruption(() => stop(core, started.id));
  // Whoever reads the output has gone, as in `| head`: nobody waits for the rest.
  process.stdout.on('error', () => stop(core, started.id));
  let current = started;
  if (current.pause === 'budget') current = await goOnWithin(core, current);
  else if (current.status !== 'clarifying') current = await core.orchestrator.run(started.id);
  if (current.status === 'clarifying' && current.pause !== 'budget')
    current = await answer(core, current, given, options.defaults);
  warnAboutUnknown(current, given);
  if (!options.json) await printSummary(current, options.once, deployWords(options), core);
  if (current.status === 'completed' && options.deploy === 'local' && !options.once) await stayUntil(interrupted);
  return exitCodeOf(current, isBuilt(started));
}

/** Nothing is left to do but to deploy it. */
function isBuilt({ phases }: Project): boolean {
  return phases.code_generation.status === 'completed';
}

/** It may have ended by itself in the meantime. */
function stop(core: Core, projectId: string): void {
  core.orchestrator.cancel(projectId).catch(() => undefined);
}

/** Keys come from the environment only: the command line stays in histories and process lists. */
async function endpointOf({ baseUrl }: CliOptions): Promise<EndpointAccess> {
  const { endpointFromEnvironment, keyFromEnvironment } = await import('./core');
  const address = baseUrl ?? endpointFromEnvironment(process.env);
  const apiKey = keyFromEnvironment(address, process.env);
  return { baseUrl: address, ...(apiKey && { apiKey }) };
}

async function create(core: Core, options: CliOptions, answers: AnswersFile): Promise<Project> {
  const { subject, out, model, baseUrl, budget, isUpdate } = options;
  const request = requestOf(options);
  const { specOfApp, featuresBeside } = await import('./core');
  const spec = await snapshot(subject);
  const features = await featuresBeside(subject);
  if (features)
    console.error(
      `This is one of ${features.names.length} features. For one app of all: build-from-spec build ${features.folder}`,
    );
  const folder = spec.files && !options.isOutNamed ? (appFolderOfSpecs(subject) ?? `${subject}-app`) : out;
  const before = await specOfApp(folder);
  if (before && before !== spec.name && !options.fromOtherSpec) {
    throw new UsageError(
      `${folder} holds the app of ${before}. Name another folder with --out, or add --from-other-spec to make it the app of ${spec.name}.`,
    );
  }
  return core.orchestrator.createProject({
    spec,
    folder,
    model: model ?? 'built-in',
    answers,
    ...(baseUrl !== undefined && { endpoint: baseUrl }),
    ...(budget !== undefined && { budget }),
    ...(request && { request }),
    ...(isUpdate && { isUpdate }),
  });
}

/** A folder is one spec, with all of its files. */
async function snapshot(subject: string): Promise<SpecSnapshot> {
  const { isFolder, readSpecFolder, snapshotOf, snapshotOfFolder } = await import('./core');
  if (!(await isFolder(subject)))
    return snapshotOf(subject, basename(subject), await readText(subject, `There is no spec at ${subject}.`));
  const { name, files } = await readSpecFolder(subject);
  if (files.length === 0) throw new UsageError(`There is no Markdown file in ${subject}.`);
  return snapshotOfFolder(subject, name, files);
}

async function reopen(core: Core, options: CliOptions): Promise<Project> {
  const { subject, model, baseUrl, budget } = options;
  const project = await core.latestProject(subject);
  if (!project) throw new UsageError(`${subject} holds no build to resume.`);
  // A journal may come from anywhere, so the address in it is not followed: a key could go with the request.
  if (project.endpoint && baseUrl === undefined && (model ?? project.model).startsWith('openai:')) {
    throw new UsageError(
      `This build asks a model at ${shownAddress(project.endpoint)}. To go on: ${resumeCommand(project)}`,
    );
  }
  const adopted = await core.orchestrator.adopt(project, requestOf(options));
  if (model !== undefined) await core.orchestrator.useModel(adopted.id, model);
  return budget === undefined ? adopted : core.orchestrator.setBudget(adopted.id, budget);
}

/** A run that reached its budget goes on only where more is allowed than it has used. */
async function goOnWithin(core: Core, project: Project): Promise<Project> {
  return (project.budget ?? 0) > usedTokens(project) ? core.orchestrator.run(project.id) : project;
}

async function answer(core: Core, project: Project, given: AnswersFile, defaults: boolean): Promise<Project> {
  const { openClarifications } = await import('./core');
  const answers = openClarifications(project).flatMap((question) => answerTo(question, given, defaults));
  return core.orchestrator.resumeAfterClarification(project.id, answers);
}

function warnAboutUnknown({ clarifications }: Project, given: AnswersFile): void {
  const asked = new Set(clarifications.map(({ id }) => id));
  for (const id of Object.keys(given))
    if (!asked.has(id)) console.error(`The spec does not ask ${id}; that answer was not used.`);
}

/** The file has the form of `answers.json`: question id → option id or text. */
async function readAnswers(path: string): Promise<AnswersFile> {
  const { parseAnswersFile } = await import('./core');
  const answers = parseAnswersFile(await readText(path, `There is no answers file at ${path}.`));
  if (!answers) throw new UsageError(`${path} is not of the form {"question id": "option id or text"}.`);
  return answers;
}

async function readText(path: string, missing: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? missing : `${path} can't be read: ${error}`,
    );
  }
}

function answerTo({ id, recommended }: Clarification, given: AnswersFile, defaults: boolean): Answer[] {
  const value = given[id];
  if (value !== undefined) return [{ clarificationId: id, value, how: 'chosen' }];
  return defaults ? [{ clarificationId: id, value: recommended, how: 'assumed' }] : [];
}

/** `wasBuilt`: before this command, so that what it left undone then is not told again. */
function exitCodeOf(project: Project, wasBuilt: boolean): number {
  if (project.status === 'clarifying') return project.pause === 'budget' ? 7 : 3;
  if (project.status === 'cancelled') return 130;
  if (project.status === 'completed') {
    const hasConflicts = project.skipped.some(({ reason }) => reason === 'conflict');
    return hasConflicts && !wasBuilt ? 8 : 0;
  }
  if (project.error?.reason === 'answers_invalid') return 2;
  if (project.error?.reason === 'nothing_buildable') return 9;
  if (project.error?.reason === 'evidence_failed' || project.error?.reason === 'evidence_unavailable') return 4;
  return project.error?.phase === 'deployment' ? 5 : 1;
}

/** The first signal to end, whenever it comes from now on: also one that comes between the build and the serving. */
function interruption(act: () => void): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of endings) {
      process.once(signal, () => {
        act();
        resolve();
      });
    }
  });
}

/** Without this the process would end: a listening server is the core's, and the core waits for nobody. */
async function stayUntil(interrupted: Promise<void>): Promise<void> {
  const alive = setInterval(() => undefined, 60_000);
  await interrupted;
  clearInterval(alive);
}

/** Everything but results goes to the error stream; with `--json` only warnings and errors do. */
function consoleLogger(quiet: boolean): Logger {
  const say = (message: unknown, ...rest: unknown[]) => console.error(message, ...rest.map(withoutStack));
  const hush = () => undefined;
  return { trace: hush, debug: hush, info: quiet ? hush : say, warn: say, error: say };
}

/** A person can do nothing with where in our code it was. */
function withoutStack(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const cause = value.cause instanceof Error ? ` (${value.cause.message})` : '';
  return `${value.message}${cause}`.replace(/\s+/g, ' ').slice(0, 1000);
}

async function fail(error: unknown): Promise<number> {
  if (error instanceof UsageError) {
    console.error(error.message);
    return 2;
  }
  const { toPipelineError } = await import('./core');
  const { userMessage, reason } = toPipelineError(error);
  console.error(userMessage);
  if (reason === 'locked') return 6;
  return reason === 'answers_invalid' || reason === 'wrong_state' ? 2 : 1;
}

main(process.argv.slice(2))
  .catch(fail)
  .then((code) => {
    process.exitCode = code;
  });
