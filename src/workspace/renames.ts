/** Finds out where a person has moved a generated file to, by its content. */
import { extname, join } from 'node:path';
import { filesOfApp, mayBeGenerated } from './appTree';
import { readOrNothing } from './reading';
import { decodeText, plainText } from './textStyle';

/** Of the lines of both versions; with fewer in common it is another file. */
const leastInCommon = 0.6;
/** Lines in common that say something; a brace does not. */
const leastTelling = 3;
const telling = /\w.*\w.*\w/;

export interface Search {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  /** Where the file was, and what was generated there. */
  readonly path: string;
  readonly content: string;
  /** Whether a path may be the one: nothing is generated there itself. */
  readonly isFree: (path: string) => boolean;
  /** What was generated for other places that are empty now, too: what is more like one of these is that one. */
  readonly rivals: readonly string[];
}

/** The path of the file that the person has made of the one that was there; undefined where none is like it, or two are alike. */
export function movedFrom({ folder, path, content, isFree, rivals }: Search): string | undefined {
  let best: { readonly path: string; readonly likeness: number } | undefined;
  let isTied = false;
  for (const candidate of filesOfApp(folder)) {
    if (extname(candidate) !== extname(path) || !isFree(candidate)) continue;
    const text = textOf(join(folder, candidate));
    if (text === undefined) continue;
    const like = likeness(plainText(content).text, text);
    if (like < leastInCommon || like < (best?.likeness ?? 0)) continue;
    if (rivals.some((rival) => likeness(plainText(rival).text, text) > like)) continue;
    isTied = like === best?.likeness;
    best = { path: candidate, likeness: like };
  }
  return isTied ? undefined : best?.path;
}

function textOf(file: string): string | undefined {
  const bytes = mayBeGenerated(file) ? readOrNothing(file) : undefined;
  return bytes && decodeText(bytes)?.text;
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
