import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookItem, surveyItems } from './wave-items.ts';
import { checkWaveDecision, mapWave, type WaveDecision, type WaveItem } from './wave-mapping.ts';
import { emptyOutline, type OutlineQuestion, type SurveyOutline } from './survey-outline.ts';

const t = (en: string, fr?: string) => ({
  en: { text: en, status: 'translated' as const },
  ...(fr !== undefined && { fr: { text: fr, status: 'translated' as const } }),
});
const single = (key: string, ...choices: string[]): OutlineQuestion => ({
  ...{ key, type: 'single', aboutYou: false, required: false },
  choices: choices.map((choice) => ({ key: choice })),
});
const scale = (key: string, max: number): OutlineQuestion => ({
  ...{ key, type: 'scale', aboutYou: false, required: false },
  scale: { min: 1, max },
});
const outlineOf = (...questions: OutlineQuestion[]): SurveyOutline => ({
  ...emptyOutline,
  sections: questions.map((question) => ({ key: question.key, safety: false, questions: [question] })),
});
const wave = (texts: Record<string, ReturnType<typeof t>>, ...questions: OutlineQuestion[]) =>
  surveyItems(outlineOf(...questions), texts);

const before = wave(
  {
    'question:work:title': t('Do you work?'),
    'question:work:choice:yes': t('Yes'),
    'question:work:choice:part': t('Part of the day'),
    'question:work:choice:no': t('No'),
    'question:home:title': t('How is your home?'),
  },
  single('work', 'yes', 'part', 'no'),
  scale('home', 5),
);
const told = (items: ReturnType<typeof mapWave>) =>
  items.map(({ kind, key, fate, comparable }) => `${kind} ${key}: ${fate}, ${comparable}`);

describe('a wave beside the one before', () => {
  it('is the same where keys and words are; a translation that has come since changes nothing', () => {
    const now = wave(
      {
        'question:work:title': t('Do you work?', 'Travaillez-vous?'),
        'question:work:choice:yes': t('Yes'),
        'question:work:choice:part': t('Part of the day'),
        'question:work:choice:no': t('No'),
        'question:work:why': t('Asked for another reason.'),
        'question:home:title': t('How is your home?'),
      },
      single('work', 'yes', 'part', 'no'),
      scale('home', 5),
    );
    expect(mapWave(now, before, []).every(({ fate, comparable }) => fate === 'same' && comparable === 'yes')).toBe(
      true,
    );
  });

  const changed = wave(
    {
      'question:work:title': t('Do you work now?'),
      'question:work:choice:yes': t('Yes'),
      'question:work:choice:no': t('No'),
      'question:work:choice:soon': t('Soon'),
      'question:home:title': t('How is your home?'),
      'question:bus:title': t('Is there a bus?'),
      'question:bus:choice:yes': t('Yes'),
    },
    single('work', 'yes', 'no', 'soon'),
    scale('home', 7),
    single('bus', 'yes'),
  );

  it('says what was reworded, is new, is gone and has another scale; choices of a new question follow it', () => {
    expect(told(mapWave(changed, before, []))).toEqual([
      'question work: reworded, undecided',
      'choice work.yes: same, yes',
      'choice work.no: same, yes',
      'choice work.soon: new, undecided',
      'question home: type-changed, no',
      'question bus: new, undecided',
      'choice bus.yes: new, no',
      'choice work.part: gone, undecided',
    ]);
    expect(mapWave(changed, before, [])[0]?.rewordings).toEqual([
      { part: 'title', language: 'en', before: 'Do you work?', now: 'Do you work now?' },
    ]);
  });

  it('counts what people said: a merge takes up what is gone, and another scale stays not comparable', () => {
    const decisions: WaveDecision[] = [
      { kind: 'question', key: 'work', earlierKeys: ['work'], comparable: 'yes' },
      { kind: 'choice', key: 'work.yes', earlierKeys: ['work.yes', 'work.part'], comparable: 'yes' },
      { kind: 'choice', key: 'work.soon', earlierKeys: [], comparable: 'no' },
      { kind: 'question', key: 'home', earlierKeys: ['home'], comparable: 'yes' },
      { kind: 'question', key: 'bus', earlierKeys: [], comparable: 'no' },
    ];
    expect(told(mapWave(changed, before, decisions))).toEqual([
      'question work: reworded, yes',
      'choice work.yes: reworded, yes',
      'choice work.no: same, yes',
      'choice work.soon: new, no',
      'question home: type-changed, no',
      'question bus: new, no',
      'choice bus.yes: new, no',
    ]);
  });

  it('sets the choices of a renamed question beside those that it had', () => {
    const now = wave(
      {
        'question:job:title': t('Do you work?'),
        'question:job:choice:yes': t('Yes'),
        'question:job:choice:no': t('No'),
      },
      single('job', 'yes', 'no'),
    );
    const renamed: WaveDecision = { kind: 'question', key: 'job', earlierKeys: ['work'], comparable: 'yes' };
    const mapped = mapWave(now, before, [renamed]);
    expect(told(mapped).slice(0, 3)).toEqual([
      'question job: same, yes',
      'choice job.yes: same, yes',
      'choice job.no: same, yes',
    ]);
    expect(told(mapped)).not.toContain('question work: gone, undecided');
  });

  it('does the same for areas, themes and rows', () => {
    const area = (label: string) => codebookItem('area', 'housing', { label: { en: label }, definition: { en: '' } });
    expect(told(mapWave([area('Homes')], [area('Housing')], []))).toEqual(['area housing: reworded, undecided']);
    const theme = codebookItem('theme', 'rent', { label: { en: 'rent' } });
    expect(told(mapWave([], [theme], []))).toEqual(['theme rent: gone, undecided']);
    const matrix: OutlineQuestion = {
      ...{ key: 'trust', type: 'matrix', aboutYou: false, required: false },
      ...{ rows: [{ key: 'police' }], choices: [{ key: 'a' }] },
    };
    const rows = wave({ 'question:trust:row:police': t('The police') }, matrix);
    expect(rows.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'question trust',
      'question trust.police',
      'choice trust.a',
    ]);
  });
});

