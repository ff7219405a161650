/** Fills in the form on the page as a person would, one control after another. */
import { fireEvent } from '@testing-library/react';

type Value = string | number | boolean | null | readonly string[];

/** Values by the name of the field. A control that appears only after another was filled in is found as well. */
export function fillIn(values: Readonly<Record<string, Value>>): void {
  for (const [name, value] of conditionsFirst(values)) {
    const controls = document.getElementsByName(name);
    for (const control of controls) fillControl(control, value);
  }
}

/** What other fields wait for is filled in when they are looked for: every value gets a second turn. */
function conditionsFirst(values: Readonly<Record<string, Value>>): [string, Value][] {
  return [...Object.entries(values), ...Object.entries(values)];
}

function fillControl(control: HTMLElement, value: Value): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    const wanted = Array.isArray(value) ? value.includes(control.value) : value === true;
    if (control.checked !== wanted) fireEvent.click(control);
  } else {
    fireEvent.change(control, { target: { value: String(value ?? '') } });
  }
}
