import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type Consultation, type ConsultationKey } from '#db/read/consultations.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import {
  agreedTo,
  commentGroups,
  dueNow,
  earlierLanguages,
  readingsByReader,
  someTexts,
  timedReadings,
} from '#db/read/reading-overview.ts';
import { reviewSettingsOf } from '#db/read/review-settings.ts';
import { tallyOf, type Tally } from '../disclosure/tally.ts';
import { needsTranslation, readersOf, translatorsOf } from '../domain/comment-translation.ts';
import { CONFIDENTIALITY_VERSION } from '../domain/confidentiality.ts';
import { may } from '../domain/permissions.ts';
import {
  DEFAULT_WORDS,
  expectedGroups,
  forecast,
  halfHours,
  LONGEST_PAUSE,
  readingSpeed,
  type ForecastBasis,
} from '../domain/reading-forecast.ts';
import { progressByLanguage, type CommentGroup, type Standing } from '../domain/reading-forecast-standing.ts';
import { readingCsv } from '../exchange/csv-reading.ts';
import { countWords } from '../language/count-words.ts';
import type { Application } from './application.ts';
import { firstBatchOf } from './practise-first-batch.ts';

/** Enough for an average that further ones hardly move. */
const TEXTS_MEASURED = 300;
const DECISIONS_MEASURED = 500;

/** What a forecast is reckoned with, apart from the comments themselves. */
export interface Reckoning extends Omit<ForecastBasis, 'groups' | 'members'> {
  readonly members: Awaited<ReturnType<typeof membersOf>>;
  /** Comments whose words were counted for the average; 0: the average is an assumption. */
  readonly textsMeasured: number;
}

/** The words of a comment, the speed of readers and the readers there are, as far as the organization's own work says. */
export async function reckoningOf(tx: TenantTransaction, key: ConsultationKey): Promise<Reckoning> {
  const texts = await someTexts(tx, key, TEXTS_MEASURED);
  const words = texts.reduce((sum, { text, language }) => sum + wordsOf(text, language), 0);
  const timed = await timedReadings(tx, key.organizationId, { longestPause: LONGEST_PAUSE, limit: DECISIONS_MEASURED });
  return {
    members: await membersOf(tx, key.organizationId),
    words: texts.length === 0 ? DEFAULT_WORDS : words / texts.length,
    textsMeasured: texts.length,
    speed: readingSpeed(timed.map(({ seconds, text, language }) => ({ seconds, words: wordsOf(text, language) }))),
  };
}

function wordsOf(text: string, language: string): number {
  return countWords(text, language === 'und' ? 'en' : language);
}

/** How far the reading of one language has come, as the team may see it: its numbers in steps, so that none points at a person. */
export interface LanguageRow {
  readonly language: string;
  readonly standing: Readonly<Record<Standing, Tally | null>>;
  readonly comments: Tally;
  readonly readers: number;
  readonly translators: number;
  /** Hours of reading that are left, and of translating; of a language with few comments, what fewer than the step would take. */
  readonly hours: number;
  readonly translating: number;
  /** Fewer than two people read it. */
  readonly thin: boolean;
}

/** What the page of a consultation's reading shows; null where there is no such consultation. */
export async function readReadingOverview(
  app: Application,
  { organizationId }: Member,
  { slug, expected }: { readonly slug: string; readonly expected: number | null },
) {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const { coders } = await reviewSettingsOf(tx, key);
    const reckoning = await reckoningOf(tx, key);
    const groups = await commentGroups(tx, key, coders);
    const assumed = expected === null ? null : await expectedHere(tx, key, { consultation, groups, coders, expected });
    const made = forecast({ ...reckoning, groups: assumed?.groups ?? groups });
    const readings = await readingsByReader(tx, key);
    const agreed = await agreedTo(tx, organizationId, CONFIDENTIALITY_VERSION);
    const progress = progressByLanguage(groups, reckoning.members);
    return {
      ...{ consultation, coders, reckoning, due: await dueNow(tx, key) },
      total: groups.reduce((sum, { comments }) => sum + comments, 0),
      read: progress.reduce((sum, { read }) => sum + read, 0),
      rows: languageRows(assumed?.groups ?? groups, reckoning, consultation.disclosureThreshold),
      assumed: expected === null ? null : { expected, from: assumed?.from ?? 'evenly' },
      forecast: made,
      readers: await readersHere(tx, key, { reckoning, readings, agreed, shares: made.shares }),
    };
  });
}
export type ReadingOverview = NonNullable<Awaited<ReturnType<typeof readReadingOverview>>>;

