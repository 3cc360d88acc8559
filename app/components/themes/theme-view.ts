import type { TextPiece } from '#app/domain/marked-text.ts';
import type { Shown } from '../review-view.ts';

/** A theme in a line; everything counted comes as words, in steps. */
export interface ThemeEntryView {
  readonly key: string;
  readonly areaKey: string | null;
  readonly standing: 'candidate' | 'selected' | 'merged' | 'rejected';
  readonly href: string;
  readonly name: Shown;
  readonly standingText: string;
  readonly size: string;
  readonly area: Shown | null;
  /** Of its comments, by its name. */
  readonly language: string | null;
  readonly agreement: string | null;
  /** That it has no name in an official language. */
  readonly unnamed: string | null;
}

interface ListLink {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly here: boolean;
}

/** The left side of the workshop. */
export interface ThemeListView {
  readonly home: string;
  /** The key of the theme that is open beside it. */
  readonly current: string | null;
  readonly revision: number;
  readonly any: boolean;
  readonly filters: readonly ListLink[];
  readonly orders: readonly ListLink[];
  readonly groups: readonly { readonly area: Shown | null; readonly entries: readonly ThemeEntryView[] }[];
  /** Why there is nothing to list. */
  readonly none: string | null;
}

export interface CommentView {
  readonly id: string;
  readonly covered: boolean;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly languageName: string | null;
  readonly pieces: readonly TextPiece[];
}

/** An act in the workshop, in words. */
export interface ChangeView {
  readonly revision: number;
  readonly what: string;
  readonly by: string;
  readonly undone: boolean;
  readonly undoable: boolean;
  /** Of what undoes it: Undo, or Do it again. */
  readonly undo: string;
  readonly href: string | null;
}

/** What was typed into the form of an act, by field. */
export type TypedAct = Readonly<Record<string, string>>;

/** Why a form was not carried out, with everything that it had sent. */
export interface ActAnswer {
  readonly act: string;
  readonly typed: TypedAct;
  readonly errors: readonly { readonly text: string; readonly fieldId?: string | undefined }[];
  /** What somebody else did to the theme since the page was shown. */
  readonly meanwhile: readonly ChangeView[];
}

export interface AreaChoice {
  readonly key: string;
  readonly name: Shown;
}

/** One theme as its own page shows it. */
export interface DossierView {
  readonly entry: ThemeEntryView;
  /** Official languages first; null text: missing. */
  readonly names: readonly { readonly tag: string; readonly language: string; readonly text: Shown | null }[];
  readonly definitions: readonly { readonly tag: string; readonly language: string; readonly text: Shown | null }[];
  readonly proposedName: string | null;
  readonly keyphrases: readonly string[];
  readonly phrasesIn: Shown;
  readonly reason: string;
  readonly typical: readonly CommentView[];
  readonly unusual: readonly CommentView[];
  readonly languages: string | null;
  readonly origin: string;
  readonly mergedInto: ThemeEntryView | null;
  readonly merged: readonly ThemeEntryView[];
  readonly dissents: readonly (Shown & { readonly id: string })[];
  readonly changes: readonly ChangeView[];
  readonly areas: readonly AreaChoice[];
  readonly mayShape: boolean;
  /** What stands in the fields of names and definitions, by language. */
  readonly typed: { readonly name: TypedAct; readonly definition: TypedAct };
}
