import { cleanText } from './answer.ts';

/** A title, a choice, a hint, in code points. */
export const LONGEST_LABEL = 1_000;
/** A passage: an introduction, a paragraph of the consent, an explanation. */
export const LONGEST_PASSAGE = 10_000;

export type LabelProblem = 'bidi-control' | 'too-long';

/** They turn round what stands after them, also outside of the label: a page could say what nobody wrote. */
const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/u;
const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+|#x[0-9a-f]+);/i;
const PASSAGE = /^(survey:(introduction|thanks)|consent:|question:[^:]+:(body|why)$)/;

/** Whether a text has control characters that override the direction of what follows. */
export function hasBidiControl(text: string): boolean {
  return BIDI_CONTROL.test(text);
}

/** Whether a text looks as if somebody meant it as HTML: it is shown as it is written. */
export function looksLikeMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/** A text of a survey as it is kept, or why it is not taken; an empty one is taken away. */
export function checkLabel(
  textId: string,
  typed: string,
): { readonly text: string; readonly problem?: undefined } | { readonly problem: LabelProblem } {
  if (hasBidiControl(typed)) return { problem: 'bidi-control' };
  const text = cleanText(typed);
  const longest = PASSAGE.test(textId) ? LONGEST_PASSAGE : LONGEST_LABEL;
  return lengthOf(text) > longest ? { problem: 'too-long' } : { text };
}

/** In code points. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
