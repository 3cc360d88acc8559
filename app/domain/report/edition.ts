import type { Bilingual } from './bilingual.ts';
import type {
  EditionBenchmark,
  EditionChange,
  EditionCommitment,
  EditionCrossTable,
  EditionNarrative,
  EditionPriority,
  EditionRecommendation,
  EditionSummaries,
  FiguresFrom,
  ReportTexts,
} from './edition-parts.ts';
import type { TableEstimate } from '../estimate/table-estimate.ts';
import type { Provenance } from './provenance.ts';
import type { PublishedTable } from './published.ts';
import type { ReadingMethod } from './reading-method.ts';
import type { TargetAgreement } from './target-agreement.ts';

export const EDITION_SCHEMA = 'heard.edition/1';

/** What a table is about; also the order in which a page shows them. */
export const tableSections = ['people', 'areas', 'themes', 'questions', 'about-you', 'reading'] as const;
export type TableSection = (typeof tableSections)[number];

export const editionKinds = ['public', 'council-preview'] as const;
/** A preview for the Council is numbered with the others, and what it says counts as published; the public is never served it. */
export type EditionKind = (typeof editionKinds)[number];

/** One table of an edition: the protected figures and their words. */
export interface EditionTable<Count extends number = number> extends PublishedTable<Count> {
  readonly section: TableSection;
  /** A scale keeps its order; other rows may be sorted by what is shown of them. */
  readonly ordered: boolean;
  readonly unit: 'people' | 'decisions';
  /** The row into which hidden rows are folded wherever the table is shown; null: each is shown as hidden. */
  readonly foldInto: string | null;
  readonly title: Bilingual;
  readonly labels: Readonly<Record<string, Bilingual>>;
  readonly made: Provenance;
  /** By the key of a row, the area that it lies under. */
  readonly under?: Readonly<Record<string, string>> | undefined;
  /** What a table of the random sample says of everybody. */
  readonly estimate?: TableEstimate | undefined;
  readonly figuresFrom: FiguresFrom;
}

export interface EditionQuote {
  /** Finds the text, which is kept apart and goes when its author withdraws. */
  readonly hash: string;
  /** Its language; `und` where that is not told, since too few people used it: then `original` is false. */
  readonly language: string;
  /** False: the original would tell a language that few used, so that only translations are published. */
  readonly original?: false | undefined;
  readonly areaKeys: readonly string[];
  /** Selected themes; absent from editions published before there were any. */
  readonly themeKeys?: readonly string[] | undefined;
  /** Which translations are kept apart with the text, and from whom they come. */
  readonly translations?: readonly { readonly language: string; readonly origin: 'person' | 'machine' }[] | undefined;
}

export interface EditionDocument<Count extends number = number> {
  readonly schema: typeof EDITION_SCHEMA;
  readonly organization: { readonly slug: string; readonly name: Bilingual };
  readonly consultation: {
    readonly slug: string;
    readonly title: Bilingual;
    readonly purpose: Bilingual;
    readonly opensAt: string | null;
    readonly closesAt: string | null;
    readonly timeZone: string;
    readonly languages: readonly string[];
  };
  /** The organization and every answer are made up, for show. */
  readonly madeUp: boolean;
  readonly edition: number;
  readonly publishedAt: string;
  readonly threshold: number;
  readonly audiences: readonly {
    readonly key: string;
    readonly label: Bilingual;
    /** How many of the comments people have read. Not a count of people, and so said even where counts are hidden. */
    readonly commentsRead: 'all' | 'some' | 'none';
  }[];
  readonly themingRun: { readonly number: number; readonly version: string; readonly snapshotHash: string } | null;
  /**
   * Every service or model beyond Heard itself that took part in any theming run so far, by name; empty: none did. Absent
   * from editions published before this was said.
   */
  readonly providers?: readonly string[] | undefined;
  /** How people read. Absent where nobody has read, and from editions published before this was said. */
  readonly reading?: ReadingMethod | undefined;
  /** How far readers agree on each area and theme of the tables. Absent as `reading` is. */
  readonly agreement?: readonly TargetAgreement[] | undefined;
  readonly tables: readonly EditionTable<Count>[];
  /** The rows that open the report, in order; chosen by `findings.ts` from shown cells. */
  readonly findings: readonly { readonly table: string; readonly row: string }[];
  readonly quotes: readonly EditionQuote[];
  /** Absent: public. */
  readonly kind?: EditionKind | undefined;
  /** Figures stand for multiples of five, drawn by chance up or down. */
  readonly rounding?: 'base-5' | undefined;
  readonly crossTables?: readonly EditionCrossTable<Count>[] | undefined;
  /** What is new beside the edition before this one; absent from a first edition. */
  readonly changes?: readonly EditionChange[] | undefined;
  readonly texts?: ReportTexts | undefined;
  readonly narratives?: readonly EditionNarrative[] | undefined;
  readonly commitments?: readonly EditionCommitment[] | undefined;
  readonly recommendations?: readonly EditionRecommendation[] | undefined;
  readonly priorities?: readonly EditionPriority[] | undefined;
  readonly benchmarks?: readonly EditionBenchmark[] | undefined;
  readonly summaries?: EditionSummaries | undefined;
}
