/** Serves an app on loopback: its files as they are, its build where there is one, and what is entered in it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { breakOff, close, type FileServer, listen, refuse } from './answers';
import { type Page, type PageParts, pageOf, warmUpPageOf } from './appPage';
import { type DataMemory, PreviewData } from './data';
import { answerData } from './dataRoutes';
import { helloOf } from './hello';
import { LivePages } from './livePages';
import type { OwnHosts } from './ownHosts';
import { PageBundles } from './pageBundles';
import { PreviewAssets } from './previewAssets';
import { filesView, ownHeader, warmUpPage } from './protocol';
import { servableFile } from './servableFile';
import type { ServedApp } from './servedApp';
import { SourceFiles } from './sourceFiles';
import { SourceScripts } from './sourceScripts';

export interface AppServerOptions {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly port: number;
  readonly hosts: OwnHosts;
  /** Where what is entered in the app is kept. */
  readonly memory: DataMemory;
  /** Absolute path of what the build made for previews. */
  readonly assets: string;
  /** Texts by path of files that an app to come will have. */
  readonly expected: Readonly<Record<string, string>>;
}

export class AppServer implements ServedApp {
  private readonly pages = new LivePages();
  private readonly files: SourceFiles;
  private readonly sources: SourceScripts;
  private readonly bundles: PageBundles;
  private readonly serveFile: FileServer;
  private readonly server = createServer((request, response) => this.receive(request, response));
  private version = randomUUID();
  private hasCurrentBuild = true;

  private constructor(
    private readonly options: AppServerOptions,
    private readonly data: PreviewData,
    private readonly assets: PreviewAssets,
  ) {
    this.files = new SourceFiles(options.folder);
    const hasPackage = (name: string) => Object.hasOwn(assets.imports, name);
    this.sources = new SourceScripts(this.files, hasPackage);
    this.bundles = new PageBundles({ files: this.files, hasPackage });
    const files = sirv(options.folder, { dev: true, etag: true });
    this.serveFile = (request, response) => files(request, response, () => refuse(response, 404));
  }

