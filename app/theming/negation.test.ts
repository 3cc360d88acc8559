import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '#app/language/languages.ts';
import { detectSegments } from '#app/language/segments.ts';
import { analyseComment, analyseMixedComment, type AnalysedComment } from './analyse.ts';
import { createLexicon } from './lexicon.ts';
import { findNegations, isNegated, negationScope } from './negation.ts';
import { negationCues } from './negation/cue-lists.ts';

const lexicons = new Map(['und', ...Object.keys(negationCues)].map((language) => [language, createLexicon(language)]));
const analyse = (text: string, language = 'en'): AnalysedComment =>
  analyseComment({ id: '1', text }, language, lexicons.get(language) ?? createLexicon(language), []);
const deniedIn = (comment: AnalysedComment): string[] =>
  [...negationScope(comment)].flatMap((denied, word) =>
    denied === 1 ? [comment.text.slice(comment.starts[word], comment.ends[word])] : [],
  );

/** A language, a sentence that denies, what of it is denied, what is not, and the sentence without the denial. */
const sentences: readonly (readonly [string, string, readonly string[], readonly string[], string])[] = [
  ['en', 'The street is not safe, the park is nice', ['safe'], ['street', 'park', 'nice'], 'The street is safe'],
  ['en', "I can't find work but the library helps", ['find', 'work'], ['library', 'helps'], 'I can find work'],
  [
    'fr',
    "Je ne comprends pas la lettre, mais l'école aide",
    ['comprends', 'lettre'],
    ['école', 'aide'],
    'Je comprends la lettre',
  ],
  ['fr', 'On vit sans médecin', ['médecin'], ['vit'], 'On vit avec un médecin'],
  ['es', 'No tengo trabajo, pero la escuela ayuda', ['trabajo'], ['escuela', 'ayuda'], 'Tengo trabajo'],
  ['ar', 'الطبيب ليس قريبا ولكن المدرسة جيدة', ['قريبا'], ['الطبيب', 'المدرسة', 'جيدة'], 'الطبيب قريب'],
  ['ar', 'ولم نجد عملا', ['نجد', 'عملا'], [], 'وجدنا عملا'],
  ['fa', 'من کار پیدا نمی‌کنم اما مدرسه خوب است', ['کار', 'پیدا', 'کنم'], ['مدرسه', 'خوب'], 'من کار پیدا می‌کنم'],
  ['fa', 'اینجا داکتر نداریم', ['داکتر'], [], 'اینجا داکتر داریم'],
  ['ps', 'زه کار نه لرم، خو ښوونځی ښه دی', ['کار', 'لرم'], ['ښوونځی', 'ښه'], 'زه کار لرم'],
  ['ur', 'مجھے ڈاکٹر نہیں ملا لیکن سکول اچھا ہے', ['ڈاکٹر', 'ملا'], ['سکول', 'اچھا'], 'مجھے ڈاکٹر ملا'],
  ['hi', 'मुझे डॉक्टर नहीं मिला, लेकिन स्कूल अच्छा है', ['डॉक्टर', 'मिला'], ['स्कूल', 'अच्छा'], 'मुझे डॉक्टर मिला'],
  ['pa', 'ਮੈਨੂੰ ਕੰਮ ਨਹੀਂ ਮਿਲਿਆ ਪਰ ਸਕੂਲ ਚੰਗਾ ਹੈ', ['ਕੰਮ', 'ਮਿਲਿਆ'], ['ਸਕੂਲ', 'ਚੰਗਾ'], 'ਮੈਨੂੰ ਕੰਮ ਮਿਲਿਆ'],
  ['ko', '버스가 자주 오지 않아요. 학교는 좋아요', ['버스가', '오지'], ['학교는', '좋아요'], '버스가 자주 와요'],
  ['ko', '집을 못 찾아요', ['찾아요'], ['집을'], '집을 찾아요'],
  ['zh-Hans', '这里不安全，公园很漂亮', ['安全'], ['公园', '漂亮'], '这里很安全'],
  ['zh-Hans', '我们没有家庭医生，但是学校很好', ['家庭', '医生'], ['学校'], '我们有家庭医生'],
  ['vi', 'Tôi không có việc làm nhưng trường rất tốt', ['việc', 'làm'], ['trường', 'tốt'], 'Tôi có việc làm'],
  [
    'fil',
    'Hindi ligtas ang kalye pero maganda ang parke',
    ['ligtas', 'kalye'],
    ['maganda', 'parke'],
    'Ligtas ang kalye',
  ],
  ['uk', 'Не можу знайти лікаря, але школа добра', ['знайти', 'лікаря'], ['школа', 'добра'], 'Можу знайти лікаря'],
  ['so', 'Shaqo ma haysto laakiin dugsigu waa fiican yahay', [], ['Shaqo', 'dugsigu', 'fiican'], 'Shaqo waan haystaa'],
  ['so', 'Halkan amni ma jiro habeenkii', ['habeenkii'], [], 'Halkan amni waa jiraa'],
  ['am', 'እዚህ ሥራ ማግኘት አልቻልኩም ግን ትምህርት ቤቱ ጥሩ ነው', ['ሥራ', 'ማግኘት', 'አልቻልኩም'], ['ትምህርት', 'ጥሩ'], 'እዚህ ሥራ ማግኘት ቻልኩ'],
  ['ti', 'ስራሕ ክረክብ ኣይከኣልኩን ግን ቤት ትምህርቲ ጽቡቕ እዩ', ['ስራሕ', 'ክረክብ', 'ኣይከኣልኩን'], ['ትምህርቲ', 'ጽቡቕ'], 'ስራሕ ረኺበ'],
];

