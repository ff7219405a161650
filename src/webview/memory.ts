/** What the person opened and closed, kept while VS Code hides and remakes the page. */

export interface PageState {
  readonly scope: string;
  /** Section id → open. Only what the person decided. */
  readonly sections: Readonly<Record<string, boolean>>;
  /** Paths of the folders that are open in the file tree. */
  readonly folders: readonly string[];
  /** The id of the alert that was read out last. */
  readonly alerted?: string;
}

/** The part of `acquireVsCodeApi()` that keeps a value. */
export interface StateStore {
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

export interface Memory {
  /** Another project starts with nothing opened or closed. */
  enter(scope: string): void;
  isSectionOpen(id: string): boolean | undefined;
  setSectionOpen(id: string, open: boolean): void;
  isFolderOpen(path: string): boolean;
  setFolderOpen(path: string, open: boolean): void;
  alerted(): string | undefined;
  setAlerted(id: string): void;
}

export function createMemory(store: StateStore): Memory {
  let state: PageState = store.getState() ?? { scope: '', sections: {}, folders: [] };
  const keep = (change: Partial<PageState>): void => {
    state = { ...state, ...change };
    store.setState(state);
  };
  return {
    enter: (scope) => {
      if (scope !== state.scope) keep({ scope, sections: {}, folders: [] });
    },
    isSectionOpen: (id) => state.sections[id],
    setSectionOpen: (id, open) => keep({ sections: { ...state.sections, [id]: open } }),
    isFolderOpen: (path) => state.folders.includes(path),
    setFolderOpen: (path, open) => {
      const others = state.folders.filter((folder) => folder !== path);
      keep({ folders: open ? [...others, path] : others });
    },
    alerted: () => state.alerted,
    setAlerted: (alerted) => keep({ alerted }),
  };
}
