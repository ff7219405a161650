/** The README of a generated app: what it is, how to run it, which file serves which requirement, and what is missing. */
import type { StructuredSpec } from '../../pipeline/schema/spec';
import type { Coverage } from '../coverage/coverage';
import { escapeMarkdown } from '../emit/literal';
import { fill, wordsFor } from '../words/words';

export interface ReadmeHead {
  readonly title: string;
  /** The versions of Node.js that run the tools. */
  readonly node: string;
  readonly isInstallable: boolean;
}

/** What of a spec it tells. */
type Told = Pick<StructuredSpec, 'summary' | 'language' | 'requirements'>;

export function readme(spec: Told, { title, node, isInstallable }: ReadmeHead, coverage: Coverage): string {
  const { readme: words } = wordsFor(spec.language);
  const summary = spec.summary ? `${escapeMarkdown(spec.summary)}\n\n` : '';
  return `# ${escapeMarkdown(title)}

${summary}${words.generated}${isInstallable ? ` ${words.stored} ${words.offline}` : ''}

## ${words.run}

${fill(words.needs, { node })}

- ${words.started}
- ${words.checks}
- ${words.built}
- ${words.look} ${words.shared}
${requirementTable(spec, coverage)}${notImplemented(spec, coverage)}`;
}

function requirementTable(spec: Told, { byPath, unserved, notes }: Coverage): string {
  const { readme: words } = wordsFor(spec.language);
  const missing = new Set(unserved.map((one) => one.requirementId));
  const files = filesByRequirement(byPath);
  const rows = spec.requirements
    .filter(({ id }) => !missing.has(id))
    .map(({ id, text }) => {
      const links = (files.get(id) ?? []).map((path) => `[\`${path}\`](${path})`);
      return `| ${escapeMarkdown(id)} | ${escapeMarkdown(text)} | ${links.join('<br>')} |\n`;
    });
  if (rows.length === 0) return '';
  return `
## ${words.requirements}

| ${words.requirement} | ${words.inSpec} | ${words.file} |
|---|---|---|
${rows.join('')}${notesOf(notes)}`;
}

function notesOf(notes: Coverage['notes'] = new Map()): string {
  const lines = [...notes].map(([id, note]) => `- ${escapeMarkdown(`${id}: ${note}`)}\n`);
  return lines.length > 0 ? `\n${lines.join('')}` : '';
}

function filesByRequirement(byPath: Coverage['byPath']): ReadonlyMap<string, string[]> {
  const files = new Map<string, string[]>();
  for (const [path, ids] of byPath) {
    for (const id of ids) {
      const known = files.get(id);
      if (known) known.push(path);
      else files.set(id, [path]);
    }
  }
  return files;
}

function notImplemented(spec: Told, { unserved }: Coverage): string {
  if (unserved.length === 0) return '';
  const { readme: words } = wordsFor(spec.language);
  const texts = new Map(spec.requirements.map(({ id, text }) => [id, text]));
  const items = unserved.map(
    ({ requirementId, reason, gap }) =>
      `- ${escapeMarkdown(requirementId)}${gap ? ` (${words[gap]})` : ''}: ${escapeMarkdown(texts.get(requirementId) ?? '')} — ${escapeMarkdown(reason)}\n`,
  );
  return `
## ${words.missing}

${items.join('')}`;
}
