/** The smoke run: the built app is served, and its index and everything that it loads must answer, with the right type. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Serves a folder with single files and a fallback to index.html, on loopback. */
export type Serve = (folder: string) => Promise<{ readonly url: string; close(): Promise<void> }>;

const expectedTypes: readonly (readonly [RegExp, RegExp])[] = [
  [/\.js$/, /javascript/],
  [/\.css$/, /^text\/css/],
  [/\.svg$/, /^image\/svg/],
  [/\.(png|ico|webp|jpe?g)$/, /^image\//],
  [/\.webmanifest$/, /json/],
];

/** `dist`: absolute path of what was built. One line for each problem; none means that all answered. `checked` counts the addresses. */
export async function smokeRun(
  dist: string,
  serve: Serve,
  signal: AbortSignal,
): Promise<{ problems: string[]; checked: string[] }> {
  const paths = ['/', ...assetsOf(await readFile(join(dist, 'index.html'), 'utf8')), '/a-path-that-only-the-app-knows'];
  const server = await serve(dist);
  try {
    const results = await Promise.all(paths.map((path) => complaint(server.url, path, signal)));
    return { problems: results.filter((text) => text !== undefined), checked: paths };
  } finally {
    await server.close();
  }
}

/** The local addresses that the page loads, once each. */
export function assetsOf(html: string): string[] {
  const found = [...html.matchAll(/\b(?:src|href)="(\/[^"/][^"]*)"/g)].map((match) => match[1] ?? '');
  return [...new Set(found)].filter((path) => /\.[a-z0-9]+$/i.test(path));
}

async function complaint(base: string, path: string, signal: AbortSignal): Promise<string | undefined> {
  const response = await fetch(new URL(path, base), { signal });
  const type = response.headers.get('content-type') ?? 'no type';
  const body = await response.arrayBuffer();
  if (response.status !== 200) return `${path} answered ${response.status}.`;
  if (body.byteLength === 0) return `${path} is empty.`;
  const expected = expectedTypes.find(([ending]) => ending.test(path))?.[1] ?? /^text\/html/;
  return expected.test(type) ? undefined : `${path} has the type ${type}.`;
}
