/** The command line's words: what was asked for, or what is wrong with it. */
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { folderName } from './pipeline/folderName';

export interface CliOptions {
  readonly command: 'build' | 'resume';
  /** Absolute path of the spec (build) or of the app's folder (resume). */
  readonly subject: string;
  /** Absolute path of the app's folder. */
  readonly out: string;
  readonly answersFile: string | undefined;
  readonly defaults: boolean;
  readonly deploy: 'local' | 'none';
  readonly once: boolean;
  readonly json: boolean;
}

export const usage = `Usage: build-from-spec build SPEC.md [options]
       build-from-spec resume FOLDER [options]

  --out DIR            the app's folder (default: named after the spec, beside it)
  --answers FILE       answers to the spec's questions: {"question id": "option id or text"}
  --defaults           take the recommended answer to every question that is left
  --model built-in     the engine; others come in a later version
  --deploy local|none  serve the app when it is built (default: none)
  --once               with --deploy local: end after the preview has answered
  --json               print one event a line
Exit codes: 0 done, 1 unexpected, 2 usage, 3 unanswered questions, 4 evidence, 5 deployment, 6 locked, 7 budget,
            8 conflicts left, 130 cancelled`;

/** The options, or a sentence on what is wrong with the words. */
export function parseCli(words: readonly string[]): CliOptions | { readonly complaint: string } {
  let parsed: ReturnType<typeof parseWords>;
  try {
    parsed = parseWords(words);
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  const [command, subject, ...rest] = positionals;
  const complaint = complaintAbout(command, subject, rest, values);
  if (complaint) return { complaint };
  const path = resolve(subject ?? '');
  return {
    command: command === 'resume' ? 'resume' : 'build',
    subject: path,
    out: command === 'resume' ? path : resolve(values.out ?? join(dirname(path), folderName(basename(path)))),
    answersFile: values.answers,
    defaults: values.defaults,
    deploy: values.deploy === 'local' ? 'local' : 'none',
    once: values.once,
    json: values.json,
  };
}

function parseWords(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      answers: { type: 'string' },
      defaults: { type: 'boolean', default: false },
      model: { type: 'string', default: 'built-in' },
      'base-url': { type: 'string' },
      budget: { type: 'string' },
      deploy: { type: 'string', default: 'none' },
      once: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
}

type Values = ReturnType<typeof parseWords>['values'];

function complaintAbout(
  command: string | undefined,
  subject: string | undefined,
  rest: readonly string[],
  values: Values,
): string | undefined {
  if (command === 'undo') return 'undo is not available yet.';
  if (command !== 'build' && command !== 'resume')
    return command ? `There is no command ${command}.` : 'Say what to do.';
  if (!subject) return command === 'build' ? 'Name the spec to build.' : "Name the app's folder.";
  if (values.out?.trim() === '') return '--out needs a folder.';
  if (rest.length > 0) return `One spec at a time; ${rest.join(' ')} is too much.`;
  if (values.model !== 'built-in') return `The model ${values.model} is not available yet. Use --model built-in.`;
  if (values['base-url'] || values.budget)
    return '--base-url and --budget belong to models, which are not available yet.';
  if (values.deploy === 'vercel') return 'Deploying to Vercel is not available yet. Use --deploy local or none.';
  if (!['local', 'none'].includes(values.deploy)) return '--deploy takes local or none.';
  return undefined;
}
