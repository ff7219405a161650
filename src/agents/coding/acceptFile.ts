/** Takes a file's text out of a model's answer, and says why it can't be used where it can't: nothing half is ever accepted. */
import type { Reading } from '../../models/session';
import { isCheck } from './plan';
import { exportsOf, importsOf, packageOf, resolveImport } from './sources';

export interface Expectation {
  readonly path: string;
  /** Names that the plan promises to others. */
  readonly exports: readonly string[];
  readonly requirementIds: readonly string[];
  /** Whether the app has this file, or will have it. */
  readonly has: (path: string) => boolean;
  /** The names that a file of the app exports, or will export; undefined where that is not known. */
  readonly exportsAt: (path: string) => readonly string[] | undefined;
  readonly packages: readonly string[];
}

export function acceptFile(answer: string, expected: Expectation): Reading<string> {
  const text = fileText(answer, expected.path);
  if (text === undefined)
    return { complaints: ['The answer holds several code blocks. Answer with the text of the one file only.'] };
  const complaints = [
    ...placeholderComplaints(text),
    ...(/\.tsx?$/.test(expected.path) ? scriptComplaints(text, expected) : []),
    ...(expected.path.endsWith('.json') ? jsonComplaints(text) : []),
  ];
  return complaints.length > 0 ? { complaints } : { value: `${text.trimEnd()}\n` };
}

/** Whether a file's text seems to go to its end; asked where the model does not tell. */
export function isWholeFile(answer: string): boolean {
  const opening = answer.trimStart().startsWith('```');
  if (opening && !answer.trimEnd().endsWith('```')) return false;
  const last = answer.trimEnd().split('\n').at(-1) ?? '';
  return !/^\s/.test(last) && !/[,({[=+&|<]$/.test(last);
}

/** Without the fence and the prose around it; undefined where it can't be told which block is meant. */
function fileText(answer: string, path: string): string | undefined {
  const text = answer.replace(/^\uFEFF/, '').trim();
  if (/\.md$/.test(path)) return text.replace(/^```(?:markdown|md)\n([\s\S]*)\n```$/, '$1');
  const blocks = [...text.matchAll(/^```[^\n]*\n([\s\S]*?)^```[ \t]*$/gm)].map((match) => match[1] ?? '');
  if (blocks.length === 1) return blocks[0];
  if (blocks.length > 1) return undefined;
  return text.replace(/^```[^\n]*\n/, '').replace(/\n```$/, '');
}

/** Comments by which a model says that it leaves something out. */
const placeholders = [
  /(?:\/\/|\/\*|\{\/\*|<!--)\s*(?:\.{3}|…)/,
  /(?:\/\/|\/\*|\{\/\*|<!--|^\s*\*)[^\n]*\b(?:rest of|remainder of|remaining)\b[^\n]*\b(?:file|code|component|function|content|styles|imports|implementation|unchanged|here|same)\b/im,
  /(?:\/\/|\/\*|\{\/\*|<!--)[^\n]*\b(?:existing|previous|original|other)\s+(?:code|content|imports|functions|components|styles|logic)\b[^\n]*(?:here|unchanged|\.{3}|…|stays|remains?)/i,
  /(?:\/\/|\/\*|\{\/\*|<!--)[^\n]*\b(?:unchanged|same as before|as before|omitted for brevity|implementation (?:goes )?here|your code here|to be implemented)\b/i,
  /(?:\/\/|\/\*|\{\/\*|<!--)\s*(?:TODO|FIXME)\b/,
];

function placeholderComplaints(text: string): string[] {
  const found = placeholders.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
  return found ? [`Something is left out ("${found.trim().slice(0, 60)}"). Write the whole file.`] : [];
}

function scriptComplaints(text: string, expected: Expectation): string[] {
  const names = exportsOf(text).map(({ name }) => name);
  return [
    ...(/^(?:<{7}|>{7}|={7})/m.test(text) ? ['The file has merge conflict markers.'] : []),
    ...(/^\s*(?:import|export|const|function|type|interface|class|\/\/|\/\*|'use|"use)/m.test(text)
      ? []
      : ['The answer is not TypeScript.']),
    ...expected.exports.filter((name) => !names.includes(name)).map((name) => `The export ${name} is missing.`),
    ...importComplaints(text, expected),
    ...(isCheck(expected.path) ? checkComplaints(text, expected) : []),
  ];
}

function importComplaints(text: string, { path, has, exportsAt, packages }: Expectation): string[] {
  return importsOf(text).flatMap(({ from, names }): string[] => {
    if (!from.startsWith('.'))
      return packages.includes(packageOf(from)) ? [] : [`The package ${packageOf(from)} is not there.`];
    const target = resolveImport(path, from, has);
    if (!target) return [`"${from}" does not lead to a file that is present or planned.`];
    const there = exportsAt(target);
    return there
      ? names.filter((name) => !there.includes(name)).map((name) => `${target} does not export ${name}.`)
      : [];
  });
}

function checkComplaints(text: string, { requirementIds }: Expectation): string[] {
  const untested = requirementIds.filter((id) => !testTitles(text).some((title) => title.startsWith(id)));
  return [
    ...untested.map((id) => `No test has a title that begins with ${id}.`),
    ...(/\bexpect\s*\(/.test(text) ? [] : ['The check expects nothing.']),
    ...(importsOf(text).some(({ from }) => from.startsWith('.')) ? [] : ['The check uses nothing of the app.']),
    ...(/\b(?:test|it|describe)\.(?:skip|only|todo|fails)\b/.test(text)
      ? ['No test may be skipped or run alone.']
      : []),
  ];
}

/** The titles of the tests in a file, as far as they are plain strings; those of `test.each` count, too. */
export function testTitles(text: string): string[] {
  return [...text.matchAll(/\b(?:test|it)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(
    (match) => match[2] ?? '',
  );
}

function jsonComplaints(text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`The JSON can't be parsed: ${error instanceof Error ? error.message : error}.`];
  }
}
