/** The built-in engine: the files of a working app from a StructuredSpec, without a model. */
import type { Edit } from '../appModel/keep/edits';
import type { GeneratedFile } from '../pipeline/schema/build';
import type { Meaning, StructuredSpec } from '../pipeline/schema/spec';
import { appPlan } from './appPlan';
import { contentServed } from './content/contentPlan';
import { type Coverage, coverageOf } from './coverage/coverage';
import { dataServed } from './coverage/dataMeanings';
import { describedCoverage } from './coverage/described';
import { keptText } from './lowering/keptText';
import { type KeptApp, type SpecApp, specApp } from './lowering/specApp';
import { type AppNames, safePackageName } from './model/appNames';
import type { AppModel } from './model/types';
import { type Older, olderApp } from './older';
import allowed from './packages/package.json';
import { type AppPart, appParts } from './pages/appParts';
import { type PlannedFile, type Served, toGenerated, type Unserved } from './plan';
import { type AppHead, frameFiles, readmeFile } from './project/frameFiles';
import { allowedPackages, packageJson, packageLock, pagePackages, withPackages } from './project/packageJson';
import { exampleTitles } from './testing/exampleTests';
import { startFiles } from './testing/startFile';
import { toolServed } from './tool/toolPlan';
import { wordsFor } from './words/words';

export interface Scaffold {
  /** How many files there are, known before the first one is made. */
  readonly total: number;
  /** The app shows nothing of the spec but its title: what the spec asks for is a program of another sort. */
  readonly isEmpty: boolean;
  /** Parts that are written for this app alone: until they are, an empty one stands in the place of each. */
  readonly parts: readonly AppPart[];
  /** The tests of the description's examples: what each is called, and whose statements it shows. */
  readonly examples: readonly { readonly title: string; readonly requirementIds: readonly string[] }[];
  /** Made one by one as they are asked for, package.json first. */
  files(): Iterable<GeneratedFile>;
  /** Requirements that no file serves in full, with a sentence on why. */
  readonly unserved: readonly Unserved[];
  /** What is kept of the description that the app was compiled from, by this version or an earlier one. */
  kept(isOlder?: boolean): string;
  /** What a person had changed in what was kept, and whether it has stayed. */
  readonly edits: readonly Edit[];
  /** Of an app that an earlier version has made, and that is not to be updated: what the build changes in it. */
  older?(): Older;
  /** package.json and its lock with these packages of the allow-list beside the engine's own. */
  packageFiles(names: readonly string[]): readonly GeneratedFile[];
  /** The README of an app to which others have added: which files serve which requirement, and what is missing. */
  readme(coverage: Coverage): GeneratedFile;
}

/** The versions of Node.js that an app's tools run on. */
export const neededNode: string = allowed.engines.node;

/** The packages that an app may have beside those that the engine gives it. */
export function optionalPackages(): readonly string[] {
  const own = new Set([...pagePackages.dependencies, ...pagePackages.devDependencies]);
  return allowedPackages.filter((name) => !own.has(name));
}

/**
 * The same spec, names and kept description give the same files, byte for byte.
 * @throws PipelineError as `specApp`
 */
export function scaffold(spec: StructuredSpec, options: AppNames, kept?: KeptApp): Scaffold {
  const described = specApp(spec, options, kept);
  const { app, edits, older, resolved } = described;
  const { files, packages, isInstallable } = appPlan(app);
  const name = safePackageName(options.appName);
  const head: AppHead = spec.description ? { ...spec, theme: resolved.written.theme ?? {} } : spec;
  const start = startFiles(app);
  const testSetup = start.map(({ path }) => path);
  const frame = frameFiles(head, { packageName: name, language: app.language, packages, isInstallable, testSetup });
  const made = [...frame, ...files, ...start];
  const coverage = withoutEdited(carriedBy(made, described), edits, spec);
  const all = [...made, readmeFile(head, coverage, { isInstallable })];
  return {
    total: all.length,
    isEmpty: app.entities.length === 0 && !app.about,
    parts: appParts(app, resolved),
    examples: examplesOf(app),
    files: () => generate(all, coverage),
    unserved: coverage.unserved,
    edits,
    kept: (isOlder) => keptText(described, isOlder ? older?.versions : undefined),
    ...olderOf(described, options),
    packageFiles: (names) => {
      const more = withPackages(packages, names);
      const content: Record<string, string> = {
        'package.json': packageJson(name, more),
        'package-lock.json': packageLock(name, more),
      };
      return frame.flatMap(({ path, purpose }) =>
        content[path] ? [{ path, purpose, content: content[path], requirementIds: [] }] : [],
      );
    },
    readme: (reached) => toGenerated(readmeFile(head, reached, { isInstallable }), []),
  };
}

/** Of a description that a model wrote, what its tests quote; of the reader's, what the meanings of a statement serve. */
function carriedBy(made: readonly PlannedFile[], { app, spec, resolved }: SpecApp): Coverage {
  if (spec.description) {
    const contents = new Map(made.map(({ path, make }) => [path, make()]));
    return describedCoverage(app, resolved, spec.requirements, contents);
  }
  const paths = new Set(made.map(({ path }) => path));
  return coverageOf(spec, paths, (meaning) => servedIn(app, spec, meaning), app.words);
}

function examplesOf({ examples }: AppModel): Scaffold['examples'] {
  const titles = exampleTitles(examples);
  return examples.map(({ requirementIds }, index) => ({ title: titles[index] ?? '', requirementIds }));
}

function servedIn(app: AppModel, spec: StructuredSpec, meaning: Meaning): Served {
  if (app.counter) return toolServed(meaning, app.counter, app.words);
  if (app.entities.length === 0) return contentServed(meaning, app);
  return dataServed(app, spec, meaning);
}

function olderOf({ older, ...described }: SpecApp, names: AppNames): Pick<Scaffold, 'older'> {
  if (!older) return {};
  const { isHeld, ...parts } = { ...described, older };
  return { older: () => ({ ...olderApp(parts, names), isHeld }) };
}

/** Where the app follows what a person wrote, nothing is said to follow the sentence. */
function withoutEdited(coverage: Coverage, edits: readonly Edit[], spec: StructuredSpec): Coverage {
  const edited = new Set(edits.flatMap(({ kind, statements }) => (kind === 'replaced' ? [] : statements)));
  if (edited.size === 0) return coverage;
  const reason = wordsFor(spec.language).reasons.changedByHand;
  const own = spec.requirements.flatMap(({ id }) =>
    edited.has(id) ? [{ requirementId: id, reason, gap: 'partly' as const }] : [],
  );
  return { ...coverage, unserved: [...coverage.unserved.filter((one) => !edited.has(one.requirementId)), ...own] };
}

function* generate(files: readonly PlannedFile[], { byPath }: Coverage): Iterable<GeneratedFile> {
  for (const file of files) yield toGenerated(file, byPath.get(file.path) ?? []);
}
