import type { RunNote } from './types.ts';

/** Beyond so many notes of one code the rest is counted, not listed. */
const notesKept = 1000;

/** Keeps the first notes of each code, in order, and says how many more there were. */
export function keepNotes(notes: Iterable<RunNote>): RunNote[] {
  const counts = new Map<string, number>();
  const kept: RunNote[] = [];
  for (const note of notes) {
    const count = (counts.get(note.code) ?? 0) + 1;
    counts.set(note.code, count);
    if (count <= notesKept) kept.push(note);
  }
  for (const [code, count] of counts) {
    if (count > notesKept) kept.push({ code, detail: `${String(count - notesKept)} more` });
  }
  return kept;
}
