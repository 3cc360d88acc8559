import type { OutlineQuestion, SurveyOutline } from '../domain/survey-outline.ts';
import { slotId } from '../domain/survey-slots.ts';
import type { FileQuestion, FileText, SurveyFile } from './survey-file.ts';

/** A text of a file, and where it stands there. */
export interface PlacedText {
  readonly id: string;
  readonly text: FileText;
  /** As a JSON path: `$.sections[0].title`. */
  readonly path: string;
}

export interface SurveyFileParts {
  /** A choice's picture is its name in the file. */
  readonly outline: SurveyOutline;
  readonly texts: readonly PlacedText[];
}

type Put = (id: string, text: FileText | undefined, path: string) => void;

/** Takes a file apart into what a survey that is being written consists of: the reverse of `writeSurveyFile`. */
export function takeFileApart(file: SurveyFile): SurveyFileParts {
  const texts: PlacedText[] = [];
  const put: Put = (id, text, path) => {
    if (text !== undefined && Object.keys(text).length > 0) texts.push({ id, text, path });
  };
  const { consent } = file;
  put(slotId.survey('title'), file.title, '$.title');
  put(slotId.survey('introduction'), file.introduction, '$.introduction');
  for (const [index, { key, text }] of consent.paragraphs.entries())
    put(slotId.paragraph(key), text, `$.consent.paragraphs[${String(index)}].text`);
  put(slotId.consent('agree'), consent.agree, '$.consent.agree');
  put(slotId.consent('quote'), consent.quote, '$.consent.quote');
  for (const part of ['funder', 'controller', 'keptIn', 'accessLaw'] as const)
    put(slotId.consent(part), consent.facts?.[part], `$.consent.facts.${part}`);
  const sections = file.sections.map(({ key, title, safety, showIf, questions }, index) => {
    const path = `$.sections[${String(index)}]`;
    put(slotId.section(key), title, `${path}.title`);
    return {
      ...{ key, safety, ...(showIf !== undefined && { showIf }) },
      questions: questions.map((question, at) => questionApart(question, `${path}.questions[${String(at)}]`, put)),
    };
  });
  put(slotId.survey('thanks'), file.thanks, '$.thanks');
  const help = file.help.map(({ key, name, about, ...contact }, index) => {
    put(slotId.help(key, 'name'), name, `$.help[${String(index)}].name`);
    put(slotId.help(key, 'about'), about, `$.help[${String(index)}].about`);
    return { key, ...contact };
  });
  const { facts } = consent;
  return {
    outline: {
      consent: {
        paragraphs: consent.paragraphs.map(({ key }) => key),
        ...{ facts: facts !== undefined, accessLaw: facts?.accessLaw !== undefined },
      },
      ...{ help, sections, retired: file.retired },
    },
    texts,
  };
}

function questionApart(question: FileQuestion, path: string, put: Put): OutlineQuestion {
  const { key } = question;
  const { title, hint, why, ...rest } = question;
  put(slotId.question(key, 'title'), title, `${path}.title`);
  put(slotId.question(key, 'hint'), hint, `${path}.hint`);
  put(slotId.question(key, 'why'), why, `${path}.why`);
  if (rest.type === 'explanation') {
    const { body, ...own } = rest;
    put(slotId.question(key, 'body'), body, `${path}.body`);
    return own;
  }
  const { because, ...own } = rest;
  put(slotId.question(key, 'because'), because, `${path}.because`);
  const choice = (one: { readonly key: string; readonly label?: FileText | undefined }, index: number) => {
    put(slotId.choice(key, one.key), one.label, `${path}.choices[${String(index)}].label`);
    return { key: one.key };
  };
  switch (own.type) {
    case 'single':
    case 'multiple':
      return {
        ...own,
        choices: own.choices.map(({ picture, ...one }, index) => {
          put(slotId.alt(key, one.key), picture?.alt, `${path}.choices[${String(index)}].picture.alt`);
          return { ...choice(one, index), ...(picture !== undefined && { picture: picture.name }) };
        }),
      };
    case 'ranking':
      return { ...own, choices: own.choices.map(choice) };
    case 'matrix':
      return {
        ...own,
        rows: own.rows.map((row, index) => {
          put(slotId.row(key, row.key), row.label, `${path}.rows[${String(index)}].label`);
          return { key: row.key };
        }),
        choices: own.choices.map(choice),
      };
    case 'scale': {
      const { minLabel, maxLabel, ...scale } = own.scale;
      put(slotId.question(key, 'minLabel'), minLabel, `${path}.scale.minLabel`);
      put(slotId.question(key, 'maxLabel'), maxLabel, `${path}.scale.maxLabel`);
      return { ...own, scale };
    }
    case 'number': {
      const { unit, ...number } = own;
      put(slotId.question(key, 'unit'), unit, `${path}.unit`);
      return number;
    }
    case 'yes-no':
    case 'date':
    case 'text':
      return own;
  }
}
