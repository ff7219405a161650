/** The state of a form: values, messages, and where the focus goes when something is wrong. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';

export type Errors<Values> = { readonly [Key in keyof Values]?: string | undefined };

/** What a field component needs beside its label. */
export interface FieldProps<Value> {
  readonly name: string;
  readonly value: Value;
  readonly error: string | undefined;
  readonly onChange: (value: Value) => void;
}

export interface FormState<Values> {
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly values: Values;
  /** Whether anything differs from what the form began with. */
  readonly isChanged: boolean;
  readonly field: <Key extends keyof Values & string>(name: Key) => FieldProps<Values[Key]>;
  /** Calls `save` only with values that hold. */
  readonly submit: (save: (values: Values) => void) => void;
}

export interface FormRules<Values> {
  /** Empties fields that are not there in such a record. */
  readonly settle?: (values: Values) => Values;
  /** What a field holds by the others while nobody has typed in it. */
  readonly propose?: ((values: Values) => Partial<Values>) | undefined;
}

export function useForm<Values extends object>(
  initial: Values,
  check: (values: Values) => Errors<Values>,
  { settle = (all) => all, propose }: FormRules<Values> = {},
): FormState<Values> {
  const [start] = useState(initial);
  const [typed, setTyped] = useState(initial);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set(filledIn(initial)));
  const values = propose ? proposed(typed, propose, touched) : typed;
  const [errors, setErrors] = useState<Errors<Values>>({});
  const [attempts, setAttempts] = useState(0);
  const formRef = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (attempts > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  return {
    formRef,
    values,
    isChanged: JSON.stringify(typed) !== JSON.stringify(start),
    field: (name) => ({
      name,
      value: values[name],
      error: errors[name],
      onChange: (value) => {
        setTyped((current) => ({ ...current, [name]: value }));
        setTouched((current) => new Set([...current, name]));
        setErrors((current) => ({ ...current, [name]: undefined }));
      },
    }),
    submit: (save) => {
      const saved = settle(trimmed(values));
      const found = check(saved);
      setErrors(found);
      if (Object.values(found).some(Boolean)) setAttempts((count) => count + 1);
      else save(saved);
    },
  };
}

/** Spaces around a text are nobody's. */
export function trimmed<Values extends object>(values: Values): Values {
  const entries = Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]);
  return { ...values, ...Object.fromEntries(entries) };
}

/** One proposal may follow from another. */
function proposed<Values extends object>(
  typed: Values,
  propose: (values: Values) => Partial<Values>,
  touched: ReadonlySet<string>,
): Values {
  const once = (values: Values) => {
    const free = Object.entries(propose(values)).filter(([name]) => !touched.has(name));
    return { ...typed, ...Object.fromEntries(free) };
  };
  return once(once(typed));
}

/** What the address, say, has given already counts as typed. */
function filledIn(values: object): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0) ? [] : [name],
  );
}

/** Takes what the address gives for the fields, as in `?name=…`, into the values of a new record. */
export function prefill<Values extends object>(
  values: Values,
  search: URLSearchParams,
  fields: readonly (keyof Values & string)[],
): Values {
  const given = fields.filter((field) => search.get(field)).map((field) => [field, search.get(field)]);
  return { ...values, ...Object.fromEntries(given) };
}

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

/** Asks before a form with unsaved changes is left: by a link, by going back, by closing the page. */
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
      const { pathname, search } = new URL(event.destination.url);
      const leavesForm = pathname + search !== window.location.pathname + window.location.search;
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
