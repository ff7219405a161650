/** The model's part of a build, on top of the engine's app: plan, files, evidence, repair; at the end the last version that stands. */

import { isWholeJson, readJson, requestSchema } from '../../models/json';
import type { ModelSession } from '../../models/session';
import type { AgentContext } from '../../pipeline/ports';
import type { Evidence, GeneratedFile } from '../../pipeline/schema/build';
import type { SpecSnapshot } from '../../pipeline/schema/events';
import type { Requirement, StructuredSpec } from '../../pipeline/schema/spec';
import { planPrompt } from '../prompts/coding';
import type { AppFiles, AppWriter } from './appWriter';
import { Baseline, type RunTests } from './baseline';
import type { ExamplesSettled } from './examples';
import { complaintsAboutPlan, type Plan, planSchema, withPlacesOfNow } from './plan';
import type { Planned } from './planning';
import { repair } from './repair';
import { settle } from './settle';
import { importsOf, outlineOf, packageOf, signaturesOf, stylesOutline } from './sources';
import { strengthen } from './strengthen';
import type { CheckResult, Version } from './versions';
import { commonPackages, writeFiles } from './writeFiles';

export interface ModelBuildOptions {
  readonly spec: SpecSnapshot;
  readonly structuredSpec: StructuredSpec;
  /** What the engine leaves to the model. */
  readonly open: readonly Requirement[];
  /** Packages beyond the common ones that an app may have. */
  readonly extraPackages: readonly string[];
  /** The files that name the app's packages, with these among them. */
  readonly packageFiles: (packages: readonly string[]) => readonly GeneratedFile[];
  readonly writer: AppWriter;
  /** Without one only what a model has written before is there. */
  readonly session: ModelSession | undefined;
  readonly context: AgentContext;
  readonly gatherEvidence: () => Promise<Evidence>;
  /** The evidence without examples that do not hold. */
  readonly settleExamples: (evidence: Evidence) => Promise<ExamplesSettled>;
  /** Runs test files in a version of the app that is not the one in the folder. */
  readonly runTests: RunTests;
  /** The engine's app shows nothing of the spec: where the model's can't be mended, it is nothing to go back to. */
  readonly isProgramOfItsOwn: boolean;
}

/** What came out, beside the files in the folder. */
export interface ModelOutcome {
  readonly evidence: Evidence;
  readonly checks: ReadonlyMap<string, CheckResult>;
  /** Why a requirement is not met, where the checks do not say it. */
  readonly reasons: ReadonlyMap<string, string>;
  /** By requirement: how its check was changed while the app was mended. */
  readonly changedChecks?: ReadonlyMap<string, string>;
}

/** @throws PipelineError `cancelled`, `budget_reached`, or a `model_…` reason; nothing has been written by then. */
export async function makePlan(
  engine: AppFiles,
  open: readonly Requirement[],
  gone: readonly string[],
  session: ModelSession,
  options: ModelBuildOptions,
): Promise<Plan> {
  const { spec, structuredSpec, extraPackages: packages, context } = options;
  const known = new Set(structuredSpec.requirements.map(({ id }) => id));
  const base = { present: engine, open, known, packages };
  const shown = ['src/App.tsx', 'src/app.test.tsx', 'src/main.tsx'].flatMap((path) => engine.get(path) ?? []);
  const outlined = dataFiles(engine);
  const messages = planPrompt({ spec, open, gone, digest: digestOf(engine), shown, outlined, packages });
  context.progress({ current: 'Planning', done: 0, total: 0, stage: 'files' });
  const plan = await session.ask({
    requests: [{ label: 'plan', messages, schema: requestSchema('plan', planSchema) }],
    read: (answer) => readJson(answer, planSchema, (read) => complaintsAboutPlan(withPlacesOfNow(read, engine), base)),
    isWhole: isWholeJson,
    onProgress: (characters) =>
      context.progress({ current: `Planning, ${characters} characters`, done: 0, total: 0, stage: 'files' }),
  });
  return withPlacesOfNow(plan, engine);
}

