import { mappedTextBuilder, type MappedText } from '#app/language/mapped-text.ts';

/** Number words of English, French and Spanish as the scanner leaves them (no accents); `oh` and `o` are read as zero. */
const units: Readonly<Record<string, number>> = {
  ...{ zero: 0, oh: 0, o: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9 },
  ...{ cero: 0, uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9 },
};
const teens: Readonly<Record<string, number>> = {
  ...{ ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17 },
  ...{ eighteen: 18, nineteen: 19, dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16 },
  ...{ diez: 10, once: 11, doce: 12, trece: 13, catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17, dieciocho: 18 },
  ...{ diecinueve: 19, veintiuno: 21, veintidos: 22, veintitres: 23, veinticuatro: 24, veinticinco: 25 },
  ...{ veintiseis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29 },
};
const tens: Readonly<Record<string, number>> = {
  ...{ twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  ...{ vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70, octante: 80, nonante: 90 },
  ...{ veinte: 20, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 },
};
const hundreds: ReadonlySet<string> = new Set(['hundred', 'cent', 'cents']);
const repeats: Readonly<Record<string, number>> = { double: 2, triple: 3 };

const anyOf = (...tables: Readonly<Record<string, number>>[]): string =>
  tables.flatMap((table) => Object.keys(table)).join('|');
const counted = anyOf(units, teens, tens);
/** Two numbers in a row of which one is a word, or a word that can stand for an age alone. */
const trigger = new RegExp(
  `(?<!\\p{L})(?:(?:${anyOf(teens, tens)})(?!\\p{L})|(?:${counted}|double|triple)[ ,.-]+(?:[0-9]|(?:${counted})(?!\\p{L})))`,
  'u',
);
const numberWord = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[0-9]{1,19}|${counted}|hundred|cents?|double|triple|vingts|et|y)(?![\\p{L}\\p{N}])`,
  'gu',
);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words of one number stand side by side, with a space or a hyphen between. */
const joined = (scanned: string, left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && /^[ -]$/u.test(scanned.slice(left.end, right.start));

/** The number below a hundred that begins at a word, and how many words it takes; null where none does. */
function belowHundred(scanned: string, words: readonly Word[], at: number): { value: number; taken: number } | null {
  const word = words[at];
  if (word === undefined) return null;
  const next = joined(scanned, word, words[at + 1]) ? words[at + 1] : undefined;
  if (word.text === 'quatre' && (next?.text === 'vingt' || next?.text === 'vingts')) {
    const rest = joined(scanned, next, words[at + 2]) ? belowTwenty(words[at + 2]) : null;
    return rest === null ? { value: 80, taken: 2 } : { value: 80 + rest, taken: 3 };
  }
  const ten = tens[word.text];
  if (ten === undefined) {
    const value = belowTwenty(word);
    return value === null ? null : { value, taken: 1 };
  }
  const linked = next?.text === 'et' || next?.text === 'y';
  const last = linked ? (joined(scanned, next, words[at + 2]) ? words[at + 2] : undefined) : next;
  const rest = last === undefined ? null : word.text === 'soixante' ? belowTwenty(last) : (units[last.text] ?? null);
  return rest === null || rest === 0 ? { value: ten, taken: 1 } : { value: ten + rest, taken: linked ? 3 : 2 };
}

function belowTwenty(word: Word | undefined): number | null {
  return word === undefined ? null : (units[word.text] ?? teens[word.text] ?? null);
}

/** The digits that the words from `at` stand for, and how many words that takes; null where they are no number. */
function read(scanned: string, words: readonly Word[], at: number): { digits: string; taken: number } | null {
  const word = words[at];
  if (word === undefined) return null;
  const next = words[at + 1];
  const times = repeats[word.text];
  if (times !== undefined) {
    const unit = joined(scanned, word, next) && next !== undefined ? units[next.text] : undefined;
    return unit === undefined ? null : { digits: String(unit).repeat(times), taken: 2 };
  }
  const unit = units[word.text];
  if (unit !== undefined && unit > 0 && next !== undefined && hundreds.has(next.text) && joined(scanned, word, next)) {
    const rest = joined(scanned, next, words[at + 2]) ? belowHundred(scanned, words, at + 2) : null;
    return { digits: String(unit * 100 + (rest?.value ?? 0)), taken: 2 + (rest?.taken ?? 0) };
  }
  const small = belowHundred(scanned, words, at);
  return small === null ? null : { digits: String(small.value), taken: small.taken };
}

interface SpelledNumber {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** All numbers of the text in order, spelled ones and groups of digits alike. */
function numbersOf(scanned: string): SpelledNumber[] {
  const words = Array.from(scanned.matchAll(numberWord), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const numbers: SpelledNumber[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    const number =
      word !== undefined && /^[0-9]/u.test(word.text) ? { digits: word.text, taken: 1 } : read(scanned, words, at);
    const last = number === null ? undefined : words[at + number.taken - 1];
    if (number !== null && word !== undefined && last !== undefined)
      numbers.push({ digits: number.digits, start: word.start, end: last.end });
    at += number?.taken ?? 1;
  }
  return numbers;
}

/** As many digits as a local telephone number: so many in a row are one number, however it was dictated. */
const dictatedDigits = 7;

/**
 * The scanned text with the numbers that are written in words as digits: each by itself (`forty-three` becomes `43`),
 * and as one where they were dictated in a row (`four oh three triple five 0123` becomes `4035550123`), so that the rules
 * for digits can be asked again. Offsets lead back to the scanned text. Null where there is nothing of the kind.
 */
export function withSpelledNumbers(scanned: string): MappedText | null {
  if (!trigger.test(scanned)) return null;
  const runs: SpelledNumber[][] = [];
  for (const number of numbersOf(scanned)) {
    const last = runs.at(-1)?.at(-1);
    const between = last === undefined ? '' : scanned.slice(last.end, Math.min(number.start, last.end + 4));
    if (last !== undefined && /^[ ,.()-]{1,3}$/u.test(between)) runs.at(-1)?.push(number);
    else runs.push([number]);
  }
  const builder = mappedTextBuilder();
  let copied = 0;
  for (const run of runs) {
    const dictated = run.reduce((sum, { digits }) => sum + digits.length, 0) >= dictatedDigits;
    for (const [index, { digits, start, end }] of run.entries()) {
      if (!dictated || index === 0) builder.add(scanned.slice(copied, start), copied, start);
      builder.add(digits, start, end);
      copied = end;
    }
  }
  builder.add(scanned.slice(copied), copied, scanned.length);
  return builder.build();
}
