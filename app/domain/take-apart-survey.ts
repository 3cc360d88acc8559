import type { LocalizedText } from './localized-text.ts';
import type { SurveyDocument } from './survey.ts';
import type { OutlineQuestion, SurveyOutline } from './survey-outline.ts';
import type { Question } from './survey-question.ts';
import { slotId } from './survey-slots.ts';

/** A survey that can be written on: the reverse of `assembleSurvey`. */
export interface SurveyParts {
  readonly outline: SurveyOutline;
  readonly texts: Record<string, LocalizedText>;
}

/** Takes a survey version apart. Putting it together again gives the same version, whatever it holds. */
export function takeApart(survey: SurveyDocument): SurveyParts {
  const texts: Record<string, LocalizedText> = {};
  const put = (id: string, text: LocalizedText | undefined) => {
    if (text !== undefined && Object.keys(text).length > 0) texts[id] = text;
  };
  const { consent } = survey;
  put(slotId.survey('title'), survey.title);
  put(slotId.survey('introduction'), survey.introduction);
  put(slotId.survey('thanks'), survey.thanks);
  put(slotId.consent('agree'), consent.agree);
  put(slotId.consent('quote'), consent.quote);
  const paragraphs = consent.paragraphs.map((text, index) => {
    const key = `p${String(index + 1)}`;
    put(slotId.paragraph(key), text);
    return key;
  });
  for (const part of ['funder', 'controller', 'keptIn', 'accessLaw'] as const)
    put(slotId.consent(part), consent.facts?.[part]);
  const help = (survey.help ?? []).map(({ name, about, ...contact }, index) => {
    const key = `h${String(index + 1)}`;
    put(slotId.help(key, 'name'), name);
    put(slotId.help(key, 'about'), about);
    return { key, ...contact };
  });
  const sections = survey.sections.map(({ title, questions, safety, ...section }) => {
    const [only, second] = questions;
    // What goes by its one question has no heading of its own.
    const own = second !== undefined || JSON.stringify(only?.title) !== JSON.stringify(title);
    put(slotId.section(section.key), own ? title : undefined);
    return {
      ...section,
      safety: safety ?? false,
      questions: questions.map((question) => questionApart(question, put)),
    };
  });
  const facts = { facts: consent.facts !== undefined, accessLaw: consent.facts?.accessLaw !== undefined };
  return { outline: { consent: { paragraphs, ...facts }, help, sections, retired: [] }, texts };
}

function questionApart(
  question: Question,
  put: (id: string, text: LocalizedText | undefined) => void,
): OutlineQuestion {
  const { key } = question;
  const { title, hint, why, ...rest } = question;
  put(slotId.question(key, 'title'), title);
  put(slotId.question(key, 'hint'), hint);
  put(slotId.question(key, 'why'), why);
  if (rest.type === 'explanation') {
    const { body, ...outline } = rest;
    put(slotId.question(key, 'body'), body);
    return outline;
  }
  const { because, ...own } = rest;
  put(slotId.question(key, 'because'), because);
  const choice = (one: { readonly key: string; readonly label: LocalizedText }) => {
    put(slotId.choice(key, one.key), one.label);
    return { key: one.key };
  };
  switch (own.type) {
    case 'single':
    case 'multiple':
      return {
        ...own,
        choices: own.choices.map(({ picture, ...one }) => {
          put(slotId.alt(key, one.key), picture?.alt);
          return { ...choice(one), ...(picture !== undefined && { picture: picture.id }) };
        }),
      };
    case 'ranking':
      return { ...own, choices: own.choices.map(choice) };
    case 'matrix':
      return {
        ...own,
        rows: own.rows.map(({ key: row, label }) => {
          put(slotId.row(key, row), label);
          return { key: row };
        }),
        choices: own.choices.map(choice),
      };
    case 'scale': {
      const { minLabel, maxLabel, ...scale } = own.scale;
      put(slotId.question(key, 'minLabel'), minLabel);
      put(slotId.question(key, 'maxLabel'), maxLabel);
      return { ...own, scale };
    }
    case 'number': {
      const { unit, ...number } = own;
      put(slotId.question(key, 'unit'), unit);
      return number;
    }
    case 'yes-no':
    case 'date':
    case 'text':
      return own;
  }
}
