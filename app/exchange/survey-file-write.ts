import type { LocalizedText } from '../domain/localized-text.ts';
import type { PictureType } from '../domain/picture-kind.ts';
import { slotId } from '../domain/survey-slots.ts';
import { outlineQuestions, type OutlineQuestion, type SurveyOutline } from '../domain/survey-outline.ts';
import { namesIn } from '../domain/edit-survey-keys.ts';
import { interfaceLanguages } from '../language/languages.ts';
import { SURVEY_FORMAT } from './survey-file.ts';

export interface FilePicture {
  readonly mediaType: PictureType;
  readonly content: Buffer;
}

/** A survey with everything that a file of it holds. */
export interface WholeSurvey {
  readonly audience: string;
  readonly outline: SurveyOutline;
  /** By text id (domain/survey-slots). */
  readonly texts: Readonly<Record<string, LocalizedText>>;
  /** The language of each text that the others are translations of. */
  readonly sources: Readonly<Record<string, string>>;
  /** By the id that a choice names; a choice whose picture is not here has none in the file. */
  readonly pictures: ReadonlyMap<string, FilePicture>;
}

/**
 * A survey as one file. The same survey gives the same bytes wherever it is kept: fields and languages stand in one order,
 * and pictures are named by their place, a content that is there twice once.
 */
export function writeSurveyFile(survey: WholeSurvey): string {
  const { outline } = survey;
  const text = textOf(survey);
  const { names, pictures } = namePictures(survey);
  const { consent } = outline;
  const part = (name: Parameters<typeof slotId.consent>[0]) => text(slotId.consent(name));
  const living = namesIn(outline);
  const file = {
    format: SURVEY_FORMAT,
    audience: survey.audience,
    title: text(slotId.survey('title')),
    introduction: text(slotId.survey('introduction')),
    consent: {
      paragraphs: consent.paragraphs.map((key) => ({ key, text: text(slotId.paragraph(key)) })),
      agree: part('agree'),
      quote: part('quote'),
      facts: consent.facts
        ? {
            ...{ funder: part('funder'), controller: part('controller'), keptIn: part('keptIn') },
            // That there is such a law is said by the field, also while nobody has named it.
            ...(consent.accessLaw && { accessLaw: part('accessLaw') ?? {} }),
          }
        : undefined,
    },
    sections: outline.sections.map(({ key, safety, showIf, questions }) => ({
      ...{ key, title: text(slotId.section(key)), safety: safety || undefined, showIf },
      questions: questions.map((question) => fileQuestion(question, text, names)),
    })),
    thanks: text(slotId.survey('thanks')),
    help: outline.help.map(({ key, phone, url }) => ({
      ...{ key, name: text(slotId.help(key, 'name')), about: text(slotId.help(key, 'about')), phone, url },
    })),
    retired: outline.retired.filter((name) => !living.has(name)).sort(),
    pictures,
  };
  return `${linesTogether(JSON.stringify(file, null, 2))}\n`;
}

type TextOf = (id: string) => Readonly<Record<string, object>> | undefined;

const order = new Map<string, number>(interfaceLanguages.map(({ tag }, index) => [tag, index]));
const place = (tag: string) => order.get(tag) ?? order.size;

/**
 * Surveys from before the builder may hold isolates around names and numbers. No file with such signs is read, so they are
 * not written either: where text stands by itself, in a field or a paragraph, it reads without them.
 */
const DIRECTION_SIGNS = /[\u202A-\u202E\u2066-\u2069]/gu;

function textOf({ texts, sources }: WholeSurvey): TextOf {
  return (id) => {
    const own = Object.entries(texts[id] ?? {}).filter(([, { status }]) => status !== 'missing');
    if (own.length === 0) return undefined;
    own.sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
    return Object.fromEntries(
      own.map(([tag, { text, status }]) => [
        tag,
        { text: text.replaceAll(DIRECTION_SIGNS, ''), status, ...(sources[id] === tag && { source: true }) },
      ]),
    );
  };
}

function fileQuestion(question: OutlineQuestion, text: TextOf, names: ReadonlyMap<string, string>): object {
  const { key } = question;
  const part = (name: Parameters<typeof slotId.question>[1]) => text(slotId.question(key, name));
  const words = { key, type: question.type, title: part('title'), hint: part('hint'), why: part('why') };
  if (question.type === 'explanation') return { ...words, body: part('body'), showIf: question.showIf };
  const { aboutYou, required, decline, showIf } = question;
  const base = {
    ...{ ...words, showIf, aboutYou: aboutYou || undefined, required: required || undefined },
    ...{ because: required ? part('because') : undefined, decline },
  };
  const choice = (one: { readonly key: string }) => ({ key: one.key, label: text(slotId.choice(key, one.key)) });
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        ...{ ...base, display: question.display, other: question.other },
        choices: question.choices.map((one) => {
          const name = one.picture === undefined ? undefined : names.get(one.picture);
          const picture = name === undefined ? undefined : { name, alt: text(slotId.alt(key, one.key)) };
          return { ...choice(one), picture };
        }),
      };
    case 'ranking':
      return { ...base, places: question.places, choices: question.choices.map(choice) };
    case 'matrix':
      return {
        ...base,
        rows: question.rows.map((row) => ({ key: row.key, label: text(slotId.row(key, row.key)) })),
        choices: question.choices.map(choice),
      };
    case 'scale': {
      const { min, max } = question.scale;
      return { ...base, scale: { min, max, minLabel: part('minLabel'), maxLabel: part('maxLabel') } };
    }
    case 'number': {
      const { min, max, decimals, bands } = question;
      return { ...base, min, max, decimals: decimals === 0 ? undefined : decimals, unit: part('unit'), bands };
    }
    case 'date':
      return { ...base, precision: question.precision, earliest: question.earliest, latest: question.latest };
    case 'yes-no':
      return base;
    case 'text':
      return { ...base, size: question.size };
  }
}

/** Pictures by a name of the file's own, in the order in which they are shown. */
function namePictures({ outline, pictures: given }: WholeSurvey) {
  const names = new Map<string, string>();
  const pictures: Record<string, { readonly mediaType: string; readonly base64: string }> = {};
  const byContent = new Map<string, string>();
  for (const question of outlineQuestions(outline)) {
    if (question.type !== 'single' && question.type !== 'multiple') continue;
    for (const { picture: id } of question.choices) {
      const picture = id === undefined ? undefined : given.get(id);
      if (id === undefined || picture === undefined) continue;
      const base64 = picture.content.toString('base64');
      const name = byContent.get(base64) ?? `picture-${String(byContent.size + 1)}`;
      byContent.set(base64, name);
      names.set(id, name);
      pictures[name] = { mediaType: picture.mediaType, base64 };
    }
  }
  return { names, pictures };
}

/** A text with its status on one line, as people read a list. Within texts themselves a line end is written `\n`. */
function linesTogether(json: string): string {
  return json.replaceAll(
    /\{\n\s+"text": ("(?:[^"\\\n]|\\.)*"),\n\s+"status": ("[a-z ]+")(?:,\n\s+"source": (true))?\n\s+\}/g,
    (_, text: string, status: string, source?: string) =>
      `{ "text": ${text}, "status": ${status}${source === undefined ? '' : ', "source": true'} }`,
  );
}
