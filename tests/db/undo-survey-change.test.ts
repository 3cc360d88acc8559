import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { editSurvey, type SurveyChange } from '#app/services/edit-survey.ts';
import { listChanges } from '#app/services/list-survey-changes.ts';
import { readSurveyDraft } from '#app/services/read-survey-draft.ts';
import { undoChange } from '#app/services/undo-survey-change.ts';
import type { OutlineQuestion } from '#app/domain/survey-outline.ts';
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
const read = async () => (await readSurveyDraft(app(), at.organization.id, at.slug, 'all')) ?? expect.fail('no survey');
const edit = (change: Partial<SurveyChange>, actor = at.editor) =>
  editSurvey(app(), actor, at.slug, { seen: 0, edit: null, texts: [], ...change });
const undo = (revision: number) => undoChange(app(), at.editor, at.slug, revision);
const history = () => listChanges(app(), at.organization.id, at.slug, { limit: 50 });
const said = async (textId: string) => (await read()).texts[textId];

const title = 'question:settled:title';
const retitled = (text: string, language = 'en') => [{ textId: title, language, text }];
const age: OutlineQuestion = { key: 'age', type: 'yes-no', aboutYou: true, required: false };

describe('undoing', () => {
  test('puts back outline and texts as they were, and can itself be undone', async () => {
    const before = await read();
    await edit({ texts: retitled('First') });
    await edit({ seen: 1, edit: { do: 'remove-question', question: 'settled' } });
    expect(await undo(2)).toEqual({ revision: 3 });
    expect((await read()).outline.sections).toEqual(before.outline.sections);
    expect(await said(title)).toMatchObject({ en: { text: 'First' }, fr: { status: 'outdated' } });
    expect(await undo(1)).toEqual({ revision: 4 });
    expect((await read()).texts).toEqual(before.texts);
    expect(await undo(4)).toEqual({ revision: 5 });
    expect(await said(title)).toMatchObject({ en: { text: 'First' } });
    expect(await undo(1)).toEqual({ revision: 6 });
    expect((await history()).map(({ undoes, undoneBy }) => [undoes, undoneBy])).toEqual([
      [1, null],
      [4, null],
      [1, 5],
      [2, null],
      [null, 3],
      [null, 6],
    ]);
  });

  test('is done once, and not over what came since', async () => {
    await edit({ texts: retitled('First') });
    await edit({ seen: 1, texts: retitled('Second') }, at.other);
    expect(await undo(1)).toMatchObject({ problem: 'touched-since', by: [{ revision: 2, by: at.other.member.name }] });
    await undo(2);
    expect(await undo(2)).toBe('already-undone');
    expect(await undo(1)).toEqual({ revision: 4 });
    expect(await undo(99)).toBe('missing');
  });

  test('an added question is not taken away with the words that another wrote in it since', async () => {
    const section = (await read()).outline.sections[0]?.key ?? '';
    await edit({ edit: { do: 'put-question', into: section, at: 0, question: age } });
    await edit({ seen: 1, texts: [{ textId: 'question:age:title', language: 'en', text: 'Age' }] }, at.other);
    expect(await undo(1)).toMatchObject({ problem: 'touched-since' });
  });
});

test('another survey in place of this one keeps no text of it, and all of it comes back by undoing', async () => {
  const before = await read();
  const outline = {
    ...before.outline,
    sections: [{ key: 'only', safety: false, questions: [age] }],
  };
  const texts = [{ textId: 'survey:title', language: 'fr', text: 'Autre sondage', isSource: true }];
  expect(await edit({ edit: { do: 'replace', outline }, texts })).toEqual({ revision: 1 });
  expect((await read()).texts).toEqual({ 'survey:title': { fr: { text: 'Autre sondage', status: 'translated' } } });
  expect(await edit({ texts: retitled('Late') }, at.other)).toMatchObject({ problem: 'conflict' });
  expect(await undo(1)).toEqual({ revision: 2 });
  expect((await read()).texts).toEqual(before.texts);
});
