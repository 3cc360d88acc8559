/** What a redacted detail was. The page shows a reader's own words for each kind. */
export type RedactionKind =
  | 'email'
  | 'link'
  | 'handle'
  | 'phone'
  | 'postal-code'
  | 'sin'
  | 'uci'
  | 'application-number'
  | 'payment-card'
  | 'number';

/** A detail that a rule found; offsets into the scanned text. */
export interface Finding {
  readonly kind: RedactionKind;
  /** Which rule found it: for the log, which never holds the words themselves. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** A family of rules. Takes scanned text (see scan-text.ts) and finds in one pass, without overlaps, in order. */
export type RuleFamily = (scanned: string) => Finding[];

/** Stands in a scanned text for what is redacted already; no rule matches it or reaches across it. */
export const barrier = '\ufffc';
