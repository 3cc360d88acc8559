import { promisesOf } from '#db/read/consultation-settings.ts';
import { commentProgress, findConsultation, type CommentProgress, type Consultation } from '#db/read/consultations.ts';
import { countHeld } from '#db/read/held-responses.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { planStepsOf, translationBacklog, type TranslationBacklog } from '#db/read/plan.ts';
import { quotesWaitingFor } from '#db/read/quotes.ts';
import { countWaitingRedactions } from '#db/read/redactions.ts';
import { unreadLanguages, waitingFor } from '#db/read/review-queue.ts';
import { currentSurvey } from '#db/read/surveys.ts';
import { dayAt } from '../domain/closing-day.ts';
import { mayArchive } from '../domain/cut-offs.ts';
import { may } from '../domain/permissions.ts';
import { movesFrom, openingNeeds, type OpeningNeed, type StageMove } from '../domain/stage-moves.ts';
import { stageAllows, stageAt, type Stage } from '../domain/stage.ts';
import { missingIn } from '../domain/survey-texts.ts';
import type { Application } from './application.ts';
import { ownedSteps, type OwnedStep } from './open-plan.ts';

/** A consultation as its home page shows it to a member. */
export interface OpenConsultation {
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly progress: CommentProgress;
  readonly waiting: number;
  readonly quotes: number;
  /** Personal details that somebody is asked about. */
  readonly redactions: number;
  /** Responses that somebody has to look at before they count. */
  readonly held: number;
  readonly canReview: boolean;
  /** Languages with unread comments that none of the organization's reviewers reads. */
  readonly withoutReader: readonly string[];
  /** What can be done to the stage now; a move that a promise stands in the way of is not among them. */
  readonly moves: readonly StageMove[];
  /** What a draft waits for before it can be opened. */
  readonly needs: readonly OpeningNeed[];
  readonly hasSurvey: boolean;
  /** The steps of the plan in their order; none: it is not made. */
  readonly steps: readonly OwnedStep[];
  /** The calendar day that it is now, in the consultation's time zone. */
  readonly today: string;
  /** What waits to be translated, by language. */
  readonly translations: readonly TranslationBacklog[];
}

/** Opens a consultation for a member; null when there is none with this slug. */
export async function openConsultation(
  app: Application,
  member: Member,
  slug: string,
): Promise<OpenConsultation | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const now = app.now();
    const stage = stageAt(consultation, now);
    const canReview = stageAllows(stage, 'review') && may(member.roles, 'comments.code');
    const members = await membersOf(tx, organizationId);
    const reviewers = members.filter((one) => may(one.roles, 'comments.code'));
    const read = [...new Set(reviewers.flatMap((one) => one.languages))];
    const promises = await promisesOf(tx, key);
    const survey = await currentSurvey(tx, key);
    const { languages } = consultation;
    const published = () =>
      languages.map((language) => ({
        language,
        missing: survey === null ? 0 : missingIn(survey.document, language),
        outdated: 0,
      }));
    return {
      consultation,
      stage,
      progress: await commentProgress(tx, key),
      waiting: canReview ? await waitingFor(tx, key, member) : 0,
      quotes: await quotesWaitingFor(tx, key, member.userId),
      redactions: await countWaitingRedactions(tx, { organizationId, consultationIds: [consultation.id] }),
      held: await countHeld(tx, key),
      canReview,
      withoutReader: stageAllows(stage, 'review') ? await unreadLanguages(tx, key, read) : [],
      moves: movesFrom(stage, promises).filter(
        (move) => move !== 'archive' || mayArchive(consultation, { ...promises, now }),
      ),
      needs: stage === 'draft' ? openingNeeds(consultation, { hasSurvey: survey !== null, now }) : [],
      hasSurvey: survey !== null,
      steps: ownedSteps(await planStepsOf(tx, key), members),
      today: dayAt(now, consultation.timeZone),
      translations: (await translationBacklog(tx, key, languages)) ?? published(),
    };
  });
}
