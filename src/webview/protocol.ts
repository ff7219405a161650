/** What the panel's page and the extension say to each other: small commands one way, the whole view state the other. */

/** Whether a message that claims to come from the page is one that the host knows. Everything else is ignored. */
export function isPanelMessage(value: unknown): value is PanelMessage {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'ready') return true;
  if (value.type !== 'command' || !('command' in value) || !isPanelCommand(value.command)) return false;
  return !('argument' in value) || value.argument === undefined || typeof value.argument === 'string';
}

/** Everything that the page can ask for. The comment says what `argument` holds, where there is one. */
export const panelCommands = [
  'openSpec',
  'showProject', // the folder of its app
  'openSample',
  'newSpec',
  'openWalkthrough',
  'manageTrust',
  'build',
  'changeFolder',
  'selectModel',
  'setApiKey',
  'raiseBudget',
  'openSettings',
  'cancel',
  'answer', // the id of a clarification, or nothing for the first open one
  'useRecommended',
  'changeAnswer', // the id of a clarification
  'showInSpec', // a line, from 1
  'goToLine', // a line, from 1
  'openApp',
  'copyUrl',
  'startPreview',
  'stopPreview',
  'rebuild',
  'resume',
  'startOver',
  'updateApp',
  'tryAgain',
  'verifyAgain',
  'getNode',
  'openProblems',
  'showLog',
  'showEvidenceLog', // an EvidenceId
  'openFile', // a path in the app's folder
  'compareFile', // a path in the app's folder
  'mergeFile', // a path in the app's folder, of a file in conflict
  'resolveFile', // a path in the app's folder, of a file in conflict
  'undo',
  'deploy',
  'deployProduction',
  'setVercelToken',
  'rollBack', // the id of a deployment, or nothing to choose one
  'openDeployment', // the id of a deployment
  'restoreFile', // a path in the app's folder, of a file that the person has deleted
] as const;
export type PanelCommand = (typeof panelCommands)[number];

/** From the page to the host. */
export type PanelMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'command'; readonly command: PanelCommand; readonly argument?: string };

/** From the host to the page. */
export interface PanelStateMessage {
  readonly type: 'state';
  readonly state: PanelState;
}

export type PanelKind =
  | 'empty'
  | 'restricted'
  | 'ready'
  | 'analyzing'
  | 'clarifying'
  | 'overBudget'
  | 'generating'
  | 'verifying'
  | 'startingPreview'
  | 'running'
  | 'deploying'
  | 'live'
  | 'previewStopped'
  | 'failedAnalysis'
  | 'failedGeneration'
  | 'failedEvidence'
  | 'failedPreview'
  | 'failedDeploy'
  | 'deployStopped'
  | 'stopped'
  | 'undone';

/** Everything that the page shows. The page draws it and knows nothing of pipelines. */
export interface PanelState {
  readonly kind: PanelKind;
  /** What the person's choices (open sections and folders) belong to; another scope starts afresh. */
  readonly scope: string;
  readonly specName?: string;
  readonly modelLabel: string;
  /** What the model has cost so far: "34,120 tokens". */
  readonly usage?: string;
  /** Changes the model, while nothing runs. */
  readonly modelButton?: PanelButton;
  readonly headline: string;
  /** Sentences under the headline. */
  readonly notes: readonly PanelNote[];
  /** A final error, read out once for each id. */
  readonly alert?: { readonly id: string; readonly text: string };
  readonly primary?: PanelButton;
  readonly secondary: readonly PanelButton[];
  /** Other builds of the window: "tally.md: Verifying the app". */
  readonly others?: readonly PanelOther[];
  readonly banner?: { readonly text: string; readonly button: PanelButton };
  readonly folder?: { readonly path: string; readonly button: PanelButton };
  readonly phases: readonly PanelPhase[];
  readonly progress?: PanelProgress;
  /** What is being done now: a path, "Type Check". */
  readonly current?: string;
  readonly sections: readonly PanelSection[];
  /** Read out politely when it changes; empty for nothing. */
  readonly announcement: string;
}

export interface PanelOther {
  readonly text: string;
  readonly button: PanelButton;
}

/** Names of codicons. */
export type PanelIcon =
  | 'pass-filled'
  | 'loading'
  | 'circle-large-outline'
  | 'error'
  | 'warning'
  | 'question'
  | 'debug-pause';

export interface PanelNote {
  readonly text: string;
  readonly icon?: 'warning' | 'error';
}

export interface PanelButton {
  readonly command: PanelCommand;
  readonly argument?: string;
  readonly label: string;
  /** What it acts on, for people who hear the button without what stands around it. */
  readonly about?: string;
  /** Drawn as a secondary button: for what is possible but not the next step. */
  readonly quiet?: boolean;
  /** Stays focusable, as aria-disabled. */
  readonly disabled?: boolean;
}

export interface PanelPhase {
  readonly id: string;
  readonly label: string;
  readonly icon: PanelIcon;
  /** The icon in words: "Completed". */
  readonly status: string;
  /** Beside the label: "0.2 s", "23 of 40"; empty for nothing. */
  readonly detail: string;
  readonly current: boolean;
}

export interface PanelProgress {
  readonly value: number;
  readonly max: number;
  readonly label: string;
  /** "23 of 40 files". */
  readonly valueText: string;
}

interface SectionHead {
  /** With the count: "Files (23)". */
  readonly title: string;
  /** Whether it is open until the person decides otherwise. */
  readonly open: boolean;
}

export type PanelSection =
  | (SectionHead & {
      readonly kind: 'items';
      readonly id:
        | 'notImplemented'
        | 'implemented'
        | 'notUnderstood'
        | 'questions'
        | 'conflicts'
        | 'skipped'
        | 'deployments';
      readonly items: readonly PanelItem[];
    })
  | (SectionHead & { readonly kind: 'files'; readonly id: 'files'; readonly files: readonly PanelFile[] })
  | (SectionHead & { readonly kind: 'checks'; readonly id: 'evidence'; readonly checks: readonly PanelCheck[] })
  | (SectionHead & {
      readonly kind: 'messages';
      readonly id: 'messages' | 'buildLog';
      readonly messages: readonly PanelLogLine[];
    });

export interface PanelItem {
  readonly id: string;
  readonly text: string;
  /** The text is a path: it is shortened in the middle. */
  readonly isPath?: boolean;
  readonly detail?: string;
  /** A short remark of its own: "Assumed", "Optional", "Kept your version". */
  readonly tag?: string;
  readonly buttons: readonly PanelButton[];
}

export interface PanelFile {
  /** Relative to the app's folder, with forward slashes. */
  readonly path: string;
  /** "Created", "Updated", "Unchanged". */
  readonly change: string;
  /** The change as one letter, as source control marks it; empty for nothing. */
  readonly mark: 'A' | 'M' | '';
  readonly purpose: string;
}

export interface PanelCheck {
  readonly id: string;
  readonly label: string;
  readonly icon: PanelIcon;
  /** The icon in words: "Passed". */
  readonly status: string;
  /** "2.1 s" or "Not run"; empty while it waits. */
  readonly time: string;
  readonly message?: string;
  readonly button?: PanelButton;
}

export interface PanelLogLine {
  readonly id: string;
  /** ISO 8601 in UTC; absent where the time says nothing. */
  readonly at?: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
}

function isPanelCommand(value: unknown): value is PanelCommand {
  return panelCommands.some((command) => command === value);
}
