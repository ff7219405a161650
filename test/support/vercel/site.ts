/** What visitors of an emulated deployment get: its files, or index.html where vercel.json rewrites to it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { z } from 'zod';

export interface ServedFolder {
  /** Absolute. */
  readonly folder: string;
  /** The paths that lead to index.html when there is no such file. */
  readonly rewrites: readonly RegExp[];
}

/** An answer in place of what the site would show. */
export interface SiteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a site shows at the moment; nothing is a 404. */
type Shown = ServedFolder | SiteAnswer | 'login' | undefined;

export interface Site {
  /** Host and port. */
  readonly host: string;
  close(): Promise<void>;
}

export async function startSite(show: (path: string) => Shown): Promise<Site> {
  const server = createServer((request, response) => {
    const shown = show(request.url ?? '/');
    if (shown === undefined) notFound(response);
    else if (shown === 'login') askForLogin(response);
    else if ('status' in shown) response.writeHead(shown.status, shown.headers).end(shown.body);
    else serve(shown, request, response);
  });
  return { host: await listenOnLoopback(server), close: () => closeServer(server) };
}

/** @returns host and port */
export async function listenOnLoopback(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const configSchema = z.object({
  rewrites: z.array(z.object({ source: z.string(), destination: z.string() })).default([]),
});

/**
 * The paths that vercel.json rewrites to index.html (https://vercel.com/docs/project-configuration#rewrites).
 * @throws when it is not valid
 */
export function rewritesToIndex(vercelJson: string): RegExp[] {
  return configSchema
    .parse(JSON.parse(vercelJson))
    .rewrites.filter(({ destination }) => destination === '/index.html' || destination === '/')
    .map(({ source }) => new RegExp(`^${source.replace(/:\w+[*+]/g, '.*').replace(/:\w+/g, '[^/]+')}$`));
}

/** Vercel serves no `about.html` at `/about` unless it is told to, hence no extensions; a rewrite also catches missing files. */
function serve({ folder, rewrites }: ServedFolder, request: IncomingMessage, response: ServerResponse): void {
  const serveFile = sirv(folder, { dev: true, etag: true, extensions: [] });
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const candidates = [path, path.replace(/\/?$/, '/index.html')];
  if (rewrites.some((source) => source.test(path))) candidates.push('/index.html');
  const tryNext = (): void => {
    request.url = candidates.shift();
    if (request.url === undefined) notFound(response);
    else serveFile(request, response, tryNext);
  };
  tryNext();
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain', 'x-vercel-error': 'NOT_FOUND' });
  response.end('The page could not be found\n\nNOT_FOUND\n');
}

function askForLogin(response: ServerResponse): void {
  response.writeHead(401, { 'content-type': 'text/html' });
  response.end('<!doctype html><title>Login – Vercel</title><h1>Authentication Required</h1>');
}
