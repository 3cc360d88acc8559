import { useEffect, type RefObject } from 'react';

/** So long after the last change the choices are sent, in milliseconds. */
const QUIET_MS = 800;

/** Within so many milliseconds after an answer the server is taken to be there. */
const LATELY_MS = 5000;
let reachedAt = -Infinity;

/** Whether the server has just answered. */
export function reachedLately(): boolean {
  return navigator.onLine && performance.now() - reachedAt < LATELY_MS;
}

/** What became of what was sent: it is kept, the session has ended, or nobody answered. */
export type Reached = 'kept' | 'signed-out' | 'refused' | 'unreachable';

/** Has the server keep what is chosen, at `<page>/keep`. */
export async function sendChoices(page: string, fields: URLSearchParams): Promise<Reached> {
  try {
    const answer = await fetch(`${page}/keep`, { method: 'POST', body: fields, redirect: 'manual' });
    reachedAt = performance.now();
    if (answer.type === 'opaqueredirect') return 'signed-out';
    return answer.ok ? 'kept' : 'refused';
  } catch {
    return 'unreachable';
  }
}

/** The form's fields as the browser would send them; what was typed into the quote stays where it is. */
export function fieldsOf(form: HTMLFormElement, pressed?: HTMLButtonElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && name !== 'quote') fields.append(name, value);
  if (pressed !== undefined) fields.append(pressed.name, pressed.value);
  return fields;
}

/** Keeps on the server what is being chosen, soon after each change: whatever interrupts a reader, nothing is lost. */
export function useKeptWhileChoosing(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const keepSoon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void sendChoices(location.pathname, fieldsOf(element)), QUIET_MS);
    };
    const forget = () => {
      clearTimeout(waiting);
    };
    element.addEventListener('change', keepSoon);
    // What is saved now is not to be kept afterwards as if it were not.
    element.addEventListener('submit', forget);
    return () => {
      forget();
      element.removeEventListener('change', keepSoon);
      element.removeEventListener('submit', forget);
    };
  }, [form]);
}
