/**
 * Word vectors as one flat buffer, so that opening them costs nothing and worker threads can share them.
 *
 * Little-endian: eight bytes of signature; then as 32-bit numbers: rows, dimensions, slots (a power of two), checksum
 * over all that follows; then the index (`slots` fingerprints, `slots` row numbers plus one, 0 where a slot is free), a
 * scale for each row (32-bit float) and the rows, a signed byte for each dimension. A number is byte × scale.
 *
 * Words themselves are not in it: a word is found by two independent 32-bit hashes, one for its slot, one to recognise
 * it, so that of a million words that are not there one in some ten thousand runs meets a wrong one.
 */
export interface WordVectors {
  readonly rows: number;
  readonly dimensions: number;
  /** The row of a word as normalise() leaves it; -1 when it has none. */
  readonly lookup: (form: string) => number;
  /** Adds `weight` times a row to `sum`, from index `at` on. */
  readonly add: (row: number, weight: number, sum: Float32Array | Float64Array, at?: number) => void;
  /** What it was opened from, to hand to another thread. */
  readonly buffer: ArrayBufferLike;
}

/** A buffer that holds no word vectors, or damaged ones. */
export class WordVectorsError extends Error {
  override readonly name = 'WordVectorsError';
}

const signature = 'HEARDWV1';
const headerBytes = 24;
const maximumDimensions = 4096;

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units, from a basis of one's own, with a final mix (MurmurHash3). */
function hash(form: string, basis: number): number {
  let value = basis | 0;
  for (let index = 0; index < form.length; index += 1) value = Math.imul(value ^ form.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

const slotHash = (form: string): number => hash(form, 0x811c9dc5);
const fingerprint = (form: string): number => hash(form, 0x3b9f1c27);

function checksum(words: Uint32Array): number {
  let value = 0x811c9dc5;
  // Two at a time: as a for-of loop it takes ten times as long when it is first run, which is the only time.
  for (let at = 0; at < words.length; at += 2) {
    value = Math.imul(value ^ (words[at] ?? 0), 0x01000193);
    value = Math.imul(value ^ (words[at + 1] ?? 0), 0x01000193);
  }
  return value >>> 0;
}

interface Sections {
  readonly fingerprints: Uint32Array;
  readonly rowNumbers: Uint32Array;
  readonly scales: Float32Array;
  readonly bytes: Int8Array;
}

function sectionsOf(buffer: ArrayBufferLike, rows: number, dimensions: number, slots: number): Sections {
  const scalesAt = headerBytes + 8 * slots;
  return {
    fingerprints: new Uint32Array(buffer, headerBytes, slots),
    rowNumbers: new Uint32Array(buffer, headerBytes + 4 * slots, slots),
    scales: new Float32Array(buffer, scalesAt, rows),
    bytes: new Int8Array(buffer, scalesAt + 4 * rows, rows * dimensions),
  };
}

/** Whole 32-bit words, so that the checksum can run over them. */
const bytesNeeded = (rows: number, dimensions: number, slots: number): number =>
  Math.ceil((headerBytes + 8 * slots + 4 * rows + rows * dimensions) / 4) * 4;

/** Packs word vectors; of a word that comes twice the first counts. All vectors must be equally long. */
export function packWordVectors(
  entries: readonly { readonly word: string; readonly vector: Float32Array }[],
): ArrayBuffer {
  const dimensions = entries[0]?.vector.length ?? 0;
  let slots = 2;
  while (slots < entries.length * 2) slots *= 2;
  const buffer = new ArrayBuffer(bytesNeeded(entries.length, dimensions, slots));
  const { fingerprints, rowNumbers, scales, bytes } = sectionsOf(buffer, entries.length, dimensions, slots);
  entries.forEach(({ word, vector }, row) => {
    if (vector.length !== dimensions) throw new WordVectorsError(`row ${String(row)} has another length`);
    let slot = slotHash(word) & (slots - 1);
    while (rowNumbers[slot] !== 0) slot = (slot + 1) & (slots - 1);
    fingerprints[slot] = fingerprint(word);
    rowNumbers[slot] = row + 1;
    const scale = vector.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) / 127;
    scales[row] = scale;
    if (scale > 0) vector.forEach((value, index) => (bytes[row * dimensions + index] = Math.round(value / scale)));
  });
  new Uint8Array(buffer).set(new TextEncoder().encode(signature));
  new Uint32Array(buffer, 8, 3).set([entries.length, dimensions, slots]);
  new Uint32Array(buffer, 20, 1)[0] = checksum(new Uint32Array(buffer, headerBytes));
  return buffer;
}

/** Opens packed word vectors without copying them; throws WordVectorsError when they are damaged or cut short. */
export function openWordVectors(buffer: ArrayBufferLike): WordVectors {
  if (new Uint8Array(new Uint32Array([1]).buffer)[0] !== 1) throw new WordVectorsError('needs a little-endian machine');
  if (buffer.byteLength < headerBytes || buffer.byteLength % 4 !== 0)
    throw new WordVectorsError('is too short to hold word vectors');
  if (String.fromCharCode(...new Uint8Array(buffer, 0, 8)) !== signature)
    throw new WordVectorsError('does not begin as a file of word vectors');
  const [rows = 0, dimensions = 0, slots = 0, expected = 0] = new Uint32Array(buffer, 8, 4);
  if (dimensions > maximumDimensions || rows >= slots || (slots & (slots - 1)) !== 0)
    throw new WordVectorsError('has a damaged header');
  if (buffer.byteLength !== bytesNeeded(rows, dimensions, slots))
    throw new WordVectorsError('is shorter or longer than its header says');
  if (checksum(new Uint32Array(buffer, headerBytes)) !== expected) throw new WordVectorsError('is damaged');
  const { fingerprints, rowNumbers, scales, bytes } = sectionsOf(buffer, rows, dimensions, slots);
  return {
    rows,
    dimensions,
    buffer,
    lookup: (form) => {
      const wanted = fingerprint(form);
      let slot = slotHash(form) & (slots - 1);
      for (let probes = 0; probes < slots; probes += 1) {
        const row = (rowNumbers[slot] ?? 0) - 1;
        if (row < 0 || fingerprints[slot] === wanted) return row;
        slot = (slot + 1) & (slots - 1);
      }
      return -1;
    },
    add: (row, weight, sum, at = 0) => {
      const factor = weight * (scales[row] ?? 0);
      const first = row * dimensions;
      for (let index = 0; index < dimensions; index += 1)
        sum[at + index] = (sum[at + index] ?? 0) + factor * (bytes[first + index] ?? 0);
    },
  };
}
