import type { Counted } from './home-view.ts';

/** A step of the plan as its page shows it; days and moments come as text. */
export interface StepView {
  readonly id: string;
  readonly standard: string | null;
  readonly title: string;
  /** As a form holds it. */
  readonly due: string;
  readonly day: string;
  readonly owner: string;
  readonly ownerName: string | null;
  readonly standing: 'done' | 'due' | 'late';
  readonly days: Counted;
  /** Null: it is not done. */
  readonly done: { readonly at: string; readonly by: string | null } | null;
  readonly seen: string;
}

/** What was typed and not saved, to stand there again; `at` is a step's id, `add` or `meeting`. */
export interface TypedPlan {
  readonly at: string;
  readonly field: 'due' | 'title' | null;
  readonly title: string;
  readonly due: string;
  readonly owner: string;
}

export interface MemberChoice {
  readonly userId: string;
  readonly name: string;
}
