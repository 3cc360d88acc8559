import type { TenantTransaction } from '#db/client.ts';
import { readAudienceCounts } from '#db/read/aggregates.ts';
import { benchmarksToPublish } from '#db/read/benchmarks.ts';
import { commitmentsToPublish } from '#db/read/commitments.ts';
import { codebookOf, type Consultation, type ConsultationKey } from '#db/read/consultations.ts';
import { chosenCrossTables } from '#db/read/cross-tables.ts';
import { approvedQuotes, editionsOf, latestRun, surveysOf, type ApprovedQuote } from '#db/read/editions.ts';
import { narrativesToPublish } from '#db/read/narratives.ts';
import type { Organization } from '#db/read/organizations.ts';
import { prioritiesToPublish, recommendationsToPublish } from '#db/read/recommendations.ts';
import { reportTextsToPublish } from '#db/read/report-texts.ts';
import { providersOfRuns } from '#db/read/theming-runs.ts';
import type { ChosenCrossTable } from '../domain/report/declare-cross-tables.ts';
import type { EditionDocument, EditionKind } from '../domain/report/edition.ts';
import { contentHash } from '../domain/report/content-hash.ts';
import { answerCounts, fieldsInBands } from '../domain/results/answer-counts.ts';
import type { ResultColumns } from '../domain/results/result-columns.ts';
import { collectResults } from './collect-results.ts';
import { describeReading, themesToPublish, type ReadingDescribed, type ThemesToPublish } from './describe-reading.ts';
import type { CountedAudience } from './protect-edition.ts';
import type { SummaryTexts } from './summarize-edition.ts';

/** Everything that an edition is made of, as it was at one moment. Nothing of it has been protected. */
export interface CountedEdition {
  readonly organization: Organization;
  readonly consultation: Consultation;
  readonly kind: EditionKind;
  readonly at: Date;
  readonly audiences: readonly CountedAudience[];
  /** By audience, what tables by groups are counted from. */
  readonly columns: ReadonlyMap<string, ResultColumns>;
  readonly chosen: readonly ChosenCrossTable[] | null;
  readonly themes: ThemesToPublish;
  readonly described: ReadingDescribed;
  readonly quotes: readonly (ApprovedQuote & { readonly hash: string })[];
  readonly run: EditionDocument['themingRun'];
  readonly providers: readonly string[];
  readonly summaryTexts: SummaryTexts;
  /** The parts that people wrote beside the figures. */
  readonly written: Pick<
    EditionDocument,
    'texts' | 'narratives' | 'commitments' | 'recommendations' | 'priorities' | 'benchmarks'
  >;
  /** Every edition before this one, of either kind. */
  readonly earlier: readonly EditionDocument[];
}

/**
 * Counts the next edition of a consultation. To be called at one moment (`withTenantAtOneMoment`): tables that are counted
 * one after another would otherwise contradict each other. `tell` is told now and then how many people have been counted.
 */
export async function countEdition(
  tx: TenantTransaction,
  organization: Organization,
  consultation: Consultation,
  { kind, at, tell }: { kind: EditionKind; at: Date; tell?: (done: number, people: number) => void },
): Promise<CountedEdition> {
  const key: ConsultationKey = { organizationId: organization.id, consultationId: consultation.id };
  const approved = consultation.quoting ? await approvedQuotes(tx, key) : [];
  const run = await latestRun(tx, key);
  const areas = await codebookOf(tx, key);
  const themes = await themesToPublish(tx, key, areas);
  const surveys = await surveysOf(tx, key);
  const codebook = { areas, themes: themes.named, run: run?.number ?? null };
  const declared = new Set([
    ...areas.map((area) => `area:${area.key}`),
    ...themes.named.map((one) => `theme:${one.key}`),
  ]);
  const threshold = consultation.disclosureThreshold;
  const isDeclared = ({ type, key: of }: { type: string; key: string }) => declared.has(`${type}:${of}`);
  const columns = await collectResults(tx, consultation, tell);
  const audiences = await countAudiences(tx, key, consultation, { ...codebook, surveys, columns });
  return {
    ...{ organization, consultation, kind, at, audiences, themes, run },
    columns: new Map(columns.map((one) => [one.audience, one])),
    chosen: await chosenCrossTables(tx, key),
    described: await describeReading(tx, key, threshold, isDeclared),
    quotes: approved.map((quote) => ({ ...quote, hash: hashOfQuote(quote) })),
    providers: run === null ? [] : await providersOfRuns(tx, key),
    summaryTexts: { organization: organization.name, consultation, surveys, areas },
    written: await readWritten(tx, key, kind),
    earlier: await editionsOf(tx, key),
  };
}

/** What people wrote; a part of which there is nothing is left out. A preview for the Council comes before what it decides. */
async function readWritten(
  tx: TenantTransaction,
  key: ConsultationKey,
  kind: EditionKind,
): Promise<CountedEdition['written']> {
  const texts = await reportTextsToPublish(tx, key);
  const narratives = await narrativesToPublish(tx, key);
  const benchmarks = await benchmarksToPublish(tx, key);
  const recommendations = await recommendationsToPublish(tx, key);
  const said = { texts: Object.keys(texts).length > 0 ? texts : undefined, narratives, benchmarks, recommendations };
  const decided =
    kind === 'public'
      ? { commitments: await commitmentsToPublish(tx, key), priorities: await prioritiesToPublish(tx, key) }
      : {};
  const all = { ...said, ...decided };
  return Object.fromEntries(
    Object.entries(all).filter(([, part]) => part !== undefined && (!Array.isArray(part) || part.length > 0)),
  );
}

async function countAudiences(
  tx: TenantTransaction,
  key: ConsultationKey,
  consultation: Consultation,
  {
    surveys,
    columns,
    ...codebook
  }: Pick<CountedAudience['declaration'], 'areas' | 'themes' | 'run'> & {
    readonly surveys: Awaited<ReturnType<typeof surveysOf>>;
    readonly columns: readonly ResultColumns[];
  },
): Promise<readonly CountedAudience[]> {
  // Answers are counted from the columns, which are of this moment: the database would read them all once more.
  const counted = (await readAudienceCounts(tx, key, fieldsInBands(columns))).map((counts) => {
    const store = columns.find(({ audience }) => audience === counts.audience);
    const { answered, choices } = store === undefined ? { answered: {}, choices: {} } : answerCounts(store);
    return {
      ...counts,
      answered: { ...answered, ...counts.answered },
      choices: { ...choices, ...counts.choices },
    };
  });
  const named = new Set(codebook.themes.map((theme) => theme.key));
  const ofNamed = (byTheme: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(byTheme).filter(([theme]) => named.has(theme)));
  return counted.flatMap((all) => {
    const sample = { ...all.sample, themes: ofNamed(all.sample.themes) };
    const counts = { ...all, themes: ofNamed(all.themes), sample };
    const versions = surveys.get(counts.audience);
    if (versions === undefined) return [];
    const declaration = { audience: counts.audience, versions, languages: consultation.languages, ...codebook };
    return [{ declaration, counts }];
  });
}

/**
 * The hash that stays in the edition for ever. It covers the quote's random id, which goes with the quote: otherwise
 * somebody who guesses the words of a withdrawn person could check the guess.
 */
export function hashOfQuote({ id, text, language, translations }: ApprovedQuote): string {
  return contentHash({ id, text, language, ...(Object.keys(translations).length > 0 && { translations }) });
}
