import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { EmbeddingsProvider } from '../domain/embeddings-port.ts';
import { embedSaid } from './embed-said.ts';
import { ProviderError } from './provider-error.ts';
import { nameOfDirectory } from './provider-names.ts';
import { unitVector } from './unit-vector.ts';

type Pooling = 'mean' | 'cls';
type Extract = (texts: string[], options: { pooling: Pooling }) => Promise<{ dims: number[]; data: ArrayLike<number> }>;

/** Texts that are worked on at once: few, so that a long one does not fill the memory for all. */
const batchSize = 16;
/** Of one text, in UTF-16 code units; the model's own limit cuts further. */
const longestText = 8_000;

/** Which of a model's files is taken, smallest first, and what transformers.js calls it. */
const weights = [
  ['model_quantized.onnx', 'q8'],
  ['model.onnx', 'fp32'],
] as const;

const poolingFile = z.object({ pooling_mode_cls_token: z.boolean().default(false) });

/** As sentence-transformers writes it down; the mean over the words where it says nothing. */
function poolingOf(directory: string): Pooling {
  const file = path.join(directory, '1_Pooling', 'config.json');
  if (!existsSync(file)) return 'mean';
  try {
    return poolingFile.parse(JSON.parse(readFileSync(file, 'utf8'))).pooling_mode_cls_token ? 'cls' : 'mean';
  } catch {
    throw new ProviderError('1_Pooling/config.json of the sentence model cannot be read.');
  }
}

function weightsOf(directory: string): 'q8' | 'fp32' {
  for (const name of ['config.json', 'tokenizer.json', 'tokenizer_config.json'])
    if (!existsSync(path.join(directory, name))) throw new ProviderError(`The sentence model has no ${name}.`);
  const found = weights.find(([name]) => existsSync(path.join(directory, 'onnx', name)));
  if (found === undefined)
    throw new ProviderError(`The sentence model has no ${weights.map(([name]) => `onnx/${name}`).join(' or ')}.`);
  return found[1];
}

/**
 * transformers.js as Heard wants it: it takes from the network nothing at all, neither a model nor its own runtime (which
 * it would fetch from a content network), and works on one thread, so that the same texts give the same vectors.
 */
async function loadTransformers(directory: string) {
  const { env, pipeline } = await import('@huggingface/transformers');
  env.allowRemoteModels = false;
  env.localModelPath = `${path.dirname(directory)}${path.sep}`;
  env.useFSCache = false;
  env.useWasmCache = false;
  env.fetch = () => Promise.reject(new Error('Heard lets nothing be fetched here'));
  const { wasm } = env.backends.onnx;
  if (wasm !== undefined) Object.assign(wasm, { wasmPaths: undefined, numThreads: 1 });
  return pipeline;
}

async function load(directory: string): Promise<Extract> {
  const dtype = weightsOf(directory);
  let pipeline;
  try {
    pipeline = await loadTransformers(directory);
  } catch {
    throw new ProviderError('@huggingface/transformers cannot be loaded; docs/operate.md says how it is installed.');
  }
  try {
    const model = await pipeline('feature-extraction', path.basename(directory), { dtype, local_files_only: true });
    return async (texts, options) => {
      const { dims, data } = (await model(texts, options)) as { dims: number[]; data: ArrayLike<number> };
      return { dims, data };
    };
  } catch (error) {
    // What went wrong is about the model's files, and no text has been given yet.
    throw new ProviderError('The sentence model cannot be opened.', { cause: error });
  }
}

/**
 * Embeddings from a sentence model in a directory: the ONNX form that transformers.js reads (`config.json`,
 * `tokenizer.json`, `tokenizer_config.json`, `onnx/model_quantized.onnx` or `onnx/model.onnx`). It is opened when the
 * first text comes. Work is done on the thread that asks, and holds it up.
 */
export function localEmbeddings(directory: string): EmbeddingsProvider {
  let dimensions: number | null = null;
  let loading: Promise<Extract> | null = null;

  async function embedBatch(texts: readonly string[]): Promise<Float32Array[]> {
    const pooling = poolingOf(directory);
    loading ??= load(directory);
    const extract = await loading;
    const { dims, data } = await extract(
      texts.map((text) => text.slice(0, longestText).toWellFormed()),
      { pooling },
    ).catch(() => {
      throw new ProviderError('The sentence model failed on a text.');
    });
    const [rows = 0, width = 0] = dims;
    if (rows !== texts.length || dims.length !== 2)
      throw new ProviderError('The sentence model did not give one vector for each text.');
    dimensions = width;
    return texts.map((_, row) =>
      unitVector(Array.prototype.slice.call(data, row * width, (row + 1) * width) as number[]),
    );
  }

  return {
    name: nameOfDirectory(directory),
    dimensions: () => dimensions,
    embed: (texts, { signal } = {}) =>
      embedSaid(texts, async (said) => {
        const vectors: Float32Array[] = [];
        for (let first = 0; first < said.length; first += batchSize) {
          signal?.throwIfAborted();
          vectors.push(...(await embedBatch(said.slice(first, first + batchSize))));
        }
        return vectors;
      }),
  };
}
