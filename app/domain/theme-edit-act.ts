import type { ThemeTexts } from './theme-edit-texts.ts';

/** A theme that people have decided about, as acts change it; what is computed from its comments is not here. */
export interface ThemeRow {
  readonly key: string;
  readonly status: 'selected' | 'merged' | 'rejected';
  readonly mergedInto: string | null;
  readonly areaKey: string | null;
  readonly name: ThemeTexts;
  readonly definition: ThemeTexts;
  /** The language of the candidate that it was; 'und' for one that people made. */
  readonly language: string;
  readonly keyphrases: readonly string[];
  readonly reason: string;
  /** ISO 8601. */
  readonly selectedAt: string | null;
  readonly selectedBy: string | null;
}

/** A theme of the newest run that nobody has decided about. */
export interface ThemeCandidate {
  readonly key: string;
  readonly label: string;
  readonly language: string;
  readonly areaKey: string | null;
  readonly keyphrases: readonly string[];
}

/** What acts are done to. */
export interface Workshop {
  readonly themes: ReadonlyMap<string, ThemeRow>;
  readonly candidates: ReadonlyMap<string, ThemeCandidate>;
  readonly areas: ReadonlySet<string>;
}

/** Where a split took what was said about a comment under one key. */
export interface ThemeMove {
  readonly toKey: string;
  /** ISO 8601. */
  readonly movedAt: string;
}

/** One act of a person; texts are checked already (see theme-edit-texts). */
export type ThemeAct =
  | { readonly do: 'keep'; readonly theme: string; readonly name: ThemeTexts; readonly areaKey: string | null }
  | { readonly do: 'rename'; readonly theme: string; readonly name: ThemeTexts }
  | { readonly do: 'describe'; readonly theme: string; readonly definition: ThemeTexts }
  | { readonly do: 'merge'; readonly theme: string; readonly into: string }
  | {
      readonly do: 'split';
      readonly theme: string;
      readonly newKey: string;
      readonly name: ThemeTexts;
      readonly keyphrases: readonly string[];
    }
  | { readonly do: 'move'; readonly theme: string; readonly areaKey: string | null }
  | { readonly do: 'reject'; readonly theme: string; readonly reason: string }
  | {
      readonly do: 'add';
      readonly newKey: string;
      readonly name: ThemeTexts;
      readonly definition: ThemeTexts;
      readonly areaKey: string | null;
    };

export type ThemeActKind = ThemeAct['do'];

/** A row before and after; null: it is not there. */
export interface ThemeWrite {
  readonly key: string;
  readonly before: ThemeRow | null;
  readonly after: ThemeRow | null;
}

export interface MoveWrite {
  readonly commentId: string;
  readonly fromKey: string;
  readonly before: ThemeMove | null;
  readonly after: ThemeMove | null;
}

/** What an act, or an undo, comes to. */
export interface ThemePlan {
  /** What it was done to first, then what it was done with. */
  readonly themeKeys: readonly string[];
  readonly themes: readonly ThemeWrite[];
  readonly moves: readonly MoveWrite[];
  /** Themes that must stay where they are for this to make sense: what was merged into, say. */
  readonly leans: readonly string[];
}

/** Why an act cannot be done, whoever does it. */
export type ThemeRefusal =
  | 'gone'
  | 'not-selected'
  | 'already-selected'
  | 'no-name'
  | 'name-taken'
  | 'no-area'
  | 'no-reason'
  | 'itself'
  | 'circle'
  | 'into-rejected'
  | 'into-merged';

/** Whether a key is that of a theme that people made; those that runs find begin with a language. */
export function isOwnKey(key: string): boolean {
  return /^own-[0-9a-f]{12}$/.test(key);
}
