/** What a build asks a model for: the parts that no construct says, or the files of a program of another sort, as far as they are not there. */
import type { ModelMessage } from '../../pipeline/ports';
import type { GeneratedFile } from '../../pipeline/schema/build';
import type { Requirement } from '../../pipeline/schema/spec';
import type { AppPart } from '../../scaffold/pages/appParts';
import { promptVersion } from '../prompts/common';
import type { AppFiles } from './appWriter';
import { askedFor, partsPlan } from './parts';
import { isCheck, type Plan, type PlannedFile } from './plan';

export interface Planned {
  readonly plan: Plan;
  /** Of each part what is asked for it; of a program its files are all written for the same. */
  readonly requests?: ReadonlyMap<string, readonly ModelMessage[]>;
  readonly asked?: unknown;
  /** Files of the build before that stay as they are, whatever they were written for. */
  readonly kept?: ReadonlySet<string>;
  /** What the planned files are written beside. */
  readonly present: AppFiles;
}

export interface Planning {
  readonly parts: readonly AppPart[];
  readonly open: readonly Requirement[];
  readonly engine: AppFiles;
  /** What the build before this one has left. */
  readonly previous: AppFiles | undefined;
  /** The app is a program of its own: all that it does is written for it. */
  readonly isProgram: boolean;
  /** The statements that are new, or not as they were, and the words of those that are gone; undefined where nobody knows. */
  readonly changes: Changes | undefined;
  /** Undefined without a model. */
  readonly makePlan:
    | ((present: AppFiles, open: readonly Requirement[], gone: readonly string[]) => Promise<Plan>)
    | undefined;
}

export interface Changes {
  readonly ids: ReadonlySet<string>;
  readonly gone: readonly string[];
}

export function planned(work: Planning): Promise<Planned> | Planned {
  const { parts, open, engine } = work;
  return work.isProgram ? programPlanned(work) : { ...partsPlan(parts, open, engine), present: engine };
}

async function programPlanned({ open, engine, previous, changes, makePlan }: Planning): Promise<Planned> {
  const written = [...(previous?.values() ?? [])].filter(({ model }) => model !== undefined);
  const before = written.map(asPlanned);
  const there = { ...nothing, files: before, remove: takenOut(engine, previous) };
  const isSame = written.length > 0 && written.every((file) => file.asked === askedFor(askedOf(open, before)));
  const of = (plan: Plan) => ({ plan, asked: askedOf(open, plan.files) });
  if (isSame || !makePlan) return { ...of(there), present: engine, kept: pathsOf(written) };
  if (written.length === 0 || !changes) return { ...of(await makePlan(engine, open, [])), present: engine };
  const present = new Map([...engine, ...written.map((file) => [file.path, file] as const)]);
  const isProved = (id: string) =>
    written.some(({ path, requirementIds }) => isCheck(path) && requirementIds.includes(id));
  const wanted = open.filter(({ id }) => changes.ids.has(id) || !isProved(id));
  const plan = await makePlan(present, wanted, changes.gone);
  const isChanged = (path: string) => plan.remove.includes(path) || plan.files.some((file) => file.path === path);
  const stays = before.filter(({ path }) => !isChanged(path));
  const remove = [...new Set([...plan.remove, ...there.remove])].filter(
    (path) => !plan.files.some((file) => file.path === path),
  );
  return { ...of({ ...plan, remove, files: [...plan.files, ...stays] }), present, kept: pathsOf(stays) };
}

/** What all files are written for; with their paths, so that a build that was cut off is not taken for a whole one. */
function askedOf(open: readonly Requirement[], files: readonly PlannedFile[]): unknown {
  const paths = files.map(({ path }) => path).sort();
  return [promptVersion, open.map(({ id, text, decisions }) => [id, text, decisions]), paths];
}

/** The engine's own files that an earlier plan did without. */
function takenOut(engine: AppFiles, previous: AppFiles | undefined): string[] {
  return [...engine.keys()].filter((path) => /^src\/(?!kit\/)/.test(path) && previous?.has(path) === false);
}

const nothing: Omit<Plan, 'files'> = { remove: [], packages: [], left: [] };

function asPlanned({ path, requirementIds, purpose }: GeneratedFile): PlannedFile {
  return { path, serves: [...requirementIds], exports: [], uses: [], brief: purpose };
}

function pathsOf(files: readonly { readonly path: string }[]): ReadonlySet<string> {
  return new Set(files.map(({ path }) => path));
}
