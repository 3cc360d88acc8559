/** Digits that stand together, perhaps parted by what people put between the parts of a number. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the group before it in its run and this one; '' for the first of a run. */
  readonly separator: string;
}

/** Some neighbouring groups of a run, read as one number. */
export interface NumberWindow {
  readonly digits: string;
  /** Lengths of the groups: `3-3-4`. */
  readonly shape: string;
  readonly groups: number;
  /** Only separators that need no word to say what the number is: spaces, dots, dashes, slashes, brackets. */
  readonly usuallyParted: boolean;
  /** The same separator between all groups. */
  readonly evenlyParted: boolean;
  /** Only dashes, or nothing. */
  readonly partedByDashes: boolean;
  readonly start: number;
  readonly end: number;
}

/** Separators inside one number: any few spaces, dots, dashes, slashes, brackets; commas and others need a cue. */
const separator = /^[ .\-/()_,:;*|~\n]{1,3}$/u;
const usualSeparator = /^[ .\-/()_]+$/u;
const dashSeparator = /^ ?- ?$/u;
/** No number that we look for has more digits: a payment card has nineteen. */
const maximumDigits = 19;

/** All runs of digit groups of a scanned text, in order. */
export function digitRuns(scanned: string): DigitGroup[][] {
  const runs: DigitGroup[][] = [];
  let run: DigitGroup[] = [];
  for (const match of scanned.matchAll(/[0-9]+/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    const last = run.at(-1);
    const between = last === undefined ? '' : scanned.slice(last.end, Math.min(start, last.end + 4));
    if (last !== undefined && separator.test(between)) run.push({ digits: match[0], start, end, separator: between });
    else runs.push((run = [{ digits: match[0], start, end, separator: '' }]));
  }
  return runs;
}

/** The windows of at least `least` digits that begin at a group, longest first. */
export function windowsFrom(run: readonly DigitGroup[], from: number, least: number): NumberWindow[] {
  const windows: NumberWindow[] = [];
  const start = run[from]?.start ?? 0;
  let [digits, shape] = ['', ''];
  let [usuallyParted, evenlyParted, partedByDashes] = [true, true, true];
  for (let index = from; index < run.length; index += 1) {
    const group = run[index];
    if (group === undefined || (index > from && digits.length + group.digits.length > maximumDigits)) break;
    digits += group.digits;
    shape += index === from ? String(group.digits.length) : `-${String(group.digits.length)}`;
    if (index > from) {
      evenlyParted &&= group.separator === run[from + 1]?.separator;
      usuallyParted &&= usualSeparator.test(group.separator);
      partedByDashes &&= dashSeparator.test(group.separator);
    }
    if (digits.length < least) continue;
    windows.push({
      digits,
      shape,
      groups: index - from + 1,
      usuallyParted,
      evenlyParted,
      partedByDashes,
      start,
      end: group.end,
    });
  }
  return windows.reverse();
}

/**
 * The checksum of Social Insurance Numbers and payment cards (Luhn, US patent 2,950,048; ISO/IEC 7812-1, annex B):
 * every second digit from the right doubled, digits of the products summed, a multiple of ten.
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const currencySign = /[$€£¥₹₴₱₩﷼₫]/u;
const moneyBefore = /(?:[$€£¥₹₴₱₩﷼₫]|(?<!\p{L})(?:cad|usd|eur)) ?$/u;
const moneyAfter =
  /^ ?(?:[$€£¥₹₴₱₩﷼₫%元]|(?:cad|usd|eur|dollars?|euros?|million|millions|milliards?|billion|dolares|pesos|doolar|do la|доларів|долари|грн|دولار|دلار|ڈالر|डॉलर|ਡਾਲਰ|달러|ዶላር|ዶላር|ብር|ናቕፋ|加元|美元|人民币)(?![a-z]))/u;

/** Whether the words beside a number say that it is an amount. */
export function isAmount(scanned: string, start: number, end: number): boolean {
  const after = scanned.slice(end, end + 12);
  return (
    moneyBefore.test(scanned.slice(Math.max(0, start - 5), start)) ||
    moneyAfter.test(after) ||
    currencySign.test(after.charAt(0))
  );
}

const isYear = (group: string): boolean => /^(?:1[6-9]|20)\d\d$/.test(group);

/** A span of years: 2019-2020, (1894–1895). */
export function isYearRange({ shape, digits }: NumberWindow): boolean {
  const [from, to] = [digits.slice(0, 4), digits.slice(4)];
  return shape === '4-4' && isYear(from) && isYear(to) && from <= to;
}

/** A rising span of round numbers, such as what a room costs: 1200-1500. An identifier looks so once in a thousand times. */
export function isRoundRange({ shape, digits }: NumberWindow): boolean {
  const length = Number(shape.split('-', 1)[0]);
  const [low, high] = [Number(digits.slice(0, length)), Number(digits.slice(length))];
  return low < high && low % 25 === 0 && high % 25 === 0;
}

/** A calendar date in any of the usual orders: 2024-05-17, 17/5/2024. */
export function isDate(window: NumberWindow): boolean {
  if (window.groups !== 3) return false;
  const parts: string[] = [];
  let at = 0;
  for (const length of window.shape.split('-').map(Number)) {
    parts.push(window.digits.slice(at, at + length));
    at += length;
  }
  const [year = '', ...others] = isYear(parts[0] ?? '') ? parts : parts.reverse();
  return isYear(year) && others.every((part) => part.length <= 2 && Number(part) >= 1 && Number(part) <= 31);
}
