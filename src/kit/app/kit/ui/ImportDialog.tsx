/** Says what a backup holds, and what of it does not hold, before it is taken in. */
import { useEffect, useMemo, useRef } from 'react';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { severalNames } from '../lib/only';
import { planMerge, planReplace } from '../lib/planRestore';
import type { StoredData } from '../lib/readDatabase';
import { useDatabase } from '../lib/store';

interface ImportDialogProps {
  readonly backup: StoredData;
  readonly onReplace: () => void;
  readonly onMerge: () => void;
  readonly onClose: () => void;
}

export function ImportDialog({ backup, onReplace, onMerge, onClose }: ImportDialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const here = useDatabase();
  const { problems } = useMemo(() => planReplace(backup), [backup]);
  const merged = useMemo(() => planMerge(here, backup), [here, backup]);
  useEffect(() => dialogRef.current?.showModal(), []);
  return (
    <dialog ref={dialogRef} aria-labelledby="import-title" onClose={onClose}>
      <h2 id="import-title">{words.importTitle}</h2>
      <ul>
        {severalNames().map((name) => {
          const { length } = backup.database[name];
          return <li key={name}>{`${length} ${kinds[name].counted(length)}`}</li>;
        })}
      </ul>
      <Problems title={words.restoreProblems} problems={problems} />
      <Problems
        title={words.onlyWithMerge}
        problems={merged.problems.filter((problem) => !problems.includes(problem))}
      />
      <p>{words.importChoice}</p>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="button" className="button" onClick={onMerge}>
          {words.importMerge}
        </button>
        <button type="button" className="button danger" onClick={onReplace}>
          {words.importReplace}
        </button>
      </div>
    </dialog>
  );
}

function Problems({ title, problems }: { readonly title: string; readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="notice restore-problems">
      <p>{title}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
