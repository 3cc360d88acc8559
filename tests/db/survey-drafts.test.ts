import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { duplicateQuestion, duplicateSection } from '#app/services/duplicate-survey-part.ts';
import { editSurvey, type SurveyChange } from '#app/services/edit-survey.ts';
import { listChanges } from '#app/services/list-survey-changes.ts';
import { readSurveyDraft } from '#app/services/read-survey-draft.ts';
import { undoChange } from '#app/services/undo-survey-change.ts';
import type { OutlineQuestion } from '#app/domain/survey-outline.ts';
import { takeApart } from '#app/domain/take-apart-survey.ts';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { arrangeSurveys, type WrittenSurvey } from './survey-draft-arrangement.ts';

let surveys: Awaited<ReturnType<typeof arrangeSurveys>>;
let at: WrittenSurvey;

beforeAll(async () => {
  surveys = await arrangeSurveys();
});
afterAll(() => surveys.end());
beforeEach(async () => {
  at = await surveys.add();
});

const app = () => surveys.db.app;
const read = async (languages: readonly string[] | 'all' = 'all') =>
  (await readSurveyDraft(app(), at.organization.id, at.slug, languages)) ?? expect.fail('no survey');
const edit = (change: Partial<SurveyChange>, actor = at.editor) =>
  editSurvey(app(), actor, at.slug, { seen: 0, edit: null, texts: [], ...change });
const undo = (revision: number) => undoChange(app(), at.editor, at.slug, revision);
const history = () => listChanges(app(), at.organization.id, at.slug, { limit: 50 });
const said = async (textId: string) => (await read()).texts[textId];

const title = 'question:settled:title';
const retitled = (text: string, language = 'en') => [{ textId: title, language, text }];
const age: OutlineQuestion = { key: 'age', type: 'yes-no', aboutYou: true, required: false };

describe('the survey that is being written', () => {
  test('begins as the newest version that was published, without a line in its history', async () => {
    const view = await read();
    const { outline, texts } = takeApart(smallSurvey);
    expect(view).toMatchObject({ outline, texts });
    expect(view).toMatchObject({ revision: 0, stage: 'open', published: { version: 1, revision: 0 } });
    expect(new Set(Object.values(view.sources))).toEqual(new Set(['en']));
    expect(await history()).toEqual([]);
  });

  test('begins once, however many begin at once', async () => {
    const views = await Promise.all([read(), read(), read(), edit({ texts: retitled('Settled?') })]);
    expect(views[3]).toEqual({ revision: 1 });
    const [count] = await surveys.db.owner`select count(*)::int as n from survey_draft
      where consultation_id = ${at.consultationId}`;
    expect(count?.['n']).toBe(1);
  });

  test('gives only the languages that are asked for, and every source', async () => {
    const { texts } = await read(['ar']);
    expect(new Set(Object.values(texts).flatMap((text) => Object.keys(text)))).toEqual(new Set(['en', 'ar']));
  });

  test('is there for nobody else', async () => {
    const other = await surveys.add();
    expect(await readSurveyDraft(app(), other.organization.id, at.slug, 'all')).toBeNull();
    expect(await edit({ texts: retitled('Mine') }, other.editor)).toBe('missing');
  });
});

describe('a change', () => {
  test('of the source makes the other languages outdated, and is one revision', async () => {
    expect(await edit({ texts: retitled('Are you settled?') })).toEqual({ revision: 1 });
    expect(await said(title)).toMatchObject({
      en: { text: 'Are you settled?', status: 'translated' },
      fr: { status: 'outdated' },
      ar: { status: 'outdated' },
    });
    expect(await history()).toMatchObject([
      {
        revision: 1,
        kind: 'text',
        by: at.editor.member.name,
        texts: [{ textId: title, languages: ['ar', 'en', 'fr'] }],
      },
    ]);
  });

  test('of outline and texts is made together, or not at all', async () => {
    const put = { do: 'put-question', into: 'about-you', at: 0, question: age } as const;
    const texts = [
      { textId: 'question:age:title', language: 'fr', text: 'Avez-vous plus de 18 ans ?', isSource: true },
    ];
    const bad = [{ textId: 'question:age:unit', language: 'fr', text: 'ans' }];
    const section = (await read()).outline.sections.at(-1)?.key ?? '';
    const into = { ...put, into: section };
    expect(await edit({ edit: into, texts: [...texts, ...bad] })).toEqual({
      problem: 'no-such-slot',
      at: 'question:age:unit',
    });
    expect((await read()).revision).toBe(0);
    expect(await edit({ edit: into, texts })).toEqual({ revision: 1 });
    expect((await read()).sources['question:age:title']).toBe('fr');
  });

  test('that changes nothing is none', async () => {
    const { outline } = await read();
    const question = outline.sections[0]?.questions[0] ?? age;
    const same = { edit: { do: 'set-question', question } as const, texts: retitled(smallTitle()) };
    expect(await edit(same)).toEqual({ revision: 0 });
    expect(await history()).toEqual([]);
  });

  test('is refused with its place where it cannot be', async () => {
    expect(await edit({ texts: retitled('Settled\u202Edelttes') })).toEqual({ problem: 'bidi-control', at: title });
    expect(await edit({ texts: retitled('Angekommen?', 'tlh') })).toEqual({ problem: 'unknown-language', at: title });
    expect(await edit({ edit: { do: 'remove-question', question: 'none' } })).toEqual({
      problem: 'no-such-question',
      at: 'none',
    });
    const archived = await surveys.add({ stage: 'archived' });
    expect(await editSurvey(app(), archived.editor, archived.slug, { seen: 0, edit: null, texts: [] })).toEqual({
      problem: 'not-now',
      at: 'archived',
    });
    expect((await read()).revision).toBe(0);
  });

  const smallTitle = () => smallSurvey.sections[0]?.questions[0]?.title['en']?.text ?? '';
});

