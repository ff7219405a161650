/** Vercel's REST API on loopback, as far as a deployment needs it: what is deployed is built and served, and every request can fail. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Account } from './vercel/account';
import { startFront } from './vercel/front';
import { answerFrom } from './vercel/routes';
import type { SiteAnswer } from './vercel/site';

export interface VercelServerOptions {
  /** `test-token` by default. Calls without it get 403. */
  readonly token?: string;
  /** Goes over `{ id: 'user_1', username: 'pat', email: 'pat@example.com', name: 'Pat', defaultTeamId: null }`. */
  readonly user?: object;
  readonly teams?: readonly Team[];
  /** Milliseconds in QUEUED, in BUILDING (at the least), and from READY to the alias; 0 by default. */
  readonly timing?: Partial<Timing>;
  /** Milliseconds before the answer to each API request; the sites answer at once. 0 by default. */
  readonly latency?: number;
  /**
   * Turns a folder with the uploaded files into the folder to serve (an absolute path). A rejection fails the deployment with
   * BUILD_FAILED and its message. By default the files are served as they are, those under public/ at the root too.
   */
  readonly build?: Build;
}

export interface Team {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface Timing {
  readonly queue: number;
  readonly build: number;
  readonly alias: number;
}

export type Build = (input: { folder: string; log: (line: string) => void }) => Promise<string>;

export interface ApiRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON; undefined for an uploaded file. */
  readonly body: unknown;
  /** Of the body, as far as it has arrived. */
  readonly bytes: number;
  /** When its headers arrived, by `performance.now()`. */
  readonly at: number;
}

export type ReadyState = 'QUEUED' | 'BUILDING' | 'READY' | 'ERROR' | 'CANCELED';

export interface RemoteDeployment {
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
  readonly teamId?: string;
  readonly target: 'production' | null;
  readonly meta: Readonly<Record<string, string>>;
  readonly projectSettings?: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Buffer>;
  /** Host and port of a site of its own, without a scheme. */
  readonly url: string;
  readonly readyState: ReadyState;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  /** Hosts and ports of the project's production site, from when they are assigned. */
  readonly alias: readonly string[];
  readonly aliasAssigned: number | null;
  readonly aliasError: object | null;
  readonly createdAt: number;
}

export interface EnvVariable {
  readonly key: string;
  readonly value: string;
  readonly type: string;
  readonly target: readonly string[];
}

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly framework: string | null;
  readonly teamId?: string;
  readonly env: readonly EnvVariable[];
  /** Id of the deployment that the production site serves. */
  readonly production?: string;
}

/** What happens to a matching request. */
export type Fault =
  | {
      readonly status: number;
      readonly error?: object;
      readonly headers?: Record<string, string>;
      /** Sent in the place of the JSON. */
      readonly html?: string;
    }
  /** The connection is reset before anything was answered. */
  | { readonly reset: true }
  | { readonly hang: true }
  /** The work is done, and the reply is lost. A followed log is reset after the lines that there are. */
  | { readonly thenReset: true }
  /** The work is done, and the JSON answer changed. */
  | { readonly change: (answer: Record<string, unknown>) => void }
  /** Milliseconds before the work is done. */
  | { readonly delay: number };

/**
 * A state or an alias time stops the deployment's own progress. `aliasError` shows once the deployment is READY, and
 * `holdAlias` keeps the alias from being assigned until it is false again.
 */
export type DeploymentChange = Partial<Pick<RemoteDeployment, 'readyState' | 'aliasAssigned'>> & {
  readonly aliasError?: object;
  readonly holdAlias?: boolean;
};

export interface VercelServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly requests: readonly ApiRequest[];
  readonly projects: readonly Project[];
  readonly deployments: readonly RemoteDeployment[];
  /** Everything that was uploaded, by SHA-1. */
  readonly blobs: ReadonlyMap<string, Buffer>;
  /** From now on as many requests that match (1 by default) get the fault. Later ones take precedence. */
  fault(matching: { readonly method?: string; readonly path: RegExp }, fault: Fault, times?: number): void;
  addProject(project: Pick<Project, 'name' | 'teamId'> & Partial<Pick<Project, 'framework' | 'env'>>): Project;
  /** Changes a deployment as somebody else would at Vercel. */
  setDeployment(id: string, change: DeploymentChange): void;
  /** Milliseconds from the deployment's creation to its alias. @throws when it has none */
  readonly ownTime: (deploymentId: string) => number;
  /** The sites answer with a login page (401), unless the deployment is for production. */
  protectPreviews: boolean;
  /** The sites of deployments created from now on answer 404 to everything. */
  brokenSites: boolean;
  /** Answers of the sites in place of their own; undefined for their own. */
  siteAnswer: (path: string) => SiteAnswer | undefined;
  close(): Promise<void>;
}

export async function startVercelServer(options: VercelServerOptions = {}): Promise<VercelServer> {
  const folder = await mkdtemp(join(tmpdir(), 'vercel-server-'));
  const account = new Account(options, folder);
  const front = await startFront(options.latency ?? 0, answerFrom(account));
  return {
    ...front,
    projects: account.projects,
    deployments: account.deployments,
    blobs: account.blobs,
    addProject: (project) => account.makeProject(project),
    setDeployment: (id, change) => account.run(id).change(change),
    ownTime: (id) => account.run(id).ownTime(),
    get protectPreviews() {
      return account.protectPreviews;
    },
    set protectPreviews(value) {
      account.protectPreviews = value;
    },
    get brokenSites() {
      return account.brokenSites;
    },
    set brokenSites(value) {
      account.brokenSites = value;
    },
    get siteAnswer() {
      return account.siteAnswer;
    },
    set siteAnswer(answer) {
      account.siteAnswer = answer;
    },
    close: async () => {
      await Promise.all([front.close(), account.close()]);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
