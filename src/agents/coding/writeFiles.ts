/** Has the planned files written, all at the same time. Each is put into the folder as soon as it is whole. */
import type { ModelSession, Question } from '../../models/session';
import { type ErrorReason, type PipelineError, toPipelineError } from '../../pipeline/errors';
import type { AgentContext, ModelRequest } from '../../pipeline/ports';
import type { GeneratedFile } from '../../pipeline/schema/build';
import type { SpecSnapshot } from '../../pipeline/schema/events';
import type { Requirement } from '../../pipeline/schema/spec';
import { type FilePrompt, filePrompt, smallFilePrompt } from '../prompts/coding';
import { acceptFile, isWholeFile } from './acceptFile';
import type { AppFiles } from './appWriter';
import { declaredNames, isCheck, type Plan, type PlannedFile, purposeOf } from './plan';
import { exportsOf, importsOf, outlineOf, resolveImport, signaturesOf, stylesOutline, typeBlock } from './sources';

export interface FileWork {
  readonly spec: SpecSnapshot;
  readonly open: readonly Requirement[];
  readonly plan: Plan;
  /** The engine's app. */
  readonly present: AppFiles;
  /** Packages that a file may import. */
  readonly packages: readonly string[];
  readonly session: ModelSession;
  readonly context: AgentContext;
  /** Called for each file as it gets ready. */
  readonly onFile: (file: GeneratedFile) => Promise<void>;
}

/** Why files could not be written, by path. */
export type Unwritten = ReadonlyMap<string, string>;

/**
 * One file that the model refuses or gets wrong does not stop the others.
 * @throws PipelineError `budget_reached`, `cancelled`, or a `model_…` reason that all files share, such as a rejected key
 */
export async function writeFiles(work: FileWork): Promise<Unwritten> {
  const planned = work.plan.files;
  const prompts = planned.map((file) => promptFor(file, work));
  await announce(prompts.map(requestFor), work);
  let done = 0;
  const outcomes = await Promise.all(
    planned.map(async (file, index) => {
      const outcome = await writeOne(file, prompts[index], work);
      done++;
      work.context.progress({
        current: file.path,
        done: work.present.size + done,
        total: work.present.size + planned.length,
        stage: 'files',
      });
      return outcome;
    }),
  );
  const errors = outcomes.filter((outcome) => outcome !== undefined);
  const fatal = errors.find(({ error }) => !ofOneAnswer.includes(error.reason));
  if (fatal) throw fatal.error;
  return new Map(errors.map(({ path, error }) => [path, error.userMessage]));
}

/** Has a planned file that is there written once more; the remark says why. Undefined where it was. */
export async function writeAgain(
  file: PlannedFile,
  remark: string,
  work: FileWork,
): Promise<PipelineError | undefined> {
  return (await writeOne(file, { ...promptFor(file, work), remark }, work))?.error;
}

/** Packages that every file may import without planning them. */
export const commonPackages: readonly string[] = [
  'react',
  'react-dom',
  'wouter',
  'vitest',
  '@testing-library/react',
  '@testing-library/dom',
];

/** Reasons that speak of one answer, not of the model. */
export const ofOneAnswer: readonly ErrorReason[] = [
  'model_refused',
  'model_answer_invalid',
  'model_input_too_long',
  'model_request_rejected',
];

async function announce(requests: readonly ModelRequest[], { session, context }: FileWork): Promise<void> {
  const tokens = await session.estimate(requests);
  const about = (Math.ceil(tokens / 100) * 100).toLocaleString('en');
  const message = `Writing ${requests.length} files with ${session.label}, about ${about} tokens.`;
  await context.emit({ type: 'agent_message', phase: 'code_generation', level: 'info', message });
  session.requireBudget(tokens);
}

async function writeOne(
  file: PlannedFile,
  prompt: FilePrompt | undefined,
  work: FileWork,
): Promise<{ readonly path: string; readonly error: PipelineError } | undefined> {
  if (!prompt) return undefined;
  try {
    const content = await work.session.ask(questionFor(file, prompt, work));
    await work.onFile({
      path: file.path,
      content,
      purpose: purposeOf(file),
      requirementIds: [...file.serves],
      model: work.session.modelId,
    });
    return undefined;
  } catch (thrown) {
    return { path: file.path, error: toPipelineError(thrown) };
  }
}

