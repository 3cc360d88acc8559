import { z } from 'zod';
import type { HttpService } from '../config.ts';
import type { EmbeddingsProvider } from '../domain/embeddings-port.ts';
import type { ShareableText } from '../domain/shareable-text.ts';
import { embedSaid } from './embed-said.ts';
import { defaultLimits, postJson, type HttpLimits } from './post-json.ts';
import { ProviderError } from './provider-error.ts';
import { nameOfService } from './provider-names.ts';
import { unitVector } from './unit-vector.ts';

/** Of one text, in UTF-16 code units: what sentence models read of it at most. */
const longestText = 8_000;
/** Of one request. */
const mostTexts = 64;
const mostCodeUnits = 64_000;

const embeddingsAnswer = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1).max(16_384) })),
});

const cut = (text: string): string => text.slice(0, longestText).toWellFormed();

/** Texts in their order, in requests of a size that a service takes. */
function* batches(texts: readonly ShareableText[]): Generator<string[]> {
  let first = 0;
  while (first < texts.length) {
    const input: string[] = [];
    let size = 0;
    for (const text of texts.slice(first, first + mostTexts)) {
      const piece = cut(text);
      if (input.length > 0 && size + piece.length > mostCodeUnits) break;
      input.push(piece);
      size += piece.length;
    }
    yield input;
    first += input.length;
  }
}

/** Embeddings from a service that speaks OpenAI's `POST /embeddings`. A text of spaces only is not sent. */
export function httpEmbeddings(service: HttpService, limits: HttpLimits = defaultLimits): EmbeddingsProvider {
  let dimensions: number | null = null;

  async function embedBatch(input: readonly string[], signal: AbortSignal | undefined): Promise<Float32Array[]> {
    const answer = await postJson({
      url: `${service.url}/embeddings`,
      key: service.key,
      body: { model: service.model, input, encoding_format: 'float' },
      answer: embeddingsAnswer,
      limits,
      signal,
    });
    const vectors: Float32Array[] = [];
    for (const { index, embedding } of answer.data) {
      dimensions ??= embedding.length;
      if (embedding.length !== dimensions)
        throw new ProviderError('The service answered with vectors of another length.');
      vectors[index] = unitVector(embedding);
    }
    if (answer.data.length !== input.length || input.some((_, index) => vectors[index] === undefined))
      throw new ProviderError('The service answered with another number of vectors than there are texts.');
    return vectors;
  }

  return {
    name: nameOfService(service),
    dimensions: () => dimensions,
    embed: (texts, { signal } = {}) =>
      embedSaid(texts, async (said) => {
        const vectors: Float32Array[] = [];
        for (const input of batches(said)) vectors.push(...(await embedBatch(input, signal)));
        return vectors;
      }),
  };
}
