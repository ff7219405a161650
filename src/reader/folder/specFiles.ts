/** Which files of a spec's folder say what the app is, and which feature each of them is about. */

export interface SpecFile {
  /** Relative to the folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** `spec` is read whole, `data` is all data, `design` has data in one of its sections, `talk` are questions and their answers. */
export type FileRole = 'spec' | 'data' | 'design' | 'talk' | 'unread';

/** What tools write beside a spec about how and when it is built. */
const unread =
  /^(?:plan|tasks?|research|quickstart|proposal|agents?|claude|gemini|constitution|checklist|implementation.*|tech|structure|project|changelog|contributing|license)\.md$/i;

export function roleOfFile(path: string): FileRole {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (!/\.(?:md|markdown)$/i.test(name) || unread.test(name)) return 'unread';
  if (parts.some((part) => /^(?:checklists|contracts|archive|node_modules|templates|steering|memory)$/i.test(part)))
    return 'unread';
  if (/^data[-_ ]?models?\.md$/i.test(name)) return 'data';
  if (/^design\.md$/i.test(name)) return 'design';
  if (/^clarifications?\.md$/i.test(name)) return 'talk';
  return 'spec';
}

/** Names of the files that say how and when it is built, which nothing is read from; each once. */
export function unreadNames(files: readonly Pick<SpecFile, 'path'>[]): readonly string[] {
  const names = files.map(({ path }) => path.split('/').at(-1) ?? '').filter((name) => unread.test(name));
  return [...new Set(names.map((name) => name.toLowerCase()))].sort();
}

/** The folder of the feature: `001-lending` of `specs/001-lending/spec.md`; empty where the folder itself is the feature. */
export function featureOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const change = folders.indexOf('changes');
  const own = (change >= 0 ? folders.slice(change + 2) : folders).filter((part) => part !== 'specs');
  return own[0] ?? '';
}

/** What stands before an id that two features have: the folder's number, or its name. */
export function shortFeature(feature: string): string {
  return /^\d+(?=[-_. ])/.exec(feature)?.[0] ?? feature;
}

/** Features in their order; within one the spec comes first. */
export function inOrder(files: readonly SpecFile[]): readonly SpecFile[] {
  const roles: readonly FileRole[] = ['spec', 'data', 'design', 'talk', 'unread'];
  const key = ({ path }: SpecFile) => [featureOf(path), roles.indexOf(roleOfFile(path)), path] as const;
  return [...files].sort((a, b) => {
    const [one, other] = [key(a), key(b)];
    return one[0].localeCompare(other[0], 'en', { numeric: true }) || one[1] - other[1] || (one[2] < other[2] ? -1 : 1);
  });
}

/** Whether the file holds changes to another spec of the same feature. */
export function isDelta(path: string): boolean {
  return /(?:^|\/)changes\/[^/]+\/specs\//.test(path);
}

/** The feature that a spec of one file is about, by its path: `tool-shed` of `.kiro/specs/tool-shed/requirements.md`. */
export function nameBesideSpec(path: string): string | undefined {
  return /[\\/]specs[\\/]([^\\/]+)[\\/][^\\/]+$/.exec(path)?.[1];
}
