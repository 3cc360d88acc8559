import type { TenantTransaction } from '#db/client.ts';
import { answeredLanguages, holdConsultation, promisesOf } from '#db/read/consultation-settings.ts';
import type { Consultation, ConsultationKey } from '#db/read/consultations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeSettings } from '#db/write/consultation-settings.ts';
import { dayAt, dayBefore, endOfDay, startOfDay } from '../domain/closing-day.ts';
import { cutOffProblems, type CutOffProblem, type CutOffs } from '../domain/cut-offs.ts';
import {
  changedFields,
  groupState,
  languagesInUse,
  retyped,
  thresholdProblem,
  type Settings,
  type ThresholdProblem,
} from '../domain/settings.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** One group of settings as it was typed; days are `YYYY-MM-DD`, empty where none is settled. */
export type TypedSettings =
  | { readonly group: 'words'; readonly title: OfficialTexts; readonly purpose: OfficialTexts }
  | { readonly group: 'languages'; readonly languages: readonly string[] }
  | ({ readonly group: 'dates' } & Readonly<Record<keyof CutOffs, string>>)
  | { readonly group: 'people'; readonly contact: string; readonly quoting: boolean }
  | { readonly group: 'figures'; readonly threshold: number };

type OfficialTexts = Readonly<Record<'en' | 'fr', string>>;

export type SettingsProblem =
  | CutOffProblem
  | { readonly field: keyof CutOffs; readonly why: 'no-day' }
  | { readonly field: 'disclosureThreshold'; readonly why: ThresholdProblem }
  | { readonly field: 'languages'; readonly why: 'no-language' }
  | { readonly field: 'languages'; readonly why: 'language-in-use'; readonly languages: readonly string[] };

export type SettingsChanged =
  'saved' | 'missing' | 'not-now' | 'changed' | { readonly problems: readonly SettingsProblem[] };

/**
 * Settles one group of a consultation's settings anew, as a whole or not at all. `seen` is the state of the group that
 * the page showed: where somebody has settled it otherwise since, nothing is written and the answer is `changed`. What
 * people were promised is checked in domain/cut-offs. The audit says what changed; days, numbers and languages with
 * what they were, texts by name only.
 */
export async function changeSettings(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly slug: string; readonly seen: string; readonly typed: TypedSettings },
): Promise<SettingsChanged> {
  const { id: organizationId } = organization;
  const { group } = sent.typed;
  return app.database.withTenant(organizationId, async (tx) => {
    const found = await holdConsultation(tx, organizationId, sent.slug);
    if (found === null) return 'missing';
    const now = app.now();
    if (found.deletedAt !== null || !stageAllows(stageAt(found, now), 'configure')) return 'not-now';
    const key = { organizationId, consultationId: found.id };
    const settled = await settle(tx, key, found, sent.typed, now);
    const after: Settings = { ...found, ...('problems' in settled ? {} : settled.wanted) };
    const changed = changedFields(group, found, after);
    if (!('problems' in settled) && changed.length === 0) return 'saved';
    if (groupState(group, found) !== sent.seen) return 'changed';
    if ('problems' in settled) return settled;
    await writeSettings(tx, key, settled.wanted);
    const event = { ...key, actor: member.userId, action: 'settings-changed', subject: group };
    await writeAudit(tx, { ...event, details: { changed, ...traceOf(changed, found, after) } }, now);
    return 'saved';
  });
}

type Settled = { readonly wanted: Partial<Settings> } | { readonly problems: readonly SettingsProblem[] };