describe('negationScope', () => {
  it.each(sentences)('%s: %s', (language, text, denied, stated, statement) => {
    const found = deniedIn(analyse(text, language));
    expect(found).toEqual(expect.arrayContaining([...denied]));
    expect(found.filter((word) => stated.includes(word))).toEqual([]);
    expect(deniedIn(analyse(statement, language))).toEqual([]);
  });

  it('has cues for each language of the interface, and a sentence here', () => {
    const tags = interfaceLanguages.map(({ tag }) => tag);
    expect(Object.keys(negationCues)).toEqual(expect.arrayContaining(tags));
    expect(sentences.map(([language]) => language)).toEqual(expect.arrayContaining(tags));
  });

  it.each([
    ['en', 'Not only the rent'],
    ['en', 'No doubt the rent'],
    ['fr', 'Non seulement le loyer'],
    ['fr', 'On y va plus souvent'],
    ['es', 'No solo el alquiler'],
    ['zh-Hans', '不但房租'],
    ['ko', '쓰레기를 없애 주세요'],
    ['am', 'ካልጋሪ ከተማ'],
    ['ti', 'ዘይቲ ክቡር እዩ'],
  ])('%s: “%s” denies nothing', (language, text) => {
    expect(deniedIn(analyse(text, language))).toEqual([]);
  });

  it.each([
    [5, 'not one two three four five', ['one', 'two', 'three', 'four', 'five']],
    [6, 'not one two three four five six', ['one', 'two', 'three', 'four', 'five']],
  ])('reaches five words of %i', (_, text, denied) => {
    expect(deniedIn(analyse(text))).toEqual(denied);
  });

  it.each([',', '.', ';', ' –', ' -', '?'])('does not reach over “%s”', (sign) => {
    expect(deniedIn(analyse(`not safe${sign} welcoming`))).toEqual(['safe']);
  });

  it('takes “plus” for a denial after “ne” only', () => {
    expect(deniedIn(analyse("Je n'ai plus de travail", 'fr'))).toEqual(['ai', 'plus', 'de', 'travail']);
    expect(deniedIn(analyse('Il faut plus de travail', 'fr'))).toEqual([]);
  });

  it("reads each part of a mixed comment by its own language's cues", () => {
    const text = 'The street at night is not safe for us. 我们没有家庭医生，不知道怎么办。';
    const comment = analyseMixedComment(
      { id: '1', text },
      'en',
      detectSegments(text, { prior: 'en' }),
      createLexicon,
      [],
    );
    expect(comment.parts).toHaveLength(2);
    expect(deniedIn(comment)).toEqual(expect.arrayContaining(['safe', '医生']));
    expect(deniedIn(comment)).not.toContain('street');
  });

  it('keeps to the words and their order, whatever the text', () => {
    const word = fc.constantFrom(
      'not',
      "don't",
      'but',
      'only',
      'safe',
      'no',
      'one',
      ', ',
      '. ',
      'ne',
      'pas',
      '不',
      '没有',
      'አይ',
      '없',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...Object.keys(negationCues), 'und'), (written, language) => {
        const comment = analyse(written, language);
        const negations = findNegations(comment);
        let last = 0;
        for (const { start, end, from, to } of negations) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(written.length);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(comment.words.length);
          last = start;
        }
        const scope = negationScope(comment);
        comment.words.forEach((_, place) => {
          const span = { start: comment.starts[place] ?? 0, end: comment.ends[place] ?? 0 };
          if (isNegated(comment, negations, span)) expect(scope[place]).toBe(1);
        });
      }),
    );
  });
});

describe('isNegated', () => {
  const negatedIn = (text: string, phrase: string, language = 'en'): boolean => {
    const comment = analyse(text, language);
    const start = text.indexOf(phrase);
    return isNegated(comment, findNegations(comment), { start, end: start + phrase.length });
  };

  it.each([
    ['not safe', true],
    ['not very safe', true],
    ['safe, not far', false],
  ])('“safe” in “%s”: %s', (text, expected) => {
    expect(negatedIn(text, 'safe')).toBe(expected);
  });

  it('is not what a phrase says itself', () => {
    expect(negatedIn('There is not enough help', 'not enough')).toBe(false);
    expect(negatedIn('There is not enough help', 'enough')).toBe(true);
    expect(negatedIn('That is never not enough help', 'not enough')).toBe(true);
  });

  it('is what the rest of its word says', () => {
    expect(negatedIn('전혀 문제없어요', '문제', 'ko')).toBe(true);
    expect(negatedIn('这里不安全', '安全', 'zh-Hans')).toBe(true);
  });

  it('agrees with the scope far into a long comment', () => {
    const text = 'It is safe. It is not safe. '.repeat(400);
    const comment = analyse(text);
    const negations = findNegations(comment);
    const flags = [...text.matchAll(/safe/g)].map((match) =>
      isNegated(comment, negations, { start: match.index, end: match.index + 4 }),
    );
    expect(flags).toEqual(flags.map((_, index) => index % 2 === 1));
  });
});
