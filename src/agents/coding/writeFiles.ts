/** Has the planned files written, all at the same time. Each is put into the folder as soon as it is whole. */
import type { ModelSession, Question } from '../../models/session';
import { type ErrorReason, type PipelineError, toPipelineError } from '../../pipeline/errors';
import type { AgentContext, ModelMessage, ModelRequest } from '../../pipeline/ports';
import type { GeneratedFile } from '../../pipeline/schema/build';
import type { SpecSnapshot } from '../../pipeline/schema/events';
import type { Requirement } from '../../pipeline/schema/spec';
import { type FilePrompt, filePrompt, smallFilePrompt } from '../prompts/coding';
import { again } from '../prompts/parts';
import { acceptFile, isWholeFile } from './acceptFile';
import type { AppFiles } from './appWriter';
import { askedFor } from './parts';
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
  /** Without one only what was written before is there. */
  readonly session: ModelSession | undefined;
  readonly context: AgentContext;
  /** What is asked for a file where that is not what the plan says of it. */
  readonly requests?: ReadonlyMap<string, readonly ModelMessage[]> | undefined;
  /** What the build before this one has left: asked for the same, a file is there already. */
  readonly previous?: AppFiles | undefined;
  /** What of it stays as it is in any case. */
  readonly kept?: ReadonlySet<string> | undefined;
  /** What all files of the plan are written for, where that is not each for its own request. */
  readonly asked?: unknown;
  /** What a person may have made of a file since. */
  readonly textOf?: (path: string) => string | undefined;
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
  const wanted = planned.filter((file) => !writtenBefore(file, work));
  if (work.session && wanted.length > 0)
    await announce(
      wanted.map((file) => requestsFor(file, work)[0]),
      work.session,
      work,
    );
  let done = 0;
  const outcomes = await Promise.all(
    planned.map(async (file) => {
      const outcome = await writeOne(file, work);
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
  const left = outcomes.filter((outcome) => outcome !== undefined);
  const fatal = left.find(({ error }) => error && !ofOneAnswer.includes(error.reason))?.error;
  if (fatal) throw fatal;
  return new Map(left.map(({ path, error }) => [path, error?.userMessage ?? noModel]));
}

/** Has a planned file that is there written once more; the remark says why. Undefined where it was. */
export async function writeAgain(
  file: PlannedFile,
  remark: string,
  work: FileWork,
): Promise<PipelineError | undefined> {
  return (await writeOne(file, work, remark))?.error;
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

async function announce(
  requests: readonly ModelRequest[],
  session: ModelSession,
  { context }: FileWork,
): Promise<void> {
  const tokens = await session.estimate(requests);
  const about = (Math.ceil(tokens / 100) * 100).toLocaleString('en');
  const message = `Writing ${requests.length} files with ${session.label}, about ${about} tokens.`;
  await context.emit({ type: 'agent_message', phase: 'code_generation', level: 'info', message });
  session.requireBudget(tokens);
}

/** What a model has written for the same request, or may have for another one where there is no model to ask. */
function writtenBefore(file: PlannedFile, work: FileWork): GeneratedFile | undefined {
  const before = work.previous?.get(file.path);
  if (before?.model === undefined) return undefined;
  const isSame = work.kept?.has(file.path) || (before.asked !== undefined && before.asked === askedOf(file, work));
  return isSame || !work.session ? before : undefined;
}

/** `remark`: why a file that is there is written once more. */
async function writeOne(
  file: PlannedFile,
  work: FileWork,
  remark?: string,
): Promise<{ readonly path: string; readonly error?: PipelineError } | undefined> {
  const { session } = work;
  const made = { path: file.path, purpose: purposeOf(file), requirementIds: [...file.serves] };
  const before = remark === undefined ? writtenBefore(file, work) : undefined;
  try {
    if (before) await work.onFile({ ...before, ...made, ...(session && { asked: askedOf(file, work) }) });
    else if (!session) return { path: file.path };
    else {
      const content = await session.ask(questionFor(file, work, remark));
      await work.onFile({ ...made, content, model: session.modelId, asked: askedOf(file, work) });
    }
    return undefined;
  } catch (thrown) {
    return { path: file.path, error: toPipelineError(thrown) };
  }
}

const noModel = 'It needs a language model, and none is chosen (Select Model).';

/** A hash of what the file is written for. What is there already is shown along, and is not part of it. */
function askedOf(file: PlannedFile, work: FileWork): string {
  return askedFor(work.requests?.get(file.path) ?? work.asked ?? filePrompt(promptFor(file, work)));
}

function questionFor(file: PlannedFile, work: FileWork, remark: string | undefined): Question<string> {
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
  return {
    requests: requestsFor(file, work, remark),
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

/** The second is smaller. */
function requestsFor(file: PlannedFile, work: FileWork, remark?: string): readonly [ModelRequest, ...ModelRequest[]] {
  const label = file.path;
  const own = work.requests?.get(label);
  if (own) {
    const isThere = work.previous?.get(label)?.model !== undefined;
    const present =
      remark === undefined ? (isThere ? work.textOf?.(label) : undefined) : work.present.get(label)?.content;
    return [{ label, messages: again(own, present, remark) }];
  }
  const prompt = { ...promptFor(file, work), ...(remark !== undefined && { remark }) };
  return [
    { label, messages: filePrompt(prompt) },
    { label, messages: smallFilePrompt(prompt) },
  ];
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
