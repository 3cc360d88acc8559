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
import { isPublished } from '../domain/report/published-targets.ts';
import { lacksNote, type TargetAgreement } from '../domain/report/target-agreement.ts';
import { describeReading, themesToPublish, type ThemesToPublish } from './describe-reading.ts';
import { protectEdition, type CountedAudience, type TableInPreparation } from './protect-edition.ts';

/** An edition as it would be published at this moment. */
export interface EditionInPreparation {
  readonly document: EditionDocument<PublishableCount>;
  /** The document's tables with what is hidden in them and why: for the team's eyes. */
  readonly tables: readonly TableInPreparation[];
  readonly quotes: readonly (ApprovedQuote & { readonly hash: string })[];
  /** The edition before this one. */
  readonly latest: EditionDocument | null;
  /** What would be shown although readers do not agree on it, and nobody has written why: it cannot be published so. */
  readonly withoutNote: readonly TargetAgreement[];
  /** Selected themes that are left out, since they lack a name in an official language. */
  readonly unnamed: ThemesToPublish['unnamed'];
  /** Readings have changed since agreement was measured. */
  readonly measuring: boolean;
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
  const areas = await codebookOf(tx, key);
  const themes = await themesToPublish(tx, key, areas);
  const codebook = { areas, themes: themes.named, run: run?.number ?? null };
  const audiences = await countAudiences(tx, key, consultation, codebook);
  const threshold = consultation.disclosureThreshold;
  const tables = protectEdition(audiences, earlier, threshold);
  const declared = new Set([
    ...areas.map((area) => `area:${area.key}`),
    ...themes.named.map((one) => `theme:${one.key}`),
  ]);
  const described = await describeReading(tx, key, threshold, (target) => declared.has(`${target.type}:${target.key}`));
  const { reading, agreement, measuring } = described;
  const isRead = audiences.some(({ counts }) => counts.comments.read > 0);
  const document = composeEdition({
    organization: { slug: organization.slug, name: bilingual(organization.name) },
    consultation: describe(consultation),
    madeUp: organization.demonstration,
    edition: (earlier.at(-1)?.edition ?? 0) + 1,
    publishedAt: now.toISOString(),
    threshold,
    audiences: audiences.map(({ declaration, counts }) => ({
      key: declaration.audience,
      label: bilingual(declaration.versions.at(-1)?.title ?? { en: declaration.audience }),
      commentsRead: counts.comments.unread === 0 ? 'all' : counts.comments.read === 0 ? 'none' : 'some',
    })),
    themingRun: run,
    ...(run !== null && { providers: await providersOfRuns(tx, key) }),
    ...(isRead && { reading, agreement }),
    quotes: quotes.map(({ hash, language, areaKeys, themeKeys, translations }) => ({
      ...{ hash, language, areaKeys },
      ...(themeKeys.length > 0 && { themeKeys }),
      ...(Object.keys(translations).length > 0 && {
        translations: Object.entries(translations).map(([tag, { origin }]) => ({ language: tag, origin })),
      }),
    })),
    tables: tables.map(({ declared: table, protection, estimate }) => ({
      declared: table,
      figures: protection.table,
      keptFrom: protection.keptFrom,
      estimate,
    })),
    earlier,
  });
  const withoutNote = isRead
    ? agreement.filter((target) => lacksNote(target) && isPublished(document.tables, target))
    : [];
  return {
    ...{ document, tables, quotes, latest: earlier.at(-1) ?? null },
    ...{ withoutNote, unnamed: themes.unnamed, measuring: isRead && measuring },
  };
}

async function countAudiences(
  tx: TenantTransaction,
  key: ConsultationKey,
  consultation: Consultation,
  codebook: Pick<CountedAudience['declaration'], 'areas' | 'themes' | 'run'>,
): Promise<readonly CountedAudience[]> {
  const surveys = await surveysOf(tx, key);
  const counted = await readAudienceCounts(tx, key);
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
function hashOfQuote({ id, text, language, translations }: ApprovedQuote): string {
  return contentHash({ id, text, language, ...(Object.keys(translations).length > 0 && { translations }) });
}
