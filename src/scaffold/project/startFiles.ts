/** The files with which every app starts: the script that shows it, and its look. */

/** What an app looks like: records on pages, a page to read, or a counter. */
export type Look = 'data' | 'page' | 'counter';

export function mainFile(isInstallable: boolean): string {
  const offline = isInstallable
    ? {
        first: "import { registerServiceWorker } from './kit/registerServiceWorker';\n",
        last: 'registerServiceWorker();\n',
      }
    : { first: '', last: '' };
  return `/** Starts the app in the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './tokens.css';
import './styles.css';
import { App } from './App';
${offline.first}
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
${offline.last}`;
}

/** `language` is a BCP 47 tag. */
export function localeFile(language: string): string {
  return `/** The language in which dates, numbers and amounts are written. */\nexport const locale = '${language}';\n`;
}

/** What all apps of that look share, as paths within the app. */
export function lookFiles(look: Look): readonly [string, string] {
  return [baseFile, `src/kit/styles/${look}.css`];
}

const baseFile = 'src/kit/styles/base.css';

/** `parts`: the style sheets of what the app has of the kit, as paths within the app. */
export function stylesFile(look: Look, parts: readonly string[]): string {
  const imports = [...lookFiles(look), ...parts].map((path) => {
    const layer = path === baseFile ? 'base' : 'kit';
    return `@import "${path.replace(/^src\//, './')}" layer(${layer});\n`;
  });
  return `/* The look of the app, made of what tokens.css names. Rules of its own can follow here; they count over those that all apps share. */
@layer base, kit;
${imports.join('')}`;
}
