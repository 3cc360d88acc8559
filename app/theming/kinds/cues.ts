import type { CommentKind } from '../../domain/comment-kind.ts';
import am from './am.json';
import ar from './ar.json';
import en from './en.json';
import es from './es.json';
import fa from './fa.json';
import fil from './fil.json';
import fr from './fr.json';
import hi from './hi.json';
import ko from './ko.json';
import pa from './pa.json';
import so from './so.json';
import ti from './ti.json';
import uk from './uk.json';
import ur from './ur.json';
import vi from './vi.json';
import zhHans from './zh-Hans.json';

/** Cues of one kind. A word is compared by its stem; behind an equals sign, as it is written. */
export interface KindCues {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  /** Cues where they begin a sentence: “Offer classes in the evening”. */
  readonly opening?: readonly string[];
}

/** What a language's words say about the kind of a comment. */
export interface LanguageCues extends Readonly<Record<CommentKind, KindCues>> {
  /** No speaker of the language has read it yet. */
  readonly draft: boolean;
}

/** By language tag. */
export const kindCues: Readonly<Record<string, LanguageCues>> = {
  am,
  ar,
  en,
  es,
  fa,
  fil,
  fr,
  hi,
  ko,
  pa,
  so,
  ti,
  uk,
  ur,
  vi,
  'zh-Hans': zhHans,
};
