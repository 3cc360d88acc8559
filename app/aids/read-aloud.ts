import { makeButton, makeSpeaker } from './elements.ts';
import { canSay, hush, say, whenVoicesChange } from './player.ts';
import { partsOf, type Part } from './spoken-parts.ts';
import { words } from './strings.ts';

const SLOWER = 0.7;

/**
 * Offers to read aloud each block of the page (`data-listen`) whose first text a clip or a voice of the device can say.
 * Nothing is said unasked, and nothing is announced: a screen reader has the page to itself.
 */
export function offerReading(): void {
  const offer = () => {
    for (const block of Array.from(document.querySelectorAll('[data-listen]:not(script)'))) offerBlock(block);
    for (const link of Array.from(document.querySelectorAll<HTMLElement>('[data-names] [lang]'))) offerName(link);
  };
  offer();
  whenVoicesChange(offer);
  // A voice would go on over the next page.
  addEventListener('pagehide', hush);
}

const offered = new WeakSet<Element>();

function isNew(element: Element, first: Part | undefined): first is Part {
  if (first === undefined || offered.has(element) || !canSay(first)) return false;
  offered.add(element);
  return true;
}

/** What clips among the parts cost, in the words of the button. */
function listenWords(parts: readonly Part[]): string {
  const kilobytes = parts.reduce((sum, { audio }) => sum + Number(audio?.dataset['size'] ?? 0), 0);
  return kilobytes === 0 ? words('listen') : words('listenSize').replace('#', String(kilobytes));
}

function offerBlock(block: Element): void {
  const parts = partsOf(block);
  if (!isNew(block, parts[0])) return;
  let saying: readonly Part[] = [];
  let position = 0;
  let state: 'idle' | 'saying' | 'paused' = 'idle';
  let slow = false;

  const show = (next: typeof state) => {
    state = next;
    const label = { idle: listenWords(parts), saying: words('pause'), paused: words('goOn') }[next];
    main.lastChild?.replaceWith(label);
    stop.hidden = slower.hidden = next === 'idle';
  };
  const begin = () => {
    say(saying, {
      from: position,
      rate: slow ? SLOWER : 1,
      reached: (index) => (position = index),
      ended: () => show(state === 'paused' ? 'paused' : 'idle'),
    });
    show('saying');
  };
  const main = makeButton(listenWords(parts), () => {
    if (state === 'saying') {
      // Not the browser's own pause: on Android that ends everything.
      state = 'paused';
      hush();
      return;
    }
    if (state === 'idle') {
      saying = partsOf(block).filter(canSay);
      position = 0;
    }
    begin();
  });
  main.prepend(makeSpeaker());
  const stop = makeButton(words('stop'), () => {
    state = 'idle';
    hush();
    show('idle');
    main.focus();
  });
  const slower = makeButton(words('slower'), () => {
    slow = !slow;
    slower.setAttribute('aria-pressed', String(slow));
    if (state === 'saying') begin();
  });
  slower.setAttribute('aria-pressed', 'false');
  const bar = document.createElement('p');
  bar.className = 'listen';
  bar.append(main, stop, slower);
  show('idle');
  const heading = block.querySelector('legend, h1, h2');
  // What comes into an alert would be announced.
  if (block.getAttribute('role') === 'alert') block.after(bar);
  else if (heading?.parentElement === block) heading.after(bar);
  else block.prepend(bar);
}

/** A language's name can be heard beside its link. */
function offerName(link: HTMLElement): void {
  const audio = link.parentElement?.querySelector('audio') ?? null;
  const name = link.textContent;
  const parts = [{ words: name, language: link.lang, audio }];
  if (!isNew(link, parts[0])) return;
  const button = makeButton('', () =>
    say(parts, { from: 0, rate: 1, reached: () => undefined, ended: () => undefined }),
  );
  button.className = 'say';
  button.setAttribute('aria-label', `${listenWords(parts)}: ${name}`);
  button.append(makeSpeaker());
  link.after(button);
  link.closest('ul')?.classList.add('languages-said');
}
