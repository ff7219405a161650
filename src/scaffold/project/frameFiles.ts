/** The files around an app's source: packages, configuration, colours, README. */
import type { StructuredSpec } from '../../pipeline/schema/spec';
import type { Coverage } from '../coverage/coverage';
import { kitFiles } from '../kitFiles';
import allowed from '../packages/package.json';
import { planned as file, type PlannedFile } from '../plan';
import { paletteFor } from '../theme/palette';
import { tokensFile } from '../theme/tokensFile';
import { asLabel } from '../words/labels';
import {
  favicon,
  gitattributes,
  gitignore,
  indexHtml,
  maskableIcon,
  tsconfig,
  vercelJson,
  viteConfig,
} from './configFiles';
import { type Packages, packageJson, packageLock } from './packageJson';
import { readme } from './readme';
import { webManifest } from './webManifest';

export interface FrameOptions {
  readonly packageName: string;
  readonly language: string;
  readonly packages: Packages;
  /** A page to read is not installed; an app is. */
  readonly isInstallable: boolean;
  /** Files that its tests begin with. */
  readonly testSetup?: readonly string[];
}

/** What of a spec an app as a whole is made of. */
export type AppHead = Pick<StructuredSpec, 'title' | 'summary' | 'language' | 'theme' | 'requirements'>;

export function frameFiles(spec: AppHead, options: FrameOptions): PlannedFile[] {
  const { packageName, language, packages, isInstallable } = options;
  const title = asLabel(spec.title);
  const palette = paletteFor(spec.theme, spec.title);
  const { accent, background, 'on-accent': onAccent } = palette.light;
  const head = { title, description: spec.summary, language, themeColour: background, isInstallable };
  return [
    file('package.json', 'Packages and scripts', () => packageJson(packageName, packages)),
    file('package-lock.json', 'Exact packages', () => packageLock(packageName, packages)),
    file('index.html', 'The page that loads the app', () => indexHtml(head)),
    file('vite.config.ts', 'How the app is built', () => viteConfig(options.testSetup ?? [])),
    file('tsconfig.json', 'How types are checked', () => tsconfig),
    file('vercel.json', 'Every address gets the app', () => vercelJson),
    file('.gitignore', 'What stays out of Git', () => gitignore),
    file('.gitattributes', 'What nobody need review', () => gitattributes),
    file('public/favicon.svg', 'The icon', () => favicon(title, accent, onAccent)),
    ...(isInstallable
      ? [
          file('public/manifest.webmanifest', 'How the app is installed', () => webManifest(head)),
          file('public/maskable-icon.svg', 'The icon of the installed app', () =>
            maskableIcon(title, accent, onAccent),
          ),
          fromKit('public/sw.js', 'Keeps the app for when there is no network'),
        ]
      : []),
    fromKit('src/opens.test.tsx', 'Sees that no page is empty'),
    file('src/tokens.css', 'Colours, light and dark, type and sizes', () => tokensFile(palette)),
  ];
}

export function readmeFile(
  spec: AppHead,
  coverage: Coverage,
  { isInstallable }: Pick<FrameOptions, 'isInstallable'>,
): PlannedFile {
  const head = { title: asLabel(spec.title), node: allowed.engines.node, isInstallable };
  const make = () => readme(spec, head, coverage);
  return file('README.md', 'What the app is and how to run it', make);
}

function fromKit(path: string, purpose: string): PlannedFile {
  return file(path, purpose, () => {
    const text = kitFiles[path];
    if (text === undefined) throw new Error(`The kit has no ${path}.`);
    return text;
  });
}
