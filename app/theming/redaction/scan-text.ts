import { asciiDigit } from '#app/language/digits.ts';
import { identityText, mappedTextBuilder, type MappedText } from '#app/language/mapped-text.ts';
import { invisibleCharacters } from '#app/language/normalise.ts';
import { barrier, redactionKinds } from './rule.ts';

/** Tokens that an earlier redaction left. */
const redactionToken = new RegExp(`⟦(?:${redactionKinds.join('|')})(?::[0-9+-]{1,12})?⟧`, 'y');

const lookAlikes: Readonly<Record<string, string>> = { đ: 'd', Đ: 'd', ı: 'i', ł: 'l', ø: 'o' };
for (const dash of '‐‑‒–—―−﹘﹣－⁃') Object.assign(lookAlikes, { [dash]: '-' });
for (const dot of '·•․‧∙⋅。．｡') Object.assign(lookAlikes, { [dot]: '.' });
for (const slash of '⁄∕／') Object.assign(lookAlikes, { [slash]: '/' });
for (const comma of '،፣、') Object.assign(lookAlikes, { [comma]: ',' });
for (const stop of '।۔።') Object.assign(lookAlikes, { [stop]: '.' });
for (const colon of '፡፦：') Object.assign(lookAlikes, { [colon]: ':' });
for (const apostrophe of '’‘ʼʹ′`´') Object.assign(lookAlikes, { [apostrophe]: "'" });
for (const yeh of 'یىې') Object.assign(lookAlikes, { [yeh]: 'ي' });
for (const heh of 'ہھةەۀۂۃ') Object.assign(lookAlikes, { [heh]: 'ه' });
for (const alef of 'أإآٱ') Object.assign(lookAlikes, { [alef]: 'ا' });
Object.assign(lookAlikes, { ک: 'ك', ڪ: 'ك', 'ँ': 'ं', 'ੰ': 'ਂ' });

/** Accents, the marks that enclose a character (the keycap of an emoji digit), Arabic vowel marks and tatweel, nuktas. */
const foldedMarks = '(?:[\\u0300-\\u036f\\u20d0-\\u20f0]|[\\u064b-\\u065f]|\\u0640|\\u0670|\\u093c|\\u0a3c)';
const foldedMark = new RegExp(foldedMarks, 'gu');
const mark = new RegExp(`^${foldedMarks}$`, 'u');
const space = /^[\p{Zs}\t]$/u;
const hangulSyllable = /^[\uac00-\ud7a3]$/u;

function scanCharacter(character: string, codePoint: number): string {
  const digit = asciiDigit(codePoint);
  if (digit !== undefined) return digit;
  if (character === barrier || mark.test(character) || invisibleCharacters.test(character)) return '';
  if (space.test(character)) return ' ';
  if (hangulSyllable.test(character)) return character;
  return lookAlikes[character] ?? character.normalize('NFKD').replace(foldedMark, '').toLowerCase();
}

const openingToken = 0x27e6;
const unknown = 0;
/** What a code unit becomes when that is one code unit again; `unknown` before it was met, `irregular` when it is not. */
const regular = new Int32Array(0x10000);
const irregular = -1;
regular.fill(irregular, 0xd800, 0xe000);
regular[openingToken] = irregular;
/** What comes before a letter in a Latin word but is another script's, and the other way round. */
const mixedScripts = /[a-z][\u0370-\u03ff\u0430-\u052f]|[\u0370-\u03ff\u0430-\u052f][a-z]/u;
const wordOfScripts = /[a-z\u0370-\u03ff\u0430-\u052f]+/gu;
const twins = new Map(
  Array.from('абвекмнорстухісјԁһѕαβγεικνορτυχωгп').map((letter, index) => [
    letter,
    'abbekmhopctyxicjdhsabyeikvoptuxwrn'.charAt(index),
  ]),
);

/** Cyrillic and Greek letters inside Latin words as the Latin letters they look like; letter for letter. */
function withoutTwins(scanned: string): string {
  if (!mixedScripts.test(scanned)) return scanned;
  return scanned.replace(wordOfScripts, (word) =>
    mixedScripts.test(word) ? Array.from(word, (letter) => twins.get(letter) ?? letter).join('') : word,
  );
}

/** The text unit by unit, as long as each becomes one unit; null where one does not. */
function scanInPlace(text: string): string | null {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    let scanned = regular[code] ?? irregular;
    if (scanned === unknown) {
      const made = scanCharacter(text.charAt(index), code);
      scanned = made.length === 1 ? made.charCodeAt(0) : irregular;
      regular[code] = scanned;
    }
    if (scanned === irregular) return null;
    units[index] = scanned;
  }
  let made = '';
  for (let from = 0; from < units.length; from += 4096) {
    made += String(Reflect.apply(String.fromCharCode, null, units.subarray(from, from + 4096)));
  }
  return made;
}

/** What only lower case changes. */
const plainAscii = /^[\n\x20-\x5f\x61-\x7e]*$/;

const known = new Map<number, string>();

function scanSlowly(text: string): MappedText {
  const builder = mappedTextBuilder();
  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index);
    if (code === openingToken) {
      redactionToken.lastIndex = index;
      const token = redactionToken.exec(text)?.[0];
      if (token !== undefined) {
        builder.add(barrier, index, index + token.length);
        index += token.length;
        continue;
      }
    }
    const codePoint = text.codePointAt(index) ?? code;
    const size = codePoint > 0xffff ? 2 : 1;
    let scanned = known.get(codePoint);
    if (scanned === undefined) {
      scanned = scanCharacter(text.slice(index, index + size), codePoint);
      if (known.size < 8192) known.set(codePoint, scanned);
    }
    builder.add(scanned, index, index + size);
    index += size;
  }
  return builder.build();
}

/**
 * The text as the rules read it: lower case without accents, digits of every script as ASCII, one kind of dash, dot,
 * slash, apostrophe and space, one form of the Arabic letters that are written in several, full-width forms as plain
 * ones, Latin letters for the Cyrillic and Greek ones that hide in Latin words, nothing invisible, and each redaction
 * token as one barrier. Offsets lead back to the text that was given.
 */
export function scanText(text: string): MappedText {
  if (plainAscii.test(text)) return identityText(text.toLowerCase());
  const inPlace = scanInPlace(text);
  if (inPlace !== null) return identityText(withoutTwins(inPlace));
  const mapped = scanSlowly(text);
  return { ...mapped, text: withoutTwins(mapped.text) };
}
