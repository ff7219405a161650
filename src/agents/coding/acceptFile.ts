/** Takes a file's text out of a model's answer, and says why it can't be used where it can't: nothing half is ever accepted. */
import type { Reading } from '../../models/session';
import { complaintAboutContent, complaintsAboutWriting } from '../../workspace/safeContent';
import { type CheckTest, leavesTestsOut, testsIn } from './checkTests';
import { isScript, type ParsedModule, parseModule } from './parse';
import { placeholdersIn } from './placeholders';
import { isCheck } from './plan';
import { packageOf, resolveImport } from './sources';
import { candidateTexts, textComplaints } from './texts';

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
  const { text, syntax } = bestText(answer, expected.path);
  const complaints = [
    ...syntax,
    ...unreadable(text),
    ...placeholdersIn(text, expected.path),
    ...(isScript(expected.path) ? scriptComplaints(text, expected) : []),
  ];
  return complaints.length > 0 ? { complaints } : { value: `${text.trimEnd()}\n` };
}

/** What no disk or person should get, whatever kind of file it is. */
function unreadable(text: string): readonly string[] {
  const complaint = complaintAboutContent(text);
  return complaint ? [`The file ${complaint}.`] : complaintsAboutWriting(text);
}

/** Whether a file's text goes to its end; asked where the model does not tell. */
export function isWholeFile(answer: string, path: string): boolean {
  if (bestText(answer, path).syntax.length === 0) return true;
  const fences = answer.match(/^(?:```|~~~)/gm)?.length ?? 0;
  if (fences % 2 === 1) return false;
  const last = answer.trimEnd().split('\n').at(-1) ?? '';
  return fences > 0 || (!/^\s/.test(last) && !/[,({[=+&|<:]$/.test(last));
}

/** The text of the file in the answer: the first way of reading it that has no fault in its syntax, else the answer as it is. */
function bestText(answer: string, path: string): { readonly text: string; readonly syntax: readonly string[] } {
  const candidates = candidateTexts(answer, path).map((text) => ({ text, syntax: syntaxComplaints(text, path) }));
  const [first = { text: answer, syntax: [] }] = candidates;
  return candidates.find(({ syntax }) => syntax.length === 0) ?? first;
}

function syntaxComplaints(text: string, path: string): readonly string[] {
  if (!isScript(path)) return textComplaints(text, path);
  const parsed = parseModule(text, path);
  if ('complaint' in parsed) return [`The answer is not a whole TypeScript file: ${parsed.complaint}`];
  return parsed.isCode ? [] : ['The answer is not TypeScript.'];
}

function scriptComplaints(text: string, expected: Expectation): string[] {
  const parsed = parseModule(text, expected.path);
  if ('complaint' in parsed) return [];
  const names = parsed.exports.map(({ name }) => name);
  const missing = parsed.exportsMore ? [] : expected.exports.filter((name) => !names.includes(name));
  return [
    ...missing.map((name) => `The export ${name} is missing.`),
    ...importComplaints(parsed, expected),
    ...(isCheck(expected.path) ? checkComplaints(text, parsed, expected) : []),
  ];
}

function importComplaints({ imports }: ParsedModule, { path, has, exportsAt, packages }: Expectation): string[] {
  return imports.flatMap(({ from, names }): string[] => {
    if (!from.startsWith('.')) {
      return packages.includes(packageOf(from)) ? [] : [`The package ${packageOf(from)} is not there.`];
    }
    const target = resolveImport(path, from, has);
    if (!target) return [`"${from}" does not lead to a file that is present or planned.`];
    const there = exportsAt(target);
    return there
      ? names.filter((name) => !there.includes(name)).map((name) => `${target} does not export ${name}.`)
      : [];
  });
}

function checkComplaints(text: string, { imports }: ParsedModule, { path, requirementIds }: Expectation): string[] {
  const tests = testsIn(text, path);
  const untested = requirementIds.filter((id) => !tests.some(({ title }) => title.startsWith(id)));
  return [
    ...untested.map((id) => `No test has a title that begins with ${id}.`),
    ...tests.flatMap(emptyTestComplaints),
    ...(imports.some(({ from }) => from.startsWith('.')) ? [] : ['The check uses nothing of the app.']),
    ...(leavesTestsOut(text) ? ['No test may be skipped or run alone.'] : []),
  ];
}

/** A test that can't fail shows nothing. */
function emptyTestComplaints({ title, expectations }: CheckTest): string[] {
  if (expectations.length === 0) return [`The test "${title}" expects nothing.`];
  const [first] = expectations;
  if (!first || expectations.some(({ isTrivial }) => !isTrivial)) return [];
  return [
    `The test "${title}" expects only what always holds, such as ${first.text.slice(0, 120)}. Expect what the app shows or returns, so that the test fails where the app does not do it.`,
  ];
}
