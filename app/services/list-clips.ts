import { clipsOf, isRemovedId, removedId, type ClipEntry } from '#db/read/clips.ts';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { currentSurvey } from '#db/read/surveys.ts';
import type { SurveyDocument } from '../domain/survey.ts';
import type { Application } from './application.ts';

export type { ClipEntry };

/** The clips of a consultation, for the team. */
export interface ListedClips {
  readonly consultation: Consultation;
  /** Null when no version of the survey is published: then there is nothing to record. */
  readonly document: SurveyDocument | null;
  /** The clip of a text in a language. */
  readonly clipOf: (textId: string, language: string) => ClipEntry | null;
  /** The one that was taken down and could come back. */
  readonly removedOf: (textId: string, language: string) => ClipEntry | null;
  /** How many clips stand in a language. */
  readonly count: (language: string) => number;
}

/** Null when the organization has no such consultation. */
export async function listClips(app: Application, member: Member, slug: string): Promise<ListedClips | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const survey = await currentSurvey(tx, key);
    const clips = await clipsOf(tx, key);
    const find = (textId: string, language: string) =>
      clips.find((clip) => clip.textId === textId && clip.language === language) ?? null;
    return {
      consultation,
      document: survey?.document ?? null,
      clipOf: find,
      removedOf: (textId, language) => find(removedId(textId), language),
      count: (language) => clips.filter((clip) => clip.language === language && !isRemovedId(clip.textId)).length,
    };
  });
}
