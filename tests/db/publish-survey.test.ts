import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '#app/domain/report/content-hash.ts';
import { compareSurveyVersions } from '#app/services/compare-survey-versions.ts';
import { duplicateQuestion } from '#app/services/duplicate-survey-part.ts';
import { editSurvey, type SurveyChange } from '#app/services/edit-survey.ts';
import { findSurveyFaults } from '#app/services/find-survey-faults.ts';
import { listChanges } from '#app/services/list-survey-changes.ts';
import { openSurvey } from '#app/services/open-survey.ts';
import { freezeForTrial, publishSurvey } from '#app/services/publish-survey.ts';
import { undoChange } from '#app/services/undo-survey-change.ts';
import { arrangeSurveys, type WrittenSurvey } from './survey-draft-arrangement.ts';

let surveys: Awaited<ReturnType<typeof arrangeSurveys>>;
let at: WrittenSurvey;

const because = { textId: 'question:settled:because', language: 'en', text: 'Every page rests on it.' };
const inFrench = { ...because, language: 'fr', text: 'Chaque page en dépend.' };

beforeAll(async () => {
  surveys = await arrangeSurveys();
});
afterAll(() => surveys.end());
/** The small survey requires an answer, and does not say why yet: at revision 1 it does. */
beforeEach(async () => {
  at = await surveys.add();
  expect(await edit({ texts: [because, inFrench] })).toEqual({ revision: 1 });
});

const app = () => surveys.db.app;
const edit = (change: Partial<SurveyChange>) =>
  editSurvey(app(), at.editor, at.slug, { seen: 0, edit: null, texts: [], ...change });
const publish = (seen: number) => publishSurvey(app(), at.editor, at.slug, { seen });
const tryOut = () => freezeForTrial(app(), at.editor, at.slug);
const versions = () =>
  surveys.db.owner`select version, trial, revision, published_by, content_hash, document from survey_version
    where consultation_id = ${at.consultationId} order by version`;
const asked = async () => (await openSurvey(app(), at.organization.slug, at.slug))?.survey.document;
const title = (text: string) => ({ textId: 'question:settled:title', language: 'en', text });

describe('publishing', () => {
  test('freezes the next version, which people are asked from now on, with who did it', async () => {
    await edit({ seen: 1, texts: [title('Do you feel at home?')] });
    expect(await publish(2)).toEqual({ version: 2, revision: 3 });
    const [, frozen] = await versions();
    expect(frozen).toMatchObject({ version: 2, trial: false, revision: 3, published_by: at.editor.member.userId });
    expect(frozen?.['content_hash']).toBe(contentHash(frozen?.['document']));
    const document = await asked();
    expect(document?.version).toBe(2);
    expect(document?.sections[0]?.questions[0]?.title).toMatchObject({
      en: { text: 'Do you feel at home?', status: 'translated' },
      fr: { status: 'outdated' },
    });
    const [line] = await listChanges(app(), at.organization.id, at.slug, { limit: 1 });
    expect(line).toMatchObject({ revision: 3, kind: 'publish', version: 2, by: 'Ada' });
    expect(await undoChange(app(), at.editor, at.slug, 3)).toBe('missing');
  });

  test('is refused where the survey was changed after it was looked at', async () => {
    await edit({ seen: 1, texts: [title('Changed')] });
    expect(await publish(1)).toBe('stale');
    expect(await versions()).toHaveLength(1);
  });

  test('twice at the same moment gives one version', async () => {
    const results = await Promise.all([publish(1), publish(1), publish(1)]);
    expect(results.filter((result) => typeof result === 'object')).toEqual([{ version: 2, revision: 2 }]);
    expect(results.filter((result) => result === 'nothing-new')).toHaveLength(2);
    expect(await versions()).toHaveLength(2);
  });

  test('of what says the same again makes no version', async () => {
    await publish(1);
    expect(await publish(2)).toBe('nothing-new');
    await edit({ seen: 2, texts: [title('Other words')] });
    await undoChange(app(), at.editor, at.slug, 3);
    expect(await publish(4)).toBe('nothing-new');
  });

  test('is refused with what is wrong, and where', async () => {
    await edit({ seen: 1, texts: [{ ...inFrench, text: '' }] });
    expect(await publish(2)).toEqual({
      problem: 'faults',
      faults: [
        {
          ...{ kind: 'no-official-language', place: because.textId, of: 'text', stops: true },
          details: { question: 'settled', languages: ['fr'] },
        },
      ],
    });
    expect(await findSurveyFaults(app(), at.organization.id, at.slug)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'not-translated', details: { question: 'settled', languages: ['ar'] } }),
      ]),
    );
    expect(await versions()).toHaveLength(1);
  });

  test('counts the consent up when its words change, and only then', async () => {
    await publish(1);
    expect((await asked())?.consent.version).toBe(1);
    const paragraph = { textId: 'consent:paragraph:p1', language: 'en' };
    await edit({ seen: 2, texts: [{ ...paragraph, text: 'Only the secretariat reads what you write.' }] });
    await publish(3);
    expect((await asked())?.consent.version).toBe(2);
  });

  test('is not possible once the consultation is archived', async () => {
    const archived = await surveys.add({ stage: 'archived' });
    const result = await publishSurvey(app(), archived.editor, archived.slug, { seen: 0 });
    expect(result).toEqual({ problem: 'not-now', at: 'archived' });
  });
});

