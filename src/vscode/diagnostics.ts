/** Diagnostics: what the analysis could not understand, on the spec's lines, and what the type check found, on the app's. */
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Project } from '../pipeline/project';
import type { SourceRange } from '../pipeline/schema/range';
import type { NotUnderstood } from '../pipeline/schema/spec';
import type { Projects } from './projects';
import { uriInSpec } from './specDocument';

export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('build-from-spec');
  private readonly subscription: vscode.Disposable;
  /** What was drawn last for each project: its state objects are immutable, so the same ones need no second look. */
  private readonly drawn = new Map<string, readonly unknown[]>();

  constructor(private readonly projects: Projects) {
    this.subscription = projects.onDidChange(() => this.update());
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }

  private update(): void {
    for (const { project, specChanged } of this.projects.all()) {
      const key = project.folder || project.spec.source;
      const seen = [project.structuredSpec, project.evidence, specChanged];
      if (this.drawn.get(key)?.every((part, index) => part === seen[index])) continue;
      this.drawn.set(key, seen);
      // Lines of an edited spec are not the lines that were read.
      for (const [uri, found] of notUnderstood(project)) this.collection.set(uri, specChanged ? [] : found);
      for (const [path, found] of typeErrors(project))
        this.collection.set(vscode.Uri.file(join(project.folder, path)), found);
    }
  }
}

/** By the files of the spec; one in which all is understood gets an empty list. */
function notUnderstood({ structuredSpec, spec }: Project): readonly [vscode.Uri, vscode.Diagnostic[]][] {
  const statements = structuredSpec?.notUnderstood ?? [];
  return (spec.files ?? [undefined]).map((file) => [
    uriInSpec(spec.source, file?.path),
    statements.filter(({ range }) => file === undefined || range.file === file.path).map(asInformation),
  ]);
}

function asInformation({ range, reason }: NotUnderstood): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(range), reason, vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Build from Spec';
  return diagnostic;
}

function toRange({ startLine, startColumn, endLine, endColumn }: SourceRange): vscode.Range {
  return new vscode.Range(startLine - 1, startColumn - 1, endLine - 1, endColumn - 1);
}

/** `src/book/book.ts(3,5): error TS2322: …` as the compiler prints it; a file without errors gets an empty list. */
export function typeErrors({ evidence, files }: Project): Map<string, vscode.Diagnostic[]> {
  const found = new Map<string, vscode.Diagnostic[]>(evidence ? files.map(({ path }) => [path, []]) : []);
  const log = evidence?.items.find(({ id }) => id === 'typeCheck')?.log ?? '';
  for (const match of log.matchAll(/^(.+?)[(:](\d+)[,:](\d+)\)?(?::| -) error (TS\d+): (.*)$/gm)) {
    const [, path = '', line = '1', column = '1', code = '', message = ''] = match;
    const start = new vscode.Position(Number(line) - 1, Number(column) - 1);
    const diagnostic = new vscode.Diagnostic(new vscode.Range(start, start), message, vscode.DiagnosticSeverity.Error);
    Object.assign(diagnostic, { source: 'Build from Spec', code });
    found.set(path, [...(found.get(path) ?? []), diagnostic]);
  }
  return found;
}
