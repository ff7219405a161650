/** Where an app is built until it has passed: what people see stays the build before. */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface StagedBuild {
  /** For the app's build script. */
  readonly words: readonly string[];
  /** Absolute path of what was built: `dist` where a script of the person's own has built there whatever it was told. */
  folder(): string;
  /** Puts it in the place of the build before. */
  publish(): void;
  discard(): void;
}

/** Among what is kept for this machine only. */
const place = '.build-from-spec/runs/next-build';

/** `folder`: the app's, absolute. What a killed run has left is taken away. */
export function stageBuild(folder: string): StagedBuild {
  const [next, before, dist] = [join(folder, place), join(folder, `${place}.before`), join(folder, 'dist')];
  const remove = (path: string) => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  const isStaged = () => existsSync(join(next, 'index.html'));
  remove(next);
  remove(before);
  const builtBefore = timeOf(join(dist, 'index.html'));
  return {
    words: [`--outDir=${place}`, '--emptyOutDir'],
    folder: () => (isStaged() || timeOf(join(dist, 'index.html')) === builtBefore ? next : dist),
    publish: () => {
      if (!isStaged()) return;
      if (existsSync(dist)) renameSync(dist, before);
      renameSync(next, dist);
      remove(before);
    },
    discard: () => remove(next),
  };
}

function timeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
