import type { SurveyDocument } from '../survey.ts';
import type { Bilingual, TextsByLanguage } from './bilingual.ts';
import type { EditionTable } from './edition.ts';
import type { Denominator, Provenance } from './provenance.ts';
import type { ExactTable } from './exact-table.ts';
import * as words from './words.ts';

/** A table that an edition will have, before anything is counted: what its rows are and how they are made. */
export interface DeclaredTable extends Pick<
  EditionTable,
  'id' | 'audience' | 'kind' | 'section' | 'ordered' | 'unit' | 'foldInto' | 'title' | 'made'
> {
  readonly rows: readonly { readonly key: string; readonly label: Bilingual }[];
  readonly required: boolean;
  readonly aboutTheConsultation: boolean;
  readonly within?: { readonly table: string; readonly row: string };
  /** The row of another table that each row lies under: of themes, their areas. */
  readonly nested?: ExactTable['nested'];
  /** Not everybody was asked. */
  readonly subset?: ExactTable['subset'];
  /** The ranking of which it is one place. */
  readonly placeOf?: ExactTable['placeOf'];
  /** What its rows count. */
  readonly counts: TableCounts;
}

export type TableCounts =
  | { readonly of: 'people' | 'languages' | 'channels' | 'comments' | 'sample' | 'areas' | 'themes' | 'decisions' }
  | {
      readonly of: 'choices';
      /** The key of the field. */
      readonly question: string;
      /** Versions that do not have it. */
      readonly missingIn: readonly number[];
      /** Where the bands of a number begin. */
      readonly bands?: readonly number[];
    };

export interface AudienceDeclaration {
  readonly audience: string;
  /** Every version that somebody answered, oldest first. */
  readonly versions: readonly SurveyDocument[];
  readonly languages: readonly string[];
  readonly areas: readonly { readonly key: string; readonly label: TextsByLanguage }[];
  /** The selected themes that have a name in both official languages. */
  readonly themes: readonly DeclaredTheme[];
  readonly run: number | null;
  readonly areasOf: AreasOf;
}

export interface DeclaredTheme {
  readonly key: string;
  readonly areaKey: string | null;
  readonly name: Bilingual;
}

/**
 * Of whom areas and themes are shares: of those who were read or, where their number cannot be said, of everybody; where
 * not every comment was read, of the random sample, with how finely the others are told apart.
 */
export type AreasOf = 'read' | 'everybody' | { readonly sampleBeside: SampleBeside };

/** Who is not in the random sample: read and not read and without a comment; with and without a comment; or all in one. */
export const sampleBesides = ['read-or-not', 'wrote-or-not', 'all-others'] as const;
export type SampleBeside = (typeof sampleBesides)[number];

export function made(query: Bilingual, of: Denominator, run: number | null): Provenance {
  return { query, denominator: words.denominators[of], of, run };
}
