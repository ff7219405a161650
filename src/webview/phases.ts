/** The three phases, and how far the current one is. */
import { element, keyedList, setAttribute, setText, type View } from './dom';
import { createIcon } from './icon';
import { createPath } from './path';
import type { PanelPhase, PanelProgress, PanelState } from './protocol';

export function createPhases(): View<PanelState> {
  const node = element('ol', 'phases');
  node.setAttribute('aria-label', 'Phases');
  const update = keyedList<Step>(node, ({ phase }) => phase.id, createStep);
  return {
    node,
    update: ({ phases, progress, current }) => {
      node.hidden = phases.length === 0;
      update(phases.map((phase) => (phase.current ? { phase, progress, current } : { phase })));
    },
  };
}

interface Step {
  readonly phase: PanelPhase;
  readonly progress?: PanelProgress;
  readonly current?: string;
}

function createStep(): View<Step> {
  const row = createRow();
  const bar = createProgressBar();
  const path = createPath('current');
  const node = element('li', '', row.node, bar.node, path.node);
  return {
    node,
    update: ({ phase, progress, current }) => {
      setAttribute(node, 'aria-current', phase.current ? 'step' : undefined);
      row.update(phase);
      bar.update(progress);
      path.node.hidden = !current;
      path.update(current ?? '');
    },
  };
}

function createRow(): View<PanelPhase> {
  const sign = createIcon();
  const label = element('span', 'label');
  const status = element('span', 'visually-hidden');
  const detail = element('span', 'detail');
  return {
    node: element('div', 'row', sign.node, label, status, detail),
    update: (phase) => {
      sign.update(phase.icon);
      setText(label, phase.label);
      setText(status, `, ${phase.status}${phase.detail && ', '}`);
      // Where the icon in words is all there is to say, it is said once.
      setText(detail, phase.detail);
      setAttribute(detail, 'aria-hidden', phase.detail === phase.status ? 'true' : undefined);
    },
  };
}

function createProgressBar(): View<PanelProgress | undefined> {
  const fill = element('div', 'progress-fill');
  const node = element('div', 'progress', fill);
  node.setAttribute('role', 'progressbar');
  node.setAttribute('aria-valuemin', '0');
  return {
    node,
    update: (progress) => {
      node.hidden = !progress;
      if (!progress) return;
      setAttribute(node, 'aria-label', progress.label);
      setAttribute(node, 'aria-valuemax', String(progress.max));
      setAttribute(node, 'aria-valuenow', String(progress.value));
      setAttribute(node, 'aria-valuetext', progress.valueText);
      fill.style.width = `${(100 * progress.value) / progress.max}%`;
    },
  };
}
