import type { MappedText } from './mapped-text.ts';

/**
 * What each UTF-16 code unit becomes where that depends on no neighbour. Most text of the scripts that need folding
 * (Arabic, Devanagari, Gurmukhi, Ethiopic, curly apostrophes) has nothing else, and is then folded unit by unit, ten
 * times as fast as cluster by cluster and with the same result: a test compares the two.
 */
export interface UnitFolds {
  /** By code unit: the unit that it becomes, 0 when it goes, −1 when its neighbours matter. */
  readonly folds: Int32Array;
  /** By code unit: 1 for a combining mark, which belongs to the unit before it. */
  readonly marks: Uint8Array;
}

const depends = -1;
const gone = 0;
/** Blocks in which all that matters is the unit itself, but for the exceptions below. */
const blocks: readonly (readonly [first: number, last: number])[] = [
  [0x0001, 0x024f],
  [0x0400, 0x052f],
  [0x0600, 0x06ff],
  [0x0900, 0x097f],
  [0x0a00, 0x0a7f],
  [0x1200, 0x139f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x3001, 0x3003],
  [0x3008, 0x3011],
  [0xff01, 0xff5e],
];
/** Hamza and madda signs compose with the letter before; old signs of Cyrillic and Vedic accents change places. */
const composing = /[\u0653-\u0655\u0483-\u0487\u0951-\u0954]/u;
/** A space in some languages, but not under a mark. */
const nonJoiner = 0x200c;
const emojiSurrogate = 0xd83d;
/** A cluster has at most so many marks; more begin a new one. */
const maximumMarks = 8;

/** Tabulates `fold`, which says what a character alone becomes. */
export function unitFolds(fold: (character: string) => string): UnitFolds {
  const folds = new Int32Array(0x10000).fill(depends);
  const marks = new Uint8Array(0x10000);
  for (const [first, last] of blocks) {
    for (let unit = first; unit <= last; unit += 1) {
      const character = String.fromCharCode(unit);
      if (composing.test(character)) continue;
      const folded = fold(character);
      if (folded.length <= 1) folds[unit] = folded === '' ? gone : folded.charCodeAt(0);
      if (/\p{M}/u.test(character)) marks[unit] = 1;
    }
  }
  return { folds, marks };
}

/** Emoji of one high surrogate are themselves, whatever follows in them. */
const isEmoji = (text: string, at: number): boolean => {
  const low = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === emojiSurrogate && low >= 0xdc00 && low <= 0xdfff;
};

/** Folds a text unit by unit; null when it has something whose neighbours matter. */
export function foldPlainText(text: string, { folds, marks }: UnitFolds): MappedText | null {
  const { length } = text;
  const units = new Uint16Array(length);
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  let made = 0;
  let clusterStart = 0;
  let clusterMade = 0;
  let marksInCluster = 0;
  let goneInCluster = 0;
  const closeCluster = (at: number): void => {
    // Where part of a cluster goes, what is left of it stands for all of it.
    if (goneInCluster > 0) {
      starts.fill(clusterStart, clusterMade, made);
      ends.fill(at, clusterMade, made);
    }
    clusterStart = at;
    clusterMade = made;
    marksInCluster = 0;
    goneInCluster = 0;
  };
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const emoji = unit === emojiSurrogate && isEmoji(text, at);
    const folded = emoji ? unit : (folds[unit] ?? depends);
    if (folded === depends) return null;
    if (marks[unit] === 1 && at > 0) {
      marksInCluster += 1;
      if (marksInCluster > maximumMarks || text.charCodeAt(clusterStart) === nonJoiner) return null;
    } else closeCluster(at);
    if (folded === gone) {
      goneInCluster += 1;
      continue;
    }
    units[made] = folded;
    starts[made] = at;
    ends[made] = at + 1;
    made += 1;
    if (emoji) {
      at += 1;
      units[made] = text.charCodeAt(at);
      starts[made] = at;
      ends[made] = at + 1;
      made += 1;
    }
  }
  closeCluster(length);
  const folded = stringOf(units.subarray(0, made));
  if (made === length) return { text: folded, starts: null, ends: null };
  return { text: folded, starts: starts.subarray(0, made), ends: ends.subarray(0, made) };
}

/** As many arguments as any engine takes. */
const slice = 4096;

function stringOf(units: Uint16Array): string {
  if (units.length <= slice) return String.fromCharCode(...units);
  let text = '';
  for (let at = 0; at < units.length; at += slice) text += String.fromCharCode(...units.subarray(at, at + slice));
  return text;
}
