/** The plan of what a model adds to the engine's app: its form, and what must hold before anything is written. */
import { z } from 'zod';
import type { GeneratedFile } from '../../pipeline/schema/build';
import type { Requirement } from '../../pipeline/schema/spec';
import { complaintAboutPath } from '../../workspace/safePath';
import { movesNow } from './earlierPlaces';
import { exportsOf, importsOf, resolveImport } from './sources';

export const plannedFileSchema = z.object({
  /** A present file is rewritten whole. */
  path: z.string(),
  /** The requirements; of a check those that it checks. */
  serves: z.array(z.string()),
  /** TypeScript signatures without bodies. */
  exports: z.array(z.string()),
  uses: z.array(z.string()),
  brief: z.string(),
});
export type PlannedFile = Readonly<z.infer<typeof plannedFileSchema>>;

export const planSchema = z.object({
  files: z.array(plannedFileSchema),
  /** Paths of present files that go. */
  remove: z.array(z.string()),
  packages: z.array(z.string()),
  left: z.array(z.object({ requirementId: z.string(), reason: z.string().min(1) })),
});
export type Plan = Readonly<z.infer<typeof planSchema>>;

/** What a plan is judged against. */
export interface PlanBase {
  /** The engine's files by path. */
  readonly present: ReadonlyMap<string, GeneratedFile>;
  readonly open: readonly Requirement[];
  /** Ids of all requirements of the spec. */
  readonly known: ReadonlySet<string>;
  readonly packages: readonly string[];
}

const mostFiles = 80;
const checkPath = /^src\/checks\/[\w.-]+\.test\.tsx?$/;

export function isCheck(path: string): boolean {
  return path.startsWith('src/checks/');
}

/** The one test that holds for whatever a model makes of the app: it is not for the model to change. */
export const opensTest = 'src/opens.test.tsx';

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** What the file is for, in one short phrase: how its brief begins. */
export function purposeOf({ brief, path }: PlannedFile): string {
  const first = /^[^.;:\n]+/.exec(brief.trim())?.[0] ?? '';
  return first.length > 100 ? `${first.slice(0, 99)}…` : first || path;
}

/** What is wrong with the plan, as sentences for the model; empty for a sound one. */
export function complaintsAboutPlan(plan: Plan, base: PlanBase): readonly string[] {
  return [
    ...(plan.files.length > mostFiles ? [`${plan.files.length} files are too many; plan at most ${mostFiles}.`] : []),
    ...duplicatesOf(plan.files.map(({ path }) => path)),
    ...plan.files.flatMap((file) => fileComplaints(file, plan, base)),
    ...plan.remove.flatMap((path) => removeComplaints(path, plan, base)),
    ...plan.packages
      .filter((name) => !base.packages.includes(name))
      .map((name) => `The package ${name} is not on the list.`),
    ...plan.left.filter(({ requirementId }) => !base.known.has(requirementId)).map((one) => unknown(one.requirementId)),
    ...base.open.flatMap(({ id }) => serviceComplaints(id, plan, base)),
  ];
}

/** A plan that was made for an app of an earlier version names what all apps share by its place of then. */
export function withPlacesOfNow(plan: Plan, present: PlanBase['present']): Plan {
  const planned = new Set(plan.files.map(({ path }) => path));
  const texts = new Map([...present].map(([path, { content }]) => [path, content]));
  const now = (path: string) =>
    present.has(path) || planned.has(path) ? path : (movesNow([path], texts)[0]?.to ?? path);
  const files = plan.files.map((file) => ({ ...file, uses: [...new Set(file.uses.map(now))] }));
  return { ...plan, files, remove: plan.remove.map(now) };
}

/** Names that a signature declares: "export function total(lines: Line[]): number" declares `total`. */
export function declaredNames(signatures: readonly string[]): string[] {
  return signatures.flatMap((signature) => {
    const text = signature.trim().replace(/^(?!export\b)/, 'export ');
    return exportsOf(text.replace(/^export\s+declare\s+/, 'export ')).map(({ name }) => name);
  });
}

