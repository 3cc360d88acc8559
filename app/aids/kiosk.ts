import { makeButton } from './elements.ts';

/** So long nobody touches anything before the page asks; where the code stands it is promised to close within a minute. */
const ASK_AFTER_S = 120;
const ASK_AFTER_SENDING_S = 40;
/** So long there is to answer (WCAG 2.2.1 asks for twenty seconds at least); then the next person's turn begins. */
const ANSWER_WITHIN_S = 20;

const SIGNS_OF_LIFE = ['pointerdown', 'touchstart', 'keydown', 'input', 'scroll'];

/** At a kiosk: begins anew when nobody has touched anything for a while, and asks before. */
export function watchKiosk(): void {
  const mark = document.querySelector<HTMLElement>('[data-kiosk-reset]');
  const main = document.querySelector('main');
  const { kioskReset = '', warning = '', countdown = '', stay = '' } = mark?.dataset ?? {};
  if (main === null || kioskReset === '') return;
  const sent = location.pathname.endsWith('/thank-you');
  let timer = 0;
  let question: HTMLElement | null = null;

  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, 1000 * (sent ? ASK_AFTER_SENDING_S : ASK_AFTER_S));
  };
  const ask = () => {
    const before = document.activeElement;
    const box = makeQuestion([warning, countdown]);
    const answer = makeButton(stay, () => {
      box.remove();
      question = null;
      if (before instanceof HTMLElement) before.focus();
      wait();
    });
    answer.className = 'button';
    box.append(answer);
    question = box;
    main.prepend(box);
    answer.focus();
    timer = window.setTimeout(() => location.replace(kioskReset), 1000 * ANSWER_WITHIN_S);
  };
  for (const sign of SIGNS_OF_LIFE)
    addEventListener(
      sign,
      () => {
        // Once it asks, only the answer counts: the page scrolls by itself to the question.
        if (question === null) wait();
      },
      { capture: true, passive: true },
    );
  wait();
}

function makeQuestion(sentences: readonly string[]): HTMLElement {
  const box = document.createElement('div');
  box.className = 'notice notice-strong';
  box.setAttribute('role', 'alertdialog');
  box.setAttribute('aria-label', sentences.join(' '));
  for (const sentence of sentences) {
    const line = document.createElement('p');
    line.textContent = sentence;
    box.append(line);
  }
  return box;
}
