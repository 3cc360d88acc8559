import type { Shown } from '#app/components/review-view.ts';
import type { TranslationLanguage } from '#app/domain/comment-translation.ts';
import type { TextPiece } from '#app/domain/marked-text.ts';

/** A comment that waits for a translation; nothing about who wrote it. */
export interface CommentToTranslate {
  /** Its address on this page, `slug/id`. */
  readonly id: string;
  readonly revision: number;
  readonly consultation: Shown;
  readonly question: Shown | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly languageName: string;
  readonly pieces: readonly TextPiece[];
  /** What it can be put into, the usual one first. */
  readonly targets: readonly TargetView[];
  /** The member is the only one who could read the original. */
  readonly onlyReader: boolean;
}

export interface TargetView {
  readonly language: TranslationLanguage;
  readonly name: string;
  /** As what the page shows the translation into it. */
  readonly seen: string;
  /** What is there: a machine's draft, or the member's own. */
  readonly text: string;
  readonly origin: 'person' | 'machine' | null;
}

export interface BacklogRow {
  readonly language: string;
  readonly name: string;
  readonly waiting: string;
  readonly readers: string;
  readonly translators: string;
  /** The member reads it: the queue of this language alone. */
  readonly href: string | null;
}

export interface OwnTranslation {
  readonly href: string;
  readonly date: string;
  readonly from: string;
  readonly text: Shown;
}

/** What was typed and not saved, to stand there again. */
export interface TypedTranslation {
  readonly id: string;
  readonly language: TranslationLanguage;
  readonly text: string;
  readonly errors: readonly string[];
  /** Words of which the translator is asked whether they point at somebody. */
  readonly asks: boolean;
}
