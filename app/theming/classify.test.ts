import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packWordVectors, openWordVectors } from '#app/language/word-vectors.ts';
import { analyseComment, type AnalysedComment } from './analyse.ts';
import { fitAreas, openAreas, type AreaLearning } from './classify.ts';
import { createLexicon } from './lexicon.ts';
import type { CodebookArea, EvidenceSpan } from './types.ts';

const area = (id: string, label: string): CodebookArea => ({
  id,
  label: { en: label },
  definition: {},
  keywords: {},
});
const targets = [area('housing', 'Housing'), area('transport', 'Transport'), area('health', 'Health')];

const subjects = [
  ['the rent of our flat', 'my landlord', 'a damp apartment', 'the lease for two rooms'],
  ['the night bus', 'the train station', 'a bus ticket', 'the last tram home'],
  ['my family doctor', 'the hospital ward', 'a nurse at the clinic', 'the dentist waiting list'],
];
const remarks = ['is hard to find', 'costs far too much', 'was kind to us', 'takes many months', 'should be better'];

interface Written {
  readonly text: string;
  readonly targets: readonly number[];
}

const written: Written[] = subjects.flatMap((phrases, target) =>
  phrases.flatMap((phrase) => remarks.map((remark) => ({ text: `I think ${phrase} ${remark}.`, targets: [target] }))),
);
const both: Written[] = remarks.map((remark) => ({
  text: `My landlord and the night bus: it ${remark}.`,
  targets: [0, 1],
}));

const lexicon = createLexicon('en');
const analyse = (text: string, id: string): AnalysedComment => analyseComment({ id, text }, 'en', lexicon);
const noKeywords = (): Float64Array => new Float64Array(targets.length);

function learning(rows: readonly Written[], decided: (index: number) => boolean): AreaLearning {
  return {
    comments: rows.map(({ text }, index) => analyse(text, String(index).padStart(4, '0'))),
    decisions: rows.map((row, index) => (decided(index) ? row.targets : null)),
    keywordScores: rows.map(noKeywords),
    targets,
    words: null,
    minimumScore: 0.28,
    seed: 3,
  };
}

const scoresOf = (given: AreaLearning, text: string, keywords = noKeywords()): Float64Array =>
  openAreas(fitAreas(given), given.words)(analyse(text, 'x'), keywords).scores;

describe('areas learnt from decisions', () => {
  const single = learning(written, (index) => index % 2 === 0);
  const multiple = learning([...written, ...both], (index) => index % 3 !== 0);

  test('are found again in comments that nobody has decided on', () => {
    const open = openAreas(fitAreas(single), null);
    const right = written.filter((row, index) => {
      const { scores } = open(single.comments[index] ?? analyse('', ''), noKeywords());
      return scores.indexOf(Math.max(...scores)) === row.targets[0];
    });
    expect(right.length).toBeGreaterThan(written.length * 0.9);
  });

  test('compete where each decided comment has exactly one, else stand side by side', () => {
    expect(fitAreas(single).single).toBe(true);
    expect(fitAreas(multiple).single).toBe(false);
    const model = fitAreas(multiple);
    const { scores } = openAreas(model, null)(analyse('My landlord and the night bus again', 'x'), noKeywords());
    expect([...scores.keys()].filter((target) => (scores[target] ?? 0) >= (model.thresholds[target] ?? 1))).toEqual([
      0, 1,
    ]);
  });

  test('say from how many decisions each was learnt, and how well', () => {
    const { targets: learnt } = fitAreas(single);
    expect(learnt.map(({ decisions }) => decisions)).toEqual([10, 10, 10]);
    expect(learnt.map(({ learntFrom }) => learntFrom)).toEqual(['mixed', 'mixed', 'mixed']);
    for (const { f1 } of learnt) expect(f1).toBeGreaterThan(0.5);
  });

  test('are the same for any order of the comments', () => {
    const order = written.map((_, index) => (index * 7 + 3) % written.length);
    const pick = <Value>(values: readonly Value[]): Value[] => order.flatMap((index) => values.slice(index, index + 1));
    const shuffled = {
      ...single,
      comments: pick(single.comments),
      decisions: pick(single.decisions),
      keywordScores: pick(single.keywordScores),
    };
    expect(fitAreas(shuffled)).toEqual(fitAreas(single));
  });

  test('go to another thread as they are', () => {
    const model = fitAreas(single);
    expect(structuredClone(model)).toEqual(model);
  });

  test('with their evidence taken out of the text score lower', () => {
    for (const given of [single, multiple]) {
      const model = fitAreas(given);
      const open = openAreas(model, null);
      let explained = 0;
      for (const comment of given.comments) {
        const { scores, evidenceFor } = open(comment, noKeywords());
        for (let target = 0; target < targets.length; target += 1) {
          if ((scores[target] ?? 0) < (model.thresholds[target] ?? 1)) continue;
          const evidence = evidenceFor(target, []);
          expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 2);
          const rest = withoutSpans(comment.text, evidence);
          expect(open(analyse(rest, 'rest'), noKeywords()).scores[target]).toBeLessThan(scores[target] ?? 0);
          explained += 1;
        }
      }
      expect(explained).toBeGreaterThan(written.length / 2);
    }
  });

  test('score between 0 and 1, whatever the text', () => {
    const open = openAreas(fitAreas(multiple), null);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const score of open(analyse(text, 'x'), noKeywords()).scores) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 25 },
    );
  });
});

