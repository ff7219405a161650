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
import { App } from './App';
${offline.first}import './theme.css';
import './styles.css';

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

export function stylesFile(look: Look): string {
  return `/* The look of the app. Rules of its own can follow here; they count over those that all apps share. */
@import "./base.css";
@import "./kit/styles/${look}.css";
`;
}
