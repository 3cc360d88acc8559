import type { ShareableText } from './shareable-text.ts';

/** Turns texts into vectors whose nearness is nearness of meaning. */
export interface EmbeddingsProvider {
  /** For the record of a run and the report's method section: the model, and where it works. */
  readonly name: string;
  /** Numbers in a vector; null until the first text was embedded. */
  readonly dimensions: () => number | null;
  /**
   * One vector of length 1 for each text, in their order; of a text without any words, zeros.
   * @throws ProviderError, whose message holds none of the texts; the signal's reason when it was aborted.
   */
  readonly embed: (
    texts: readonly ShareableText[],
    options?: { readonly signal?: AbortSignal },
  ) => Promise<Float32Array[]>;
}
