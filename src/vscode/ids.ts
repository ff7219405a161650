/** The ids that package.json contributes: commands, settings, context keys, views. A test compares this file with it, both ways. */

export const commandIds = {
  build: 'buildFromSpec.build',
  resumeBuild: 'buildFromSpec.resumeBuild',
  startOver: 'buildFromSpec.startOver',
  cancelBuild: 'buildFromSpec.cancelBuild',
  answerQuestions: 'buildFromSpec.answerQuestions',
  useRecommendedAnswers: 'buildFromSpec.useRecommendedAnswers',
  verifyAgain: 'buildFromSpec.verifyAgain',
  startPreview: 'buildFromSpec.startPreview',
  openApp: 'buildFromSpec.openApp',
  copyUrl: 'buildFromSpec.copyUrl',
  stopPreview: 'buildFromSpec.stopPreview',
  changeFolder: 'buildFromSpec.changeFolder',
  switchProject: 'buildFromSpec.switchProject',
  showPanel: 'buildFromSpec.showPanel',
  showLog: 'buildFromSpec.showLog',
  openSample: 'buildFromSpec.openSample',
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
  canVerify: 'buildFromSpec.canVerify',
  canPreview: 'buildFromSpec.canPreview',
  previewing: 'buildFromSpec.previewing',
} as const;

export const panelViewId = 'buildFromSpec.panel';
export const walkthroughId = 'getStarted';

/** Settings with their types. */
export interface Settings {
  readonly outputFolder: string;
  readonly startPreview: boolean;
}
export const settingDefaults: Settings = { outputFolder: '', startPreview: true };
