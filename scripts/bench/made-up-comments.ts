import { stopWords } from '#app/language/stop-words.ts';
import type { CodebookArea, ReviewedComment, ThemingComment } from '#app/theming/types.ts';
import { seededRandom } from '#app/theming/random.ts';

/** About so many words a comment. */
const wordsPerComment = 30;
const madeUpLanguages = ['en', 'fr', 'es', 'ar', 'fa', 'pa', 'ti', 'zh-Hans'];
/** Per language: as many made-up words, drawn by Zipf's law, as such a corpus has beside stop words and keywords. */
const vocabularySize = 4000;
const letters: Readonly<Record<string, string>> = {
  ar: 'ابتثجحخدذرزسشصضطعغفقكلمنهوي',
  fa: 'ابپتجچحخدرزژسشعغفقکگلمنوهی',
  pa: 'ਕਖਗਘਚਛਜਟਡਤਦਨਪਬਮਯਰਲਵਸਹ',
  ti: 'ሀለመረሰቀበተነከወዘየደገጠጸፈሕሚርስቅብትንእ',
  'zh-Hans': '天地人山水火风雨日月星云花草木鸟鱼马牛羊车船路桥门窗灯书纸笔',
};

/** Draws one comment after another; the same seed gives the same comments. */
function commentMaker(codebook: readonly CodebookArea[], random: () => number): (language: string) => string {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const madeUp = (language: string): string => {
    const alphabet = Array.from(letters[language] ?? 'abcdefghilmnoprstuvz');
    const length = language === 'zh-Hans' ? 2 : 3 + Math.floor(random() * 6);
    return Array.from({ length }, () => pick(alphabet) ?? '').join('');
  };
  const pools = new Map(
    madeUpLanguages.map((language) => [
      language,
      {
        stops: [...stopWords(language)].filter((word) => /\p{L}/u.test(word)).slice(0, 150),
        keywords: codebook.flatMap((area) => area.keywords[language] ?? []),
        others: Array.from({ length: vocabularySize }, () => madeUp(language)),
      },
    ]),
  );
  return (language) => {
    const pool = pools.get(language);
    if (pool === undefined) return '';
    const words = Array.from({ length: wordsPerComment }, () => {
      const draw = random();
      if (draw < 0.55) return pick(pool.stops);
      if (draw < 0.62) return pick(pool.keywords);
      return pool.others[Math.floor(vocabularySize ** random()) - 1];
    });
    return `${words.join(language === 'zh-Hans' ? '' : ' ')}.`;
  };
}

/** Made-up comments in eight languages, turn about; the same number gives the same comments. */
export function madeUpComments(count: number, codebook: readonly CodebookArea[]): ThemingComment[] {
  const make = commentMaker(codebook, seededRandom(1));
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    text: make(madeUpLanguages[index % madeUpLanguages.length] ?? 'en'),
  }));
}

/** Made-up decisions about the first comments, at most a thousand: each is about the area of its first keyword, if any. */
export function madeUpDecisions(
  comments: readonly ThemingComment[],
  codebook: readonly CodebookArea[],
): ReviewedComment[] {
  const areas = codebook.map(({ id, keywords }) => ({ id, keywords: Object.values(keywords).flat() }));
  return comments.slice(0, Math.min(1000, comments.length / 10)).map(({ id: commentId, text }) => {
    const area = areas.find(({ keywords }) => keywords.some((keyword) => text.includes(keyword)));
    return { commentId, about: area === undefined ? [] : [{ targetType: 'area', targetKey: area.id }] };
  });
}
