import type { Shown } from '../review-view.ts';

/** A box to tick, with the code that is typed for it. */
export interface PrintedBox {
  readonly code: string;
  readonly label: Shown;
  /** Where to go on after it, in words. */
  readonly jump: string | null;
  /** Its picture, small. */
  readonly picture: { readonly address: string; readonly alt: Shown } | null;
  /** There is a line beside it to write on. */
  readonly line: boolean;
}

/** What stands under a question, to be filled in. */
export type PrintedAnswer =
  | { readonly kind: 'boxes'; readonly boxes: readonly PrintedBox[] }
  | { readonly kind: 'scale'; readonly points: readonly string[]; readonly least: Shown; readonly most: Shown }
  | {
      readonly kind: 'table';
      readonly columns: readonly PrintedBox[];
      readonly rows: readonly { readonly label: string; readonly words: Shown }[];
    }
  | { readonly kind: 'ranking'; readonly choices: readonly PrintedBox[]; readonly places: readonly PrintedPlace[] }
  | { readonly kind: 'number'; readonly unit: Shown | null }
  | { readonly kind: 'date'; readonly parts: readonly { readonly name: string; readonly digits: number }[] }
  | { readonly kind: 'text'; readonly lines: number }
  | { readonly kind: 'nothing' };

interface PrintedPlace {
  readonly label: string;
  readonly name: string;
}

export interface PrintedQuestion {
  readonly key: string;
  /** Null for words between questions. */
  readonly number: string | null;
  readonly title: Shown;
  /** That it must be answered, and why. */
  readonly required: { readonly says: string; readonly because: Shown | null } | null;
  readonly hint: Shown | null;
  readonly why: { readonly says: string; readonly words: Shown } | null;
  readonly body: Shown | null;
  /** Whom it is for, in words; empty: everybody. */
  readonly onlyIf: readonly string[];
  readonly answer: PrintedAnswer;
  /** "Prefer not to say", below the answers. */
  readonly decline: PrintedBox | null;
}

/** The consent as it is printed. */
export interface PrintedConsent {
  readonly heading: string;
  readonly about: readonly Shown[];
  readonly short: readonly string[];
  readonly facts: readonly { readonly name: string; readonly words: readonly Shown[] }[];
  readonly agree: Shown;
  /** Null where nobody's words are quoted. */
  readonly quote: Shown | null;
}

/** A form as it is printed, in words of its own language. */
export interface PrintedForm {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: Shown;
  readonly introduction: Shown;
  /** Words of the interface, by what they are for. */
  readonly says: Readonly<
    Record<
      | 'askedBy'
      | 'sheet'
      | 'staff'
      | 'version'
      | 'howTo'
      | 'consentHow'
      | 'backHeading'
      | 'back'
      | 'cut'
      | 'stripHeading',
      string
    >
  >;
  /** Why it must not be handed out. */
  readonly draft: string | null;
  /** That parts of it are a machine's translation. */
  readonly machine: string | null;
  readonly consent: PrintedConsent;
  readonly sections: readonly {
    readonly key: string;
    readonly title: Shown | null;
    readonly questions: readonly PrintedQuestion[];
  }[];
  readonly thanks: Shown;
  readonly contact: string;
  readonly strip: readonly string[];
  readonly help: {
    readonly heading: string;
    readonly places: readonly { readonly name: Shown; readonly about: Shown; readonly phone: string | null }[];
  } | null;
}
