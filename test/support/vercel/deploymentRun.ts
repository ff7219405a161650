/** A deployment on its way: from QUEUED to the alias, with the log that it writes, unless somebody interferes. */
import { EventEmitter } from 'node:events';
import type { DeploymentChange, ReadyState, RemoteDeployment, Timing } from '../vercelServer';
import { pause } from './front';

/** As `GET /v3/deployments/:id/events` gives them. */
export interface LogLine {
  readonly type: string;
  readonly id: string;
  readonly serial: string;
  readonly created: number;
  readonly date: number;
  readonly deploymentId: string;
  readonly text: string;
  readonly info: object;
}

export type DeploymentRecord = { -readonly [Key in keyof RemoteDeployment]: RemoteDeployment[Key] } & {
  buildingAt?: number;
  ready?: number;
  canceledAt?: number;
};

/** What a deployment needs of its surroundings. */
interface Tasks {
  readonly timing: Timing;
  readonly build: (log: (line: string) => void) => Promise<void>;
  /** Makes the aliases lead to the deployment, and puts them into its record. */
  readonly assignAlias: () => void;
}

export class DeploymentRun {
  readonly log: LogLine[] = [];
  readonly news = new EventEmitter<{ line: [LogLine]; over: [] }>().setMaxListeners(0);
  readonly #started = performance.now();
  readonly #tasks: Tasks;
  #aliasedAfter?: number;
  #stopped = false;
  #aliasDue = false;
  #aliasHeld = false;
  #refusal?: object;

  constructor(
    readonly record: DeploymentRecord,
    tasks: Tasks,
  ) {
    this.#tasks = tasks;
    void this.#progress();
  }

  /** Whether nothing more is going to happen. */
  get over(): boolean {
    const { readyState, aliasAssigned, aliasError } = this.record;
    return readyState === 'ERROR' || readyState === 'CANCELED' || aliasAssigned !== null || aliasError !== null;
  }

  /** Milliseconds from the creation to the alias. */
  ownTime(): number {
    if (this.#aliasedAfter === undefined) throw new Error(`${this.record.id} has no alias.`);
    return this.#aliasedAfter;
  }

  change({ readyState, aliasAssigned, aliasError, holdAlias }: DeploymentChange): void {
    if (readyState !== undefined || aliasAssigned !== undefined) this.stop();
    if (readyState !== undefined) this.#enter(readyState);
    if (aliasAssigned === null) this.record.aliasAssigned = null;
    else if (aliasAssigned !== undefined) this.#assignAlias(aliasAssigned);
    this.#refusal = aliasError ?? this.#refusal;
    this.#aliasHeld = holdAlias ?? this.#aliasHeld;
    this.#settleAlias();
  }

  /** Ends its own progress. */
  stop(): void {
    this.#stopped = true;
  }

  async #progress(): Promise<void> {
    const { timing, build } = this.#tasks;
    await pause(timing.queue);
    if (this.#stopped) return;
    this.#enter('BUILDING');
    this.#write('stdout', 'Running build in Washington, D.C., USA (East) – iad1');
    this.#write('command', 'Installing dependencies...');
    try {
      await Promise.all([build((line) => !this.#stopped && this.#write('stdout', line)), pause(timing.build)]);
    } catch (error) {
      return this.#fail(error instanceof Error ? error.message : String(error));
    }
    if (this.#stopped) return;
    this.#write('stdout', 'Build Completed in /vercel/output');
    this.#enter('READY');
    await pause(timing.alias);
    this.#aliasDue = true;
    this.#settleAlias();
  }

  #fail(message: string): void {
    if (this.#stopped) return;
    this.stop();
    Object.assign(this.record, { errorCode: 'BUILD_FAILED', errorMessage: message, errorStep: 'buildStep' });
    this.#write('stderr', `Error: ${message}`);
    this.#enter('ERROR');
  }

  #enter(readyState: ReadyState): void {
    const timeOf = {
      QUEUED: undefined,
      BUILDING: 'buildingAt',
      READY: 'ready',
      ERROR: undefined,
      CANCELED: 'canceledAt',
    };
    const name = timeOf[readyState];
    Object.assign(this.record, { readyState, ...(name && { [name]: Date.now() }) });
    this.#write('deployment-state', '', { info: { type: 'deployment', name: this.record.id, readyState } });
    this.#settleAlias();
    this.#tellIfOver();
  }

  #settleAlias(): void {
    if (this.record.readyState !== 'READY' || this.over) return;
    if (this.#refusal) {
      this.stop();
      this.record.aliasError = this.#refusal;
      this.#tellIfOver();
    } else if (this.#aliasDue && !this.#aliasHeld && !this.#stopped) this.#assignAlias(Date.now());
  }

  #assignAlias(time: number): void {
    this.stop();
    this.#aliasedAfter = performance.now() - this.#started;
    this.#tasks.assignAlias();
    this.record.aliasAssigned = time;
    const { alias } = this.record;
    this.#write('alias-assigned', '', { date: time, alias, aliasError: null, aliasWarning: null });
    this.#tellIfOver();
  }

  #tellIfOver(): void {
    if (this.over) this.news.emit('over');
  }

  #write(type: string, text: string, more: object = {}): void {
    const serial = String(this.log.length + 1);
    const { id } = this.record;
    const now = Date.now();
    const info = { type: 'build', name: `bld_${id.replace('dpl_', '')}`, entrypoint: '.' };
    const line = {
      type,
      id: `${id}_${serial}`,
      serial,
      created: now,
      date: now,
      deploymentId: id,
      text,
      info,
      ...more,
    };
    this.log.push(line);
    this.news.emit('line', line);
  }
}
