/** One reader's decided reading of a comment, as agreement takes it. */
export interface MeasuredReading {
  readonly userId: string;
  /** When they decided, ISO 8601: about a theme that came into the codebook later they have said nothing. */
  readonly at: string;
  readonly viaTranslation: boolean;
  /** Target ids that they said yes to, merges and splits resolved; to everything else in the codebook then it was no. */
  readonly yes: readonly string[];
}
