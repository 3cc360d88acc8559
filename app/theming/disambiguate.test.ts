import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseComment } from './analyse.ts';
import { parseCodebook } from './codebook.ts';
import { createLexicon } from './lexicon.ts';
import { compileMatcher } from './match.ts';
import type { CodebookArea, KeywordContext } from './types.ts';

const area = (id: string, keywords: string[], context?: KeywordContext[], language = 'en'): CodebookArea => ({
  id,
  label: {},
  definition: {},
  keywords: { [language]: keywords },
  ...(context === undefined ? {} : { context: { [language]: context } }),
});

/** `words that matched:what is left of their strength for the first area that claims them`. */
function factors(text: string, areas: CodebookArea[], language = 'en'): string[] {
  const lexicon = createLexicon(language);
  const { match } = compileMatcher(areas, language, lexicon);
  return match(analyseComment({ id: '1', text }, language, lexicon)).map(
    ({ start, end, factors: [factor] }) => `${text.slice(start, end)}:${String(factor)}`,
  );
}

const money = area(
  'money',
  ['bank', 'interest', 'loan'],
  [
    { term: 'bank', without: ['river', 'food bank', 'blood bank'] },
    { term: 'interest', with: ['rate', 'pay'] },
  ],
);
const nature = area('nature', ['river', 'forest']);
const births = area(
  'health',
  ['birth', 'giving birth'],
  [{ term: 'birth', without: ['accident of birth', 'country of birth'] }],
);

describe('neighbours', () => {
  it.each([
    ['The bank refused me', ['bank:1']],
    ['We walk along the bank of the river', ['bank:0.15', 'river:0.85']],
    ['The bank refused a loan for a house near the river', ['bank:0.5', 'loan:1', 'river:0.85']],
    ['The food bank helped us', []],
    ['The food bank helped us, the bank did not', ['bank:1']],
    [`The bank refused me. ${'And so we went on and on. '.repeat(3)}Then the river came.`, ['bank:1', 'river:1']],
  ])('a word near which it means something else nearly undoes a keyword: %s', (text, expected) => {
    expect(factors(text, [money, area('other', ['rivers of gold', 'loan shark', 'river'])])).toEqual(expected);
  });

  it.each([
    ['I have no interest in it', ['interest:0.4']],
    ['The interest rate is high', ['interest:1']],
    ['The bank asks for interest', ['bank:1', 'interest:1']],
  ])('a keyword that needs a neighbour loses without one: %s', (text, expected) => {
    expect(factors(text, [money])).toEqual(expected);
  });

  it.each([
    ['It is an accident of birth', []],
    ['After giving birth I was alone', ['giving birth:1']],
    ['The birth was hard', ['birth:1']],
  ])('a longer phrase that means something else is no match: %s', (text, expected) => {
    expect(factors(text, [births])).toEqual(expected);
  });

  it('a single word alone among other areas’ keywords loses a little; with one of its own it does not', () => {
    expect(factors('the loan and the forest', [money, nature])).toEqual(['loan:0.85', 'forest:0.85']);
    expect(factors('the loan, the bank and the forest', [money, nature])).toEqual(['loan:1', 'bank:1', 'forest:0.85']);
  });

  it('works inside Chinese, with a nearer reach', () => {
    const banks = area('money', ['银行', '贷款'], [{ term: '银行', without: ['血液', '食物银行'] }], 'zh-Hans');
    expect(factors('银行拒绝了我', [banks], 'zh-Hans')).toEqual(['银行:1']);
    expect(factors('血液银行需要捐献', [banks], 'zh-Hans')).toEqual(['银行:0.15']);
    expect(factors('食物银行帮助了我们', [banks], 'zh-Hans')).toEqual([]);
  });

  it('takes what is full of signs as it stands, and lists for terms that are no keywords as nothing', () => {
    const odd = area(
      'odd',
      ['c++', 'bank'],
      [
        { term: 'bank', without: ['(.*)', '[a-z]+'] },
        { term: 'unknown', with: ['x'] },
      ],
    );
    expect(factors('the bank of x', [odd])).toEqual(['bank:1']);
  });
});

const shipped = parseCodebook(
  JSON.parse(readFileSync(new URL('./codebook/priority-areas.json', import.meta.url), 'utf8')),
);

/** Areas of which a keyword stands in the text and means the area. */
function areasOf(text: string, language: string): string[] {
  const lexicon = createLexicon(language);
  const { match } = compileMatcher(shipped, language, lexicon);
  const found = match(analyseComment({ id: '1', text }, language, lexicon)).flatMap(({ keyword, factors: left }) =>
    keyword.claims.filter(({ source }, place) => source === 'keyword' && (left[place] ?? 0) > 0.5),
  );
  return [...new Set(found.map(({ areaId }) => areaId))];
}

describe('ambiguous words of the codebook that we ship', () => {
  it.each([
    ['en', 'housing', 'We want to rent a house', 'We want to rent a car'],
    ['en', 'community-life', 'I want to vote here', 'A vote of thanks to the teachers'],
    ['en', 'wellness', 'I am alone all day', 'I cannot pay it, let alone save'],
    ['en', 'safety', 'It is not a safe street', 'It is safe to say that it works'],
    ['en', 'safety', 'The police came at once', 'A police check costs a lot'],
    ['en', 'education-youth', 'My son is in grade three', 'They ask for a high grade of steel'],
    ['en', 'language', 'I learn the language', 'His body language was rude'],
    ['en', 'language', 'They do not understand my accent', 'They laughed at my accent'],
    ['en', 'legal-status', 'My refugee hearing is in May', 'My mother needs a hearing aid'],
    ['en', 'family-childcare', 'My mother is ill', 'Books in our mother tongue'],
    ['fr', 'wellness', 'Je suis seul ici', 'Un seul endroit'],
    ['es', 'housing', 'La renta es alta', 'La declaración de la renta es difícil'],
    ['ar', 'wellness', 'أعاني من الوحدة', 'نبحث عن وحدة سكنية'],
    ['fa', 'economic-wellbeing', 'حقوق کم است', 'حقوق بشر مهم است'],
    ['hi', 'transportation', 'बस देर से आती है', 'बस इतना ही'],
    ['ur', 'transportation', 'بس دیر سے آتی ہے', 'بس اتنا ہی'],
    ['uk', 'wellness', 'Мене бере сум', 'Багато великих сум грошей'],
    ['vi', 'health-access', 'Thuốc rất đắt', 'Cấm thuốc lá'],
    ['ko', 'anti-racism', '사람들이 나를 무시했어요', '무시무시한 추위'],
  ])('%s: %s is meant in “%s” and not in “%s”', (language, areaId, meant, otherwise) => {
    expect(areasOf(meant, language)).toContain(areaId);
    expect(areasOf(otherwise, language)).not.toContain(areaId);
  });
});
