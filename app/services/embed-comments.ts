import type { EmbeddingsProvider } from '../domain/embeddings-port.ts';
import { shareableText } from '../domain/shareable-text.ts';
import { redact } from '../theming/redact.ts';

/** A run does not wait longer than this for vectors: it is good without them. */
const PATIENCE_MS = 300_000;

/** Vectors of comments from the provider, redacted once more on the way out; null when it failed. */
export async function embedComments(
  provider: EmbeddingsProvider,
  texts: readonly string[],
): Promise<readonly Float32Array[] | null> {
  const shareable = texts.map((text) => shareableText(redact(text)));
  return provider.embed(shareable, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
}
