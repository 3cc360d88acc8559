import { originalSpan, type Span } from '#app/language/mapped-text.ts';
import { contactRules } from './redaction/contact.ts';
import { identifierRules } from './redaction/identifiers.ts';
import { barrier, type Finding, type RedactionKind } from './redaction/rule.ts';
import { scanText } from './redaction/scan-text.ts';

export type { RedactionKind } from './redaction/rule.ts';

/** One entry of the log of redactions; it never holds what was taken out. */
export interface Redaction {
  readonly kind: RedactionKind;
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

/** What a text must have before any rule can match: most comments have none of it and are done with here. */
const trigger = /[@＠﹫\p{N}]|:\/\/|www\.|[([{<] ?(?:at|arroba|arobase)|(?:dot|punto|point) ?(?:com|ca|net|org)/iu;

const maximumRounds = 6;
const families = [...contactRules, ...identifierRules];

/** What stands where a detail was: neutral in every language, and recognisable, so that a page can say it in its own. */
export function redactionToken(kind: RedactionKind): string {
  return `⟦${kind}⟧`;
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
function findAll(scanned: string): Finding[] {
  const all: Finding[] = [];
  let rest = scanned;
  for (let round = 0; round < maximumRounds; round += 1) {
    const before = all.length;
    for (const family of families) {
      const findings = family(rest);
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
export function redact(text: string): RedactedText {
  if (!trigger.test(text)) return { text, redactions: [] };
  const scanned = scanText(text);
  const pieces: string[] = [];
  const redactions: Redaction[] = [];
  let at = 0;
  for (const { kind, rule, start, end } of findAll(scanned.text)) {
    const span = withMarks(text, originalSpan(scanned, start, end));
    const replacement = redactionToken(kind);
    pieces.push(text.slice(at, span.start), replacement);
    redactions.push({ kind, rule, ...span, replacement });
    at = span.end;
  }
  return redactions.length === 0 ? { text, redactions } : { text: pieces.join('') + text.slice(at), redactions };
}
