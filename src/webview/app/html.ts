/** The document of the preview in the editor area: a bar and a stage; the app itself is a frame of another origin. */
import { escapeHtml } from '../html';

export interface AppPreviewHtmlOptions {
  /** New for each document; letters and digits. */
  readonly nonce: string;
  /** `webview.cspSource`. */
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly codiconUri: string;
  /** Origins that the app may be framed from. */
  readonly frameSources: readonly string[];
  readonly title: string;
  /** Absolute path of the app's folder: what the page is found by after a reload. */
  readonly folder: string;
}

export function appPreviewHtml(options: AppPreviewHtmlOptions): string {
  const { nonce, scriptUri, styleUri, codiconUri, title, folder } = options;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(options))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(codiconUri)}">
<link rel="stylesheet" href="${escapeHtml(styleUri)}">
<title>${escapeHtml(title)}</title>
</head>
<body data-folder="${escapeHtml(folder)}">
<main id="preview"></main>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(scriptUri)}"></script>
</body>
</html>`;
}

function policy({ nonce, cspSource, frameSources }: AppPreviewHtmlOptions): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `frame-src ${frameSources.join(' ') || `'none'`}`,
  ].join('; ');
}