async function expectedHere(
  tx: TenantTransaction,
  key: ConsultationKey,
  given: { consultation: Consultation; groups: readonly CommentGroup[]; coders: number; expected: number },
) {
  const here = new Map<string, number>();
  for (const { language, comments } of given.groups) here.set(language, (here.get(language) ?? 0) + comments);
  const earlier = new Map((await earlierLanguages(tx, key)).map(({ language, comments }) => [language, comments]));
  const { coders: wanted, expected, consultation } = given;
  return expectedGroups({ expected, wanted, here, earlier, languages: consultation.languages });
}

function languageRows(
  groups: readonly CommentGroup[],
  reckoning: Reckoning,
  threshold: number,
): readonly LanguageRow[] {
  const { members } = reckoning;
  const step = (count: number) => (count === 0 ? null : tallyOf(count, threshold));
  return progressByLanguage(groups, members).map((row) => {
    const comments = tallyOf(row.comments, threshold);
    // Hours of three comments would say that there are three.
    const most = comments.kind === 'fewer' ? [coarse(groups, row.language, comments.than)] : null;
    const own = most ?? groups.filter(({ language }) => language === row.language);
    const made = forecast({ ...reckoning, groups: own });
    return {
      ...{ language: row.language, comments, thin: needsTranslation(members, row.language) },
      standing: {
        ...{ waiting: step(row.waiting), reading: step(row.reading), read: step(row.read) },
        ...{ translation: step(row.translation), held: step(row.held) },
      },
      readers: row.language === 'und' ? members.filter(reads).length : readersOf(members, row.language).length,
      translators: translatorsOf(members, row.language).length,
      ...{ hours: made.hours, translating: made.translating },
    };
  });
}

/** The table of the page as a file: steps as `<10` and `45+`, hours in halves. */
export function readingFile({ rows }: ReadingOverview): string {
  const step = (tally: Tally | null) =>
    tally === null ? '0' : tally.kind === 'fewer' ? `<${String(tally.than)}` : `${String(tally.count)}+`;
  return readingCsv(
    rows.map(({ language, comments, standing, readers, translators, hours, translating }) => ({
      ...{ language, comments: step(comments), waiting: step(standing.waiting), reading: step(standing.reading) },
      ...{ read: step(standing.read), waiting_for_translation: step(standing.translation), held: step(standing.held) },
      ...{ readers: String(readers), translators: String(translators) },
      ...{ hours_of_reading: String(halfHours(hours)), hours_of_translating: String(halfHours(translating)) },
    })),
  );
}

/** As many comments as there could be at most, none of them read. */
function coarse(groups: readonly CommentGroup[], language: string, comments: number): CommentGroup {
  const wanted = Math.max(...groups.filter((one) => one.language === language).map((one) => one.wanted));
  return { language, wanted, readings: 0, given: false, translated: false, held: false, comments };
}

const reads = ({ roles }: { readonly roles: readonly string[] }) => may(roles, 'comments.code');

/** Who reads, by name: their own progress, and how their first batch went. Nobody is put before anybody. */
async function readersHere(
  tx: TenantTransaction,
  key: ConsultationKey,
  given: {
    reckoning: Reckoning;
    readings: ReadonlyMap<string, number>;
    agreed: ReadonlySet<string>;
    shares: ReadonlyMap<string, number>;
  },
) {
  const readers = given.reckoning.members.filter(reads).toSorted((a, b) => a.name.localeCompare(b.name));
  const rows = [];
  for (const { userId, name, languages } of readers)
    rows.push({
      ...{ userId, name, languages },
      read: given.readings.get(userId) ?? 0,
      agreed: given.agreed.has(userId),
      hours: given.shares.get(userId) ?? 0,
      first: await firstBatchOf(tx, { organizationId: key.organizationId, userId }),
    });
  return rows;
}
