import { disguised } from './disguised.ts';
import { cueFinder, type Cue } from './cues.ts';
import {
  digitRuns,
  isAmount,
  isDate,
  isRoundRange,
  isYearRange,
  passesLuhn,
  windowsFrom,
  type DigitGroup,
  type NumberWindow,
} from './numbers.ts';
import { barrier, type Finding, type RedactionKind, type RuleFamily } from './rule.ts';

type Verdict = Pick<Finding, 'kind' | 'rule' | 'class'>;

interface Surroundings {
  readonly cues: ReadonlySet<Cue>;
  /** The single letter in front, as of an application number; '' when there is none. */
  readonly letter: string;
  /** A plus sign in front. */
  readonly international: boolean;
}

/** Fewer digits than a local telephone number has stand for nobody. */
const leastDigits = 7;
const digitByDigit = ({ groups, digits }: NumberWindow): boolean => groups > 1 && groups === digits.length;

const nanpShapes: ReadonlySet<string> = new Set(['10', '3-3-4', '3-7', '6-4', '3-3-2-2', '3-4-3']);

/**
 * A number of the North American plan: area code and exchange begin with 2 to 9, and neither is a service code (N11).
 * (CSCN, Canadian Numbering Plan.) A 1 may stand in front.
 */
function isNorthAmerican(window: NumberWindow): boolean {
  const prefixed = window.digits.length === 11 && window.digits.startsWith('1');
  const national = prefixed ? window.digits.slice(1) : window.digits;
  const shape = prefixed ? window.shape.replace(/^1-/, '').replace(/^11$/, '10') : window.shape;
  return /^[2-9](?!11)\d\d[2-9](?!11)\d\d\d{4}$/.test(national) && (nanpShapes.has(shape) || digitByDigit(window));
}

function phone(window: NumberWindow, { cues, international }: Surroundings): string | null {
  const { length } = window.digits;
  if (isYearRange(window) || isDate(window)) return null;
  // What is dialled in front (00, 011) is not part of the fifteen digits that a number has at most (ITU-T E.164).
  const dialled = length >= 10 ? (/^0(?:0|11)(?=[1-9])/.exec(window.digits)?.[0].length ?? 0) : 0;
  const prefixed = international || (dialled > 0 && window.usuallyParted);
  if (prefixed && length >= 8 && length <= 15 + dialled) return 'international';
  if (cues.has('phone') && length >= 7 && length <= 15) return 'cue';
  if (!window.usuallyParted) return null;
  if (isNorthAmerican(window)) return 'north-american';
  if (/^0[1-9]\d{8}$/.test(window.digits) && window.shape === '2-2-2-2-2') return 'pairs';
  const local = window.shape === '3-4' && window.partedByDashes && /^[2-9]/.test(window.digits);
  return local && !isRoundRange(window) ? 'local' : null;
}

/** Nine digits with the checksum. None begins with 0 or 8 (Employment and Social Development Canada). */
function sin(window: NumberWindow, { cues, letter }: Surroundings): string | null {
  if (window.digits.length !== 9 || isDate(window)) return null;
  if (cues.has('sin')) return 'cue';
  const written = window.shape === '9' || window.shape === '3-3-3' || digitByDigit(window);
  return written && letter === '' && window.usuallyParted && /^[1-79]/.test(window.digits) && passesLuhn(window.digits)
    ? 'checksum'
    : null;
}

/** A client identifier of Immigration, Refugees and Citizenship Canada: 0000-0000 or 00-0000-0000. */
function uci(window: NumberWindow, { cues }: Surroundings): string | null {
  const { length } = window.digits;
  if ((length !== 8 && length !== 10) || isYearRange(window)) return null;
  if (cues.has('uci')) return 'cue';
  if (!window.partedByDashes) return null;
  return (window.shape === '4-4' && !isRoundRange(window)) || window.shape === '2-4-4' ? 'form' : null;
}

function applicationNumber(window: NumberWindow, { cues, letter }: Surroundings): string | null {
  const { length } = window.digits;
  if (letter !== '' && length === 9 && window.usuallyParted) return 'form';
  return cues.has('application') && length >= 8 && length <= 10 && !isYearRange(window) && !isDate(window)
    ? 'cue'
    : null;
}

const cardShapes: ReadonlySet<string> = new Set([
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '4-4-4-4',
  '4-6-5',
  '4-6-4',
]);

const checks: readonly (readonly [RedactionKind, (window: NumberWindow, around: Surroundings) => string | null])[] = [
  ['application-number', applicationNumber],
  ['uci', uci],
  ['sin', sin],
  ['phone', phone],
];

