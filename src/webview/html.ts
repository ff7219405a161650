/** The panel's document: a frame for panel.ts to draw into, and a policy that lets nothing else in. Used by the host. */

export interface PanelHtmlOptions {
  /** New for each document; letters and digits. */
  readonly nonce: string;
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** Of dist/panel.js, as `webview.asWebviewUri` gives it. */
  readonly scriptUri: string;
  /** Of media/panel.css. */
  readonly styleUri: string;
  /** Of dist/codicon.css; dist/codicon.ttf lies beside it. */
  readonly codiconUri: string;
  /** BCP 47: the language of the texts that the host sends. */
  readonly language: string;
}

export function panelHtml(options: PanelHtmlOptions): string {
  const { nonce, scriptUri, styleUri, codiconUri, language } = options;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(options))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(codiconUri)}">
<link rel="stylesheet" href="${escapeHtml(styleUri)}">
<title>Build from Spec</title>
</head>
<body>
<main id="panel"></main>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(scriptUri)}"></script>
</body>
</html>`;
}

function policy({ nonce, cspSource }: PanelHtmlOptions): string {
  return [`default-src 'none'`, `script-src 'nonce-${nonce}'`, `style-src ${cspSource}`, `font-src ${cspSource}`].join(
    '; ',
  );
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
