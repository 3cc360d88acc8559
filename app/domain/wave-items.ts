import type { LocalizedText } from './localized-text.ts';
import { outlineQuestions, type OutlineQuestion, type SurveyOutline } from './survey-outline.ts';
import { slotId } from './survey-slots.ts';
import type { WaveItem } from './wave-mapping.ts';

type Texts = Readonly<Record<string, LocalizedText>>;

/** What of a question people answer to; why it is asked changes no answer. */
const QUESTION_PARTS = ['title', 'hint', 'minLabel', 'maxLabel', 'unit'] as const;

/** The questions of a survey with their rows and choices, in their order; explanations are not answered. */
export function surveyItems(outline: SurveyOutline, texts: Texts): readonly WaveItem[] {
  return outlineQuestions(outline)
    .filter(({ type }) => type !== 'explanation')
    .flatMap((question) => questionItems(question, texts));
}

function questionItems(question: OutlineQuestion, texts: Texts): readonly WaveItem[] {
  const { key } = question;
  const shape = shapeOf(question);
  const labelled = (kind: 'question' | 'choice', part: string, id: string): WaveItem => ({
    ...{ kind, key: `${key}.${part}`, of: key },
    shape: `${kind} of ${shape}`,
    texts: [{ part: 'label', text: texts[id] ?? {} }],
  });
  const parts = QUESTION_PARTS.flatMap((part) => {
    const text = texts[slotId.question(key, part)];
    return text === undefined ? [] : [{ part, text }];
  });
  return [
    { kind: 'question', key, of: null, shape, texts: parts },
    // A row is answered by itself, under a key of its own: it is a question.
    ...(question.type === 'matrix' ? question.rows : []).map((row) =>
      labelled('question', row.key, slotId.row(key, row.key)),
    ),
    ...('choices' in question ? question.choices : []).map((choice) =>
      labelled('choice', choice.key, slotId.choice(key, choice.key)),
    ),
  ];
}

function shapeOf(question: OutlineQuestion): string {
  switch (question.type) {
    case 'scale':
      return `scale ${String(question.scale.min)} ${String(question.scale.max)}`;
    case 'ranking':
      return `ranking ${String(question.places)}`;
    case 'date':
      return `date ${question.precision}`;
    case 'single':
    case 'multiple':
    case 'yes-no':
    case 'matrix':
    case 'number':
    case 'text':
    case 'explanation':
      return question.type;
  }
}

/** A priority area or a theme. */
export function codebookItem(
  kind: 'area' | 'theme',
  key: string,
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>,
): WaveItem {
  const localized = (plain: Readonly<Record<string, string>>): LocalizedText =>
    Object.fromEntries(
      Object.entries(plain)
        .filter(([, text]) => text !== '')
        .map(([language, text]) => [language, { text, status: 'translated' }]),
    );
  const parts = Object.entries(texts).map(([part, plain]) => ({ part, text: localized(plain) }));
  return { kind, key, of: null, shape: kind, texts: parts };
}