const withoutSpans = (text: string, spans: readonly EvidenceSpan[]): string =>
  [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

describe('areas with few decisions or none', () => {
  test('without any decision and with few comments are what the keywords say', () => {
    const given = learning(written.slice(0, 20), () => false);
    for (const keyword of [0.02, 0.28, 0.5, 0.9]) {
      const score = scoresOf(given, 'zzz', Float64Array.of(0, keyword, 0))[1] ?? 0;
      expect(score).toBeCloseTo(keyword, 6);
    }
    expect([...fitAreas(given).thresholds]).toEqual([0.28, 0.28, 0.28]);
  });

  test('that nobody was given keep at least what their keywords say', () => {
    const given = learning(written.slice(0, 40), (index) => index % 2 === 0);
    const keywords = Float64Array.of(0, 0, 0.7);
    expect(fitAreas(given).targets[2]?.learntFrom).toBe('keywords');
    expect(scoresOf(given, 'zzz', keywords)[2]).toBeGreaterThanOrEqual(0.7 - 1e-9);
  });

  test('are learnt from what they are called, without an example', () => {
    const text = 'Health is what matters to me.';
    const scores = scoresOf(
      learning(written.slice(0, 40), (index) => index % 2 === 0),
      text,
    );
    const other = scoresOf(
      learning(written.slice(0, 40), (index) => index % 2 === 0),
      'Zzz is what matters to me.',
    );
    expect(scores[2]).toBeGreaterThan(other[2] ?? 1);
  });

  test.each([
    ['no comment', 0, () => true],
    ['one comment, decided', 1, () => true],
    ['one decision', 30, (index: number) => index === 0],
    ['nine decisions', 30, (index: number) => index < 9],
    ['ten decisions', 30, (index: number) => index < 10],
    ['one class alone', 20, () => true],
  ])('%s is enough not to fail', (_, count, decided) => {
    for (const score of scoresOf(learning(written.slice(0, count), decided), 'the rent')) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  test('ten decisions teach, nine do not', () => {
    const nine = fitAreas(learning(written.slice(0, 40), (index) => index % 2 === 0 && index < 18));
    const ten = fitAreas(learning(written.slice(0, 40), (index) => index % 2 === 0 && index < 20));
    expect(nine.targets.map(({ decisions }) => decisions)).toEqual([0, 0, 0]);
    expect(ten.targets.map(({ decisions }) => decisions)).toEqual([10, 0, 0]);
  });

  test('decided comments without any target, and no targets at all', () => {
    const nothing = { ...learning(written, () => true), decisions: written.map(() => []) };
    expect(fitAreas(nothing).single).toBe(false);
    expect(scoresOf(nothing, 'the rent').every((score) => score >= 0 && score < 0.5)).toBe(true);
    const none = { ...learning(written, () => true), targets: [], decisions: written.map(() => []), keywordScores: [] };
    expect(openAreas(fitAreas(none), null)(analyse('the rent', 'x'), new Float64Array(0)).scores).toHaveLength(0);
  });
});

test('word vectors carry what a word means to one that no comment has', () => {
  const vectors = ['rent', 'landlord', 'flat', 'apartment', 'lease', 'mortgage'].map((word) => ({
    word,
    vector: Float32Array.of(1, 0, 0.1),
  }));
  const others = ['bus', 'train', 'tram', 'doctor', 'nurse', 'clinic', 'hospital'].map((word, index) => ({
    word,
    vector: Float32Array.of(-0.5, index < 3 ? 1 : -1, 0.1),
  }));
  const words = openWordVectors(packWordVectors([...vectors, ...others]));
  const given = { ...learning(written, (index) => index % 2 === 0), words };
  const scores = scoresOf(given, 'mortgage');
  expect(scores.indexOf(Math.max(...scores))).toBe(0);
});
