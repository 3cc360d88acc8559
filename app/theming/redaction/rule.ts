import type { RedactionClass } from '#app/domain/redaction-class.ts';

/** What a redacted detail was. The page shows a reader's own words for each kind. */
export const redactionKinds = [
  'email',
  'link',
  'handle',
  'phone',
  'postal-code',
  'sin',
  'uci',
  'application-number',
  'payment-card',
  'number',
  'name',
  'address',
  'age',
  'birth-date',
] as const;

export type RedactionKind = (typeof redactionKinds)[number];

/** A detail that a rule found; offsets into the scanned text. */
export interface Finding {
  readonly kind: RedactionKind;
  /** Which rule found it: for the log, which never holds the words themselves. */
  readonly rule: string;
  /** Absent: `remove`. */
  readonly class?: RedactionClass;
  /** The coarser value that stays when the class is `generalise`: an age band, a decade. */
  readonly value?: string;
  readonly start: number;
  readonly end: number;
}

/** What a rule may know beyond the scanned text. */
export interface RuleContext {
  /** Canonical tag of the text's language; undefined when it is not known. */
  readonly language: string | undefined;
  /** Whether the character of the scanned text at this offset was written as a capital letter. */
  readonly isCapital: (index: number) => boolean;
}

/** A family of rules. Takes scanned text (see scan-text.ts) and finds in one pass, without overlaps, in order. */
export type RuleFamily = (scanned: string, context: RuleContext) => Finding[];

/** Stands in a scanned text for what is redacted already; no rule matches it or reaches across it. */
export const barrier = '\ufffc';
