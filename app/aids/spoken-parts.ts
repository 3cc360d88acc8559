/** One text that is read aloud. */
export interface Part {
  readonly words: string;
  readonly language: string;
  /** Its recorded clip; it goes before any voice. */
  readonly audio: HTMLAudioElement | null;
}

/** The element's words as they are said: without line breaks of the source, without those for an interviewer. */
function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const beneath of Array.from(copy.querySelectorAll('.companion'))) beneath.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

const languageOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang') ?? 'en';

function partOf(element: HTMLElement): Part {
  const { spoken = '', clip } = element.dataset;
  const audio = clip === undefined ? null : document.getElementById(`clip-${clip}`);
  const number = /^\d+$/.test(spoken) ? `${spoken}. ` : '';
  return {
    words: number + wordsOf(element),
    language: languageOf(element),
    audio: audio instanceof HTMLAudioElement ? audio : null,
  };
}

/**
 * What is said of a block, in its order: every `data-spoken` that is not folded away; `data-spoken="first"` (an error)
 * before all else; a number (of a choice) before its words.
 */
export function partsOf(block: Element): readonly Part[] {
  const all = Array.from(block.querySelectorAll<HTMLElement>('[data-spoken]')).filter(
    (element) => !element.closest('details:not([open])') && wordsOf(element) !== '',
  );
  const isFirst = (element: HTMLElement) => element.dataset['spoken'] === 'first';
  return [...all.filter(isFirst), ...all.filter((element) => !isFirst(element))].map(partOf);
}
