/** The preview in the editor area: the bar, and the app on its stage. */
import { element } from '../dom';
import { type Bar, createBar } from './bar';
import type { FromPreview, KeptPreview, PreviewScheme, ToPreview } from './protocol';
import { Stage } from './stage';

declare function acquireVsCodeApi(): {
  getState(): KeptPreview | undefined;
  setState(state: KeptPreview): void;
  postMessage(message: FromPreview): void;
};

const host = acquireVsCodeApi();
const main = document.getElementById('preview');
if (main) start(main);

function start(root: HTMLElement): void {
  let kept: KeptPreview = host.getState() ?? {
    folder: document.body.dataset.folder ?? '',
    path: '/',
    width: 'full',
    scheme: 'editor',
  };
  const keep = (change: Partial<KeptPreview>) => {
    kept = { ...kept, ...change };
    host.setState(kept);
    root.dataset.width = kept.width;
    root.dataset.scheme = shownScheme(kept.scheme);
  };
  const bar: Bar = createBar(
    {
      reload: () => show(),
      go: (path) => show(path),
      width: (width) => keep({ width }),
      scheme: (scheme) => keep({ scheme }),
      command: (command) => host.postMessage({ type: 'command', command, path: kept.path }),
    },
    kept,
  );
  const stage = new Stage(
    {
      moved: (path) => {
        keep({ path });
        bar.setPath(path);
      },
      problem: bar.setProblem,
      held: () => bar.setHeld(true),
      escaped: () => bar.focus(),
    },
    kept.path,
  );
  const show = (path?: string) => {
    bar.setHeld(false);
    stage.load(path);
  };
  keep({});
  bar.setPath(kept.path);
  root.append(bar.node, stage.node);
  const stopped = stoppedLine(() => host.postMessage({ type: 'command', command: 'start' }));
  const coming = element('p', 'stopped');
  coming.hidden = true;
  stage.node.append(stopped, coming);
  window.addEventListener('message', ({ data }: MessageEvent<ToPreview | undefined>) => {
    if (data?.type !== 'state') return;
    bar.setProof(data.state.proof);
    stage.serveFrom(data.state.url);
    stage.warmUp(data.state.warmUp);
    const { url, absent } = data.state;
    stopped.hidden = url !== undefined || absent !== undefined;
    coming.hidden = url !== undefined || absent === undefined;
    coming.textContent = absent ?? '';
  });
  // The editor's colours are a class of the body.
  new MutationObserver(() => keep({})).observe(document.body, { attributes: true, attributeFilter: ['class'] });
  host.postMessage({ type: 'ready' });
}

function stoppedLine(start: () => void): HTMLElement {
  const button = element('button', 'link', 'Start Preview');
  button.type = 'button';
  button.addEventListener('click', start);
  const node = element('p', 'stopped', element('span', '', 'The preview is stopped.'), button);
  node.hidden = true;
  return node;
}

function shownScheme(scheme: PreviewScheme): 'light' | 'dark' {
  if (scheme !== 'editor') return scheme;
  const { classList } = document.body;
  return classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light') ? 'light' : 'dark';
}
