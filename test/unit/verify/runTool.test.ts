import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'mocha';
import { toolEnvironment } from '../../../src/verify/environment';
import { runTool } from '../../../src/verify/runTool';
import { assetsOf } from '../../../src/verify/smoke';
import { eventually } from '../../support/eventually';

const options = (change: { signal?: AbortSignal; timeout?: number; onOutput?: (text: string) => void } = {}) => ({
  cwd: process.cwd(),
  env: process.env,
  signal: new AbortController().signal,
  onOutput: () => undefined,
  timeout: 20_000,
  ...change,
});
const node = (script: string, change = {}) => runTool(process.execPath, ['-e', script], options(change));

describe('runTool', () => {
  it('gives the exit code and what was printed on both streams', async () => {
    const result = await node('console.log("out"); console.error("err"); process.exit(3)');
    assert.equal(result.exitCode, 3);
    assert.deepEqual(result.output.trim().split('\n').sort(), ['err', 'out']);
  });

  it('says that a tool was not found', async () => {
    const result = await runTool('no-such-tool-anywhere', [], options());
    assert.equal(result.notFound, true);
  });

  it('stops a tool that takes too long', async () => {
    const result = await node('setInterval(() => {}, 1000)', { timeout: 100 });
    assert.equal(result.timedOut, true);
  });

  it('kills the tool together with its children when it is cancelled', async function () {
    if (process.platform === 'win32') this.skip();
    const abort = new AbortController();
    const script =
      'const c = require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]); console.log(c.pid); setInterval(() => {}, 1000)';
    let child = 0;
    const onOutput = (text: string) => {
      child = Number(text);
      abort.abort();
    };
    await assert.rejects(node(script, { signal: abort.signal, onOutput }), { reason: 'cancelled' });
    assert.ok(child > 0);
    await eventually('the child is gone', () => isGone(child));
  });
});

/** A killed process that nobody has waited for yet counts as gone. */
function isGone(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() === '' || stdout.startsWith('Z');
}

describe('toolEnvironment', () => {
  it('keeps the editor, our npm and our keys out of the app’s tools', () => {
    const env = toolEnvironment({
      PATH: '/bin',
      ELECTRON_RUN_AS_NODE: '1',
      VSCODE_PID: '1',
      NODE_OPTIONS: '--inspect',
      npm_config_registry: 'x',
      OPENAI_API_KEY: 'secret',
      BUILD_FROM_SPEC_API_KEY: 'secret',
      VERCEL_TOKEN: 'secret',
    });
    assert.deepEqual(Object.keys(env).sort(), ['CI', 'NO_COLOR', 'PATH', 'npm_config_update_notifier']);
  });
});

describe('assetsOf', () => {
  it('finds what a page loads from its own address, once each', () => {
    const html =
      '<script src="/a.js"></script><link href="/a.css"><a href="/books"></a><img src="https://x.y/z.png"><script src="/a.js">';
    assert.deepEqual(assetsOf(html), ['/a.js', '/a.css']);
  });
});
