import { answeredLanguages, audiencesOf, auditOf, promisesOf } from '#db/read/consultation-settings.ts';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { currentSurvey } from '#db/read/surveys.ts';
import { stageAllows, stageAt, type Stage } from '../domain/stage.ts';
import { missingIn } from '../domain/survey-texts.ts';
import type { Application } from './application.ts';

/** Changes of the settings and moves of the stage, as the audit names them. */
const settingsActions = [
  'settings-changed',
  'consultation-opened',
  'consultation-closed',
  'closing-moved',
  'reviewing-started',
  'reviewing-ended',
  'consultation-archived',
] as const;
export type SettingsAction = (typeof settingsActions)[number];

/** So many changes the page tells of. */
const HISTORY_SHOWN = 50;

export interface SettingsEvent {
  readonly action: SettingsAction;
  /** The group of settings; of a move, nothing that a page names. */
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Null: nobody who is still a member, or nobody at all (`bySystem`). */
  readonly by: string | null;
  readonly bySystem: boolean;
  readonly at: Date;
}

/** What the settings page shows. */
export interface OpenSettings {
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly mayChange: boolean;
  readonly audiences: readonly string[];
  /** Somebody has agreed to a consent, and so was told the dates. */
  readonly told: boolean;
  readonly published: boolean;
  readonly answered: ReadonlySet<string>;
  /** How many texts of the published survey are not there in a language; 0 before the first version. */
  readonly missingIn: (language: string) => number;
  readonly history: readonly SettingsEvent[];
}

/** Opens a consultation's settings for a member; null when there is none with this slug. */
export async function openSettings(app: Application, member: Member, slug: string): Promise<OpenSettings | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const stage = stageAt(consultation, app.now());
    const members = await membersOf(tx, organizationId);
    const events = await auditOf(tx, key, { actions: settingsActions, most: HISTORY_SHOWN });
    const survey = await currentSurvey(tx, key);
    return {
      consultation,
      stage,
      mayChange: stageAllows(stage, 'configure') && consultation.deletedAt === null,
      audiences: await audiencesOf(tx, key),
      ...(await promisesOf(tx, key)),
      answered: await answeredLanguages(tx, key),
      missingIn: (language) => (survey === null ? 0 : missingIn(survey.document, language)),
      history: events.flatMap(({ actor, action: named, ...event }) => {
        const action = settingsActions.find((known) => known === named);
        if (action === undefined) return [];
        const by = members.find(({ userId }) => userId === actor)?.name ?? null;
        return [{ ...event, action, by, bySystem: actor === 'system' }];
      }),
    };
  });
}
