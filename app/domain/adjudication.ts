import type { CommentKind } from './comment-kind.ts';

/** The longest reason for a decision where readers differ, in code points. */
export const LONGEST_REASON = 1_000;

/** What one reader says about one area or theme of a comment; who it was is not among it. */
export interface ReaderView {
  readonly yes: boolean;
  readonly kind: CommentKind | null;
}

/** What is decided about one area or theme that readers differ on. */
export interface AdjudicatedTarget {
  /** Target id. */
  readonly id: string;
  readonly about: boolean;
  /** What the comment is about it; null where it is not about it, and where it is hard to say. */
  readonly kind: CommentKind | null;
}

export type AdjudicationProblem =
  | { readonly kind: 'undecided'; readonly target: string }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'long-reason' };

/** Checks a decision against what readers differ on: about each a yes or no, and a reason. Null: it can be taken. */
export function adjudicationProblems(
  differing: readonly string[],
  sent: { readonly decisions: readonly AdjudicatedTarget[]; readonly reason: string },
): readonly AdjudicationProblem[] {
  const decided = new Set(sent.decisions.map(({ id }) => id));
  const undecided = differing.filter((id) => !decided.has(id));
  return [
    ...undecided.map((target) => ({ kind: 'undecided' as const, target })),
    ...(sent.reason === '' ? [{ kind: 'no-reason' as const }] : []),
    ...(Array.from(sent.reason).length > LONGEST_REASON ? [{ kind: 'long-reason' as const }] : []),
  ];
}

/** Views in an order that tells nothing of who said which: yes before no, then by kind. */
export function withoutNames(views: readonly ReaderView[]): readonly ReaderView[] {
  const place = ({ yes, kind }: ReaderView) => `${yes ? '0' : '1'} ${kind ?? ''}`;
  return views.toSorted((a, b) => place(a).localeCompare(place(b)));
}