describe('what a person says', () => {
  const now = wave(
    { 'question:work:title': t('Work?'), 'question:job:title': t('Job?') },
    single('work'),
    single('job'),
  );
  const [work, job] = mapWave(now, [...before, ...wave({}, single('old'))], []);
  const check = (item: typeof work, comparable: 'yes' | 'no', ...earlierKeys: string[]) =>
    item === undefined ? 'not there' : checkWaveDecision(item, { comparable, earlierKeys });

  it('names earlier keys of the same type, or none where it is not comparable', () => {
    expect(check(work, 'yes', 'work')).toBeNull();
    expect(check(work, 'yes', 'work', 'old')).toBeNull();
    expect(check(job, 'yes', 'old')).toBeNull();
    expect(check(job, 'no')).toBeNull();
  });

  it('is refused where the earlier one is of another type, is not there, or is not named', () => {
    expect(check(work, 'yes', 'home')).toBe('never-comparable');
    expect(check(work, 'yes', 'nowhere')).toBe('never-comparable');
    expect(check(job, 'yes')).toBe('no-earlier');
  });

  it('never makes another type comparable, whatever is said', () => {
    const keys = fc.subarray(['work', 'home', 'old', 'nowhere']);
    const after: readonly WaveItem[] = wave({}, scale('work', 5), scale('home', 7));
    fc.assert(
      fc.property(keys, keys, (forWork, forHome) => {
        const said = mapWave(after, before, [
          { kind: 'question', key: 'work', earlierKeys: forWork, comparable: 'yes' },
          { kind: 'question', key: 'home', earlierKeys: forHome, comparable: 'yes' },
        ]);
        for (const { comparable, now: item, before: beside } of said)
          if (comparable === 'yes') for (const one of beside) expect(one.shape).toBe(item?.shape);
      }),
    );
  });
});