/** `previous` is the app as the build before this one left it, where there is one. */
export async function buildWithModel(
  planned: Planned,
  engine: AppFiles,
  previous: AppFiles | undefined,
  options: ModelBuildOptions,
): Promise<ModelOutcome> {
  const { plan, present, requests, asked, kept } = planned;
  const { spec, open, writer, session, context, structuredSpec, gatherEvidence, runTests } = options;
  const packages = [...commonPackages, ...options.extraPackages];
  const waiting: GeneratedFile[] = [];
  // A new app's files appear as they get ready. Those of an app that is there wait until they are all: it works until then.
  const onFile = async (file: GeneratedFile) => (previous ? void waiting.push(file) : writer.write(file));
  const textOf = (path: string) => writer.textOf(path);
  const files = { spec, open, plan, packages, session, context, requests, asked, kept, previous, textOf };
  const unwritten = await writeFiles({ ...files, present, onFile });
  if (previous) {
    const next = new Map([...engine, ...waiting.map((file) => [file.path, file] as const)]);
    for (const path of plan.remove) next.delete(path);
    await writer.writeAll(next.values(), next.size);
  }
  for (const path of plan.remove) await writer.remove(path);
  await writer.writeAll(options.packageFiles(extraImports(writer.version, options.extraPackages)), writer.version.size);
  // Checks and pages of an earlier plan would be proved along, and fail with what is no longer there.
  await writer.proposeRemovals();
  const baseline = new Baseline(engine, runTests);
  const settled = await options.settleExamples(await gatherEvidence());
  let evidence = settled.evidence;
  if (session && (await strengthen(evidence, { plan, writer, baseline, files }))) evidence = await gatherEvidence();
  const versions: Version[] = [{ files: writer.version, evidence }];
  const onVersion = (files: AppFiles, found: Evidence) => versions.push({ files, evidence: found });
  // Without npm or network there is nothing to go by.
  if (session && evidence.items.every(({ skippedBecause }) => skippedBecause !== 'machine')) {
    const { requirements } = structuredSpec;
    await repair(evidence, { plan, requirements, packages, writer, session, context, gatherEvidence, onVersion });
  }
  const outcome = await settle({ plan, engine, previous, versions, unwritten, baseline }, options);
  return { ...outcome, reasons: new Map([...outcome.reasons, ...settled.reasons]) };
}

/** Characters of outlines that a plan is shown beside the list of files. */
const longestOutlines = 8_000;

/** What a plan must know exactly: the records, where they are kept, and the rules that hold already. */
function dataFiles(engine: AppFiles): { readonly path: string; readonly content: string }[] {
  const isData = (path: string) =>
    /^src\/(database|kit\/lib\/store|testing\/samples)\.ts$|^src\/rules\/\w+\.ts$/.test(path) ||
    /^src\/(\w+)\/\1\.ts$/.test(path);
  let left = longestOutlines;
  return [...engine.values()].flatMap(({ path, content }) => {
    const outline = isData(path) ? outlineOf(content) : '';
    if (outline === '' || outline.length > left) return [];
    left -= outline.length;
    return [{ path, content: outline }];
  });
}

/** Parts that work by themselves: nobody plans around them. */
const selfContained =
  /^src\/(?:kit\/csv\/|kit\/ui\/(?:Calendar|Csv|Import|RowErrors|Toasts|ViewSwitch)\w*\.css$|.*\.test\.ts$)/;

/** A line a file: what a plan has to know of the engine's app. */
function digestOf(engine: AppFiles): string {
  return [...engine.values()]
    .filter(({ path }) => /^src\/.*\.(tsx?|css)$/.test(path) && !selfContained.test(path))
    .map(({ path, content }) => `${path}: ${path.endsWith('.css') ? stylesOutline(content) : signaturesOf(content)}`)
    .join('\n');
}

function extraImports(files: AppFiles, allowed: readonly string[]): string[] {
  const used = [...files.values()]
    .filter(({ path }) => /\.tsx?$/.test(path))
    .flatMap(({ content }) => importsOf(content).map(({ from }) => packageOf(from)));
  return allowed.filter((name) => used.includes(name));
}