function fileComplaints(file: PlannedFile, plan: Plan, { present, known }: PlanBase): string[] {
  const { path, uses, serves, exports } = file;
  const refused = complaintAboutPath(path);
  if (refused) return [`The path ${JSON.stringify(path)} ${refused}.`];
  if (!/^(src|public)\/.|^index\.html$/.test(path)) return [`${path} lies outside src/ and public/.`];
  if (path === opensTest) return [`${path} can't be changed.`];
  const planned = new Set(plan.files.map((other) => other.path));
  const stays = (other: string) => present.has(other) && !plan.remove.includes(other);
  return [
    ...(isCheck(path) && !checkPath.test(path) ? [`${path} is no test file: name it src/checks/….test.tsx.`] : []),
    ...placeComplaints(path, [...planned, ...present.keys()]),
    ...(serves.length === 0 ? [`${path} serves no requirement.`] : []),
    ...(plan.remove.includes(path) ? [`${path} is planned and removed.`] : []),
    ...serves.filter((id) => !known.has(id)).map(unknown),
    ...uses
      .filter((used) => !stays(used) && !planned.has(used))
      .map((used) => `${path} uses ${used}, which is neither present nor planned.`),
    ...exports
      .filter((one) => declaredNames([one]).length === 0)
      .map((one) => `${path}: "${one}" is no TypeScript signature.`),
  ];
}

const longestName = 100;

/** A place that the disk, or another one, could not give to it. */
function placeComplaints(path: string, others: readonly string[]): string[] {
  const key = path.toLowerCase();
  const inTheWay = others.find(
    (other) => other.toLowerCase().startsWith(`${key}/`) || key.startsWith(`${other.toLowerCase()}/`),
  );
  const twin = others.find((other) => other !== path && other.toLowerCase() === key);
  return [
    ...(path.split('/').some((part) => part.length > longestName)
      ? [`${path.slice(0, 60)}… has a name that is too long.`]
      : []),
    ...(inTheWay ? [`${path} can't be a file beside ${inTheWay}.`] : []),
    ...(twin ? [`${path} differs from ${twin} only in case.`] : []),
  ];
}

/** The engine's tests go only with what they test. */
function removeComplaints(path: string, { remove }: Plan, { present }: PlanBase): string[] {
  const text = present.get(path)?.content;
  if (text === undefined) return [`${path} can't be removed: it is not there.`];
  if (!path.startsWith('src/')) return [`${path} can't be removed: it lies outside src/.`];
  if (path === opensTest) return [`${path} can't be removed.`];
  if (path === 'src/App.tsx') return [`${path} can't be removed: the app begins there. Change it.`];
  if (!isTest(path)) return [];
  const has = (other: string) => present.has(other);
  const isGone = importsOf(text).some(
    ({ from }) => from.startsWith('.') && remove.includes(resolveImport(path, from, has) ?? ''),
  );
  return isGone ? [] : [`${path} can't be removed: what it tests is still there. Change it where the app changes.`];
}

/** A present file that serves the requirement in part may turn out to be all that it takes; the check tells. */
function serviceComplaints(id: string, { files, left }: Plan, { present }: PlanBase): string[] {
  if (left.some(({ requirementId }) => requirementId === id)) return [];
  const serving = files.filter(({ serves }) => serves.includes(id));
  const checks = serving.filter(({ path }) => isCheck(path));
  const isServed =
    serving.length > checks.length || [...present.values()].some((file) => file.requirementIds.includes(id));
  return [
    ...(isServed ? [] : [`No file serves ${id}.`]),
    ...(checks.length === 0 ? [`No check in src/checks/ checks ${id}.`] : []),
  ];
}

function duplicatesOf(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  return paths.flatMap((path) => {
    const key = path.normalize('NFC').toLowerCase();
    if (seen.has(key)) return [`${path} is planned twice.`];
    seen.add(key);
    return [];
  });
}

function unknown(id: string): string {
  return `There is no requirement ${id}.`;
}