  /** @throws the system's EADDRINUSE or EACCES */
  static async start(options: AppServerOptions): Promise<AppServer> {
    const [data, assets] = await Promise.all([PreviewData.open(options.memory), PreviewAssets.open(options.assets)]);
    const server = new AppServer(options, data, assets);
    await listen(server.server, options.port);
    void server.prepare();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.options.port}/`;
  }

  async changed(): Promise<void> {
    this.version = randomUUID();
    this.sources.forgetProblems();
    this.bundles.changed();
    this.pages.tell({ type: 'app' });
    void this.prepare();
  }

  async useBuild(isCurrent: boolean): Promise<void> {
    this.hasCurrentBuild = isCurrent;
    await this.changed();
  }

  async reset(): Promise<void> {
    await this.data.reset();
    this.pages.tell({ type: 'data', by: '' });
  }

  async undoReset(): Promise<boolean> {
    const undone = await this.data.undoReset();
    if (undone) this.pages.tell({ type: 'data', by: '' });
    return undone;
  }

  async close(): Promise<void> {
    this.pages.tell({ type: 'end' });
    await close(this.server);
  }

  /** Pages come to ask for the app as it is now: it is translated while they are on their way, and what can be before there is one. */
  private async prepare(): Promise<void> {
    const index = await this.files.readOrNothing('index.html').catch(() => undefined);
    await (index === undefined ? this.bundles.expect(this.options.expected) : this.bundles.pageOf(index));
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (this.options.hosts.has(request.headers.host)) this.answer(request, response).catch(() => breakOff(response));
    else refuse(response, 403);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://preview');
    if (url.pathname.startsWith('/@preview/')) return this.answerOwn(url, request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    return this.answerApp(url, request, response);
  }

  /** What the preview adds to an app. */
  private async answerOwn(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { assets, data, pages } = this;
    const name = url.pathname.slice('/@preview/'.length);
    if (name === 'data') return answerData(url, request, response, { data, pages });
    if (Object.hasOwn(commands, name)) return this.command(name as keyof typeof commands, request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    if (url.pathname === `/${warmUpPage}`) return this.sendPage(warmUpPageOf(this.newParts()), response);
    if (name === 'events') return pages.add(response, this.version);
    if (name === 'hello') return sendJson(response, helloOf(this.options.folder));
    if (name === 'missing') return sendScript(response, this.sources.missing(url.searchParams), 500);
    if (name === 'problems') return sendJson(response, this.sources.problems());
    const bundle = this.bundles.text(name);
    if (bundle !== undefined) return name.endsWith('.css') ? sendStyle(response, bundle) : sendScript(response, bundle);
    const script = await assets.read(name);
    if (script === undefined) return refuse(response, 404);
    return sendScript(response, script, 200, name.startsWith('packages/') ? kept : 'no-cache');
  }

  private async command(
    name: keyof typeof commands,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (request.method !== 'POST' || !request.headers[ownHeader]) return refuse(response, 403);
    const done = await commands[name](this);
    sendJson(response, { done: done ?? true });
  }

  private async answerApp(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodedPath(url.pathname);
    if (path === undefined) return refuse(response, 404);
    // One that an earlier preview has installed would show an app without this server, and so without its data.
    if (path === 'sw.js') return sendScript(response, leavingWorker);
    const source = await this.files.at(path);
    const script = source && (await this.sources.script(source, url.search));
    if (script) return sendScript(response, script.text, script.status);
    if (source) return this.send(`/${source}`, request, response);
    const built = await servableFile(join(this.options.folder, 'dist'), url.pathname);
    const isPage = 'path' in built ? /^\/(index\.html)?$/.test(built.path) : !/\.\w+$/.test(path);
    if (isPage) {
      const wantsFiles = !this.hasCurrentBuild || url.searchParams.get(filesView.key) === filesView.value;
      return this.answerPage('path' in built && !wantsFiles, response);
    }
    return 'path' in built ? this.send(`/dist${built.path}`, request, response) : refuse(response, built.status);
  }

  private async answerPage(isBuilt: boolean, response: ServerResponse): Promise<void> {
    const { imports, nonce } = this.newParts();
    const index = await this.files.readOrNothing(isBuilt ? 'dist/index.html' : 'index.html');
    if (index === undefined) return refuse(response, 404);
    const parts = isBuilt ? { index } : { index: await this.bundles.pageOf(index), imports };
    this.sendPage(pageOf(parts.index, { nonce, ...(parts.imports && { imports: parts.imports }) }), response);
  }

  private newParts(): Required<PageParts> {
    return { nonce: randomBytes(16).toString('base64url'), imports: this.assets.imports };
  }

  private sendPage({ html, policy }: Page, response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    });
    response.end(html);
  }

  /** A file may vanish after the look at it: the server of files listens to no errors of what it reads. */
  private send(path: string, request: IncomingMessage, response: ServerResponse): void {
    response.on('pipe', (file) => file.on('error', () => breakOff(response)));
    request.url = path;
    this.serveFile(request, response);
  }
}

/** What another window of the editor may ask for. */
const commands = {
  changed: (app: ServedApp) => app.changed(),
  'use-build': (app: ServedApp) => app.useBuild(true),
  'use-files': (app: ServedApp) => app.useBuild(false),
  reset: (app: ServedApp) => app.reset(),
  'undo-reset': (app: ServedApp) => app.undoReset(),
} as const;

const leavingWorker = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()));
`;

function decodedPath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path.slice(1));
    return /[\\\0]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** Of packages, whose names tell their versions. */
const kept = 'max-age=31536000, immutable';

function sendScript(response: ServerResponse, text: string, status: 200 | 500 = 200, caching = 'no-cache'): void {
  response.writeHead(status, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': caching }).end(text);
}

function sendStyle(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }).end(text);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}
