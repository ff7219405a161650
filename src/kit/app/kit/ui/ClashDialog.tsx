/** Asks whose change counts where the record was changed or deleted elsewhere while it was in the form. */
import { useEffect, useRef } from 'react';
import { words } from '../../words';
import type { Clash } from '../lib/useEditing';

interface ClashDialogProps {
  readonly clash: Clash;
  readonly onClose: () => void;
}

export function ClashDialog({ clash, onClose }: ClashDialogProps) {
  const { title, fields, keepMine, takeTheirs } = clash;
  const dialogRef = useRef<HTMLDialogElement>(null);
  useEffect(() => dialogRef.current?.showModal(), []);
  return (
    <dialog ref={dialogRef} aria-labelledby="clash-title" onClose={onClose}>
      <h2 id="clash-title">{takeTheirs ? words.clashTitle : words.clashDeletedTitle}</h2>
      <p>{takeTheirs ? words.clashText : words.clashDeleted(title)}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field}>{field}</li>
          ))}
        </ul>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        {takeTheirs && (
          <button type="button" className="button" onClick={takeTheirs}>
            {words.takeTheirs}
          </button>
        )}
        <button type="button" className="button primary" onClick={keepMine}>
          {takeTheirs ? words.keepMine : words.saveAgain}
        </button>
      </div>
    </dialog>
  );
}
