/** Asks before a form with unsaved changes is left: by a link, by going back, by closing the page. */
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';

/** For what saves the values of a form. */
export interface SaveGuard {
  /** From now on nothing is asked, because it is saved. */
  readonly release: () => void;
  /** It is not saved after all. */
  readonly hold: () => void;
}

interface UnsavedGuard extends SaveGuard {
  /** Whether the person is on the way out and has to be asked. */
  readonly asking: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
}

export function useUnsavedGuard(isChanged: boolean): UnsavedGuard {
  const [destination, setDestination] = useState<NavigationDestination>();
  const [, navigate] = useLocation();
  const released = useRef(false);

  useEffect(() => {
    if (!isChanged) return undefined;
    const holdPage = (event: BeforeUnloadEvent) => {
      if (!released.current) event.preventDefault();
    };
    const holdForm = (event: NavigateEvent) => {
      const leavesForm = new URL(event.destination.url).pathname !== window.location.pathname;
      if (released.current || !event.cancelable || !event.canIntercept || !leavesForm) return;
      event.preventDefault();
      setDestination(event.destination);
    };
    window.addEventListener('beforeunload', holdPage);
    // A browser without the Navigation API asks only when the page is closed.
    if ('navigation' in window) window.navigation.addEventListener('navigate', holdForm);
    return () => {
      window.removeEventListener('beforeunload', holdPage);
      if ('navigation' in window) window.navigation.removeEventListener('navigate', holdForm);
    };
  }, [isChanged]);

  const release = () => {
    released.current = true;
  };
  return {
    asking: destination !== undefined,
    stay: () => setDestination(undefined),
    leave: () => {
      if (!destination) return;
      release();
      // Only an entry of the history has a key: going back stays going back.
      if (destination.key) window.navigation.traverseTo(destination.key);
      else navigate(destination.url.slice(window.location.origin.length));
    },
    release,
    hold: () => {
      released.current = false;
    },
  };
}