describe('two editors', () => {
  test('on one text: the second is told by whom and what it is now, and nothing is lost', async () => {
    expect(await edit({ texts: retitled('First') })).toEqual({ revision: 1 });
    expect(await edit({ texts: retitled('Second') }, at.other)).toMatchObject({
      problem: 'conflict',
      changes: [
        {
          revision: 1,
          by: at.editor.member.name,
          texts: expect.arrayContaining([{ textId: title, language: 'en', now: 'First' }]) as unknown,
        },
      ],
    });
    expect(await said(title)).toMatchObject({ en: { text: 'First' } });
    expect(await edit({ seen: 1, texts: retitled('Second') }, at.other)).toEqual({ revision: 2 });
  });

  test('at the same moment on one question: one is written, the other hears of it', async () => {
    const { outline } = await read();
    const question = outline.sections[0]?.questions[0];
    if (question?.type !== 'single') return expect.fail('another survey');
    const results = await Promise.all([
      edit({ edit: { do: 'set-question', question: { ...question, required: !question.required } } }),
      edit({ edit: { do: 'set-question', question: { ...question, display: 'drop-down' } } }, at.other),
    ]);
    expect(results.filter((result) => typeof result === 'object' && 'revision' in result)).toEqual([{ revision: 1 }]);
    expect(results.filter((result) => typeof result === 'object' && 'problem' in result)).toHaveLength(1);
    expect(await history()).toHaveLength(1);
  });

  test('at the same moment on two questions, or on two languages of one text: both are written', async () => {
    const services = 'question:services:title';
    const results = await Promise.all([
      edit({ texts: retitled('Installé ?', 'fr') }),
      edit({ texts: retitled('هل استقررت؟', 'ar') }, at.other),
      edit({ texts: [{ textId: services, language: 'en', text: 'Which?' }] }),
    ]);
    expect(results.map((result) => typeof result === 'object' && 'revision' in result)).toEqual([true, true, true]);
    expect((await read()).revision).toBe(3);
    expect(await said(title)).toMatchObject({ fr: { text: 'Installé ?' }, ar: { text: 'هل استقررت؟' } });
    expect(await said(services)).toMatchObject({ en: { text: 'Which?' } });
  });

  test('one translates what the other has rewritten meanwhile: the translator hears of it', async () => {
    await edit({ texts: retitled('Do you feel at home?') });
    expect(await edit({ texts: retitled('Installé ?', 'fr') }, at.other)).toMatchObject({ problem: 'conflict' });
  });

  test('one writes in a question that the other has taken away, or takes away one that the other writes in', async () => {
    expect(await edit({ edit: { do: 'remove-question', question: 'settled' } })).toEqual({ revision: 1 });
    expect(await edit({ texts: retitled('Late') }, at.other)).toMatchObject({
      problem: 'conflict',
      changes: [{ edit: { do: 'remove-question' } }],
    });
    await edit({ seen: 1, texts: [{ textId: 'question:services:title', language: 'fr', text: 'Lesquels ?' }] });
    const late = edit({ seen: 1, edit: { do: 'remove-question', question: 'services' } }, at.other);
    expect(await late).toMatchObject({ problem: 'conflict', changes: [{ revision: 2 }] });
  });
});

test('a change that fails half way leaves nothing of itself', async () => {
  await read();
  await surveys.failOnce(at, () => edit({ texts: retitled('Half') }));
  const rows = await surveys.db.owner`select revision from survey_text_version
    where consultation_id = ${at.consultationId} and revision > 0`;
  expect([...rows]).toEqual([]);
  expect(await read()).toMatchObject({ revision: 0 });
  expect(await said(title)).not.toMatchObject({ en: { text: 'Half' } });
});

describe('a copy', () => {
  test('of a question has its texts in all languages under a key of its own', async () => {
    const copied = await duplicateQuestion(app(), at.editor, at.slug, { seen: 0, question: 'settled' });
    expect(copied).toEqual({ revision: 1, key: 'settled-2' });
    const { texts, sources, outline } = await read();
    expect(texts['question:settled-2:title']).toEqual(texts[title]);
    expect(texts['question:settled-2:choice:very']).toEqual(texts['question:settled:choice:very']);
    expect(sources['question:settled-2:title']).toBe('en');
    expect(outline.sections[0]?.questions.map(({ key }) => key).slice(0, 2)).toEqual(['settled', 'settled-2']);
    expect(await undo(1)).toEqual({ revision: 2 });
  });

  test('of a section has all its questions', async () => {
    const { outline } = await read();
    const [first] = outline.sections;
    const copied = await duplicateSection(app(), at.editor, at.slug, { seen: 0, section: first?.key ?? '' });
    expect(copied).toMatchObject({ revision: 1 });
    const { outline: after, texts } = await read();
    expect(after.sections).toHaveLength(outline.sections.length + 1);
    expect(after.sections[1]?.questions.map(({ key }) => key)).toEqual(first?.questions.map(({ key }) => `${key}-2`));
    expect(texts[`section:${after.sections[1]?.key ?? ''}:title`]).toEqual(texts[`section:${first?.key ?? ''}:title`]);
    expect(await duplicateSection(app(), at.editor, at.slug, { seen: 1, section: 'none' })).toMatchObject({
      problem: 'no-such-section',
    });
  });
});
