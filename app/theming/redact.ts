import type { RedactionClass } from '#app/domain/redaction-class.ts';
import { canonicalLanguage } from '#app/language/languages.ts';
import { originalSpan, type Span } from '#app/language/mapped-text.ts';
import { findAddresses } from './redaction/addresses.ts';
import { findAges } from './redaction/ages.ts';
import { findBirthDates } from './redaction/birth-dates.ts';
import { contactRules } from './redaction/contact.ts';
import { findDocumentNumbers } from './redaction/documents.ts';
import { identifierRules } from './redaction/identifiers.ts';
import { findNames } from './redaction/names/find-names.ts';
import { barrier, type Finding, type RedactionKind, type RuleContext } from './redaction/rule.ts';
import { scanText } from './redaction/scan-text.ts';

export type { RedactionClass } from '#app/domain/redaction-class.ts';
export type { RedactionKind } from './redaction/rule.ts';

/** One entry of the log of redactions; it never holds what was taken out. */
export interface Redaction {
  readonly kind: RedactionKind;
  /** `remove`: gone. `generalise`: a coarser value stands there. `ask`: masked until a person decides that it may be shown. */
  readonly class: RedactionClass;
  /** Which rule of the kind: `checksum`, `cue`, `form`… */
  readonly rule: string;
  /** Offsets into the text that was given. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

export interface RedactedText {
  readonly text: string;
  readonly redactions: readonly Redaction[];
}

export interface RedactOptions {
  /** Tag of the text's language: its own cues come first. Absent: the cues of all languages are tried. */
  readonly language?: string;
  /** Spans of the text that was given which a person decided to show; findings of the class `ask` inside one are left. */
  readonly release?: readonly Span[];
}

const maximumRounds = 6;
const families = [
  ...contactRules,
  findBirthDates,
  ...identifierRules,
  findDocumentNumbers,
  findAddresses,
  findAges,
  findNames,
];

/**
 * What stands where a detail was: neutral in every language, and recognisable, so that a page can say it in its own.
 * `⟦kind⟧`, or `⟦kind:value⟧` with the coarser value that stays: digits, `-` and `+` only.
 */
export function redactionToken(kind: RedactionKind, value?: string): string {
  return value === undefined ? `⟦${kind}⟧` : `⟦${kind}:${value}⟧`;
}

/** Found when first met: 1 for a code unit that is no capital letter, 2 for one that is. */
const capitals = new Uint8Array(0x10000);

function isCapitalUnit(code: number): boolean {
  if (capitals[code] === 0) capitals[code] = /[\p{Lu}\p{Lt}]/u.test(String.fromCharCode(code)) ? 2 : 1;
  return capitals[code] === 2;
}

function masked(text: string, findings: readonly Finding[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of findings) {
    pieces.push(text.slice(at, start), barrier.repeat(end - start));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** Marks after a digit go with it (the keycap of 4️⃣); left behind they would sit on the token's bracket. */
function withMarks(text: string, { start, end }: Span): Span {
  let extended = end;
  while (/\p{M}/u.test(text.charAt(extended))) extended += 1;
  return { start, end: extended };
}

/**
 * Every detail that the rules find in a scanned text. A family sees only what those before it left, and what is masked
 * can free a neighbour: so until nothing is found. Two rounds are the rule; the bound is for text made to need more.
 */
function findAll(scanned: string, context: RuleContext): Finding[] {
  const all: Finding[] = [];
  let rest = scanned;
  for (let round = 0; round < maximumRounds; round += 1) {
    const before = all.length;
    for (const family of families) {
      const findings = family(rest, context);
      if (findings.length > 0) rest = masked(rest, findings);
      for (const finding of findings) all.push(finding);
    }
    if (all.length === before) break;
  }
  return all.sort((a, b) => a.start - b.start);
}

/**
 * Takes personal details out of a text: e-mail addresses, links, account names, telephone numbers, Canadian postal
 * codes, Social Insurance Numbers, client and application numbers of the immigration department, payment cards and
 * other long numbers, in every digit system, whatever separates or hides the digits. Idempotent, linear in the text's
 * length, never throws.
 */
export function redact(text: string, options: RedactOptions = {}): RedactedText {
  const scanned = scanText(text);
  const context: RuleContext = {
    language: options.language === undefined ? undefined : canonicalLanguage(options.language),
    isCapital: (index) => isCapitalUnit(text.charCodeAt(scanned.starts?.[index] ?? index)),
  };
  const released = ({ start, end }: Span): boolean =>
    options.release?.some((span) => span.start <= start && span.end >= end) ?? false;
  const pieces: string[] = [];
  const redactions: Redaction[] = [];
  let at = 0;
  for (const finding of findAll(scanned.text, context)) {
    const { kind, rule, class: redactionClass = 'remove', value } = finding;
    const span = withMarks(text, originalSpan(scanned, finding.start, finding.end));
    if (redactionClass === 'ask' && released(span)) continue;
    const replacement = redactionToken(kind, value);
    pieces.push(text.slice(at, span.start), replacement);
    redactions.push({ kind, class: redactionClass, rule, ...span, replacement });
    at = span.end;
  }
  return redactions.length === 0 ? { text, redactions } : { text: pieces.join('') + text.slice(at), redactions };
}
