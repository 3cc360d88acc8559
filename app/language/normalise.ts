import { identityText, mappedTextBuilder, type MappedText } from './mapped-text.ts';

/**
 * What may stand between two letters without being seen: soft hyphen, zero-width characters, bidi controls, variation
 * selectors, byte order mark.
 */
export const invisibleCharacters =
  /[\u034f\u180b-\u180d\u180f\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

/** Tatweel and the Arabic vowel and recitation marks. */
const arabicMarks = /\u0640|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
/** The nukta of Devanagari and Gurmukhi, which writers of both put or leave as they please. */
const nukta = /[\u093c\u0a3c]/gu;
/** Combining marks beyond these stay in the text, but form a cluster of their own: a cluster's length is bounded. */
const cluster = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]{1,3}|[\s\S]\p{M}{0,8}/gu;
const needsClusters = /\p{M}|\p{Cf}|\p{Script=Arabic}|[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u2018\u2019\u02bc]/u;
const ascii = /^\p{ASCII}*$/u;
const ethiopic = /[\u1200-\u137f]/u;

/** One letter for what Arabic, Persian and Urdu keyboards and spellings write in several ways. */
const arabicLetters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  ە: 'ه',
};

const otherLetters: Readonly<Record<string, string>> = { ß: 'ss', '’': "'", '‘': "'", ʼ: "'", 'ँ': 'ं' };

/**
 * Amharic writes one sound with any letter of a homophone row; Tigrinya keeps them apart, so this is for Amharic only.
 * Rows of eight: ሐ ኀ ኸ → ሀ, ሠ → ሰ, ዐ → አ, ፀ → ጸ; and ሃ, ኣ sound as their row's first letter.
 */
function foldAmharic(character: string): string {
  const code = character.charCodeAt(0);
  const order = code & 7;
  const row = code - order;
  const target =
    { 0x1210: 0x1200, 0x1280: 0x1200, 0x12b8: 0x1200, 0x1220: 0x1230, 0x12d0: 0x12a0, 0x1340: 0x1338 }[row] ?? row;
  const sameSoundAsFirst = order === 3 && (target === 0x1200 || target === 0x12a0);
  return String.fromCharCode(target + (sameSoundAsFirst ? 0 : order));
}

function foldCluster(source: string, language: string): string {
  // Arabic script writes some word boundaries with a zero-width non-joiner (صاحب‌خانه); elsewhere it only shapes.
  if (source === '\u200c') return language === 'fa' || language === 'ur' || language === 'ps' ? ' ' : '';
  if (invisibleCharacters.test(source))
    return source.length === 1 ? '' : foldCluster(source.replace(new RegExp(invisibleCharacters, 'gu'), ''), language);
  const compatible = source.normalize('NFKC').toLowerCase().replace(arabicMarks, '').replace(nukta, '');
  let folded = '';
  for (const character of compatible) {
    const plain = arabicLetters[character] ?? otherLetters[character] ?? character;
    folded += language === 'am' && ethiopic.test(plain) ? foldAmharic(plain) : plain;
  }
  return folded;
}

/** Folded clusters by language. They are few (an alphabet's letters with their marks); the bound is for hostile text. */
const foldedClusters = new Map<string, Map<string, string>>();
const maximumClusters = 4096;

function clusterFolder(language: string): (source: string) => string {
  // Only these languages change what a cluster becomes; all others share one table.
  const key = ['am', 'fa', 'ur', 'ps'].includes(language) ? language : '';
  const known = foldedClusters.get(key) ?? new Map<string, string>();
  foldedClusters.set(key, known);
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const folded = foldCluster(source, language);
    if (known.size >= maximumClusters) known.clear();
    known.set(source, folded);
    return folded;
  };
}

/**
 * The text as it is compared: NFKC, lower case, without invisible characters, bidi controls, tatweel and vowel marks;
 * one form for the letters that Arabic, Persian and Urdu (or Amharic) write in several; curly apostrophes straight.
 * Offsets lead back to the text that was given. Linear in its length, never throws, lone surrogates stay as they are.
 */
export function normalise(text: string, language: string): MappedText {
  if (ascii.test(text)) return identityText(text.toLowerCase());
  if (language !== 'am' && !needsClusters.test(text)) {
    // Nothing here can contract, so equal length means that every code unit stayed in its place.
    const folded = text.normalize('NFKC').toLowerCase();
    if (folded.length === text.length && !folded.includes('ß')) return identityText(folded);
  }
  const fold = clusterFolder(language);
  const builder = mappedTextBuilder();
  for (const match of text.matchAll(cluster)) {
    const source = match[0];
    builder.add(fold(source), match.index, match.index + source.length);
  }
  return builder.build();
}
