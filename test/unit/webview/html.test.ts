/** The panel's document and its content security policy. */
import { doesNotMatch, match } from 'node:assert/strict';
import { panelHtml } from '../../../src/webview/html';

const html = panelHtml({
  nonce: 'n0nce',
  cspSource: 'https://*.vscode-cdn.net',
  scriptUri: 'https://host/dist/panel.js?a=1&b=2',
  styleUri: 'https://host/media/panel.css',
  codiconUri: 'https://host/dist/codicon.css',
  language: 'en',
});

describe('panelHtml', () => {
  it('allows one script, the own styles and the icon font, and nothing else', () => {
    match(
      html,
      /content="default-src 'none'; script-src 'nonce-n0nce'; style-src https:\/\/\*\.vscode-cdn\.net; font-src https:\/\/\*\.vscode-cdn\.net"/,
    );
    doesNotMatch(html, /unsafe-/);
  });

  it('has a language, a title and a main landmark', () => {
    match(html, /<html lang="en">/);
    match(html, /<title>Build from Spec<\/title>/);
    match(html, /<main id="panel"><\/main>/);
  });

  it('escapes what is put into it', () => {
    match(html, /src="https:\/\/host\/dist\/panel\.js\?a=1&amp;b=2"/);
  });
});