describe('freezing for trial', () => {
  test('gives a version below zero that nobody is asked, the same one until something changes', async () => {
    expect(await tryOut()).toEqual({ version: -1 });
    expect(await tryOut()).toEqual({ version: -1 });
    await edit({ seen: 1, texts: [title('On trial')] });
    expect(await tryOut()).toEqual({ version: -2 });
    expect(await versions()).toMatchObject([
      { version: -2, trial: true },
      { version: -1, trial: true },
      { version: 1, trial: false },
    ]);
    expect((await asked())?.version).toBe(1);
    expect(await publish(2)).toEqual({ version: 2, revision: 3 });
  });

  test('takes what is not finished, but not what no page can be shown with', async () => {
    await edit({ seen: 1, texts: [{ ...inFrench, text: '' }] });
    expect(await tryOut()).toEqual({ version: -1 });
    await edit({ seen: 2, texts: [{ ...because, text: '' }] });
    expect(await tryOut()).toEqual({ version: -2 });
    const thanks = (language: string) => ({ textId: 'survey:thanks', language, text: '' });
    await edit({ seen: 3, texts: ['en', 'fr', 'ar'].map(thanks) });
    expect(await tryOut()).toMatchObject({ problem: 'faults', faults: [{ place: 'survey:thanks' }] });
  });
});

describe('a question that asks something else under its key', () => {
  const scale = { key: 'settled', type: 'scale', aboutYou: false, required: true, scale: { min: 1, max: 5 } } as const;
  const labels = ['minLabel', 'maxLabel'].flatMap((part) =>
    ['en', 'fr'].map((language) => ({ textId: `question:settled:${part}`, language, text: `${part} ${language}` })),
  );
  const change = () => edit({ seen: 1, edit: { do: 'set-question', question: scale }, texts: labels });
  const fault = { kind: 'meaning-changed', place: 'settled', stops: true };

  test('is named before it is published, and not published: its answers would merge', async () => {
    await change();
    const compared = await compareSurveyVersions(app(), at.organization.id, at.slug);
    expect(compared).toMatchObject({ older: 1, newer: null });
    expect(compared?.changes.filter(({ merges }) => !merges)).toEqual([
      { kind: 'type', question: 'settled', before: 'single', after: 'scale', merges: false },
    ]);
    const faults = await findSurveyFaults(app(), at.organization.id, at.slug);
    expect(faults?.filter(({ stops }) => stops)).toMatchObject([fault]);
    expect(await publish(2)).toMatchObject({ problem: 'faults', faults: [fault] });
  });

  test('is published as a copy with a key of its own in its place', async () => {
    await change();
    await duplicateQuestion(app(), at.editor, at.slug, { seen: 2, question: 'settled' });
    await edit({ seen: 3, edit: { do: 'remove-question', question: 'settled' } });
    expect(await publish(4)).toEqual({ version: 2, revision: 5 });
  });

  test('is published before anybody could answer', async () => {
    at = await surveys.add({ stage: 'draft' });
    await edit({ texts: [because, inFrench] });
    await change();
    expect(await publish(2)).toEqual({ version: 2, revision: 3 });
  });
});
