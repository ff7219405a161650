/** An app in a folder, Vercel on loopback, a person who says yes, and all of it fast. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'mocha';
import type { DeployPrompts } from '../../../src/deploy/vercel/prompts';
import type { VercelTiming } from '../../../src/deploy/vercel/timing';
import { VercelTarget, type VercelTargetOptions } from '../../../src/deploy/vercelTarget';
import type { DeploymentResult, DeployRequest } from '../../../src/pipeline/schema/build';
import type { Deployments, ProjectLink } from '../../../src/pipeline/schema/deployment';
import type { ProgressNotice } from '../../../src/pipeline/schema/events';
import { startVercelServer, type VercelServer, type VercelServerOptions } from '../../support/vercelServer';
import { type FakeContext, fakeContext } from './modelFakes';

/** No test waits for real minutes: everything happens here as it does there, only sooner. An answer may take its time on a busy machine. */
export const fastTiming: VercelTiming = {
  request: 5_000,
  tokenCheck: 300,
  retries: [5, 10, 20],
  longestWait: 1_500,
  poll: () => 5,
  reconnect: 10,
  looks: [0, 10, 20],
  settling: 100,
  aliasPatience: 80,
  outage: 150,
  liveChecks: [0, 10, 20, 40],
  total: 10_000,
};

/** Where a test lets a request hang, it is given up soon. */
export const impatient = { request: 150 };

export const appFiles: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'clinic', devDependencies: { vite: '8.0.0' } }),
  'index.html': '<!doctype html><title>Clinic</title>',
  'vercel.json': JSON.stringify({ rewrites: [{ source: '/(.*)', destination: '/index.html' }] }),
  'src/main.ts': 'document.title = "Clinic";\n',
  'src/pets/list.ts': 'export const pets = ["Rex"];\n',
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

/** Answers as it is told, and remembers what it was asked. */
export class FakePerson implements DeployPrompts {
  readonly asked: [string, unknown][] = [];
  answers: Partial<{ [K in keyof DeployPrompts]: (...words: never[]) => unknown }> = {};

  chooseScope: DeployPrompts['chooseScope'] = (scopes) =>
    this.answer('chooseScope', scopes, scopes[0] ?? { name: 'nobody' });
  nameTaken: DeployPrompts['nameTaken'] = (name) => this.answer('nameTaken', name, undefined);
  nameRefused: DeployPrompts['nameRefused'] = (name) => this.answer('nameRefused', name, 'another');
  confirmUpload: DeployPrompts['confirmUpload'] = (summary) => this.answer('confirmUpload', summary, undefined);
  environment: DeployPrompts['environment'] = (names) => this.answer('environment', names, {});
  useExisting: DeployPrompts['useExisting'] = (url) => this.answer('useExisting', url, true);

  was(question: keyof DeployPrompts): unknown[] {
    return this.asked.filter(([name]) => name === question).map(([, words]) => words);
  }

  private async answer<T>(question: keyof DeployPrompts, words: unknown, usual: T): Promise<T> {
    this.asked.push([question, words]);
    const own = this.answers[question] as ((words: unknown) => T) | undefined;
    return own ? own(words) : usual;
  }
}

export interface DeploySetup {
  readonly server: VercelServer;
  readonly person: FakePerson;
  readonly folder: string;
  /** Paths of the files that count as ours. */
  readonly generated: string[];
  /** What is kept beside the app. */
  readonly kept: { link?: ProjectLink | undefined; deployments: Deployments };
  /** What the last deployment has told. */
  readonly context: FakeContext & { readonly notices: Partial<ProgressNotice>[] };
  /** Restarts the server with other options. */
  restart(options: VercelServerOptions): Promise<VercelServer>;
  write(path: string, content: string): Promise<void>;
  deploy(request?: Partial<DeployRequest>, options?: DeployOptions): Promise<DeploymentResult>;
  /** Deployment events and warnings, as texts. */
  said(): string[];
}

export interface DeployOptions extends Partial<Omit<VercelTargetOptions, 'timing' | 'memory' | 'prompts'>> {
  readonly timing?: Partial<VercelTiming>;
  readonly signal?: AbortSignal;
}

/** Called within `describe`: each test gets a server, a folder and a person of its own. */
export function deployments(serverOptions: VercelServerOptions = {}): DeploySetup {
  const state = {} as { -readonly [K in keyof DeploySetup]: DeploySetup[K] };
  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(state.folder, path)), { recursive: true });
    await writeFile(join(state.folder, path), content);
  };
  beforeEach(async () => {
    state.folder = join(await mkdtemp(join(tmpdir(), 'deploy-')), 'clinic');
    state.server = await startVercelServer(serverOptions);
    state.person = new FakePerson();
    state.kept = { deployments: { history: [] } };
    usual = undefined;
    state.generated = Object.keys(appFiles);
    for (const [path, content] of Object.entries(appFiles)) await write(path, content);
  });
  afterEach(async () => {
    await state.server.close();
    await rm(dirname(state.folder), { recursive: true, force: true });
  });
  state.write = write;
  state.restart = async (options) => {
    await state.server.close();
    state.server = await startVercelServer(options);
    usual = undefined;
    return state.server;
  };
  let timingOfThis: Partial<VercelTiming> = {};
  let usual: VercelTarget | undefined;
  const targetWith = (options: Partial<VercelTargetOptions>): VercelTarget => {
    return new VercelTarget({
      token: async () => 'test-token',
      apiUrl: state.server.url,
      timing: () => ({ ...fastTiming, ...timingOfThis }),
      prompts: state.person,
      memory: {
        link: async () => state.kept.link,
        saveLink: async (_, link) => {
          state.kept.link = link;
        },
        recall: async () => state.kept.deployments,
        remember: async (_, change) => {
          state.kept.deployments = { ...state.kept.deployments, ...change };
        },
        generated: async () => state.generated,
      },
      ...options,
    });
  };
  state.deploy = async (request = {}, { timing, signal, ...options } = {}) => {
    const notices: Partial<ProgressNotice>[] = [];
    const context = {
      ...fakeContext(signal),
      notices,
      progress: (notice: Partial<ProgressNotice>) => void notices.push(notice),
    };
    state.context = context;
    timingOfThis = timing ?? {};
    // One for all deployments of a test, as in a window; another one where it is set up in another way.
    const isUsual = Object.keys(options).length === 0;
    if (isUsual) usual ??= targetWith({});
    const target = isUsual && usual ? usual : targetWith(options);
    return (await target.deploy(state.folder, context, { target: 'vercel', ...request })).result;
  };
  state.said = () =>
    state.context.events.flatMap((event) =>
      event.type === 'deployment_progress' || event.type === 'agent_message' ? [event.message] : [],
    );
  return state;
}
