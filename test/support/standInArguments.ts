/** The arguments that @vscode/test-electron gives to the VS Code it starts. */
export interface StandInArguments {
  readonly folder: string | undefined;
  readonly developmentPaths: readonly string[];
  readonly testsPath: string;
  readonly workspaceTrust: 'on' | 'off';
}

/** Understands what is needed for a run and ignores what only a desktop knows, as `--no-sandbox`. */
export function parseStandInArguments(args: readonly string[]): StandInArguments {
  const valuesOf = (name: string): string[] =>
    args.flatMap((arg) => (arg.startsWith(`--${name}=`) ? [arg.slice(name.length + 3)] : []));
  const [testsPath] = valuesOf('extensionTestsPath');
  if (!testsPath) throw new Error('--extensionTestsPath=… is missing: this stand-in for VS Code only runs tests.');
  return {
    folder: args.find((arg) => !arg.startsWith('-')),
    developmentPaths: valuesOf('extensionDevelopmentPath'),
    testsPath,
    workspaceTrust: args.includes('--disable-workspace-trust') ? 'off' : 'on',
  };
}
