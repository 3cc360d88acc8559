import type { ExactTable } from '../report/exact-table.ts';
import { CHECK_PAGE } from '../reached.ts';
import type { SurveyDocument } from '../survey.ts';

/** Stands for the end beside the keys of pages. */
export const SENT = '@sent';

/** One step on the way through a survey: a page, the check, or the sending. */
export interface PageStep {
  readonly key: string;
  /** How many came to it. */
  readonly reached: number;
  /** How many came no further: they left here, or are still here. */
  readonly left: number;
}

/**
 * The way through one version, page by page. Who is sent past a page by a condition was there too, in this count: a page
 * counts at least as many as any later one, so that nobody leaves where nobody could. `reached` are the sums of the
 * drafts, `sent` how many of these were sent.
 */
export function wayThrough(
  { sections }: Pick<SurveyDocument, 'sections'>,
  reached: Readonly<Record<string, number>>,
  sent: number,
): readonly PageStep[] {
  const keys = [...sections.map(({ key }) => key), CHECK_PAGE];
  const counts = [...keys.map((key) => reached[key] ?? 0), sent];
  for (let at = counts.length - 2; at >= 0; at--) counts[at] = Math.max(counts[at] ?? 0, counts[at + 1] ?? 0);
  return [...keys, SENT].map((key, index) => ({
    key,
    reached: counts[index] ?? 0,
    left: key === SENT ? 0 : (counts[index] ?? 0) - (counts[index + 1] ?? 0),
  }));
}

/** Where people came to at last, as a table that disclosure control can protect: each is in exactly one row. */
export function lastPages(id: string, audience: string, steps: readonly PageStep[]): ExactTable {
  const began = steps[0]?.reached ?? 0;
  return {
    ...{ id, audience, kind: 'partition', asked: began, answered: began, required: true, aboutTheConsultation: true },
    rows: steps.map(({ key, reached, left }) => ({ key, count: key === SENT ? reached : left })),
  };
}
