/** The ids that package.json contributes: commands, settings, context keys, views. A test compares this file with it, both ways. */

export const commandIds = {
  build: 'buildFromSpec.build',
  resumeBuild: 'buildFromSpec.resumeBuild',
  startOver: 'buildFromSpec.startOver',
  updateApp: 'buildFromSpec.updateApp',
  undoBuild: 'buildFromSpec.undoBuild',
  cancelBuild: 'buildFromSpec.cancelBuild',
  answerQuestions: 'buildFromSpec.answerQuestions',
  useRecommendedAnswers: 'buildFromSpec.useRecommendedAnswers',
  verifyAgain: 'buildFromSpec.verifyAgain',
  getNode: 'buildFromSpec.getNode',
  showPreview: 'buildFromSpec.showPreview',
  startPreview: 'buildFromSpec.startPreview',
  openApp: 'buildFromSpec.openApp',
  copyUrl: 'buildFromSpec.copyUrl',
  stopPreview: 'buildFromSpec.stopPreview',
  deploy: 'buildFromSpec.deploy',
  deployProduction: 'buildFromSpec.deployProduction',
  openLiveApp: 'buildFromSpec.openLiveApp',
  rollBackDeployment: 'buildFromSpec.rollBackDeployment',
  setVercelToken: 'buildFromSpec.setVercelToken',
  removeVercelToken: 'buildFromSpec.removeVercelToken',
  selectModel: 'buildFromSpec.selectModel',
  setApiKey: 'buildFromSpec.setApiKey',
  removeApiKey: 'buildFromSpec.removeApiKey',
  raiseBudget: 'buildFromSpec.raiseBudget',
  changeFolder: 'buildFromSpec.changeFolder',
  switchProject: 'buildFromSpec.switchProject',
  showPanel: 'buildFromSpec.showPanel',
  showLog: 'buildFromSpec.showLog',
  openSample: 'buildFromSpec.openSample',
  newSpec: 'buildFromSpec.newSpec',
  openWalkthrough: 'buildFromSpec.openWalkthrough',
  openSettings: 'buildFromSpec.openSettings',
  manageTrust: 'buildFromSpec.manageTrust',
} as const;
export type CommandName = keyof typeof commandIds;

export const contextKeys = {
  hasProject: 'buildFromSpec.hasProject',
  running: 'buildFromSpec.running',
  clarifying: 'buildFromSpec.clarifying',
  canResume: 'buildFromSpec.canResume',
  canUndo: 'buildFromSpec.canUndo',
  canVerify: 'buildFromSpec.canVerify',
  canUpdate: 'buildFromSpec.canUpdate',
  canShow: 'buildFromSpec.canShow',
  canPreview: 'buildFromSpec.canPreview',
  previewing: 'buildFromSpec.previewing',
  canDeploy: 'buildFromSpec.canDeploy',
  hasDeployments: 'buildFromSpec.hasDeployments',
  overBudget: 'buildFromSpec.overBudget',
} as const;

export const panelViewId = 'buildFromSpec.panel';
/** The preview in the editor area. */
export const appPreviewType = 'buildFromSpec.app';
export const walkthroughId = 'getStarted';

/** Settings with their types. */
export interface Settings {
  readonly outputFolder: string;
  readonly startPreview: boolean;
  readonly buildOnSave: boolean;
  /** Where the status bar item takes a built app. */
  readonly deployTarget: 'local' | 'vercel';
  /** Minutes. */
  readonly deployTimeout: number;
  /** `built-in`, `openai:NAME` or `vscode:VENDOR/ID`. */
  readonly model: string;
  /** Base URL of an OpenAI-compatible endpoint. */
  readonly endpoint: string;
  /** Tokens a run may use; 0 for no limit. */
  readonly tokenBudget: number;
  readonly parallelRequests: number;
  /** Seconds. */
  readonly modelTimeout: number;
}
export const settingDefaults: Settings = {
  outputFolder: '',
  startPreview: true,
  buildOnSave: false,
  deployTarget: 'local',
  deployTimeout: 15,
  model: 'built-in',
  endpoint: 'https://api.openai.com/v1',
  tokenBudget: 500_000,
  parallelRequests: 12,
  modelTimeout: 120,
};
