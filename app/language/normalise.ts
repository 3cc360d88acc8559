import { foldPlainText, unitFolds, type UnitFolds } from './fold-units.ts';
import { identityText, mappedTextBuilder, type MappedText } from './mapped-text.ts';

/**
 * What may stand between two letters without being seen: soft hyphen, zero-width characters, bidi controls, variation
 * selectors, byte order mark.
 */
export const invisibleCharacters =
  /[\u034f\u180b-\u180d\u180f\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

/** Tatweel and the Arabic vowel and recitation marks. */
const arabicMarks = /\u0640|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
/**
 * The nukta of Devanagari and Gurmukhi, which writers of both put or leave as they please, and Gurmukhi's addak, the
 * sign of a long consonant (ਵਿੱਚ, ਵਿਚ).
 */
const optionalSigns = /[\u093c\u0a3c\u0a71]/gu;
/** Combining marks beyond these stay in the text, but form a cluster of their own: a cluster's length is bounded. */
const cluster = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]{1,3}|[\s\S]\p{M}{0,8}/gu;
const needsClusters =
  /\p{M}|\p{Cf}|\p{Script=Arabic}|[\u0640\u0929\u0931\u0934\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u2018\u2019\u02bc\u2065]/u;
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
  ۍ: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ک: 'ك',
  ڪ: 'ك',
  ګ: 'گ',
  ۓ: 'ے',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  ە: 'ه',
};

/** Straight apostrophes; one sign for a nasal vowel; the three letters of Hindi that Unicode composes with a nukta. */
const otherLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  'ँ': 'ं',
  ऩ: 'न',
  ऱ: 'र',
  ऴ: 'ळ',
  'ੰ': 'ਂ',
  'ਁ': 'ਂ',
};

/** Rows of eight letters that both languages write for one another: ሠ for ሰ, ፀ for ጸ. */
const sameRows: Readonly<Record<number, number>> = { 0x1220: 0x1230, 0x1340: 0x1338 };
/** Amharic, whose throat sounds fell together, also writes ሐ ኀ ኸ for ሀ and ዐ for አ; Tigrinya keeps them apart. */
const sameAmharicRows: Readonly<Record<number, number>> = {
  ...sameRows,
  0x1210: 0x1200,
  0x1280: 0x1200,
  0x12b8: 0x1200,
  0x12d0: 0x12a0,
};

/** One letter for the homophones of Amharic or Tigrinya. In Amharic ሃ and ኣ also sound as their row's first letter. */
function foldEthiopic(character: string, language: string): string {
  const code = character.charCodeAt(0);
  const order = code & 7;
  const row = code - order;
  const target = (language === 'am' ? sameAmharicRows : sameRows)[row] ?? row;
  const soundsAsFirst = language === 'am' && order === 3 && (target === 0x1200 || target === 0x12a0);
  return String.fromCharCode(target + (soundsAsFirst ? 0 : order));
}

const ethiopicLanguages: ReadonlySet<string> = new Set(['am', 'ti']);

function foldCluster(source: string, language: string): string {
  // Arabic script writes some word boundaries with a zero-width non-joiner (صاحب‌خانه); elsewhere it only shapes.
  if (source === '\u200c') return language === 'fa' || language === 'ur' || language === 'ps' ? ' ' : '';
  if (invisibleCharacters.test(source))
    return source.length === 1 ? '' : foldCluster(source.replace(new RegExp(invisibleCharacters, 'gu'), ''), language);
  const compatible = source.normalize('NFKC').toLowerCase().replace(arabicMarks, '').replace(optionalSigns, '');
  let folded = '';
  for (const character of compatible) {
    const plain = arabicLetters[character] ?? otherLetters[character] ?? character;
    folded += ethiopicLanguages.has(language) && ethiopic.test(plain) ? foldEthiopic(plain, language) : plain;
  }
  return folded;
}

interface LanguageFolds {
  /** Folded clusters. They are few (an alphabet's letters with their marks); the bound is for hostile text. */
  readonly clusters: Map<string, string>;
  readonly units: UnitFolds;
}

const foldsByLanguage = new Map<string, LanguageFolds>();
const maximumClusters = 4096;

function foldsFor(language: string): LanguageFolds {
  // Only these languages change what a cluster becomes; all others share one table.
  const key = ['am', 'ti', 'fa', 'ur', 'ps'].includes(language) ? language : '';
  const known = foldsByLanguage.get(key);
  if (known !== undefined) return known;
  const made = { clusters: new Map<string, string>(), units: unitFolds((unit) => foldCluster(unit, key)) };
  foldsByLanguage.set(key, made);
  return made;
}

function clusterFolder(language: string): (source: string) => string {
  const { clusters } = foldsFor(language);
  return (source) => {
    const before = clusters.get(source);
    if (before !== undefined) return before;
    const folded = foldCluster(source, language);
    if (clusters.size >= maximumClusters) clusters.clear();
    clusters.set(source, folded);
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
  if (!ethiopicLanguages.has(language) && !needsClusters.test(text)) {
    // Nothing here can contract, so equal length means that every code unit stayed in its place.
    const folded = text.normalize('NFKC').toLowerCase();
    if (folded.length === text.length && !folded.includes('ß')) return identityText(folded);
  }
  const plain = foldPlainText(text, foldsFor(language).units);
  if (plain !== null) return plain;
  const fold = clusterFolder(language);
  const builder = mappedTextBuilder();
  for (const match of text.matchAll(cluster)) {
    const source = match[0];
    builder.add(fold(source), match.index, match.index + source.length);
  }
  return builder.build();
}
