import type { OfficialTexts } from '#app/domain/official-text.ts';
import type { GroupKind } from '#app/domain/partnership.ts';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { Counted } from '../plan/home-view.ts';
import type { Shown } from '../review-view.ts';

/** A group of the partnership as its page shows it; days come as text. */
export interface GroupView {
  readonly id: string;
  readonly kind: GroupKind;
  readonly name: Shown;
  /** In the other official language; null where it is the same. */
  readonly otherName: Shown | null;
  readonly ended: boolean;
  /** Somebody ended it, which can be taken back. */
  readonly endedByHand: string | null;
  /** The last day of its term. */
  readonly term: string | null;
  readonly open: Counted;
  readonly seen: string;
  readonly form: GroupForm;
}

export interface GroupForm {
  readonly name: OfficialTexts;
  readonly termEnds: string;
}

/** What was typed and not saved; `at` is a group's id, or `add`. */
export interface TypedGroup extends GroupForm {
  readonly at: string;
  readonly kind: string;
  readonly field: 'name' | 'term' | null;
  readonly language: OfficialLanguage | null;
}

/** A group that can be chosen. */
export interface GroupChoice {
  readonly id: string;
  readonly name: Shown;
}

/** A group whose term has ended and that still owns commitments. */
export interface WaitingHandover {
  readonly id: string;
  readonly name: Shown;
  readonly open: Counted;
  /** Of the form: sent twice it is one handover. */
  readonly handover: string;
}

export interface HandoverView {
  readonly id: string;
  readonly from: Shown;
  readonly to: Shown;
  readonly count: Counted;
  readonly at: string;
  readonly by: string | null;
}
