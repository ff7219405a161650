/** The name of an app's folder, made from the name of its spec. */

/** `My Spec (v2).md` → `My-Spec-v2`, in characters that every file system takes. */
export function folderName(specName: string): string {
  const stem = specName.replace(/\.(md|markdown)$/i, '').normalize('NFC');
  const plain = stem.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  // A spec without an ending would give the folder its own name.
  return plain === '' || plain === specName ? `${plain || 'spec'}-app` : plain;
}

/**
 * The app's folder for a folder of specs, with slashes: at the workspace's root, named after the feature without its number, or after the
 * workspace where it is all features. `specs/001-tool-lending` → `tool-lending`; undefined where the folder is in no such place.
 */
export function appFolderOfSpecs(path: string): string | undefined {
  const parts = path.replaceAll('\\', '/').split('/');
  const at = parts.findIndex((part) => part === '.kiro' || part === 'openspec' || part === 'specs');
  if (at < 1) return undefined;
  const root = parts.slice(0, at);
  const below = parts.slice(at + 1).filter((part) => part !== 'specs');
  const feature = below[0] === 'changes' ? undefined : below[0];
  const name = feature ?? root.at(-1) ?? '';
  return [...root, folderName(`${name.replace(/^\d+[-_. ]+/, '')}.md`)].join('/');
}
