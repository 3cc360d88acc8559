import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { surveysOf } from '#db/read/editions.ts';
import { sectionsReached } from '#db/read/sections-reached.ts';
import { protectTable } from '../disclosure/protect.ts';
import { countOf, type Cell } from '../domain/report/published.ts';
import { lastPages, wayThrough } from '../domain/results/drop-out.ts';
import { CHECK_PAGE } from '../domain/reached.ts';
import type { SurveyDocument } from '../domain/survey.ts';
import type { Application } from './application.ts';
import { inFives } from './protect-live-count.ts';

/** The way through one version of a survey, as somebody may see it; hidden: too few to count safely. */
export interface VersionWay {
  readonly audience: string;
  readonly version: number;
  readonly survey: SurveyDocument;
  /** Null: too few began. */
  readonly began: number | null;
  /** The pages, the check and the sending: how many came to each, and how many of them no further. */
  readonly steps: readonly { readonly key: string; readonly reached: number | null; readonly left: number | null }[];
  /** Null where it is not told. */
  readonly otherSent: number | null;
  readonly kept: number | null;
}

export interface OpenDropOut {
  readonly consultation: Consultation;
  /** The newest version first; audiences and versions are never added up. */
  readonly versions: readonly VersionWay[];
}

/** How people came through each version of the surveys of a consultation; null: there is no such consultation. */
export function openDropOut(
  app: Application,
  organizationId: string,
  slug: string,
  exact: boolean,
): Promise<OpenDropOut | null> {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const surveys = await surveysOf(tx, key);
    const reached = await sectionsReached(tx, key, app.now());
    const { disclosureThreshold: threshold } = consultation;
    const versions = reached.flatMap(({ audience, surveyVersion: version, ...sums }): readonly VersionWay[] => {
      const survey = surveys.get(audience)?.find((one) => one.version === version);
      if (survey === undefined) return [];
      // Who sends has come to the check: of those sent beyond that the way was not counted.
      const onTheWay = Math.min(sums.sent, sums.reached[CHECK_PAGE] ?? 0);
      const steps = wayThrough(survey, sums.reached, onTheWay);
      const began = steps[0]?.reached ?? 0;
      const way = { audience, version, survey };
      const others = { otherSent: sums.otherSent + sums.sent - onTheWay, kept: sums.kept };
      if (exact && began >= threshold) return [{ ...way, began, steps, ...others }];
      const { table } = protectTable(lastPages(`${audience}.way`, audience, steps), threshold);
      // Where nobody was counted page by page, those who sent all the same are said: else nobody seems to have answered.
      const { otherSent } = others;
      const uncounted = exact && began === 0 && otherSent >= threshold ? otherSent : null;
      return [{ ...way, ...protectedWay(table), otherSent: uncounted, kept: null }];
    });
    return { consultation, versions: versions.reverse() };
  });
}

/** What may be told of a way: who came to a page is who began, less all who left before, where each of those is shown. */
function protectedWay({
  asked,
  rows,
}: {
  readonly asked: Cell;
  readonly rows: readonly { readonly key: string; readonly cell: Cell }[];
}): Pick<VersionWay, 'began' | 'steps'> {
  const began = countOf(asked);
  let here = began;
  const fives = (count: number | null) => (count === null ? null : inFives(count));
  // Rounded down to fives, each by itself: whoever looks twice does not see one person arrive.
  const steps = rows.map(({ key, cell }, index) => {
    const count = countOf(cell);
    const isEnd = index === rows.length - 1;
    const step = { key, reached: fives(isEnd ? count : here), left: isEnd ? 0 : fives(count) };
    here = here === null || count === null ? null : here - count;
    return step;
  });
  return { began: fives(began), steps };
}
