import { endOfDay } from '#app/domain/closing-day.ts';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { surveyDocumentSchema, type SurveyDocument } from '#app/domain/survey.ts';
import type { NewConsultation, NewPriorityArea } from '../../write/consultations.ts';
import type { Submission } from '../../write/responses.ts';
import { seededRandom } from '../random.ts';
import { demonstrationOrganization, demonstrationWaves, type DemonstrationWave } from './organization.ts';
import { demonstrationProfiles } from './profile.ts';
import { demonstrationResponses } from './responses.ts';
import survey from './survey.json';

const DAY = 24 * 60 * 60 * 1000;
/** How long after the last day answers can still be taken back. */
const WITHDRAWAL_DAYS = 30;
/** For so long after the last day answers are kept; where the story is long past, after the day of seeding. */
const YEARS_KEPT = 2;

/** One wave of the demonstration with everything in it; the same each time, but for dates that move with the seeding. */
export interface PlannedWave {
  readonly stage: DemonstrationWave['stage'];
  /** As it is while it takes answers. */
  readonly consultation: NewConsultation;
  readonly closesAt: Date;
  readonly responses: readonly Submission[];
}

/** The made-up organization's id: the same everywhere, so that a seeding that was interrupted goes on. */
export const demonstrationOrganizationId = seededRandom(2024).uuid();

/** All waves, oldest first, as they stand when they are seeded at this moment. */
export function planWaves(areas: readonly NewPriorityArea[], now: Date): readonly PlannedWave[] {
  const document = surveyDocumentSchema.parse(survey);
  const ids = new Map<string, string>();
  return demonstrationWaves.map((wave, index) => {
    const random = seededRandom(2025 + index);
    const consultationId = random.uuid();
    ids.set(wave.slug, consultationId);
    const surveyId = random.uuid();
    const dates = datesOf(wave, now);
    const profile = demonstrationProfiles.find(({ slug }) => slug === wave.slug);
    if (profile === undefined) throw new Error(`The wave ${wave.slug} has no profile`);
    const keys = { organizationId: demonstrationOrganizationId, consultationId };
    return {
      stage: wave.stage,
      consultation: {
        consultation: {
          organizationId: demonstrationOrganizationId,
          id: consultationId,
          slug: wave.slug,
          title: official(wave.title),
          purpose: official(wave.purpose),
          stage: 'open',
          timeZone: demonstrationOrganization.timeZone,
          opensAt: dates.opensAt,
          closesAt: wave.stage === 'open' ? dates.closesAt : null,
          withdrawUntil: new Date(dates.closesAt.getTime() + WITHDRAWAL_DAYS * DAY),
          deleteAt: keptUntil(dates.closesAt, now),
          languages: languagesOf(document),
          earlierWaveId: ids.get(wave.madeFrom ?? '') ?? null,
          createdAt: dates.opensAt,
        },
        survey: { id: surveyId, audience: 'newcomers', document },
        areas,
        publishedAt: dates.opensAt,
      },
      closesAt: dates.closesAt,
      responses: demonstrationResponses({
        ...keys,
        surveyId,
        document,
        profile,
        from: dates.opensAt,
        until: dates.closesAt < now ? dates.closesAt : now,
        seed: 2025 + index,
      }),
    };
  });
}

function datesOf(wave: DemonstrationWave, now: Date): { opensAt: Date; closesAt: Date } {
  const early = earlyBy(now);
  const earlier = (instant: Date) => new Date(instant.getTime() - early);
  const closesAt =
    'on' in wave.closes
      ? earlier(endOf(new Date(wave.closes.on)))
      : endOf(new Date(now.getTime() + wave.closes.daysAfterSeeding * DAY));
  return { opensAt: earlier(beginOf(wave.opensOn)), closesAt };
}

/** On a machine whose clock is behind the story, the whole story is moved back: the open wave has been open for a month. */
function earlyBy(now: Date): number {
  const opensOn = demonstrationWaves.at(-1)?.opensOn ?? '';
  return Math.max(0, beginOf(opensOn).getTime() + 30 * DAY - now.getTime());
}

/** The instant at which a day begins in the organization's time zone: the end of the day before. */
function beginOf(date: string): Date {
  return endOf(new Date(new Date(date).getTime() - DAY));
}

/** The end, in the organization's time zone, of the day that an instant is in (as UTC has it). */
function endOf(day: Date): Date {
  const end = endOfDay(day.toISOString().slice(0, 10), demonstrationOrganization.timeZone);
  if (end === null) throw new Error(`The demonstration names no day: ${day.toISOString()}`);
  return end;
}

function keptUntil(closesAt: Date, now: Date): Date {
  const after = (instant: Date) => {
    const later = new Date(instant);
    later.setUTCFullYear(later.getUTCFullYear() + YEARS_KEPT);
    return later;
  };
  return after(closesAt) > now ? after(closesAt) : after(now);
}

function official(text: { readonly en: string; readonly fr: string }): LocalizedText {
  return { en: { text: text.en, status: 'reviewed' }, fr: { text: text.fr, status: 'machine draft' } };
}

function languagesOf(document: SurveyDocument): string[] {
  return Object.keys(document.title);
}
