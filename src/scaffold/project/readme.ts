/** The README of a generated app: what it is, how to run it, which file serves which requirement, and what is missing. */
import type { StructuredSpec } from '../../pipeline/schema/spec';
import type { Coverage } from '../coverage/coverage';
import { escapeMarkdown } from '../emit/literal';

export function readme(spec: StructuredSpec, title: string, node: string, coverage: Coverage): string {
  const summary = spec.summary ? `${escapeMarkdown(spec.summary)}\n\n` : '';
  return `# ${escapeMarkdown(title)}

${summary}Generated from a spec by Build from Spec: Vite, React and TypeScript${spec.kind === 'content' ? '' : ', data in the browser’s localStorage'}.

## Run it

Needs Node.js \`${node}\`.

\`\`\`sh
npm ci
npm run dev      # the app, with changes shown as you save
npm run check    # types
npm test
npm run build    # into dist/
npm run preview  # serves dist/
\`\`\`
${requirementTable(spec, coverage)}${notImplemented(spec, coverage)}`;
}

function requirementTable(spec: StructuredSpec, { byPath, unserved }: Coverage): string {
  const missing = new Set(unserved.map((one) => one.requirementId));
  const rows = spec.requirements
    .filter((requirement) => !missing.has(requirement.id))
    .map(({ id, text }) => {
      const files = [...byPath].filter(([, ids]) => ids.includes(id)).map(([path]) => `\`${path}\``);
      return `| ${escapeMarkdown(id)} | ${escapeMarkdown(text)} | ${files.join('<br>')} |\n`;
    });
  if (rows.length === 0) return '';
  return `
## Requirements and files

| Requirement | In the spec | Files |
|---|---|---|
${rows.join('')}`;
}

function notImplemented(spec: StructuredSpec, { unserved }: Coverage): string {
  if (unserved.length === 0) return '';
  const texts = new Map(spec.requirements.map(({ id, text }) => [id, text]));
  const items = unserved.map(
    ({ requirementId, reason }) =>
      `- ${escapeMarkdown(requirementId)}: ${escapeMarkdown(texts.get(requirementId) ?? '')} — ${escapeMarkdown(reason)}\n`,
  );
  return `
## Not implemented

${items.join('')}`;
}
