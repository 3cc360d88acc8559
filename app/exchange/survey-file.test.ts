import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalizedText } from '../domain/localized-text.ts';
import { emptyOutline, outlineQuestions } from '../domain/survey-outline.ts';
import { randomSurvey, type RandomSurvey } from '#tests/fixtures/random-survey.ts';
import { png, smallFile } from '#tests/fixtures/small-survey-file.ts';
import { surveyFileJsonSchema } from './survey-file.ts';
import { readSurveyFile, type ReadSurvey } from './survey-file-read.ts';
import { writeSurveyFile, type FilePicture, type WholeSurvey } from './survey-file-write.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function whole({ outline, texts }: RandomSurvey): WholeSurvey {
  const ids = outlineQuestions(outline).flatMap((question) =>
    question.type === 'single' || question.type === 'multiple'
      ? question.choices.flatMap((one) => one.picture ?? [])
      : [],
  );
  const entries = Object.entries(texts);
  return {
    audience: 'newcomers',
    outline,
    texts: Object.fromEntries(
      entries.map(([id, text]): [string, LocalizedText] => [
        id,
        Object.fromEntries(
          Object.entries(text).map(([tag, { text: words, status }]) => [tag, { text: words, status }]),
        ),
      ]),
    ),
    sources: Object.fromEntries(
      entries.map(([id, text]) => [id, Object.keys(text).find((tag) => text[tag]?.isSource === true) ?? '']),
    ),
    pictures: new Map(
      ids.map((id, index): [string, FilePicture] => [id, { mediaType: 'image/png', content: png(index % 3) }]),
    ),
  };
}

/** What was read, as another installation would keep it: under ids of its own. */
function kept(read: ReadSurvey): WholeSurvey {
  return {
    audience: read.audience,
    outline: read.outline,
    texts: Object.fromEntries(read.texts.map(({ id, text }) => [id, text])),
    sources: Object.fromEntries(
      read.texts.map(({ id, text }) => [
        id,
        Object.entries(text).find(([, words]) => words.source === true)?.[0] ?? '',
      ]),
    ),
    pictures: read.pictures,
  };
}

function mustRead(file: string): ReadSurvey {
  const read = readSurveyFile(bytes(file));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read;
}

describe('a survey as one file', () => {
  it('comes back as it was, whatever it holds, and gives the same bytes again', () => {
    fc.assert(
      fc.property(randomSurvey(), (survey) => {
        const given = whole(survey);
        const file = writeSurveyFile(given);
        const read = mustRead(file);
        expect(writeSurveyFile(kept(read))).toBe(file);
        const asGiven = new Map(Object.entries(given.texts));
        expect(new Map(read.texts.map(({ id, text }) => [id, text])).size).toBe(asGiven.size);
        for (const { id, text } of read.texts)
          for (const [tag, words] of Object.entries(text))
            expect([words.text, words.status]).toEqual([asGiven.get(id)?.[tag]?.text, asGiven.get(id)?.[tag]?.status]);
        const living = (outline: WholeSurvey['outline']) =>
          JSON.stringify(outline, (name, value: unknown) => (name === 'picture' ? 'picture' : value));
        expect(JSON.parse(living({ ...read.outline, retired: [] }))).toEqual(
          JSON.parse(living({ ...survey.outline, retired: [] })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is the same wherever it is kept: in any order of languages, under any ids', () => {
    const title = {
      ar: { text: 'مرحبا', status: 'machine draft' },
      fr: { text: 'Bonjour', status: 'reviewed' },
      en: { text: 'Hello\n"there"', status: 'translated' },
    } as const;
    const survey = {
      audience: 'newcomers',
      outline: emptyOutline,
      pictures: new Map(),
      sources: { 'survey:title': 'fr' },
    };
    const file = writeSurveyFile({ ...survey, texts: { 'survey:title': title } });
    const { ar, fr, en } = title;
    expect(writeSurveyFile({ ...survey, texts: { 'survey:title': { en, fr, ar } } })).toBe(file);
    expect(file).toContain(
      '    "en": { "text": "Hello\\n\\"there\\"", "status": "translated" },\n' +
        '    "fr": { "text": "Bonjour", "status": "reviewed", "source": true },\n    "ar"',
    );
  });

  it('takes a file that a person wrote, with what is usual left out', () => {
    const read = mustRead(JSON.stringify(smallFile));
    expect(read.outline.sections).toEqual([
      { key: 'home', safety: false, questions: [{ key: 'age', type: 'text', aboutYou: false, required: false }] },
    ]);
    expect(read.texts.map(({ id, path }) => [id, path])).toEqual([
      ['survey:title', '$.title'],
      ['question:age:title', '$.sections[0].questions[0].title'],
    ]);
  });

  it('publishes a schema that names every language and type', () => {
    const schema = JSON.stringify(surveyFileJsonSchema());
    for (const word of ['"zh-Hans"', '"yes-no"', '"heard.survey/1"', '"explanation"']) expect(schema).toContain(word);
  });

  it('leaves out signs that turn round what follows, since no file with them is read', () => {
    const texts = { 'survey:title': { ar: { text: 'إلى \u2066Heard\u2069', status: 'translated' } } } as const;
    const given = { audience: 'newcomers', outline: emptyOutline, pictures: new Map(), sources: {}, texts };
    expect(mustRead(writeSurveyFile(given)).texts[0]?.text.ar?.text).toBe('إلى Heard');
  });
});
