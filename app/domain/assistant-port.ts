import type { ShareableText } from './shareable-text.ts';

/** What an assistant is shown of a theme. */
export interface ThemeToName {
  /** Tag of the theme's language, in which its name shall be. */
  readonly language: string;
  readonly keyphrases: readonly ShareableText[];
  readonly typicalComments: readonly ShareableText[];
}

/** Proposes; what becomes of a proposal, people decide. */
export interface AssistantProvider {
  /** For the record of a run and the report's method section: the model, and where it works. */
  readonly name: string;
  /**
   * A name for the theme that `acceptableName` lets through, or null where it gave none.
   * @throws ProviderError, whose message holds none of the texts; the signal's reason when it was aborted.
   */
  readonly proposeName: (theme: ThemeToName, options?: { readonly signal?: AbortSignal }) => Promise<string | null>;
}
