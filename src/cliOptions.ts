/** The command line's words: what was asked for, or what is wrong with it. */
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { secretIn } from './pipeline/endpointAddress';
import { folderName } from './pipeline/folderName';
import { parseModelId } from './pipeline/modelId';

export interface CliOptions {
  readonly command: 'build' | 'read' | 'resume' | 'undo' | 'resolved';
  /** Absolute path of the spec (build) or of the app's folder. */
  readonly subject: string;
  /** Absolute path of the app's folder. */
  readonly out: string;
  /** Whether the folder was named, and not made from the spec's path. */
  readonly isOutNamed: boolean;
  /** Paths in the app's folder whose conflicts are settled, as they were named. */
  readonly files: readonly string[];
  /** What was changed since the build is merged by an undo, where the changes do not touch. */
  readonly merge: boolean;
  readonly answersFile: string | undefined;
  readonly defaults: boolean;
  /** `built-in` or `openai:NAME`; undefined for the one that a build to resume had, or the engine. */
  readonly model: string | undefined;
  readonly baseUrl: string | undefined;
  /** Tokens. */
  readonly budget: number | undefined;
  /** Requests at once. */
  readonly parallel: number;
  /** Seconds without a sign of life from the model. */
  readonly modelTimeout: number;
  readonly deploy: 'local' | 'vercel' | 'none';
  readonly production: boolean;
  /** Id or slug of a team at Vercel. */
  readonly team: string | undefined;
  /** The name for a new project at Vercel. */
  readonly project: string | undefined;
  /** Names of environment variables that may be passed on to the project at Vercel. */
  readonly variables: readonly string[];
  /** Minutes. */
  readonly deployTimeout: number;
  /** What earlier builds wrote and the spec no longer needs is removed. */
  readonly removeUnneeded: boolean;
  /** The app may become that of another spec than it was built from. */
  readonly fromOtherSpec: boolean;
  /** All of an app that an earlier version has made is made anew. */
  readonly isUpdate: boolean;
  readonly once: boolean;
  readonly json: boolean;
}

const defaultParallel = 12;
const defaultModelTimeout = 120;
const defaultDeployTimeout = 15;

export const usage = `Usage: build-from-spec build SPEC-or-FOLDER [options]
       build-from-spec read SPEC-or-FOLDER [--model MODEL] [--json]
       build-from-spec resume FOLDER [options]
       build-from-spec undo FOLDER [--merge]
       build-from-spec resolved FOLDER FILE...

  --out DIR            the app's folder (default: named after the spec, beside it)
  --answers FILE       answers to the spec's questions: {"question id": "option id or text"}
  --defaults           take the recommended answer to every question that is left
  --model MODEL        built-in (default), or openai:NAME for a model of an OpenAI-compatible endpoint
  --base-url URL       the endpoint (default: OPENAI_BASE_URL, else https://api.openai.com/v1)
  --budget TOKENS      the run pauses before it uses more (resume with a higher one)
  --parallel N         how many requests to the model may be under way at once (default: ${defaultParallel})
  --model-timeout S    seconds without a sign of life after which a request is sent again (default: ${defaultModelTimeout})
  --deploy TARGET      local serves the app when it is built, vercel deploys it, none does neither (default)
  --once               with --deploy local: end after the preview has answered
  --production         with --deploy vercel: to the public address, not to a preview
  --team TEAM          id or slug of the team at Vercel, where the token leads to several
  --project NAME       the name for a new project at Vercel (default: that of the app's folder)
  --env NAME           pass this environment variable on to the project at Vercel, if the app needs it (may be repeated)
  --deploy-timeout MIN minutes that a deployment may take (default: ${defaultDeployTimeout})
  --merge              undo: take the build's part also out of files that were changed since, where the changes do not touch
  --remove-unneeded    remove files of earlier builds that the spec no longer needs and nobody has changed
  --from-other-spec    build into the folder of an app that was built from a spec of another name
  --update             make all of an app anew that an earlier version has made, with what was changed in it
  --json               print one event a line; read: all of it as one object
Exit codes: 0 done, 1 unexpected, 2 usage, 3 unanswered questions, 4 evidence, 5 deployment, 6 locked, 7 budget,
            8 conflicts left, 9 nothing can be built without a model, 130 cancelled
Environment: BUILD_FROM_SPEC_API_KEY is the key for the endpoint; without it OPENAI_API_KEY, for OpenAI's own only;
             VERCEL_TOKEN is the token for --deploy vercel`;

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
    command: isCommand(command) ? command : 'build',
    subject: path,
    out: command === 'build' ? resolve(values.out ?? join(dirname(path), folderName(basename(path)))) : path,
    isOutNamed: values.out !== undefined,
    files: rest,
    merge: values.merge,
    answersFile: values.answers,
    defaults: values.defaults,
    model: values.model,
    baseUrl: values['base-url'],
    budget: values.budget === undefined ? undefined : Number(values.budget),
    parallel: Number(values.parallel),
    modelTimeout: Number(values['model-timeout']),
    deploy: values.deploy === 'local' || values.deploy === 'vercel' ? values.deploy : 'none',
    production: values.production,
    team: values.team,
    project: values.project,
    variables: values.env,
    deployTimeout: Number(values['deploy-timeout']),
    removeUnneeded: values['remove-unneeded'],
    fromOtherSpec: values['from-other-spec'],
    isUpdate: values.update,
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
      model: { type: 'string' },
      'base-url': { type: 'string' },
      budget: { type: 'string' },
      parallel: { type: 'string', default: String(defaultParallel) },
      'model-timeout': { type: 'string', default: String(defaultModelTimeout) },
      deploy: { type: 'string', default: 'none' },
      merge: { type: 'boolean', default: false },
      'remove-unneeded': { type: 'boolean', default: false },
      'from-other-spec': { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
      production: { type: 'boolean', default: false },
      team: { type: 'string' },
      project: { type: 'string' },
      env: { type: 'string', multiple: true, default: [] },
      'deploy-timeout': { type: 'string', default: String(defaultDeployTimeout) },
      json: { type: 'boolean', default: false },
    },
  });
}

