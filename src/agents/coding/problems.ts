/** What evidence complains about, one by one: by file and cause, so that it can be mended file by file. */
import type { Evidence, EvidenceItem, TestResult } from '../../pipeline/schema/build';

export interface Problem {
  readonly kind: 'type' | 'test' | 'build';
  /** Relative to the app's folder; empty where no file is named. */
  readonly path: string;
  /** From 1; only of type errors. */
  readonly line?: number;
  readonly column?: number;
  /** `TS2304`, or the title of a test. */
  readonly code: string;
  readonly message: string;
}

/** Type errors first: what fails to build or to pass often does so because of them. */
export function problemsIn(evidence: Evidence): readonly Problem[] {
  const failed = (id: EvidenceItem['id']) => evidence.items.find((item) => item.id === id && item.status === 'failed');
  const types = typeErrors(failed('typeCheck')?.log ?? '');
  const build = types.length > 0 ? undefined : failed('build');
  return [
    ...types,
    ...(build ? [{ kind: 'build' as const, path: pathIn(build.log), code: 'build', message: tail(build.log) }] : []),
    ...testFailures(failed('tests')),
    ...unnamed(failed('typeCheck'), types.length > 0),
    ...unnamed(failed('smoke'), build !== undefined),
  ];
}

/** Two rounds with the same signature had the same problems: another round would not help. */
export function signatureOf(problems: readonly Problem[]): string {
  const lines = problems.map(({ path, code, message }) => `${path} ${code} ${message.split('\n')[0]}`);
  return [...new Set(lines)].sort().join('\n');
}

/** As a person or a model reads it. */
export function describeProblem({ path, line, code, message }: Problem): string {
  const where = line === undefined ? path : `${path}:${line}`;
  return `${where} ${code}: ${message}`.trim();
}

const typeError = /^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*(?:\n[ \t]+.*)*)/gm;

function typeErrors(log: string): Problem[] {
  return [...log.matchAll(typeError)].map((match) => ({
    kind: 'type',
    path: (match[1] ?? '').replaceAll('\\', '/'),
    line: Number(match[2]),
    column: Number(match[3]),
    code: match[4] ?? '',
    message: match[5] ?? '',
  }));
}

function testFailures(item: EvidenceItem | undefined): Problem[] {
  if (!item) return [];
  const failed = (item.tests ?? []).filter(({ status }) => status === 'failed');
  if (failed.length === 0) return [{ kind: 'test', path: pathIn(item.log), code: 'tests', message: tail(item.log) }];
  return failed.map(({ path, title, message = '' }: TestResult) => ({
    kind: 'test',
    path,
    code: title,
    message: message.slice(0, 1_500),
  }));
}

function unnamed(item: EvidenceItem | undefined, isExplained: boolean): Problem[] {
  return item && !isExplained
    ? [{ kind: 'build', path: '', code: item.id, message: item.message ?? tail(item.log) }]
    : [];
}

function pathIn(log: string): string {
  return /\bsrc\/[\w./-]+\.(?:tsx?|css|json)\b/.exec(log)?.[0] ?? '';
}

function tail(log: string): string {
  return log.split('\n').slice(-30).join('\n').slice(-2_000);
}
