/** Started by the benchmark with an IPC channel: serves Vercel's API, and tells what it was sent. Ends with its parent. */
import type { VercelAsked, VercelCounts } from '../../bench/deploy';
import { startVercelServer, type VercelServer } from '../vercelServer';

let server: VercelServer | undefined;

process.on('message', async (message: VercelAsked) => {
  if ('timing' in message) {
    server = await startVercelServer(message);
    process.send?.({ url: server.url });
    return;
  }
  const last = server?.deployments.at(-1);
  const counts: VercelCounts = {
    uploads: server?.requests.filter(({ path }) => path === '/v2/files').length ?? 0,
    deployments: server?.deployments.length ?? 0,
    ownTime: last ? (server?.ownTime(last.id) ?? Number.NaN) : Number.NaN,
  };
  process.send?.(counts);
});
process.on('disconnect', () => process.exit(0));
