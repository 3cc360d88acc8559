import type { TextPiece } from '#app/domain/marked-text.ts';
import type { SearchFilters } from '#app/domain/comment-search.ts';
import type { Shown } from '../review-view.ts';

export interface Choice {
  readonly value: string;
  readonly name: Shown;
}

/** What the form of the search offers, and what stands in it. */
export interface SearchFormView {
  readonly typed: string;
  readonly filters: SearchFilters;
  readonly areas: readonly Choice[];
  /** Themes that people kept, then candidates that nobody decided about. */
  readonly themes: readonly Choice[];
  readonly candidates: readonly Choice[];
  readonly languages: readonly Choice[];
  /** The number of the newest run; null: none has ended. */
  readonly run: string | null;
  /** The page without any of it. */
  readonly empty: string;
}

export interface FoundView {
  readonly id: string;
  readonly pieces: readonly TextPiece[];
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly languageName: string | null;
  readonly read: boolean;
  /** Where it is read and decided about; null for who does not. */
  readonly href: string | null;
}
