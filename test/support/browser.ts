/** A headless Chromium: the one that comes with npm on Linux, elsewhere the one of the machine. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, selectors } from 'playwright-core';
import { folderOnce } from './folderOnce';
import { cacheFolder } from './paths';
import { webviewEngine } from './workbench/webviews';

let registered: Promise<void> | undefined;

/** The package's own list would run everything in a single process and switch off web security: not a browser that people have. */
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installedBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

interface Candidate {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The variable BUILD_FROM_SPEC_TEST_BROWSER names another Chromium to use. */
export async function launchBrowser(): Promise<Browser> {
  // Before the first page, and once in a process.
  registered ??= selectors.register('webview', webviewEngine);
  await registered;
  const failures: string[] = [];
  for (const { executable, environment } of await candidates()) {
    try {
      return await chromium.launch({
        executablePath: executable,
        args: launchArguments,
        env: { ...definedEnvironment(), ...environment },
        // Whoever closes it on Ctrl+C does more than this library would.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
    } catch (error) {
      failures.push(`${executable}: ${(error as Error).message}`);
    }
  }
  throw new Error(
    `No browser could be started. Install Chromium or Chrome, or name one in BUILD_FROM_SPEC_TEST_BROWSER.\n${failures.join('\n')}`,
  );
}

async function candidates(): Promise<Candidate[]> {
  const named = process.env.BUILD_FROM_SPEC_TEST_BROWSER;
  if (named) return [{ executable: named, environment: {} }];
  const installed = installedBrowsers.filter(existsSync).map((executable) => ({ executable, environment: {} }));
  if (process.platform !== 'linux' || process.arch !== 'x64') return installed;
  const folder = await unpackBrowser();
  const executable = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  // The libraries in the package are for machines that have none; the machine's own are the better choice.
  const libraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  return [{ executable, environment: fonts }, ...installed, { executable, environment: libraries }];
}

/** Left to itself the package unpacks into the machine's shared temporary folder, where an interrupted unpacking stays for good. */
async function unpackBrowser(): Promise<string> {
  const folder = join(cacheFolder, 'chromium-153.0.0');
  await folderOnce(folder, async (emptyFolder) => {
    const script = `(await import('@sparticuz/chromium')).default.executablePath()`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', `await ${script}`], {
      // VERCEL is what makes it unpack its libraries too.
      env: { ...process.env, TMPDIR: emptyFolder, VERCEL: '1' },
    });
    await writeFile(join(emptyFolder, 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
  });
  return folder;
}

function fontConfiguration(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}

function definedEnvironment(): Record<string, string> {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] != null));
}
