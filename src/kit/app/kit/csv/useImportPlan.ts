/** Plans an import in short slices, so that the page stays usable, and again whenever the data has changed meanwhile. */
import { useEffect, useState } from 'react';
import type { EntityName } from '../../database';
import { useDatabase } from '../lib/store';
import { type ImportOutcome, planImport } from './planImport';

interface ImportState<Name extends EntityName> extends ImportOutcome<Name> {
  /** From 0 to 1. */
  readonly progress: number;
}

/** Milliseconds after which the browser gets a turn. */
const sliceLength = 40;

export function useImportPlan<Name extends EntityName>(name: Name, text: string): ImportState<Name> {
  const database = useDatabase();
  const [state, setState] = useState<ImportState<Name>>({ progress: 0 });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const pause = pauseBetweenSlices(signal, (progress) => setState({ progress }));
    setState({ progress: 0 });
    planImport(name, text, database, pause).then(
      (outcome) => {
        if (!signal.aborted) setState({ ...outcome, progress: 1 });
      },
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
    return () => controller.abort();
  }, [name, text, database]);
  return state;
}

function pauseBetweenSlices(signal: AbortSignal, onProgress: (progress: number) => void) {
  let start = performance.now();
  return async (progress: number): Promise<void> => {
    if (performance.now() - start < sliceLength) return;
    onProgress(progress);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    start = performance.now();
  };
}
