/** The built-in engine: the files of a working app from a StructuredSpec, without a model. */
import type { Edit } from '../appModel/keep/edits';
import type { GeneratedFile } from '../pipeline/schema/build';
import type { Meaning, StructuredSpec } from '../pipeline/schema/spec';
import { contentPlan } from './content/contentPlan';
import { type Coverage, coverageOf } from './coverage/coverage';
import { dataServed } from './coverage/dataMeanings';
import { dataPlan } from './data/dataPlan';
import { keptText } from './lowering/keptText';
import { editsLost, type KeptApp, type SpecApp, specApp } from './lowering/specApp';
import { type AppNames, safeLanguage, safePackageName, storageKeys } from './model/appNames';
import { type Older, olderApp } from './older';
import allowed from './packages/package.json';
import { type PlannedFile, type Served, toGenerated, type Unserved } from './plan';
import { frameFiles, readmeFile } from './project/frameFiles';
import {
  allowedPackages,
  type Packages,
  packageJson,
  packageLock,
  pagePackages,
  routedPackages,
  withPackages,
} from './project/packageJson';
import { toolPlan } from './tool/toolPlan';
import { wordsFor } from './words/words';

export interface Scaffold {
  /** How many files there are, known before the first one is made. */
  readonly total: number;
  /** The app shows nothing of the spec but its title: what the spec asks for is a program of another sort. */
  readonly isEmpty: boolean;
  /** Made one by one as they are asked for, package.json first. */
  files(): Iterable<GeneratedFile>;
  /** Requirements that no file serves in full, with a sentence on why. */
  readonly unserved: readonly Unserved[];
  /** What is kept of the description that the app was compiled from, by this version or an earlier one; undefined where it is of no such app. */
  kept(isOlder?: boolean): string | undefined;
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
  const plan = planFor(spec, options, kept);
  const frame = frameFiles(spec, {
    packageName: safePackageName(options.appName),
    language: safeLanguage(spec.language),
    packages: packagesOf(plan),
    isInstallable: isInstallable(plan),
  });
  const made = [...frame, ...plan.files];
  const edits = plan.described?.edits ?? editsLost(spec, kept);
  const words = wordsFor(spec.language);
  const paths = new Set(made.map((file) => file.path));
  const coverage = withoutEdited(coverageOf(plan.spec ?? spec, paths, plan.serve, words), edits, spec);
  const all = [...made, readmeFile(spec, coverage, { isInstallable: isInstallable(plan) })];
  const name = safePackageName(options.appName);
  return {
    total: all.length,
    isEmpty: plan.isEmpty ?? false,
    files: () => generate(all, coverage),
    unserved: coverage.unserved,
    edits,
    kept: (isOlder) => plan.described && keptText(plan.described, isOlder ? plan.described.older?.versions : undefined),
    ...olderOf(plan, options),
    packageFiles: (names) => {
      const packages = withPackages(packagesOf(plan), names);
      const content: Record<string, string> = {
        'package.json': packageJson(name, packages),
        'package-lock.json': packageLock(name, packages),
      };
      return frame.flatMap(({ path, purpose }) =>
        content[path] ? [{ path, purpose, content: content[path], requirementIds: [] }] : [],
      );
    },
    readme: (reached) => toGenerated(readmeFile(spec, reached, { isInstallable: isInstallable(plan) }), []),
  };
}

interface Plan {
  /** With the names that the app has for what it asks for. */
  readonly spec?: StructuredSpec;
  readonly described?: Omit<SpecApp, 'app' | 'spec'>;
  readonly files: readonly PlannedFile[];
  readonly serve: (meaning: Meaning) => Served;
  /** What the app turned out to be, which is not always what the spec promises. */
  readonly kind: StructuredSpec['kind'];
  readonly isEmpty?: boolean;
}

function packagesOf({ kind }: Plan): Packages {
  return kind === 'data' ? routedPackages : pagePackages;
}

function isInstallable({ kind }: Plan): boolean {
  return kind !== 'content';
}

/** A spec that promises data without entities, or a tool without one, still gets a page with what it says. */
function planFor(spec: StructuredSpec, names: AppNames, kept: KeptApp | undefined): Plan {
  const words = wordsFor(spec.language);
  const language = safeLanguage(spec.language);
  if (spec.kind === 'tool' && spec.tool) {
    return { ...toolPlan(spec, spec.tool, storageKeys(names), language, words), kind: 'tool' };
  }
  if (spec.entities.length > 0) {
    const { app, spec: named, ...described } = specApp(spec, names, kept);
    const serve = (meaning: Meaning) => dataServed(app, named, meaning);
    return { described, spec: named, files: dataPlan(app), serve, kind: 'data' };
  }
  return { ...contentPlan(spec, language, words), kind: 'content' };
}

function olderOf({ described }: Plan, names: AppNames): Pick<Scaffold, 'older'> {
  if (!described?.older) return {};
  const { isHeld, ...parts } = { ...described, older: described.older };
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
