/** The sections under the phases, in the order in which they matter: what is missing first, the log last. */
import type { Project } from '../../pipeline/project';
import type { Answer, Clarification } from '../../pipeline/schema/clarification';
import type { PanelButton, PanelItem, PanelKind, PanelSection } from '../../webview/protocol';
import { buildLogSection, deploymentsSection } from './deployView';
import { evidenceSection } from './evidenceView';
import { conflictsSection, filesSection, skippedSection } from './fileSections';
import type { ViewInput } from './viewInput';
import { count, gapText } from './words';

/** Only sections that have something to show; evidence also while it is still to come. */
export function sections(kind: PanelKind, input: ViewInput): readonly PanelSection[] {
  const { project } = input;
  if (!project) return [];
  const all = [
    buildLogSection(input),
    notImplementedSection(kind, project),
    conflictsSection(kind, project),
    implementedSection(project),
    notUnderstoodSection(kind, project),
    questionsSection(kind, project),
    deploymentsSection(input),
    filesSection(project),
    skippedSection(kind, project),
    showsEvidence(kind, input) && evidenceSection(input, kind === 'verifying' || kind === 'failedEvidence'),
    messagesSection(project),
  ];
  return all.filter((section) => section !== undefined && section !== false);
}

/** More lines than this are in the log only. */
const shownMessages = 200;

function notImplementedSection(kind: PanelKind, { coverage }: Project): PanelSection | undefined {
  const missing = coverage?.items.filter(({ status }) => status === 'notImplemented') ?? [];
  if (missing.length === 0) return undefined;
  return {
    kind: 'items',
    id: 'notImplemented',
    title: `Not Implemented (${missing.length})`,
    open: kind === 'running' || kind === 'previewStopped' || kind === 'live',
    items: missing.map(({ requirementId, text, reason, optional, gap, line, file }) => ({
      id: requirementId,
      text,
      detail: reason,
      tag:
        [optional && 'Optional', gap && gapText(gap), file && `${file}:${line}`].filter(Boolean).join(', ') ||
        undefined,
      buttons: [showInSpec({ line, file }, text)],
    })),
  };
}

/** What is done, and what shows it. */
function implementedSection({ coverage, evidence }: Project): PanelSection | undefined {
  const done = coverage?.items.filter(({ status }) => status === 'implemented') ?? [];
  if (done.length === 0) return undefined;
  const proved =
    evidence?.items.find(({ id }) => id === 'tests')?.tests?.filter(({ status }) => status === 'passed') ?? [];
  return {
    kind: 'items',
    id: 'implemented',
    title: `Implemented (${done.length})`,
    open: false,
    items: done.map(({ requirementId, text, optional, line, file, check, files }) => {
      const tests = proved.filter(({ path, title }) => path === check && title.includes(requirementId)).length;
      const [first = ''] = files;
      return {
        id: requirementId,
        text,
        detail: check
          ? `${count(Math.max(1, tests), 'test')} passed in ${check}`
          : `${count(files.length, 'file')}, first ${first}`,
        tag: optional ? 'Optional' : undefined,
        buttons: [
          { command: 'openFile', argument: check ?? first, label: check ? 'Open Check' : 'Open File', about: text },
          showInSpec({ line, file }, text),
        ],
      };
    }),
  };
}

function notUnderstoodSection(kind: PanelKind, { structuredSpec }: Project): PanelSection | undefined {
  const parts = structuredSpec?.notUnderstood ?? [];
  if (parts.length === 0) return undefined;
  return {
    kind: 'items',
    id: 'notUnderstood',
    title: `Not Understood (${parts.length})`,
    open: kind === 'ready' || kind === 'restricted',
    items: parts.map(({ text, reason, range }, index) => ({
      id: `${range.startLine}-${index}`,
      text,
      detail: reason,
      buttons: [showInSpec({ line: range.startLine, file: range.file }, text)],
    })),
  };
}

function questionsSection(kind: PanelKind, { clarifications, answers }: Project): PanelSection | undefined {
  if (clarifications.length === 0) return undefined;
  return {
    kind: 'items',
    id: 'questions',
    title: `Questions (${clarifications.length})`,
    open: kind === 'clarifying',
    items: clarifications.map((clarification) => {
      const answer = answers.find(({ clarificationId }) => clarificationId === clarification.id);
      return answer ? answeredItem(kind, clarification, answer) : openItem(clarification);
    }),
  };
}

function answeredItem(kind: PanelKind, clarification: Clarification, { value, how }: Answer): PanelItem {
  const { id, question, options, range } = clarification;
  const change: PanelButton = { command: 'changeAnswer', argument: id, label: 'Change', about: question };
  return {
    id,
    text: question,
    detail: options.find((option) => option.id === value)?.label ?? value,
    tag: how === 'assumed' ? 'Assumed' : undefined,
    buttons: canChange(kind)
      ? [change, showInSpec({ line: range.startLine, file: range.file }, question)]
      : [showInSpec({ line: range.startLine, file: range.file }, question)],
  };
}

function openItem({ id, question, why, range }: Clarification): PanelItem {
  return {
    id,
    text: question,
    detail: why,
    buttons: [
      { command: 'answer', argument: id, label: 'Answer', about: question },
      showInSpec({ line: range.startLine, file: range.file }, question),
    ],
  };
}

/** A run that is under way works with the answers that it has. */
function canChange(kind: PanelKind): boolean {
  return !['analyzing', 'generating', 'verifying', 'startingPreview', 'deploying'].includes(kind);
}

function showsEvidence(kind: PanelKind, { project }: ViewInput): boolean {
  return project?.evidence !== undefined || kind === 'generating' || kind === 'verifying';
}

function messagesSection({ messages }: Project): PanelSection | undefined {
  if (messages.length === 0) return undefined;
  const first = Math.max(0, messages.length - shownMessages);
  return {
    kind: 'messages',
    id: 'messages',
    title: `Messages (${messages.length})`,
    open: false,
    messages: messages.slice(first).map((message, index) => ({ id: String(first + index), ...message })),
  };
}

/** The file is named where the spec is a folder. */
function showInSpec({ line, file }: { line: number; file?: string | undefined }, about: string): PanelButton {
  return {
    command: 'showInSpec',
    argument: file === undefined ? String(line) : `${line} ${file}`,
    label: 'Show in Spec',
    about,
  };
}