async function settle(
  tx: TenantTransaction,
  key: ConsultationKey,
  before: Consultation,
  typed: TypedSettings,
  now: Date,
): Promise<Settled> {
  switch (typed.group) {
    case 'words':
      return {
        wanted: { title: retyped(before.title, typed.title), purpose: retyped(before.purpose, typed.purpose) },
      };
    case 'languages':
      return settleLanguages(before, typed.languages, await answeredLanguages(tx, key));
    case 'dates':
      return settleDates(before, typed, { ...(await promisesOf(tx, key)), now });
    case 'people':
      return { wanted: { contact: typed.contact, quoting: typed.quoting } };
    case 'figures': {
      const { published } = await promisesOf(tx, key);
      const why = thresholdProblem(typed.threshold, before.disclosureThreshold, published);
      if (why !== null) return { problems: [{ field: 'disclosureThreshold', why }] };
      return { wanted: { disclosureThreshold: typed.threshold } };
    }
  }
}

function settleLanguages(before: Consultation, languages: readonly string[], answered: ReadonlySet<string>): Settled {
  if (languages.length === 0) return { problems: [{ field: 'languages', why: 'no-language' }] };
  const inUse = languagesInUse(before.languages, languages, answered);
  if (inUse.length > 0) return { problems: [{ field: 'languages', why: 'language-in-use', languages: inUse }] };
  return { wanted: { languages: inTheirOrder(before.languages, languages) } };
}

/** The first language is what links lead to: those that stay keep their places, and new ones come after. */
function inTheirOrder(before: readonly string[], languages: readonly string[]): readonly string[] {
  const kept = before.filter((tag) => languages.includes(tag));
  return [...kept, ...languages.filter((tag) => !kept.includes(tag))];
}

function settleDates(
  before: Consultation,
  typed: Extract<TypedSettings, { group: 'dates' }>,
  given: { readonly told: boolean; readonly published: boolean; readonly now: Date },
): Settled {
  const shown = daysOf(before);
  const read = momentsOf(before.timeZone);
  const fields = ['opensAt', 'closesAt', 'withdrawUntil', 'deleteAt'] as const;
  // A moment that its day was not changed of stays to the minute.
  const moments = fields.map((field) => (typed[field] === shown[field] ? before[field] : read[field](typed[field])));
  const unreadable = fields.filter((field, index) => moments[index] === null && typed[field] !== '');
  if (unreadable.length > 0) return { problems: unreadable.map((field) => ({ field, why: 'no-day' })) };
  const [opensAt = null, closesAt = null, withdrawUntil = null, deleteAt = null] = moments;
  const after: CutOffs = { opensAt, closesAt, withdrawUntil, deleteAt };
  const problems = cutOffProblems(before, after, { ...given, stage: stageAt(before, given.now) });
  return problems.length > 0 ? { problems } : { wanted: after };
}

/** How typed days are meant: opening and deletion at the beginning of theirs, the others through the end. */
const momentsOf = (timeZone: string): Readonly<Record<keyof CutOffs, (day: string) => Date | null>> => ({
  opensAt: (day) => startOfDay(day, timeZone),
  closesAt: (day) => endOfDay(day, timeZone),
  withdrawUntil: (day) => endOfDay(day, timeZone),
  deleteAt: (day) => startOfDay(day, timeZone),
});

/** The moments of a consultation as the days that a form shows, in its own time zone. */
export function daysOf(of: CutOffs & { readonly timeZone: string }): Readonly<Record<keyof CutOffs, string>> {
  const { opensAt, closesAt, withdrawUntil, deleteAt, timeZone } = of;
  const shown = (moment: Date | null, day: typeof dayAt) => (moment === null ? '' : day(moment, timeZone));
  return {
    opensAt: shown(opensAt, dayAt),
    closesAt: shown(closesAt, dayBefore),
    withdrawUntil: shown(withdrawUntil, dayBefore),
    deleteAt: shown(deleteAt, dayAt),
  };
}

/** What the audit keeps of values: what nobody typed as words. */
function traceOf(changed: readonly (keyof Settings)[], before: Settings, after: Settings) {
  const plain = changed.filter((field) => field !== 'title' && field !== 'purpose' && field !== 'contact');
  const values = (of: Settings) => Object.fromEntries(plain.map((field) => [field, of[field]]));
  return plain.length === 0 ? {} : { from: values(before), to: values(after) };
}
