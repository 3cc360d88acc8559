/** A text made from another one, with the way back: every code unit knows where in the original it came from. */
export interface MappedText {
  readonly text: string;
  /** Offset in the original of each code unit's source; null when the text has the original's own offsets. */
  readonly starts: Uint32Array | null;
  /** Exclusive end in the original of each code unit's source; null with `starts`. */
  readonly ends: Uint32Array | null;
}

/** A span of a text in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that stands for itself. */
export function identityText(text: string): MappedText {
  return { text, starts: null, ends: null };
}

/** The same text, made from a piece of a longer original that begins at `offset` there. */
export function shiftedText(mapped: MappedText, offset: number): MappedText {
  if (offset === 0) return mapped;
  const { text, starts, ends } = mapped;
  const shifted = (from: Uint32Array | null, first: number): Uint32Array =>
    Uint32Array.from({ length: text.length }, (_, unit) => offset + (from?.[unit] ?? unit + first));
  return { text, starts: shifted(starts, 0), ends: shifted(ends, 1) };
}

/** Pieces of one original, in order, as one text. */
export function joinedTexts(pieces: readonly MappedText[]): MappedText {
  const text = pieces.map((piece) => piece.text).join('');
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let at = 0;
  for (const piece of pieces) {
    for (let unit = 0; unit < piece.text.length; unit += 1, at += 1) {
      starts[at] = piece.starts?.[unit] ?? unit;
      ends[at] = piece.ends?.[unit] ?? unit + 1;
    }
  }
  return { text, starts, ends };
}

/** Where a span of the made text lies in the original. An empty span is empty there too. */
export function originalSpan(mapped: MappedText, start: number, end: number): Span {
  if (mapped.starts === null || mapped.ends === null) return { start, end };
  const from = mapped.starts[start] ?? mapped.ends.at(-1) ?? 0;
  return { start: from, end: end > start ? (mapped.ends[end - 1] ?? from) : from };
}

/**
 * Collects replaced pieces and their sources. `add` takes what a piece of the original, from `start` to `end`, became;
 * an empty piece is one that was taken out.
 */
export function mappedTextBuilder(): {
  readonly add: (piece: string, start: number, end: number) => void;
  readonly build: () => MappedText;
} {
  const pieces: string[] = [];
  let starts = new Uint32Array(256);
  let ends = new Uint32Array(256);
  let length = 0;
  const reserve = (needed: number): void => {
    if (needed <= starts.length) return;
    const grown = Math.max(needed, starts.length * 2);
    const [oldStarts, oldEnds] = [starts, ends];
    starts = new Uint32Array(grown);
    ends = new Uint32Array(grown);
    starts.set(oldStarts);
    ends.set(oldEnds);
  };
  return {
    add: (piece, start, end) => {
      reserve(length + piece.length);
      pieces.push(piece);
      for (let unit = 0; unit < piece.length; unit += 1) {
        // A piece as long as its source maps unit by unit, so that half a surrogate pair keeps its own place.
        const sameLength = piece.length === end - start;
        starts[length] = sameLength ? start + unit : start;
        ends[length] = sameLength ? start + unit + 1 : end;
        length += 1;
      }
    },
    build: () => ({ text: pieces.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) }),
  };
}

/** Replaces code point by code point; `replace` may return '' to take one out. */
export function mapText(text: string, replace: (codePoint: number, character: string) => string): MappedText {
  const builder = mappedTextBuilder();
  for (let index = 0; index < text.length;) {
    const codePoint = text.codePointAt(index) ?? 0;
    const size = codePoint > 0xffff ? 2 : 1;
    builder.add(replace(codePoint, text.slice(index, index + size)), index, index + size);
    index += size;
  }
  return builder.build();
}
