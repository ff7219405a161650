/** An app that is served on loopback, by this process or another. */
export interface ServedApp {
  /** Such as `http://127.0.0.1:21783/`. */
  readonly url: string;
  /** The files are others now: open pages show them. */
  changed(): Promise<void>;
  /** Whether pages without a wish of their own show the app's build, where there is one, or always its files; open pages follow. */
  useBuild(isCurrent: boolean): Promise<void>;
  /** Empties what was entered in it. */
  reset(): Promise<void>;
  /** False where there is nothing to bring back, or something was entered since. */
  undoReset(): Promise<boolean>;
  close(): Promise<void>;
}
