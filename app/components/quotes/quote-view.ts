import type { TextPiece } from '#app/domain/marked-text.ts';
import type { QuotePoint } from '#app/domain/reidentification.ts';
import type { Shown } from '../review-view.ts';

export interface QuoteCardProps {
  readonly id: string;
  /** As it may be published. */
  readonly text: string;
  readonly masked: boolean;
  readonly status: 'proposed' | 'approved' | 'declined';
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly languageName: string | null;
  /** The redacted comment with the excerpt marked; null where nothing is to be decided. */
  readonly around: readonly TextPiece[] | null;
  /** What could point at somebody: with the words that say it, all of these together, and how few comments are few. */
  readonly points: readonly {
    readonly point: QuotePoint;
    readonly words: string;
    readonly all: string;
    readonly few: string;
  }[];
  readonly translations: readonly (Shown & {
    readonly name: string;
    readonly origin: 'person' | 'machine' | null;
    readonly by: string | null;
  })[];
  /** Null for somebody who is no longer a member. */
  readonly proposedBy: string | null;
  readonly decidedBy: string | null;
  readonly own: boolean;
}

/** What was sent about a quote and could not be done. */
export interface SentQuote {
  readonly quoteId: string;
  readonly confirmed: readonly string[];
  readonly words: string;
  readonly texts: Readonly<Record<string, string>>;
}
