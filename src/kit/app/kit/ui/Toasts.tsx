/** Short messages about what has just happened, perhaps with a way back; they go away by themselves. */
import { useEffect, useState } from 'react';

interface Action {
  readonly label: string;
  readonly run: () => void;
}

interface Toast {
  readonly message: string;
  readonly action?: Action | undefined;
}

/** In milliseconds. What can be pressed stays longer. */
const visibleFor = { message: 6000, action: 12_000 };
const target = new EventTarget();

export function showToast(message: string, action?: Action): void {
  target.dispatchEvent(new CustomEvent<Toast>('toast', { detail: { message, action } }));
}

export function Toasts() {
  const [toast, setToast] = useState<Toast>();
  // A message that is pointed at or has the focus stays until it is left.
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const show = (event: Event) => setToast((event as CustomEvent<Toast>).detail);
    target.addEventListener('toast', show);
    return () => target.removeEventListener('toast', show);
  }, []);
  useEffect(() => {
    if (!toast || held) return undefined;
    const timer = setTimeout(() => setToast(undefined), toast.action ? visibleFor.action : visibleFor.message);
    return () => clearTimeout(timer);
  }, [toast, held]);
  return (
    <div role="status" className="toasts">
      {toast && (
        <p
          className="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {toast.message}
          {toast.action && <ToastButton action={toast.action} onDone={() => setToast(undefined)} />}
        </p>
      )}
    </div>
  );
}

function ToastButton({ action, onDone }: { readonly action: Action; readonly onDone: () => void }) {
  return (
    <button
      type="button"
      onClick={() => {
        action.run();
        onDone();
      }}
    >
      {action.label}
    </button>
  );
}
