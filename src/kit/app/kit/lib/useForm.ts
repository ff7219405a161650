/** The state of a form: values, messages, and where the focus goes when something is wrong. */
import { type RefObject, useEffect, useRef, useState } from 'react';

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
      const trimmed = settle(trim(values));
      const found = check(trimmed);
      setErrors(found);
      if (Object.values(found).some(Boolean)) setAttempts((count) => count + 1);
      else save(trimmed);
    },
  };
}

function trim<Values extends object>(values: Values): Values {
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
