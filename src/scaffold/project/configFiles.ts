/** The files around an app's source that hardly depend on the spec. */
import { escapeHtml } from '../emit/literal';

export interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly themeColour: string;
  /** Whether there is a manifest, by which the app can be installed. */
  readonly isInstallable: boolean;
}

/** Only the app's own files are loaded, and no script or style that stands in the page; `data:` is for pictures in styles. */
const contentPolicy =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'";

export function indexHtml({ title, description, language, themeColour, isInstallable }: PageHead): string {
  const manifest = isInstallable ? '    <link rel="manifest" href="/manifest.webmanifest" />\n' : '';
  const meta = description ? `    <meta name="description" content="${escapeHtml(description)}" />\n` : '';
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta
      http-equiv="Content-Security-Policy"
      content="${contentPolicy}"
    />
${meta}    <meta name="theme-color" content="${themeColour}" />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
${manifest}  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
`;
}

/** The first letter of the title on the accent colour. */
export function favicon(title: string, accent: string, onAccent: string): string {
  return icon(title, `<rect width="32" height="32" rx="8" fill="${accent}" />`, onAccent);
}

/** Without corners of its own: the device cuts the shape that its icons have. */
export function maskableIcon(title: string, accent: string, onAccent: string): string {
  return icon(title, `<rect width="32" height="32" fill="${accent}" />`, onAccent);
}

function icon(title: string, ground: string, onAccent: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(title)?.[0]?.toUpperCase() ?? '•';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  ${ground}
  <text x="16" y="22.5" text-anchor="middle" font-family="system-ui, sans-serif" font-size="19" font-weight="700" fill="${onAccent}">${escapeHtml(letter)}</text>
</svg>
`;
}

/** `setup`: what the tests begin with, beside what all apps' tests do. */
export function viteConfig(setup: readonly string[]): string {
  const files = ['src/kit/testing/setup.ts', ...setup].map((path) => `'${path}'`);
  return viteText.replace('SETUP_FILES', files.length > 1 ? `[${files.join(', ')}]` : files.join(''));
}

const viteText = `import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig, type Plugin } from 'vitest/config';

/** While developing, Vite puts scripts and styles of its own into the page, which the app's policy would not run. */
const withoutPolicy: Plugin = {
  name: 'without-policy',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

export default defineConfig({
  plugins: [react(), withoutPolicy],
  // The app has no settings for PostCSS. Without these words Vite would look for some in the folders above, and run them.
  css: { postcss: {} },
  test: {
    // Styles count, and a test on a busy machine is slow, not wrong.
    css: true,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Test files share their workers: none of them leaves anything behind, and a fresh worker takes half a second.
    isolate: false,
    // What was set aside there is not the app's.
    exclude: [...configDefaults.exclude, '.build-from-spec/**'],
    setupFiles: SETUP_FILES,
  },
});
`;

export const tsconfig = `${JSON.stringify(
  {
    compilerOptions: {
      target: 'ES2023',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      module: 'ESNext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      types: ['vite/client'],
      strict: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noFallthroughCasesInSwitch: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      skipLibCheck: true,
      noEmit: true,
    },
    include: ['src', 'vite.config.ts'],
  },
  null,
  2,
).replace(/\[\s+([^\]]+?)\s+\]/g, (_, items: string) => `[${items.replace(/\s*\n\s*/g, ' ')}]`)}\n`;

/** Addresses of pages are not files: every one gets the app, which knows what to show. */
export const vercelJson = `${JSON.stringify({ rewrites: [{ source: '/(.*)', destination: '/index.html' }] }, null, 2)}\n`;

export const gitignore = `node_modules/
dist/
*.local
`;

/** Git hosts fold these away in a review. */
export const gitattributes = `src/kit/** linguist-generated
package-lock.json linguist-generated
`;
