/** The words by which a model says that it leaves something out of a file. Only comments are looked at, and code that throws instead of doing. */
import { isScript, parseModule } from './parse';

const leftOut: readonly RegExp[] = [
  /^\s*\*?\s*(?:\.{3}|…)/,
  /\b(?:rest|remainder) of (?:the |this |your )?(?:file|code|component|function|class|styles?|imports?|implementation|logic)\b/i,
  /\b(?:existing|previous|original|other|remaining)\s+(?:code|imports|functions|components|styles|methods|implementation|tests)\b[^.]{0,40}(?:\bhere\b|\bunchanged\b|\bomitted\b|\bremains? the same\b|\bas is\b|\.{3}|…)/i,
  /\b(?:omitted for brevity|your code here|to be implemented|unchanged from (?:above|before))\b/i,
  /\b(?:code|fields?|content|logic|implementation|markup|styles?|rules?) (?:goes|go) here\b/i,
  /\bsame as (?:above|before)\W*$/i,
  /^\s*\*?\s*(?:TODO|FIXME)\b\W+(?:implement|add|fill|complete|finish|write|handle)\b/i,
  /^\s*\*?\s*(?:TODO|FIXME)\s*:/,
];

const standIn = /throw new Error\(\s*['"`]not (?:yet )?implemented/i;

/** A longer comment is prose about the code, and its first words say enough. */
const longestLookedAt = 300;

/** As sentences for the model; empty where nothing is left out. */
export function placeholdersIn(text: string, path: string): string[] {
  const found = commentsIn(text, path).find((comment) =>
    leftOut.some((pattern) => pattern.test(comment.slice(0, longestLookedAt))),
  );
  const thrown = standIn.exec(text)?.[0];
  const said = found?.trim().slice(0, 60) ?? thrown;
  return said === undefined ? [] : [`Something is left out ("${said}"). Write the whole file.`];
}

function commentsIn(text: string, path: string): readonly string[] {
  if (isScript(path)) {
    const parsed = parseModule(text, path);
    return 'comments' in parsed ? parsed.comments.flatMap((comment) => comment.split('\n')) : [];
  }
  if (path.endsWith('.css')) return [...text.matchAll(/\/\*([\s\S]*?)\*\//g)].map((match) => match[1] ?? '');
  return [...text.matchAll(/<!--([\s\S]*?)-->/g)].map((match) => match[1] ?? '');
}
