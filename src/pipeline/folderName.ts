/** The name of an app's folder, made from the name of its spec. */

/** `My Spec (v2).md` → `My-Spec-v2`, in characters that every file system takes. */
export function folderName(specName: string): string {
  const stem = specName.replace(/\.(md|markdown)$/i, '').normalize('NFC');
  const plain = stem.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  // A spec without an ending would give the folder its own name.
  return plain === '' || plain === specName ? `${plain || 'spec'}-app` : plain;
}
