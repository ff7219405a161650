/** What the emulated Vercel stores: uploads, projects and deployments, and the sites that serve these. */
import { join } from 'node:path';
import type { EnvVariable, Project, RemoteDeployment, Team, VercelServer, VercelServerOptions } from '../vercelServer';
import { buildSources } from './buildSources';
import { Refusal } from './calls';
import { type DeploymentRecord, DeploymentRun } from './deploymentRun';
import { type ServedFolder, type Site, type SiteAnswer, startSite } from './site';

export interface StoredProject extends Project {
  name: string;
  framework: string | null;
  env: readonly EnvVariable[];
  production?: string;
  /** Its production site, from the first deployment on, and that site's host and port. */
  site?: Promise<Site>;
  host: string;
  lastAliasRequest?: object;
}

export type NewDeployment = Pick<RemoteDeployment, 'target' | 'meta' | 'projectSettings' | 'files'> & {
  /** Paths of uploaded folders, which may be empty. */
  readonly folders: readonly string[];
};

const somebody = { id: 'user_1', username: 'pat', email: 'pat@example.com', name: 'Pat', defaultTeamId: null };

export class Account {
  readonly token: string;
  readonly user: typeof somebody;
  readonly teams: readonly Team[];
  readonly blobs = new Map<string, Buffer>();
  readonly projects: StoredProject[] = [];
  readonly deployments: RemoteDeployment[] = [];
  protectPreviews = false;
  brokenSites = false;
  /** Answers of the sites in place of their own; undefined for their own. */
  siteAnswer: (path: string) => SiteAnswer | undefined = () => undefined;
  readonly #options: VercelServerOptions;
  readonly #folder: string;
  readonly #runs: DeploymentRun[] = [];
  readonly #served = new Map<string, ServedFolder>();
  readonly #sites: Promise<Site>[] = [];
  #deploymentCount = 0;

  /** @param folder absolute path of a folder for the uploaded sources */
  constructor(options: VercelServerOptions, folder: string) {
    this.#options = options;
    this.#folder = folder;
    this.token = options.token ?? 'test-token';
    this.teams = options.teams ?? [];
    this.user = { ...somebody, ...options.user };
  }

  findProject(idOrName: string, teamId: string | undefined): StoredProject | undefined {
    return this.projects.find(
      (project) => project.teamId === teamId && (project.id === idOrName || project.name === idOrName),
    );
  }

  /** @throws Refusal when the scope has no such project */
  project(idOrName: string, teamId: string | undefined): StoredProject {
    const project = this.findProject(idOrName, teamId);
    if (!project) throw new Refusal(404, 'not_found', 'Project not found');
    return project;
  }

  /** @throws Refusal when the name is not valid or not free */
  makeProject({ name, teamId, framework = null, env = [] }: Parameters<VercelServer['addProject']>[0]): StoredProject {
    this.checkName(name, teamId);
    const project: StoredProject = { id: `prj_${this.projects.length + 1}`, name, framework, teamId, env, host: '' };
    this.projects.push(project);
    return project;
  }

  /** @throws Refusal when the name is not valid or not free */
  checkName(name: string, teamId: string | undefined): void {
    if (!/^(?!.*---)[a-z0-9._-]{1,100}$/.test(name)) {
      throw new Refusal(
        400,
        'invalid_project_name',
        'A name has up to 100 of a-z, 0-9, ".", "_" and "-", without "---".',
      );
    }
    if (this.findProject(name, teamId)) throw new Refusal(409, 'conflict', `Project "${name}" already exists.`);
  }

  /** @throws Refusal when there is none */
  run(idOrHost: string): DeploymentRun {
    const run = this.#runs.find(({ record }) => record.id === idOrHost || record.url === idOrHost);
    if (!run) throw new Refusal(404, 'not_found', 'The deployment could not be found.');
    return run;
  }

  /** Resolves when the deployment is queued, and its sites listen. */
  async deploy(project: StoredProject, { folders, ...given }: NewDeployment): Promise<DeploymentRecord> {
    const id = `dpl_${++this.#deploymentCount}`;
    const shown = this.brokenSites ? undefined : () => this.#show(record);
    const site = await this.#startSite((path) => this.siteAnswer(path) ?? shown?.());
    project.site ??= this.#startSite((path) => this.siteAnswer(path) ?? this.#served.get(project.production ?? ''));
    project.host = (await project.site).host;
    const record: DeploymentRecord = {
      ...{ id, name: project.name, projectId: project.id, teamId: project.teamId, ...given, url: site.host },
      ...{ readyState: 'QUEUED', alias: [], aliasAssigned: null, aliasError: null, createdAt: Date.now() },
    };
    this.deployments.push(record);
    this.#runs.push(this.#start(project, record, folders));
    return record;
  }

  async close(): Promise<void> {
    for (const run of this.#runs) run.stop();
    await Promise.all(this.#sites.map(async (site) => (await site).close()));
  }

  #start(project: StoredProject, record: DeploymentRecord, folders: readonly string[]): DeploymentRun {
    const sources = { folder: join(this.#folder, record.id), files: record.files, folders };
    return new DeploymentRun(record, {
      timing: { queue: 0, build: 0, alias: 0, ...this.#options.timing },
      build: async (log) => {
        this.#served.set(record.id, await buildSources(sources, this.#options.build, log));
      },
      assignAlias: () => {
        if (record.target === 'production') makeProduction(project, record);
      },
    });
  }

  #startSite(show: Parameters<typeof startSite>[0]): Promise<Site> {
    const site = startSite(show);
    this.#sites.push(site);
    return site;
  }

  #show({ id, target, alias }: RemoteDeployment): ServedFolder | 'login' | undefined {
    const isProduction = target === 'production' || alias.length > 0;
    return this.protectPreviews && !isProduction ? 'login' : this.#served.get(id);
  }
}

/** The project's production site serves the deployment from now on. */
export function makeProduction(project: StoredProject, record: DeploymentRecord): void {
  project.production = record.id;
  record.alias = [project.host];
}