function questionFor(file: PlannedFile, prompt: FilePrompt, work: FileWork): Question<string> {
  const { present, plan, packages } = work;
  const planned = new Map(plan.files.map((other) => [other.path, other]));
  const has = (path: string) => {
    const other = planned.get(path);
    return other !== undefined || (present.has(path) && !plan.remove.includes(path));
  };
  const exportsAt = (path: string) => {
    const other = planned.get(path);
    if (!/\.tsx?$/.test(path)) return undefined;
    // A changed file keeps what it exported, as far as anybody can know before it is written.
    const before = exportsOf(present.get(path)?.content ?? '').map(({ name }) => name);
    return other ? [...before, ...declaredNames(other.exports)] : before;
  };
  const expected = {
    path: file.path,
    exports: declaredNames(file.exports),
    requirementIds: file.serves,
    has,
    exportsAt,
    packages,
  };
  const small: ModelRequest = { label: file.path, messages: smallFilePrompt(prompt) };
  return {
    requests: [requestFor(prompt), small],
    read: (answer) => acceptFile(answer, expected),
    isWhole: (answer) => isWholeFile(answer, file.path),
    onProgress: (characters) =>
      work.context.progress({
        current: `${file.path}, ${characters} characters`,
        done: present.size,
        total: present.size + plan.files.length,
        stage: 'files',
      }),
  };
}

function requestFor(prompt: FilePrompt): ModelRequest {
  return { label: prompt.path, messages: filePrompt(prompt) };
}

function promptFor(file: PlannedFile, { spec, open, plan, present, packages }: FileWork): FilePrompt {
  const shares = (other: PlannedFile) => other.serves.some((id) => file.serves.includes(id));
  const check = isCheck(file.path);
  const related = plan.files.filter(
    (other) =>
      other !== file &&
      !isCheck(other.path) &&
      !other.path.endsWith('.css') &&
      (file.uses.includes(other.path) || (check && shares(other))),
  );
  return {
    spec,
    open,
    planned: planText(plan, present),
    packages: packages.filter((name) => !commonPackages.includes(name) && plan.packages.includes(name)),
    path: file.path,
    isCheck: check,
    brief: file.brief,
    requirementIds: file.serves,
    related: related.map(({ path, brief }) => `${path}: ${brief}`),
    uses: outlinesOf(file.uses, present),
    present: present.get(file.path)?.content,
  };
}

/** Outlines of present files, and the types of other files that these speak of. A file that is being changed is shown as it was. */
function outlinesOf(paths: readonly string[], present: AppFiles): FilePrompt['uses'] {
  const has = (path: string) => present.has(path);
  const types = new Map<string, Set<string>>();
  const outlines = paths.flatMap((path) => {
    const text = present.get(path)?.content;
    if (text === undefined) return [];
    if (path.endsWith('.css')) return [{ path, text: stylesOutline(text) }];
    const outline = outlineOf(text);
    for (const { from, names } of importsOf(text)) {
      const target = from.startsWith('.') ? resolveImport(path, from, has) : undefined;
      if (!target || paths.includes(target)) continue;
      for (const name of names) {
        const block = outline.includes(name) ? typeBlock(present.get(target)?.content ?? '', name) : undefined;
        if (block && block.length <= longestType) types.set(target, (types.get(target) ?? new Set()).add(block));
      }
    }
    return [{ path, text: outline }];
  });
  return [...outlines, ...[...types].map(([path, blocks]) => ({ path, text: [...blocks].join('\n') }))];
}

/** Characters of a type that is shown only because another one speaks of it. */
const longestType = 500;

/** A line a file: what the others can count on. Checks are named only. */
function planText({ files }: Plan, present: AppFiles): string {
  return files
    .map(({ path, exports }) => {
      const kept = exports.length > 0 || isCheck(path) ? exports : [signaturesOf(present.get(path)?.content ?? '')];
      return [path, kept.join('; ')].filter(Boolean).join(': ');
    })
    .join('\n');
}
