import { sha256Head } from './sha256.ts';

/** So long the page stands still at a time, in milliseconds: less than a finger notices. */
const SLICE_MS = 12;
/** So many hashes between two looks at the clock. */
const HASHES_AT_ONCE = 50;

/** The proof for a challenge: the first number for which SHA-256 of `challenge:number` begins with so many zero bits. */
export function* proofOf(challenge: string, bits: number): Generator<null, string> {
  for (let number = 0; ; number++) {
    if (sha256Head(`${challenge}:${String(number)}`) >>> (32 - bits) === 0) return String(number);
    if (number % HASHES_AT_ONCE === 0) yield null;
  }
}

/**
 * Does the work that a page asks for, if it asks for any, a little at a time, and writes the proof into the form. Who
 * sends before it is done waits the rest of it.
 */
export function solveProofOfWork(document: Document): void {
  const field = document.querySelector<HTMLInputElement>('input[data-challenge]');
  const form = field?.form;
  const challenge = field?.dataset['challenge'];
  if (!field || !form || challenge === undefined) return;
  const work = proofOf(challenge, Number(field.dataset['bits']));
  let waits = false;
  const wait = (event: Event) => {
    event.preventDefault();
    waits = true;
  };
  form.addEventListener('submit', wait, true);
  const workOn = () => {
    const until = performance.now() + SLICE_MS;
    let step = work.next();
    while (step.done !== true && performance.now() < until) step = work.next();
    if (step.done !== true) {
      setTimeout(workOn);
      return;
    }
    field.value = step.value;
    form.removeEventListener('submit', wait, true);
    if (waits) form.requestSubmit();
  };
  workOn();
}
