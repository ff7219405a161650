/** A style sheet with those that it imports within, so that a page asks once. What can't be told that way is left to the browser. */
import { posix } from 'node:path';

/** Of a file within the app; undefined where there is none. */
type Read = (path: string) => Promise<string | undefined>;

/** Sheets may import each other. */
const deepest = 4;

/** `@import "./kit/base.css" layer(base);` */
const simpleImport = /@import\s+["'](\.[^"']+\.css)["'](?:\s+layer\(([\w-]+)\))?\s*;/g;

/** `path`: within the app. Undefined where an import says more, an address is meant from its own file, or a block is left open. */
export async function wholeStyleSheet(path: string, read: Read, depth = 0): Promise<string | undefined> {
  const written = depth > deepest ? undefined : await read(path);
  if (written === undefined) return undefined;
  const text = withoutComments(written);
  if (!isPlain(text)) return undefined;
  const imports = [...text.matchAll(simpleImport)];
  const folder = posix.dirname(path);
  const sheets = await Promise.all(
    imports.map(([, name = '']) => wholeStyleSheet(posix.join(folder, name), read, depth + 1)),
  );
  if (sheets.includes(undefined)) return undefined;
  let index = 0;
  return text.replace(simpleImport, (_, _name, layer?: string) => {
    const sheet = sheets[index] ?? '';
    index += 1;
    return layer === undefined ? `${sheet}\n` : `@layer ${layer} {\n${sheet}\n}\n`;
  });
}

function isPlain(text: string): boolean {
  const rest = text.replace(simpleImport, '');
  const unquoted = rest.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '');
  return isClosed(unquoted) && !/@import|@charset/i.test(rest) && !hasLateImport(text) && !hasOwnAddress(rest);
}

/** A block that is left open ends with its file, as does a text. */
function isClosed(unquoted: string): boolean {
  let depth = 0;
  for (const sign of unquoted.match(/[{}"']/g) ?? []) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0 || sign === '"' || sign === "'") return false;
  }
  return depth === 0;
}

/** Browsers follow imports only before everything else but the order of layers. */
function hasLateImport(text: string): boolean {
  const head = text.slice(0, Math.max(0, text.lastIndexOf('@import')));
  const others = head.replace(simpleImport, '').replace(/@layer[^;{]*;/g, '');
  return others.trim() !== '';
}

function hasOwnAddress(text: string): boolean {
  const addresses = [...text.matchAll(/url\(\s*["']?([^"')\s]*)/gi)];
  return addresses.some(([, address = '']) => !/^(?:\/|#|data:|https?:)/i.test(address));
}

/** Not those that stand in a text. */
function withoutComments(text: string): string {
  return text.replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\*[\s\S]*?\*\//g, '$1');
}
