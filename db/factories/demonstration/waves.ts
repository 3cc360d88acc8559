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
          withdrawUntil: dates.closesAt,
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
  const on = (date: string) => new Date(midnightIn(demonstrationOrganization.timeZone, date).getTime() - early);
  const closesAt =
    'on' in wave.closes
      ? new Date(on(wave.closes.on).getTime() + DAY)
      : new Date(now.getTime() + wave.closes.daysAfterSeeding * DAY);
  return { opensAt: on(wave.opensOn), closesAt };
}

/** On a machine whose clock is behind the story, the whole story is moved back: the open wave has been open for a month. */
function earlyBy(now: Date): number {
  const opensOn = demonstrationWaves.at(-1)?.opensOn ?? '';
  return Math.max(0, midnightIn(demonstrationOrganization.timeZone, opensOn).getTime() + 30 * DAY - now.getTime());
}

/** The instant at which a day begins in a time zone, on days on which the clocks are not changed. */
function midnightIn(timeZone: string, date: string): Date {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(new Date(`${date}T12:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value;
  const offset = /^GMT([+-]\d{2}:\d{2})$/.exec(name ?? '')?.[1] ?? 'Z';
  return new Date(`${date}T00:00:00${offset}`);
}

function official(text: { readonly en: string; readonly fr: string }): LocalizedText {
  return { en: { text: text.en, status: 'reviewed' }, fr: { text: text.fr, status: 'machine draft' } };
}

function languagesOf(document: SurveyDocument): string[] {
  return Object.keys(document.title);
}
