/** The part of a lock that some packages need, found without npm and without the network. */

export interface LockEntry {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  /** By folder, such as `node_modules/a/node_modules/b`; the root is the empty string. */
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/**
 * The entries of the wanted packages and of all that they reach, in the lock's order. Optional packages of every platform
 * are among them, because another machine may install from the same lock. Peers count where the lock holds them.
 */
export function closureOf({ packages }: Lock, wanted: readonly string[]): Record<string, LockEntry> {
  const reached = new Set<string>();
  const waiting = wanted.flatMap((name) => find(packages, '', name) ?? []);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const name of needs(packages[path] ?? {})) {
      const found = find(packages, path, name);
      if (found !== undefined) waiting.push(found);
    }
  }
  return Object.fromEntries(Object.entries(packages).filter(([path]) => reached.has(path)));
}

function needs(entry: LockEntry): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = entry;
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
}

/** As Node looks a package up: in the folder's own `node_modules`, then in each one above. */
function find(packages: Lock['packages'], from: string, name: string): string | undefined {
  const candidate = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[candidate]) return candidate;
  if (from === '') return undefined;
  const parent = from.lastIndexOf('/node_modules/');
  return find(packages, parent < 0 ? '' : from.slice(0, parent), name);
}
