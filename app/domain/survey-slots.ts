import type { OutlineQuestion, SurveyOutline } from './survey-outline.ts';

/** A place for a text: what it is called, and whether a survey can be published without it. */
export interface TextSlot {
  readonly id: string;
  readonly optional: boolean;
  /** The question that it belongs to, or the section; null: the survey as a whole. */
  readonly of: { readonly question: string } | { readonly section: string } | null;
}

/** The stable names of the texts of a survey. */
export const slotId = {
  survey: (part: 'title' | 'introduction' | 'thanks') => `survey:${part}`,
  consent: (part: 'agree' | 'quote' | 'funder' | 'controller' | 'keptIn' | 'accessLaw') => `consent:${part}`,
  paragraph: (key: string) => `consent:paragraph:${key}`,
  help: (key: string, part: 'name' | 'about') => `help:${key}:${part}`,
  section: (key: string) => `section:${key}:title`,
  question: (key: string, part: 'title' | 'hint' | 'why' | 'because' | 'body' | 'unit' | 'minLabel' | 'maxLabel') =>
    `question:${key}:${part}`,
  choice: (question: string, key: string) => `question:${question}:choice:${key}`,
  alt: (question: string, key: string) => `question:${question}:alt:${key}`,
  row: (question: string, key: string) => `question:${question}:row:${key}`,
};

/** Every place for a text in an outline, in the order in which people read them. */
export function textSlots(outline: SurveyOutline): readonly TextSlot[] {
  const whole = (id: string): TextSlot => ({ id, optional: false, of: null });
  const { paragraphs, facts, accessLaw } = outline.consent;
  return [
    whole(slotId.survey('title')),
    whole(slotId.survey('introduction')),
    ...paragraphs.map((key) => whole(slotId.paragraph(key))),
    whole(slotId.consent('agree')),
    whole(slotId.consent('quote')),
    ...(facts ? (['funder', 'controller', 'keptIn'] as const).map((part) => whole(slotId.consent(part))) : []),
    ...(facts && accessLaw ? [whole(slotId.consent('accessLaw'))] : []),
    ...outline.sections.flatMap((section) => [
      // A page with one question goes by that question where it has no heading of its own.
      { id: slotId.section(section.key), optional: section.questions.length === 1, of: { section: section.key } },
      ...section.questions.flatMap(questionSlots),
    ]),
    whole(slotId.survey('thanks')),
    ...outline.help.flatMap(({ key }) => [whole(slotId.help(key, 'name')), whole(slotId.help(key, 'about'))]),
  ];
}

/** The places for texts of one question. */
export function questionSlots(question: OutlineQuestion): readonly TextSlot[] {
  const of = { question: question.key };
  const slot = (id: string, optional = false): TextSlot => ({ id, optional, of });
  const part = (name: Parameters<typeof slotId.question>[1], optional = false) =>
    slot(slotId.question(question.key, name), optional);
  const own = [part('title'), part('hint', true), part('why', true)];
  if (question.type === 'explanation') return [...own, part('body')];
  const base = question.required ? [...own, part('because')] : own;
  const choice = ({ key }: { readonly key: string }) => slot(slotId.choice(question.key, key));
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [
        ...base,
        ...question.choices.flatMap((one) => [
          ...(one.picture === undefined ? [] : [slot(slotId.alt(question.key, one.key))]),
          choice(one),
        ]),
      ];
    case 'ranking':
      return [...base, ...question.choices.map(choice)];
    case 'matrix':
      return [
        ...base,
        ...question.rows.map(({ key }) => slot(slotId.row(question.key, key))),
        ...question.choices.map(choice),
      ];
    case 'scale':
      return [...base, part('minLabel'), part('maxLabel')];
    case 'number':
      return [...base, part('unit', true)];
    case 'yes-no':
    case 'date':
    case 'text':
      return base;
  }
}