const commands = ['build', 'read', 'resume', 'undo', 'resolved'] as const;

function isCommand(word: string | undefined): word is CliOptions['command'] {
  return commands.some((command) => command === word);
}

/** As they were named; what has its default counts as not given. */
function optionsBesides(allowed: readonly string[], values: Values): string[] {
  const usual = parseWords([]).values as Record<string, unknown>;
  const given = Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]));
  return given.filter(([name]) => !allowed.includes(name)).map(([name]) => `--${name}`);
}

function isRoot(folder: string): boolean {
  return dirname(folder) === folder;
}

type Values = ReturnType<typeof parseWords>['values'];

function complaintAbout(
  command: string | undefined,
  subject: string | undefined,
  rest: readonly string[],
  values: Values,
): string | undefined {
  if (!isCommand(command)) return command ? `There is no command ${command}.` : 'Say what to do.';
  if (!subject && command === 'read') return 'Name the spec to read, or its folder.';
  if (!subject) return command === 'build' ? 'Name the spec to build.' : "Name the app's folder.";
  if (values.out?.trim() === '') return '--out needs a folder.';
  if (command === 'resolved' && rest.length === 0) return 'Name the files whose conflicts are settled.';
  if (command !== 'resolved' && rest.length > 0) return `One spec at a time; ${rest.join(' ')} is too much.`;
  if (values.merge && command !== 'undo') return '--merge goes with undo.';
  if (values.update && command !== 'build') return '--update goes with build.';
  const ofRead = ['json', 'model', 'base-url', 'budget', 'parallel', 'model-timeout'];
  const few = {
    undo: ['merge', 'json'],
    resolved: ['merge', 'json'],
    read: ofRead,
    build: undefined,
    resume: undefined,
  };
  const allowed = few[command];
  const others = allowed ? optionsBesides(allowed, values) : [];
  if (others.length > 0) return `${others.join(', ')} does not go with ${command}.`;
  if (command === 'build' && isRoot(resolve(values.out ?? '.')))
    return '--out needs a folder of its own, not a whole disk.';
  const wrongModel = complaintAboutModel(values);
  if (wrongModel) return wrongModel;
  return complaintAboutDeployment(values);
}

function complaintAboutDeployment({ deploy, production, team, project, env, ...values }: Values): string | undefined {
  if (!['local', 'vercel', 'none'].includes(deploy)) return '--deploy takes local, vercel or none.';
  const isVercel = deploy === 'vercel';
  const named = production || team !== undefined || project !== undefined || env.length > 0;
  if (named && !isVercel) return '--production, --team, --project and --env go with --deploy vercel.';
  if (team?.trim() === '' || project?.trim() === '') return '--team and --project need a name.';
  const odd = env.find((name) => !/^[A-Za-z_]\w*$/.test(name));
  if (odd !== undefined)
    return `--env takes the name of a variable; its value comes from the environment. "${odd}" is none.`;
  return isCount(values['deploy-timeout']) ? undefined : '--deploy-timeout takes a whole number of minutes.';
}

function complaintAboutModel({ model, budget, parallel, ...values }: Values): string | undefined {
  const kind = parseModelId(model ?? 'built-in')?.kind;
  if (kind === 'vscode') return "VS Code's models are there only inside VS Code. Use --model openai:NAME or built-in.";
  if (!kind) return `There is no model ${model}. Use --model openai:NAME or built-in.`;
  const url = values['base-url'];
  // Said without the address: what is printed may be kept by others.
  const secret = secretIn(url ?? '');
  if (secret)
    return `--base-url holds ${secret}. Leave it out; the key comes from the environment, as BUILD_FROM_SPEC_API_KEY.`;
  if (url !== undefined && !/^https?:\/\/./.test(url)) {
    return `--base-url needs an address that begins with https:// or http://, such as http://${url.replace(/^\/*/, '')}.`;
  }
  if (budget !== undefined && !isCount(budget)) {
    return '--budget takes a whole number of tokens, 1 or more; leave it out for no limit.';
  }
  if (!isCount(parallel)) return '--parallel takes a whole number of requests.';
  return isCount(values['model-timeout']) ? undefined : '--model-timeout takes a whole number of seconds.';
}

function isCount(text: string): boolean {
  return /^[1-9]\d{0,8}$/.test(text);
}
