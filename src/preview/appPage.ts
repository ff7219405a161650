/** The page that loads an app: its `index.html`, with the policy as a header, and with what the preview adds. */

import { pageScript } from './protocol';

export interface PageParts {
  /** Says which scripts of the page are its own; another for each answer. */
  readonly nonce: string;
  /** Where packages are loaded from, by their names; a built page has them within. */
  readonly imports?: Readonly<Record<string, string>>;
}

export interface Page {
  readonly html: string;
  /** The value of the header Content-Security-Policy. */
  readonly policy: string;
}

/** For a page that has no policy of its own. */
const openPolicy = "default-src 'self' https: data: blob:; style-src 'self' https: 'unsafe-inline'; object-src 'none'";
const policyTag = /<meta\s[^>]*http-equiv=["']Content-Security-Policy["'][^>]*>\s*/i;

/** Scripts that stand in the file are the app's: they get the nonce. Whatever comes into the page later, has none. */
export function pageOf(index: string, { nonce, imports }: PageParts): Page {
  const tag = policyTag.exec(index)?.[0];
  const own = tag && (/content="([^"]*)"/i.exec(tag)?.[1] ?? /content='([^']*)'/i.exec(tag)?.[1]);
  const body = index.replace(policyTag, '').replace(/<script(?=[\s>])/gi, `<script nonce="${nonce}"`);
  const map = imports
    ? `<script type="importmap" nonce="${nonce}">${JSON.stringify({ imports }).replaceAll('<', '\\u003c')}</script>`
    : '';
  return {
    html: atStartOfHead(body, `<script src="${pageScript}" nonce="${nonce}"></script>${map}`),
    policy: withNonce(own ? unescaped(own) : openPolicy, nonce),
  };
}

/** Before every script of the app. */
function atStartOfHead(html: string, added: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html) ?? /<html(?:\s[^>]*)?>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + added + html.slice(at);
}

/** Scripts may be what they were, and carry the nonce; the page may speak with the preview, from which it comes. */
function withNonce(policy: string, nonce: string): string {
  const directives = new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...values]) => [name.toLowerCase(), values]),
  );
  const fallback = directives.get('default-src') ?? ["'self'"];
  const scripts = (directives.get('script-src') ?? fallback).filter((value) => value !== "'none'");
  directives.set('script-src', [...new Set(["'self'", ...scripts]), `'nonce-${nonce}'`]);
  const connections = (directives.get('connect-src') ?? fallback).filter((value) => value !== "'none'");
  directives.set('connect-src', [...new Set(["'self'", ...connections])]);
  return [...directives].map((words) => words.flat().join(' ')).join('; ');
}

function unescaped(text: string): string {
  return text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Shows nothing: loads the packages that every app of ours begins with. */
export function warmUpPageOf({ nonce, imports = {} }: PageParts): Page {
  const needed = ['react', 'react/jsx-runtime', 'react-dom/client', 'wouter'].filter((name) =>
    Object.hasOwn(imports, name),
  );
  const script = needed.map((name) => `import ${JSON.stringify(imports[name])};`).join('');
  return {
    html: `<!doctype html><title>App to come</title><script type="module" nonce="${nonce}">${script}</script>`,
    policy: `default-src 'none'; script-src 'self' 'nonce-${nonce}'`,
  };
}
