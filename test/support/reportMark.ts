/** Begins each line that a run in the extension host reports, to tell it from what VS Code itself logs. */
export const reportMark = '[test] ';
