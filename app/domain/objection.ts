import { cleanText } from './answer.ts';

/** The longest text to or from the readers about one comment, in code points. */
export const LONGEST_OBJECTION = 1_000;
/** An author can say so many things about a comment before the readers have answered one. */
export const MOST_OPEN_OBJECTIONS = 3;

/** How far the reading of a comment has come, as its author sees it. */
export type ReadState = 'unread' | 'again' | 'none' | 'counted';

/** `isRead`: a person has decided about the words as they are now; `targets`: how much they were counted under. */
export function readState(comment: { isRead: boolean; revision: number; targets: number }): ReadState {
  if (!comment.isRead) return comment.revision > 1 ? 'again' : 'unread';
  return comment.targets > 0 ? 'counted' : 'none';
}

/** Why what an author says of their comment is not taken. */
export type ObjectionProblem = 'empty' | 'too-long' | 'too-many';

/** Checks what an author says; `open`: how much they have said before that nobody has answered. Null: it can be taken. */
export function objectionProblem(said: {
  readonly targets: readonly string[];
  readonly words: string;
  readonly open: number;
}): ObjectionProblem | null {
  const words = cleanText(said.words);
  if (said.targets.length === 0 && words === '') return 'empty';
  if (isTooLong(words)) return 'too-long';
  return said.open >= MOST_OPEN_OBJECTIONS ? 'too-many' : null;
}

/** Whether a text is longer than either side may write. */
export function isTooLong(words: string): boolean {
  return Array.from(words).length > LONGEST_OBJECTION;
}
