/** The dialogs that ask before something is done, or say why it cannot be. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { words } from '../../words';

interface DialogFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What can be pressed. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
}

/** The browser's own dialog keeps the focus inside and closes on Escape. */
function DialogFrame({ title, children, actions, onClose }: DialogFrameProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialogRef.current?.showModal(), []);
  return (
    <dialog ref={dialogRef} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      {children}
      <div className="actions">{actions}</div>
    </dialog>
  );
}

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog({ title, children, confirmLabel, onConfirm, onClose }: ConfirmDialogProps) {
  const actions = (
    <>
      <button type="button" className="button" onClick={onClose}>
        {words.cancel}
      </button>
      <button type="button" className="button danger" onClick={onConfirm}>
        {confirmLabel}
      </button>
    </>
  );
  return (
    <DialogFrame title={title} actions={actions} onClose={onClose}>
      {children}
    </DialogFrame>
  );
}

interface MessageDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Says why something cannot be done. */
export function MessageDialog({ title, children, onClose }: MessageDialogProps) {
  const actions = (
    <button type="button" className="button" onClick={onClose}>
      {words.close}
    </button>
  );
  return (
    <DialogFrame title={title} actions={actions} onClose={onClose}>
      {children}
    </DialogFrame>
  );
}
