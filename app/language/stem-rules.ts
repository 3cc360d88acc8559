/**
 * Affixes that a light stemmer takes off, for languages where `natural` has no stemmer that works. All are in the form
 * that normalise() gives (Arabic ي for ی, ه for ہ, no nukta). Light means: one suffix, then one prefix, only where
 * enough of the word is left; two different words must rather stay apart than fall together.
 */
export interface AffixRules {
  /** Longest first. */
  readonly suffixes: readonly string[];
  /** Longest first. */
  readonly prefixes: readonly string[];
  /** Letters (code units) that must remain. */
  readonly minimum: number;
  /** Endings to take off once more, after the suffix. */
  readonly finalVowels?: string;
  /** Endings that change into another instead of going. */
  readonly endings?: readonly [pattern: RegExp, ending: string];
  /** One-letter words that are written joined to the next: alternatives when a keyword does not match as it stands. */
  readonly proclitics?: string;
}

const longestFirst = (affixes: string): string[] =>
  affixes.split(' ').sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/**
 * Prefixes of light10 (Larkey, Ballesteros and Connell 2007, "Light Stemming for Arabic IR", table 2). Its suffixes drop
 * the feminine ending, which makes شرط (condition) of شرطة (police): here that ending stays, and its plural and
 * possessed forms become it.
 */
const arabic: AffixRules = {
  prefixes: longestFirst('وال بال كال فال لل ال'),
  suffixes: longestFirst('هما ها هم نا ان ون ين ي'),
  minimum: 3,
  proclitics: 'وبلفك',
  endings: [/(?<=.{3})(?:ات|تي|ته|تها|تهم|تنا|اتي|اته|اتها|اتهم|اتنا)$/u, 'ه'],
};

/** Suffixes after Ramanathan and Rao 2003, "A Lightweight Stemmer for Hindi", those of nouns and adjectives. */
const hindi: AffixRules = {
  suffixes: longestFirst('ियां ियों ियो ाओं ाएं ाओ ुओं ुएं ीं ों ें ां ी ा े ो ि ु ू'),
  prefixes: [],
  minimum: 2,
};

const punjabi: AffixRules = {
  suffixes: longestFirst('ਿਆਂ ੀਆਂ ਾਵਾਂ ਾਇਆ ਾਏ ਾਈ ੀਆ ਿਆ ਿਓ ਾਂ ੋਂ ੀਂ ੇ ਾ ੀ ੋ ਿ ੁ ੂ'),
  prefixes: [],
  minimum: 2,
};

const urdu: AffixRules = { suffixes: longestFirst('يوں ياں وں يں ات ے ي ا ه'), prefixes: [], minimum: 3 };

const persian: AffixRules = {
  suffixes: longestFirst('هايشان هايمان هايي هاي ها ترين تر ان ات ي'),
  prefixes: longestFirst('نمي مي'),
  minimum: 3,
};

/** The final vowel of an Ethiopic word changes with its ending: stem() lowers it to the bare consonant afterwards. */
const amharic: AffixRules = {
  suffixes: longestFirst('ዎቻችን ዎቻቸው ዎችን ዎች ኦች ችን ቻችን ቻቸው ቸው ች ን ም ና ው ዬ ዎ ዋ'),
  prefixes: longestFirst('እንደ እንዲ ስለ የሚ የማ'),
  minimum: 2,
  proclitics: 'የበለከእያ',
};

const tigrinya: AffixRules = {
  suffixes: longestFirst('ታትና ታትን ታት ኣት ትና ና ኩም ክን ዎም ኦም ይ ካ ኪ ን'),
  prefixes: longestFirst('እንተ ከም'),
  minimum: 2,
  proclitics: 'ንብዝክ',
};

const somali: AffixRules = {
  suffixes: longestFirst(
    'yaashooda yaasheenna yaasha yaashii yaal yada kayga tayda dayda gayga kiisa tiisa diisa giisa keeda teeda deeda geeda kooda tooda dooda gooda keenna teenna deenna geenna kii tii dii gii kan tan dan gan ka ga ha ta da sha ku tu gu du hu aan yo oyin ooyin o',
  ),
  prefixes: [],
  minimum: 3,
  finalVowels: 'aeiou',
};

const filipino: AffixRules = {
  suffixes: longestFirst('han hin an in ng'),
  prefixes: longestFirst(
    'nakakapag nakaka makaka nagpa magpa pinag nagka magka pagka ipag naka maka mag nag pag pang mang nang',
  ),
  minimum: 4,
};

const korean: AffixRules = {
  suffixes: longestFirst(
    '에서는 으로는 에게서 까지는 이라고 했습니다 합니다 입니다 있습니다 습니다 에서 에게 한테 으로 까지 부터 처럼 보다 마다 이나 라고 하고 하는 해요 어요 아요 지만 들을 들이 들은 은 는 이 가 을 를 에 의 도 로 와 과 만 들',
  ),
  prefixes: [],
  minimum: 2,
};

/** By language tag. Vietnamese and Chinese do not inflect and have none. */
export const affixRules: Readonly<Record<string, AffixRules>> = {
  ar: arabic,
  hi: hindi,
  pa: punjabi,
  ur: urdu,
  fa: persian,
  am: amharic,
  ti: tigrinya,
  so: somali,
  fil: filipino,
  ko: korean,
};

/** Takes one suffix, the final vowels where the rules say so, and one prefix off. */
export function stripAffixes(word: string, rules: AffixRules): string {
  const changed = rules.endings === undefined ? word : word.replace(rules.endings[0], rules.endings[1]);
  let stem = changed;
  const suffix =
    changed === word
      ? rules.suffixes.find((ending) => stem.endsWith(ending) && stem.length - ending.length >= rules.minimum)
      : undefined;
  if (suffix !== undefined) stem = stem.slice(0, -suffix.length);
  const { finalVowels } = rules;
  while (finalVowels !== undefined && stem.length > rules.minimum && finalVowels.includes(stem.slice(-1))) {
    stem = stem.slice(0, -1);
  }
  const prefix = rules.prefixes.find((start) => stem.startsWith(start) && stem.length - start.length >= rules.minimum);
  return prefix === undefined ? stem : stem.slice(prefix.length);
}
