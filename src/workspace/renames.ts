/** Finds out where a person has moved a generated file to, by its content. */
import { extname, join } from 'node:path';
import { filesOfApp } from './appTree';
import { readOrNothing } from './baseStore';
import { longestContent } from './safeContent';
import { decodeText, plainText } from './textStyle';

/** Of the lines of both versions; with fewer in common it is another file. */
const leastInCommon = 0.6;
/** Lines in common that say something; a brace does not. */
const leastTelling = 3;
const telling = /\w.*\w.*\w/;

/**
 * The path of the file that the person has made of the one that had this content; undefined where none is like it, or two are alike.
 * `isFree` tells of a path whether it may be the one: it is not generated itself.
 */
export function movedFrom(
  folder: string,
  path: string,
  content: string,
  isFree: (path: string) => boolean,
): string | undefined {
  let best: { readonly path: string; readonly likeness: number } | undefined;
  let isTied = false;
  for (const candidate of filesOfApp(folder)) {
    if (extname(candidate) !== extname(path) || !isFree(candidate)) continue;
    const likeness = likenessOf(content, join(folder, candidate));
    if (likeness < leastInCommon || likeness < (best?.likeness ?? 0)) continue;
    isTied = likeness === best?.likeness;
    best = { path: candidate, likeness };
  }
  return isTied ? undefined : best?.path;
}

function likenessOf(content: string, file: string): number {
  const bytes = readOrNothing(file);
  if (!bytes || bytes.length > longestContent) return 0;
  const text = decodeText(bytes)?.text;
  return text === undefined ? 0 : likeness(plainText(content).text, text);
}

/** From 0, nothing in common, to 1, the same lines. */
export function likeness(one: string, other: string): number {
  if (one === other) return telling.test(one) ? 1 : 0;
  const counts = new Map<string, number>();
  const ours = one.split('\n');
  const theirs = other.split('\n');
  for (const line of ours) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  let tellingLines = 0;
  for (const line of theirs) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    counts.set(line, left - 1);
    common++;
    if (telling.test(line)) tellingLines++;
  }
  return tellingLines < leastTelling ? 0 : common / Math.max(ours.length, theirs.length);
}
