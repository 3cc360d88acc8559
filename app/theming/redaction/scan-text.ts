import { asciiDigit } from '#app/language/digits.ts';
import { mappedTextBuilder, type MappedText } from '#app/language/mapped-text.ts';
import { invisibleCharacters } from '#app/language/normalise.ts';
import { barrier, redactionKinds } from './rule.ts';

/** Tokens that an earlier redaction left. */
const redactionToken = new RegExp(`⟦(?:${redactionKinds.join('|')})(?::[0-9+-]{1,12})?⟧`, 'y');

const lookAlikes: Readonly<Record<string, string>> = {};
for (const dash of '‐‑‒–—―−﹘﹣－⁃') Object.assign(lookAlikes, { [dash]: '-' });
for (const dot of '·•․‧∙⋅。．｡') Object.assign(lookAlikes, { [dot]: '.' });
for (const slash of '⁄∕／') Object.assign(lookAlikes, { [slash]: '/' });

/** Accents and the marks that enclose a character, such as the keycap of an emoji digit. */
const enclosingOrAccent = /[\u0300-\u036f\u20d0-\u20f0]/gu;
const space = /^[\p{Zs}\t]$/u;
const mark = /^[\u0300-\u036f\u20d0-\u20f0]$/u;

function scanCharacter(character: string, codePoint: number): string {
  const digit = asciiDigit(codePoint);
  if (digit !== undefined) return digit;
  if (character === barrier || mark.test(character) || invisibleCharacters.test(character)) return '';
  if (space.test(character)) return ' ';
  return lookAlikes[character] ?? character.normalize('NFKD').replace(enclosingOrAccent, '').toLowerCase();
}

const known = new Map<number, string>();

/**
 * The text as the rules read it: lower case without accents, digits of every script as ASCII, one kind of dash, dot,
 * slash and space, full-width forms as plain ones, nothing invisible, and each redaction token as one barrier.
 * Offsets lead back to the text that was given.
 */
export function scanText(text: string): MappedText {
  const builder = mappedTextBuilder();
  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index);
    if (code === 0x27e6) {
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
