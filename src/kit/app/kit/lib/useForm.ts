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

export function useForm<Values extends object>(
  initial: Values,
  check: (values: Values) => Errors<Values>,
): FormState<Values> {
  const [start] = useState(initial);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors<Values>>({});
  const [attempts, setAttempts] = useState(0);
  const formRef = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (attempts > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  return {
    formRef,
    values,
    isChanged: JSON.stringify(values) !== JSON.stringify(start),
    field: (name) => ({
      name,
      value: values[name],
      error: errors[name],
      onChange: (value) => {
        setValues((current) => ({ ...current, [name]: value }));
        setErrors((current) => ({ ...current, [name]: undefined }));
      },
    }),
    submit: (save) => {
      const trimmed = trim(values);
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
