import { assembleSurvey, type SurveyTexts } from './assemble-survey.ts';
import type { LocalizedText } from './localized-text.ts';
import { pipeTexts } from './piping.ts';
import type { Section } from './survey.ts';
import { emptyOutline, type OutlineQuestion, type OutlineSection } from './survey-outline.ts';
import { textSlots } from './survey-slots.ts';

/** Stands where nobody has written anything yet. */
const UNWRITTEN = '…';

/** Whether there are words in any language. */
const isWritten = (text: LocalizedText | undefined): text is LocalizedText =>
  Object.values(text ?? {}).some(({ status }) => status !== 'missing');

/**
 * A page of a survey that is being written, as people would meet it, however unfinished: what has no words yet stands
 * open, and so does an earlier answer that a text names. Null where there is no question on it.
 */
export function previewSection(section: OutlineSection, texts: SurveyTexts, language: string): Section | null {
  if (section.questions.length === 0) return null;
  const { key, safety } = section;
  const whole = { key, safety, questions: section.questions.map(filled) };
  const outline = { ...emptyOutline, sections: [whole] };
  const open: LocalizedText = { [language]: { text: UNWRITTEN, status: 'translated' } };
  const shown: Record<string, LocalizedText> = {};
  for (const { id, optional } of textSlots(outline)) {
    const text = texts[id];
    if (isWritten(text)) shown[id] = text;
    else if (!optional) shown[id] = open;
  }
  const [page] = assembleSurvey(outline, shown, { version: 1, consentVersion: 1 }).sections;
  return page === undefined ? null : pipeTexts(page, () => null);
}

/** With as many choices and rows as a page needs to be one. */
function filled({ showIf: _, ...question }: OutlineQuestion): OutlineQuestion {
  const list = <Item extends { readonly key: string }>(items: readonly Item[], least: number) => [
    ...items,
    ...Array.from({ length: Math.max(0, least - items.length) }, (__, at) => ({ key: `unwritten-${String(at)}` })),
  ];
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return { ...question, choices: list(question.choices, 2) };
    case 'matrix':
      return { ...question, rows: list(question.rows, 1), choices: list(question.choices, 2) };
    default:
      return question;
  }
}

/** How many texts of a page have words, but none in this language. */
export function untranslatedIn(section: OutlineSection, texts: SurveyTexts, language: string): number {
  const slots = textSlots({ ...emptyOutline, sections: [section] }).filter(({ of }) => of !== null);
  return slots.filter(({ id }) => isWritten(texts[id]) && (texts[id][language]?.status ?? 'missing') === 'missing')
    .length;
}
