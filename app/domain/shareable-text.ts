declare const shareable: unique symbol;

/**
 * Words that may be shown to a program outside: redaction has been over them. The type can only be had from what
 * redaction gives, so that a comment as it was typed does not fit where this is asked for.
 */
export type ShareableText = string & { readonly [shareable]: true };

/** The text of a redaction's outcome, whose findings need not be many but must have been looked for. */
export function shareableText(outcome: {
  readonly text: string;
  readonly redactions: readonly unknown[];
}): ShareableText {
  return outcome.text as ShareableText;
}
