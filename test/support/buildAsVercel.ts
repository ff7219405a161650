/** Builds uploaded files as Vercel does for a Vite app: installs what the lock says, runs the build script, serves `dist`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Build } from './vercelServer';

export const buildAsVercel: Build = async ({ folder, log }) => {
  log('Running "vercel build"');
  log('Installing dependencies...');
  await npm(['ci', '--prefer-offline', '--no-audit', '--no-fund'], folder, log);
  await npm(['run', 'build'], folder, log);
  return join(folder, 'dist');
};

/** @throws Error in the words of Vercel when the command fails */
function npm(words: readonly string[], folder: string, log: (line: string) => void): Promise<void> {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_ENV$)/.test(name));
  const child = spawn('npm', words, { cwd: folder, env: { ...Object.fromEntries(own), CI: '1', NO_COLOR: '1' } });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', log);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      const text = `Command "npm ${words.join(' ')}" exited with ${code}`;
      log(`Error: ${text}`);
      reject(new Error(text));
    });
  });
}
