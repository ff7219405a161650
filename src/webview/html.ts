/** The document of a page of ours: a frame for its script to draw into, and a policy that lets nothing else in. Used by the host. */

/** What a page is made of, as the host gives it. */
export interface PageParts {
  /** New for each document; letters and digits. */
  readonly nonce: string;
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** Of the page's script in dist/, as `webview.asWebviewUri` gives it. */
  readonly scriptUri: string;
  /** Of its style in media/. */
  readonly styleUri: string;
  /** Of dist/codicon.css; dist/codicon.ttf lies beside it. */
  readonly codiconUri: string;
}

export interface PanelHtmlOptions extends PageParts {
  /** BCP 47: the language of the texts that the host sends. */
  readonly language: string;
}

export interface AppPreviewHtmlOptions extends PageParts {
  /** Origins that the app may be framed from; it is a frame of another origin. */
  readonly frameSources: readonly string[];
  readonly title: string;
  /** Absolute path of the app's folder: what the page is found by after a reload. */
  readonly folder: string;
}

/** The side panel, for panel.ts. */
export function panelHtml(options: PanelHtmlOptions): string {
  return pageHtml(options, {
    language: options.language,
    title: 'Build from Spec',
    body: '<body>\n<main id="panel"></main>',
  });
}

/** The preview in the editor area, for app/appPreview.ts: a bar and a stage. */
export function appPreviewHtml(options: AppPreviewHtmlOptions): string {
  const { title, folder, frameSources } = options;
  const body = `<body data-folder="${escapeHtml(folder)}">\n<main id="preview"></main>`;
  return pageHtml(options, { language: 'en', title, body, frames: frameSources.join(' ') || `'none'` });
}

interface PageTexts {
  readonly language: string;
  readonly title: string;
  /** The start tag and what is in it, escaped. */
  readonly body: string;
  /** Of the policy. */
  readonly frames?: string;
}

function pageHtml(parts: PageParts, { language, title, body, frames }: PageTexts): string {
  const { nonce, scriptUri, styleUri, codiconUri } = parts;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(parts, frames))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(codiconUri)}">
<link rel="stylesheet" href="${escapeHtml(styleUri)}">
<title>${escapeHtml(title)}</title>
</head>
${body}
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(scriptUri)}"></script>
</body>
</html>`;
}

function policy({ nonce, cspSource }: PageParts, frames: string | undefined): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    ...(frames ? [`frame-src ${frames}`] : []),
  ].join('; ');
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
