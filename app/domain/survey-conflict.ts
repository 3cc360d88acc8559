import { EVERYTHING } from './edit-survey.ts';

/** One string in one language that is written; `isSource`: the others are translations of it. */
export interface WrittenText {
  readonly textId: string;
  readonly language: string;
  readonly isSource: boolean;
}

/** What somebody is about to do to a survey. */
export interface WantedChange {
  /** As `AppliedEdit` names it. */
  readonly touched: readonly string[];
  /** The texts that would not be shown any more. */
  readonly vanishing: ReadonlySet<string>;
  readonly texts: readonly WrittenText[];
}

/** What was done to it before. */
export interface PastChange {
  readonly revision: number;
  /** As `AppliedEdit` names it, and the ids of texts. */
  readonly touched: readonly string[];
  readonly undoes: number | null;
  readonly texts: readonly WrittenText[];
}

/**
 * The changes that were undone, by revision, with the undoing that did it. An undoing that was undone itself undoes
 * nothing: the newest is asked first.
 */
export function undoneBy(changes: readonly Pick<PastChange, 'revision' | 'undoes'>[]): ReadonlyMap<number, number> {
  const undone = new Map<number, number>();
  for (const { revision, undoes } of [...changes].sort((a, b) => b.revision - a.revision)) {
    if (undoes !== null && !undone.has(revision)) undone.set(undoes, revision);
  }
  return undone;
}

/** What still stands of the changes after a revision: one that was undone among them is gone together with its undoing. */
export function standingChanges<Change extends PastChange>(changes: readonly Change[]): readonly Change[] {
  const undone = undoneBy(changes);
  const among = new Set(changes.map(({ revision }) => revision));
  const cancelled = new Set([...undone].filter(([target]) => among.has(target)).flat());
  return changes.filter(({ revision }) => !cancelled.has(revision));
}

/**
 * Whether a change would be made over something that somebody did meanwhile: to the same section or question, to a text
 * that would vanish, or to the same text in the same language, or to what it was translated from. Two languages of one
 * text are two things, and so are a question and its words.
 */
export function collides(wanted: WantedChange, past: PastChange): boolean {
  const everything = wanted.touched.includes(EVERYTHING);
  if (past.touched.includes(EVERYTHING) || (everything && (past.touched.length > 0 || past.texts.length > 0)))
    return true;
  if (past.touched.some((name) => wanted.touched.includes(name) || wanted.vanishing.has(name))) return true;
  return wanted.texts.some((text) =>
    past.texts.some((other) => other.textId === text.textId && (other.language === text.language || other.isSource)),
  );
}
