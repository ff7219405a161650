/** Waits for settings that were there before and are not there yet. */

/** Settings that the person has set, by name. */
export type Remembered = Readonly<Record<string, string>>;

export interface ReadingParts {
  readonly read: () => Remembered;
  /** What was read the last time. */
  readonly last: Remembered;
  readonly onDidChange: (listener: () => void) => { dispose(): void };
  /** Milliseconds after which they are taken to be gone. */
  readonly patience?: number;
}

/** Half a second was measured; whoever has removed a setting elsewhere waits as long once. */
const usualPatience = 5000;

/** Resolves at once when nothing is missing: another value is a change that the person has made. */
export function waitUntilRead({ read, last, onDidChange, patience = usualPatience }: ReadingParts): Promise<void> {
  const isRead = () => Object.keys(last).every((name) => read()[name] !== undefined);
  if (isRead()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(end, patience);
    const listening = onDidChange(() => {
      if (isRead()) end();
    });
  });
}
