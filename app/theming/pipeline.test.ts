import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCodebook } from './codebook.ts';
import { inThisThread } from './parallel/pool.ts';
import { defaultThemingSettings, runTheming, type ThemingProgress } from './pipeline.ts';
import type { ThemingComment, ThemingResult } from './types.ts';

const codebook = parseCodebook(
  JSON.parse(readFileSync(new URL('./codebook/priority-areas.json', import.meta.url), 'utf8')),
);
const settings = { ...defaultThemingSettings, priorLanguage: 'en' };

const texts: readonly (readonly [id: string, area: string, text: string])[] = [
  ['en', 'housing', 'The rent is too high and my landlord wants a bigger damage deposit.'],
  ['fr', 'housing', 'Le loyer est trop cher et le propriétaire demande un dépôt.'],
  ['es', 'economic-wellbeing', 'No encuentro trabajo y el salario es muy bajo.'],
  ['ar', 'housing', 'الإيجار مرتفع جدا وصاحب البيت لا يصلح شيئا في الشقة'],
  ['fa', 'health-access', 'هیچ داکتر پیدا نمی‌شود و شفاخانه خیلی دور است'],
  ['ur', 'economic-wellbeing', 'مجھے نوکری نہیں مل رہی اور تنخواہ بہت کم ہے'],
  ['hi', 'health-access', 'डॉक्टर नहीं मिलता और अस्पताल बहुत दूर है'],
  ['pa', 'housing', 'ਘਰ ਦਾ ਕਿਰਾਇਆ ਬਹੁਤ ਜ਼ਿਆਦਾ ਹੈ'],
  ['am', 'housing', 'የቤት ኪራይ በጣም ውድ ነው፣ አከራዩም ደግ አይደለም'],
  ['ti', 'housing', 'ክራይ ገዛ ኣዝዩ ክቡር እዩ፣ ዋና ገዛ ድማ ኣይሰምዕን'],
  ['so', 'housing', 'Kirada guriga aad bay qaali u tahay, hoy kale ma helin weli.'],
  ['fil', 'economic-wellbeing', 'Wala akong mahanap na trabaho at mababa ang sahod dito.'],
  ['vi', 'housing', 'Tiền thuê nhà quá cao và chủ nhà không sửa gì cả.'],
  ['ko', 'health-access', '병원이 너무 멀고 의사를 만나기 어렵습니다.'],
  ['zh-Hans', 'health-access', '找不到家庭医生，医院等待时间太长。'],
  ['uk', 'housing', 'Оренда житла дуже дорога, а орендодавець не відповідає.'],
];
const comments: ThemingComment[] = texts.map(([id, , text]) => ({ id, text }));

const run = async (list: readonly ThemingComment[]): Promise<ThemingResult> =>
  (await runTheming({ comments: list, codebook }, settings)).result;
const result = await run(comments);

describe('runTheming', () => {
  it.each(texts)('%s: settles the language, suggests %s first', (id, area) => {
    expect(result.languages.find(({ commentId }) => commentId === id)?.language).toBe(id);
    const [first] = result.suggestions.filter(({ commentId }) => commentId === id);
    expect(first).toMatchObject({ targetType: 'area', targetKey: area });
  });

  it('shows evidence that is in the text, with weights that sum to one', () => {
    for (const { commentId, evidence, score } of result.suggestions) {
      const text = comments.find(({ id }) => id === commentId)?.text ?? '';
      expect(evidence.length).toBeGreaterThan(0);
      for (const { start, end } of evidence) expect(text.slice(start, end)).toMatch(/\p{L}/u);
      expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 2);
      expect(score).toBeGreaterThanOrEqual(settings.minimumScore);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('lowers the score when the evidence is taken out of the text', async () => {
    for (const suggestion of result.suggestions.filter(({ targetType }) => targetType === 'area')) {
      const changed = comments.map((comment) => {
        if (comment.id !== suggestion.commentId) return comment;
        let { text } = comment;
        for (const { start, end } of [...suggestion.evidence].reverse()) text = text.slice(0, start) + text.slice(end);
        return { id: comment.id, text, language: comment.id };
      });
      const after = (await run(changed)).suggestions.find(
        ({ commentId, targetKey }) => commentId === suggestion.commentId && targetKey === suggestion.targetKey,
      );
      expect(after?.score ?? 0).toBeLessThan(suggestion.score);
    }
  });

  it('gives the same result for the same comments in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(comments, { minLength: comments.length }), async (shuffled) => {
        expect(await run(shuffled)).toEqual(result);
      }),
      { numRuns: 10 },
    );
  });

  it('believes the language it is told, in any spelling', async () => {
    const told = await run([{ id: '1', text: 'bahay', language: 'tl-PH' }]);
    expect(told.languages).toEqual([{ commentId: '1', language: 'fil', confidence: 1 }]);
  });

  it('never changes what it is given', async () => {
    const frozen = Object.freeze(comments.map((comment) => Object.freeze({ ...comment })));
    const before = JSON.stringify(codebook);
    await runTheming({ comments: frozen, codebook }, Object.freeze({ ...settings }));
    expect(JSON.stringify(codebook)).toBe(before);
  });

  it('says how far it is', async () => {
    const seen: ThemingProgress[] = [];
    const onProgress = (progress: ThemingProgress) => seen.push(progress);
    await runTheming({ comments, codebook }, settings, { words: null, openPool: inThisThread, onProgress });
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['read', 'learn', 'suggest']);
    for (const stage of ['read', 'suggest'])
      expect(seen.findLast((progress) => progress.stage === stage)).toEqual({
        stage,
        done: comments.length,
        total: comments.length,
      });
  });
});

describe('candidate themes', () => {
  const night = [
    'I need a night bus',
    'The night bus is gone',
    'Bring the night bus back',
    'No night bus, no job',
    'My night bus was cut',
  ];
  const garden = [
    'A community garden please',
    'The community garden is full',
    'I grow food in the community garden',
    'Open a community garden',
    'Our community garden closed',
  ];
  const all = [...night, ...garden].map((text, index): ThemingComment => ({
    id: `c${String(index)}`,
    text,
    language: 'en',
  }));

  it('are found, named, tied to an area, and suggested with evidence', async () => {
    const result = await run(all);
    const bus = result.themes.find(({ label }) => label === 'Night bus');
    expect(bus).toMatchObject({ language: 'en', areaId: 'transportation', commentIds: ['c0', 'c1', 'c2', 'c3', 'c4'] });
    const suggestion = result.suggestions.find(
      ({ commentId, targetType }) => commentId === 'c0' && targetType === 'theme',
    );
    expect(suggestion).toMatchObject({ targetKey: bus?.key });
    expect(suggestion?.evidence.map(({ start, end }) => 'I need a night bus'.slice(start, end))).toEqual([
      'night',
      'bus',
    ]);
  });

  it('never take a personal detail for a name', async () => {
    const spam = Array.from({ length: 6 }, (_, index): ThemingComment => ({
      id: String(index),
      text: `call maria@example.com 403-555-0123 now about parking ${String(index)}`,
      language: 'en',
    }));
    expect(JSON.stringify((await run(spam)).themes)).not.toMatch(/maria|0123/);
  });
});
