// The one door to natural. Its root is never imported: that takes seconds, 100 MB, and loads database drivers.
import {
  PorterStemmer,
  PorterStemmerDe,
  PorterStemmerEs,
  PorterStemmerFr,
  PorterStemmerIt,
  PorterStemmerNl,
  PorterStemmerNo,
  PorterStemmerPt,
  PorterStemmerRu,
  PorterStemmerSv,
  PorterStemmerUk,
} from 'natural/lib/natural/stemmers/index.js';
import { stemExceptions } from './stem-exceptions.ts';
import { affixRules, stripAffixes } from './stem-rules.ts';

const stemmers: Readonly<Record<string, { readonly stem: (word: string) => string }>> = {
  en: PorterStemmer,
  fr: { stem: stemFrench },
  es: PorterStemmerEs,
  uk: PorterStemmerUk,
  ru: PorterStemmerRu,
  de: PorterStemmerDe,
  sv: PorterStemmerSv,
  pt: PorterStemmerPt,
  it: PorterStemmerIt,
  nl: PorterStemmerNl,
  no: PorterStemmerNo,
};

/** natural's rules look back over the word again and again; nothing that long is a word. */
const maximumStemmedLength = 40;
const accents = /[\u0300\u0301\u0302\u0304\u0306\u0308\u0327]/gu;
const latinWord = /^[a-z\u00c0-\u024f']+$/u;
const accentedLanguages: ReadonlySet<string> = new Set(['en', 'fr', 'es', 'pt', 'it', 'fil', 'so', 'nl']);
const nonLatinLanguages: ReadonlySet<string> = new Set('ar fa ur ps pa hi am ti uk ru zh-Hans zh-Hant ko'.split(' '));

/**
 * The bare consonant of an Ethiopic syllable: the sixth order of its row of eight. Endings fuse with a word's last
 * syllable (ልጅ, ልጆች; ቤት, ቤቴ), so a stem is compared without its last vowel.
 */
function withoutFinalVowel(stem: string): string {
  const code = stem.charCodeAt(stem.length - 1);
  if (stem.length < 2 || code < 0x1200 || code > 0x1357) return stem;
  return stem.slice(0, -1) + String.fromCharCode(code - (code & 7) + 5);
}

/** Filipino repeats the first syllable for what is not finished: tatrabaho, from trabaho. */
function withoutReduplication(stem: string): string {
  const syllable = stem.slice(0, 2);
  const again = stem.slice(2);
  if (again.length < 4 || !/^[^aeiou][aeiou]$/.test(syllable)) return stem;
  return again.startsWith(syllable) ||
    (again.startsWith(syllable.charAt(0)) && again.slice(1, 3).includes(syllable.charAt(1)))
    ? again
    : stem;
}

/**
 * natural's French rules leave some plurals (emplois) and cut short words too far (loyer, rent, becomes loi, law):
 * the plural goes first, and a stem of three letters or fewer is refused.
 */
function stemFrench(word: string): string {
  const singular = word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const stemmed = PorterStemmerFr.stem(singular);
  return stemmed.length > 3 ? stemmed : singular;
}

/**
 * A key under which the forms of a word fall together. Takes a word as normalise() leaves it; the result is for
 * comparing, not for showing. A Latin word inside a text of another script (LINC, PR card) is stemmed as English.
 * Deterministic, never throws, idempotence is not promised.
 */
export function stem(word: string, language: string): string {
  if (word.length > maximumStemmedLength) return word;
  const effective = nonLatinLanguages.has(language) && latinWord.test(word) ? 'en' : language;
  if (effective === 'en') {
    const bare = word.replace(/'s?$/, '');
    return stemExceptions('en').get(bare) ?? (latinWord.test(bare) ? PorterStemmer.stem(bare) : bare);
  }
  const exception = stemExceptions(effective).get(word);
  if (exception !== undefined) return exception;
  const rules = affixRules[effective];
  if (rules !== undefined) {
    const stripped = stripAffixes(word, rules);
    if (effective === 'am' || effective === 'ti') return withoutFinalVowel(stripped);
    return effective === 'fil' ? withoutReduplication(stripped) : stripped;
  }
  const stemmed = stemmers[effective]?.stem(word) ?? word;
  // Typed without accents as often as with them; ñ is a letter of its own and stays.
  return accentedLanguages.has(effective) ? stemmed.normalize('NFD').replace(accents, '').normalize('NFC') : stemmed;
}

/**
 * Other stems under which a word may be looked up, where a language joins short words to the next one: والبيت has بيت,
 * በአውቶቡስ has አውቶቡስ. Empty for most languages.
 */
export function stemsWithoutProclitic(word: string, language: string): string[] {
  const proclitics = affixRules[language]?.proclitics;
  const rest = word.slice(1);
  if (proclitics === undefined || rest.length < 2 || !proclitics.includes(word.charAt(0))) return [];
  if (language === 'ar' && rest.length < 3) return [];
  return [stem(rest, language)];
}