/**
 * Nine digits in threes without the checksum: a mistyped or foreign identifier, or a large amount. No amount begins with
 * zero or is parted by dashes; of the rest, those that are round are amounts.
 */
function looksLikeNine(window: NumberWindow): boolean {
  if (window.shape !== '3-3-3' || !window.usuallyParted || !window.evenlyParted) return false;
  return window.partedByDashes || window.digits.startsWith('0') || !window.digits.endsWith('000');
}

function judge(window: NumberWindow, around: Surroundings): Verdict | null {
  if (cardShapes.has(window.shape) && window.evenlyParted && passesLuhn(window.digits))
    return { kind: 'payment-card', rule: 'checksum' };
  for (const [kind, check] of checks) {
    const rule = check(window, around);
    if (rule !== null) return { kind, rule };
  }
  // Nobody writes a price, a year or an address with nine digits in a row; an identifier is what has so many.
  if (/^\d+$/.test(window.shape) && window.digits.length >= 9) return { kind: 'number', rule: 'nine-digits' };
  return looksLikeNine(window) ? { kind: 'number', rule: 'nine-parted', class: 'ask' } : null;
}

/** Whether a number begins at this group of a run that is told by its form alone, without a word beside it. */
function beginsNumber(run: readonly DigitGroup[], from: number): boolean {
  const alone = { cues: new Set<Cue>(), letter: '', international: false };
  return windowsFrom(run, from, leastDigits).some((window) => judge(window, alone) !== null);
}

const letterBefore = /(?<![\p{L}\p{N}])([a-z])[ -]?$/u;
const plusBefore = /\+[ (]{0,2}$/u;

/** Numbers that stand for a person, among all the numbers of a text. */
const findNumbers: RuleFamily = (scanned) => {
  const findings: Finding[] = [];
  const runs = digitRuns(scanned).filter(
    (run) => run.reduce((sum, group) => sum + group.digits.length, 0) >= leastDigits,
  );
  if (runs.length === 0) return findings;
  const cuesNear = cueFinder(scanned);
  for (const run of runs) {
    for (let from = 0; from < run.length; from += 1) {
      const start = run[from]?.start ?? 0;
      const before = scanned.slice(Math.max(0, start - 4), start);
      const letter = from === 0 ? (letterBefore.exec(before)?.[0] ?? '') : '';
      const international = plusBefore.test(before);
      const judged = windowsFrom(run, from, leastDigits).flatMap((window) => {
        const verdict = judge(window, { cues: cuesNear(window.start, window.end), letter, international });
        const amount = !international && isAmount(scanned, window.start, window.end);
        return verdict === null || amount ? [] : [{ window, verdict }];
      });
      const [longest] = judged;
      if (longest === undefined) continue;
      // After a word such as "phone" any digits are the number: but not those with which another number begins.
      const parted = longest.verdict.rule === 'cue' ? judged : [];
      const { window, verdict } = parted.find((one) => beginsNumber(run, from + one.window.groups)) ?? longest;
      const sign = international ? (plusBefore.exec(before)?.[0].length ?? 0) : 0;
      const prefix = verdict.kind === 'application-number' ? letter.length : sign;
      // The bracket of (403) 555-0123 goes with it; one that closes after the number stays with its partner.
      const bracketed = before.endsWith('(') && scanned.slice(window.start, window.end).includes(')');
      const opening = prefix === 0 && bracketed ? 1 : prefix;
      findings.push({ ...verdict, start: window.start - opening, end: window.end });
      from += window.groups - 1;
    }
  }
  return findings;
};

const postalCode = new RegExp(
  `(?<![a-z0-9${barrier}])[abceghj-nprstvxy][0-9oil][abceghj-nprstv-z][ .\\-]{0,3}[0-9oil][abceghj-nprstv-z][0-9oil](?![a-z0-9${barrier}])`,
  'gu',
);
/** A letter may pass for one of the three digits. */
const enoughDigits = /[0-9].*[0-9]/u;

/** A1A 1A1 without D, F, I, O, Q, U, and without W and Z in front (Canada Post, addressing guidelines). */
const findPostalCodes: RuleFamily = (scanned) =>
  Array.from(scanned.matchAll(postalCode))
    .filter((match) => enoughDigits.test(match[0]))
    .map((match) => ({ kind: 'postal-code', rule: 'form', start: match.index, end: match.index + match[0].length }));

/** Numbers and codes, each family applied to what the one before it left. */
export const identifierRules: readonly RuleFamily[] = [findNumbers, findPostalCodes, disguised(findNumbers)];
