import { detectLanguage, type DetectionOptions } from './detect.ts';
import { scriptNumbers, scripts } from './scripts.ts';

/** A stretch of a text in one language. Offsets are UTF-16 code units, end exclusive. */
export interface LanguageSegment {
  readonly start: number;
  readonly end: number;
  /** Canonical tag, or `und`. */
  readonly language: string;
  /** 0 to 1, of the detection that settled it. */
  readonly confidence: number;
}

/** A stretch needs so many words, or letters where words are not parted, before it may be in a language of its own. */
const leastWords = 4;
const leastLetters = 12;
/** How sure the detector must be, with the language of the whole text as prior. */
const leastConfidence = 0.98;
/** Of a longer text only the start is looked at. */
const maximumLength = 20_000;
const maximumPieces = 200;

const sentenceEnd = /[.!?;\n\u061b\u061f\u06d4\u0964\u1362\u1367\u3002\uff01\uff1f\uff1b]+/gu;
const word = /[\p{L}\p{M}'’]+/gu;
const latin = 1 + scripts.indexOf('Latn');

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Sentences with what ends them; together they are the text. */
function sentences(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (pieces.length < maximumPieces - 1) {
      pieces.push({ start, end });
      start = end;
    }
  }
  if (start < text.length) pieces.push({ start, end: text.length });
  return pieces;
}

/** Where a sentence changes between Latin letters and others, for as long as a language would take. */
function scriptRuns(text: string, sentence: Piece): Piece[] {
  const numbers = scriptNumbers();
  const runs: { start: number; latin: boolean; words: number; letters: number }[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(word)) {
    const number = numbers[match[0].charCodeAt(0)] ?? 0;
    const isLatin = number === latin;
    const last = runs.at(-1);
    if (last?.latin === isLatin) {
      last.words += 1;
      last.letters += match[0].length;
    } else runs.push({ start: sentence.start + match.index, latin: isLatin, words: 1, letters: match[0].length });
  }
  const long = runs.filter(({ words, letters }) => words >= leastWords || letters >= leastLetters);
  if (long.length < 2) return [sentence];
  const starts = long.map(({ start }, index) => (index === 0 ? sentence.start : start));
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? sentence.end }));
}

const isLong = (piece: string): boolean => {
  const words = piece.match(word) ?? [];
  return words.length >= leastWords || words.reduce((sum, { length }) => sum + length, 0) >= 2 * leastLetters;
};

/** Neighbours of one language become one; the whole is covered without gaps. */
function joined(segments: readonly LanguageSegment[]): LanguageSegment[] {
  const result: LanguageSegment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (last?.language !== segment.language) result.push(segment);
    else
      result[result.length - 1] = {
        ...last,
        end: segment.end,
        confidence: Math.min(last.confidence, segment.confidence),
      };
  }
  return result;
}

/**
 * Where a text changes language: sentence by sentence, and where a sentence changes script for several words. The
 * language of the whole is the prior of each part, and only what is surely another one is set apart: names and loan
 * words stay with what is around them. The segments cover the text in order; most texts have one.
 */
export function detectSegments(text: string, options: DetectionOptions = {}): LanguageSegment[] {
  const whole = detectLanguage(text, options);
  const one = [{ start: 0, end: text.length, ...whole }];
  const pieces = sentences(text.slice(0, maximumLength)).flatMap((sentence) => scriptRuns(text, sentence));
  if (pieces.length < 2) return one;
  const prior = whole.language === 'und' ? (options.prior ?? null) : whole.language;
  const segments = pieces.map(({ start, end }): LanguageSegment => {
    const piece = text.slice(start, end);
    const own = isLong(piece) ? detectLanguage(piece, { ...options, prior }) : whole;
    const settled = own.language !== 'und' && own.confidence >= leastConfidence ? own : whole;
    return { start, end, ...settled };
  });
  const result = joined(segments);
  const last = result.at(-1);
  if (result.length < 2 || last === undefined) return one;
  result[result.length - 1] = { ...last, end: text.length };
  return result;
}

/** The language that most of a text is in, by its segments; `und` only where none is known. */
export function mainLanguage(segments: readonly LanguageSegment[]): { language: string; confidence: number } {
  const lengths = new Map<string, number>();
  for (const { language, start, end } of segments) {
    if (language !== 'und') lengths.set(language, (lengths.get(language) ?? 0) + end - start);
  }
  const [first] = [...lengths].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined) return { language: 'und', confidence: segments[0]?.confidence ?? 0 };
  const own = segments.filter(({ language }) => language === first[0]);
  return { language: first[0], confidence: Math.min(...own.map(({ confidence }) => confidence)) };
}
