/** The files around an app's source: packages, configuration, colours, README. */
import type { StructuredSpec } from '../../pipeline/schema/spec';
import type { Coverage } from '../coverage/coverage';
import allowed from '../packages/package.json';
import type { PlannedFile } from '../plan';
import { paletteFor } from '../theme/palette';
import { themeFile } from '../theme/themeFile';
import { asLabel } from '../words/labels';
import { favicon, gitignore, indexHtml, tsconfig, vercelJson, viteConfig } from './configFiles';
import { type Packages, packageJson, packageLock } from './packageJson';
import { readme } from './readme';

export interface FrameOptions {
  readonly packageName: string;
  readonly language: string;
  readonly packages: Packages;
}

export function frameFiles(spec: StructuredSpec, options: FrameOptions): PlannedFile[] {
  const { packageName, language, packages } = options;
  const title = asLabel(spec.title);
  const palette = paletteFor(spec.theme, spec.title);
  const { accent, background } = palette.light;
  const head = { title, description: spec.summary, language, themeColour: background };
  return [
    file('package.json', 'Packages and scripts', () => packageJson(packageName, packages)),
    file('package-lock.json', 'Exact packages', () => packageLock(packageName, packages)),
    file('index.html', 'The page that loads the app', () => indexHtml(head)),
    file('vite.config.ts', 'How the app is built', () => viteConfig),
    file('tsconfig.json', 'How types are checked', () => tsconfig),
    file('vercel.json', 'Every address gets the app', () => vercelJson),
    file('.gitignore', 'What stays out of Git', () => gitignore),
    file('public/favicon.svg', 'The icon', () => favicon(title, accent, palette.light['on-accent'])),
    file('src/theme.css', 'Colours, light and dark', () => themeFile(palette)),
  ];
}

export function readmeFile(spec: StructuredSpec, coverage: Coverage): PlannedFile {
  const make = () => readme(spec, asLabel(spec.title), allowed.engines.node, coverage);
  return file('README.md', 'What the app is and how to run it', make);
}

function file(path: string, purpose: string, make: () => string): PlannedFile {
  return { path, purpose, make };
}
