import type { PublishedCrossTable } from '#app/domain/report/cross-table.ts';
import type { Denominator } from '#app/domain/report/provenance.ts';
import type { PublishedTable } from '#app/domain/report/published.ts';

interface Figures {
  readonly figuresFrom: { readonly edition: number };
}

/** A table of an edition, as far as its numbers go; an edition's own tables are such. */
export interface AuditedTable extends PublishedTable, Figures {
  readonly made: { readonly of: Denominator };
  readonly under?: Readonly<Record<string, string>> | undefined;
}

export interface AuditedCrossTable extends PublishedCrossTable, Figures {
  readonly threshold: number;
  readonly rounded?: true | undefined;
}

/** An edition as an attacker reads it; a preview for the Council is one. */
export interface AuditedEdition {
  readonly edition: number;
  readonly threshold: number;
  readonly rounding?: 'base-5' | undefined;
  readonly tables: readonly AuditedTable[];
  readonly crossTables?: readonly AuditedCrossTable[] | undefined;
  readonly quotes?: readonly { readonly language: string }[] | undefined;
}

/** What is known beside the editions, from the survey, which everybody could see. */
export interface KnownOfTables {
  /** Tables of yes or no, by id, in which every person asked is known to be in some row. */
  readonly everyoneInARow: ReadonlySet<string>;
  /** The places of each ranking, by the ids of their tables, the first place first. */
  readonly rankings: readonly (readonly string[])[];
}
