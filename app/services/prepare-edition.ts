import type { TenantTransaction } from '#db/client.ts';
import { readAudienceCounts } from '#db/read/aggregates.ts';
import { codebookOf, type Consultation, type ConsultationKey } from '#db/read/consultations.ts';
import { editionsOf, holdApprovedQuotes, latestRun, surveysOf, type ApprovedQuote } from '#db/read/editions.ts';
import { providersOfRuns } from '#db/read/theming-runs.ts';
import type { Organization } from '#db/read/organizations.ts';
import { bilingual } from '../domain/report/bilingual.ts';
import { composeEdition } from '../domain/report/compose-edition.ts';
import { contentHash } from '../domain/report/content-hash.ts';
import type { EditionDocument } from '../domain/report/edition.ts';
import type { PublishableCount } from '../domain/report/published.ts';
import { protectEdition, type CountedAudience, type TableInPreparation } from './protect-edition.ts';

/** An edition as it would be published at this moment. */
export interface EditionInPreparation {
  readonly document: EditionDocument<PublishableCount>;
  /** The document's tables with what is hidden in them and why: for the team's eyes. */
  readonly tables: readonly TableInPreparation[];
  readonly quotes: readonly (ApprovedQuote & { readonly hash: string })[];
  /** The edition before this one. */
  readonly latest: EditionDocument | null;
}

/**
 * Counts, protects and composes the next edition of a consultation, inside a transaction. It writes nothing; preview
 * and publication both go through it, so that what is seen is what would be published.
 */
export async function prepareEdition(
  tx: TenantTransaction,
  organization: Organization,
  consultation: Consultation,
  now: Date,
): Promise<EditionInPreparation> {
  const key: ConsultationKey = { organizationId: organization.id, consultationId: consultation.id };
  const approved = consultation.quoting ? await holdApprovedQuotes(tx, key) : [];
  const quotes = approved.map((quote) => ({ ...quote, hash: hashOfQuote(quote) }));
  const earlier = await editionsOf(tx, key);
  const run = await latestRun(tx, key);
  const audiences = await countAudiences(tx, key, consultation, run?.number ?? null);
  const tables = protectEdition(audiences, earlier, consultation.disclosureThreshold);
  const document = composeEdition({
    organization: { slug: organization.slug, name: bilingual(organization.name) },
    consultation: describe(consultation),
    madeUp: organization.demonstration,
    edition: (earlier.at(-1)?.edition ?? 0) + 1,
    publishedAt: now.toISOString(),
    threshold: consultation.disclosureThreshold,
    audiences: audiences.map(({ declaration, counts }) => ({
      key: declaration.audience,
      label: bilingual(declaration.versions.at(-1)?.title ?? { en: declaration.audience }),
      commentsRead: counts.comments.unread === 0 ? 'all' : counts.comments.read === 0 ? 'none' : 'some',
    })),
    themingRun: run,
    ...(run !== null && { providers: await providersOfRuns(tx, key) }),
    quotes: quotes.map(({ hash, language, areaKeys }) => ({ hash, language, areaKeys })),
    tables: tables.map(({ declared, protection }) => ({
      declared,
      figures: protection.table,
      keptFrom: protection.keptFrom,
    })),
    earlier,
  });
  return { document, tables, quotes, latest: earlier.at(-1) ?? null };
}

async function countAudiences(
  tx: TenantTransaction,
  key: ConsultationKey,
  consultation: Consultation,
  run: number | null,
): Promise<readonly CountedAudience[]> {
  const surveys = await surveysOf(tx, key);
  const areas = await codebookOf(tx, key);
  const counted = await readAudienceCounts(tx, key);
  return counted.flatMap((counts) => {
    const versions = surveys.get(counts.audience);
    if (versions === undefined) return [];
    const declaration = { audience: counts.audience, versions, languages: consultation.languages, areas, run };
    return [{ declaration, counts }];
  });
}

function describe(consultation: Consultation): EditionDocument['consultation'] {
  const { slug, title, purpose, opensAt, closesAt, timeZone, languages } = consultation;
  return {
    ...{ slug, timeZone, languages },
    title: bilingual(title),
    purpose: bilingual(purpose),
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
  };
}

/**
 * The hash that stays in the edition for ever. It covers the quote's random id, which goes with the quote: otherwise
 * somebody who guesses the words of a withdrawn person could check the guess.
 */
function hashOfQuote({ id, text, language }: ApprovedQuote): string {
  return contentHash({ id, text, language });
}
