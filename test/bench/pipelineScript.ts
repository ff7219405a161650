/** What the scripted model of the benchmark plans for `clinic.md`, and what it writes: any number of files, a third of them checks. */
import type { StructuredSpec } from '../../src/pipeline/schema/spec';
import type { ChatBody } from '../support/modelServer';

interface Planned {
  readonly path: string;
  readonly serves: readonly string[];
  readonly exports: readonly string[];
  readonly uses: readonly string[];
  readonly brief: string;
}

const topics = [
  'income',
  'today',
  'visits',
  'diagnosis',
  'prices',
  'month',
  'vets',
  'overlap',
  'reminders',
  'search',
  'history',
  'print',
] as const;

/** A third rules, a third pages, a third checks; each requirement that is open is served and checked. */
export function clinicPlan(spec: StructuredSpec, files: number): object {
  const open = spec.requirements.filter(({ by, understood }) => by === 'model' || !understood).map(({ id }) => id);
  const groups = files / 3;
  const planned = Array.from({ length: groups }, (_, index) => {
    const topic = topics[index % topics.length] ?? 'more';
    // The last group takes what is left over.
    const ids =
      index === groups - 1
        ? open.slice(Math.min(index, open.length - 1))
        : [open[Math.min(index, open.length - 1)] ?? ''];
    return groupOf(topic, ids);
  });
  return { files: planned.flat(), remove: [], packages: [], left: [] };
}

function groupOf(topic: string, serves: readonly string[]): Planned[] {
  const name = topic.charAt(0).toUpperCase() + topic.slice(1);
  const rule = `src/rules/${topic}.ts`;
  const page = `src/${topic}/${name}Page.tsx`;
  return [
    {
      path: rule,
      serves,
      exports: [`function ${topic}Rows(database: Database, day: string): readonly string[]`],
      uses: ['src/appointment/appointment.ts', 'src/database.ts'],
      brief: `Pure functions without React. Gives one line for each appointment that counts towards the ${topic} of the day, by start time, with the pet's name and the price in EUR; records without a price are left out.`,
    },
    {
      path: page,
      serves,
      exports: [`function ${name}Page()`],
      uses: [rule, 'src/kit/lib/store.ts', 'src/kit/ui/Shell.tsx'],
      brief: `The page at "/${topic}": h1 "${name}", a list with one item per row of ${topic}Rows, the text "Nothing yet." where there is none, and a button "Print" that opens the browser's print dialog.`,
    },
    {
      path: `src/checks/${topic}.test.tsx`,
      serves,
      exports: [],
      uses: [rule, page, 'src/testing/samples.ts'],
      brief: `Renders ${name}Page with the sample records and expects the heading "${name}" and one item for the sample appointment; without records it expects "Nothing yet.".`,
    },
  ];
}

/** A file of that many tokens that is accepted for the path that the request names. */
export function clinicFile({ messages }: ChatBody, tokens: number): string {
  const own = messages.at(-1)?.content ?? '';
  const path = /^Request: file (.+)$/m.exec(own)?.[1] ?? '';
  const ids = (/^Serves: (.+)$/m.exec(own)?.[1] ?? '').split(', ');
  return padded(textOf(path, ids), tokens);
}

function textOf(path: string, ids: readonly string[]): string {
  const [, topic = ''] = /([a-z]+)(?:Page)?\.(?:test\.)?tsx?$/i.exec(path) ?? [];
  const name = topic.replace(/Page$/, '');
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  if (path.startsWith('src/rules/')) {
    return `import type { Database } from '../database';\n\nexport function ${lower}Rows(database: Database, day: string): readonly string[] {\n  return database.appointment.map(({ id }) => id + day);\n}\n`;
  }
  if (path.startsWith('src/checks/')) {
    const tests = ids.map((id) => `test('${id}: is there', () => {\n  expect(${lower}Rows).toBeDefined();\n});\n`);
    return `import { expect, test } from 'vitest';\nimport { ${lower}Rows } from '../rules/${lower}';\n\n${tests.join('\n')}`;
  }
  return `export function ${name.replace(/^./, (letter) => letter.toUpperCase())}Page() {\n  return <h1>${name}</h1>;\n}\n`;
}

/** Filled up with lines of comment. */
function padded(text: string, tokens: number): string {
  const line = '/* What stands here has the length of a real file, and nothing else to say. */\n';
  const missing = tokens * 4 - text.length;
  return text + line.repeat(Math.max(0, Math.floor(missing / line.length))) + '/* */\n'.padEnd(0);
}
