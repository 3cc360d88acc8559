import { codebookOf, findConsultation } from '#db/read/consultations.ts';
import { decisionOf, latestRunId, suggestionsOf, type CommentKey } from '#db/read/comments.ts';
import type { Member } from '#db/read/members.ts';
import { holdComment, writeDecision } from '#db/write/codings.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { decide, sameDecision, targetId, type Choices, type Ending, type ReviewProblem } from '../domain/review.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { PLACING_QUEUE } from './theming-queues.ts';

/** Decisions that are made within this time are learnt from together. */
const LEARNING_DELAY_SECONDS = 60;

/** What a reviewer sends about one comment, with what was on their screen. */
export interface CodeComment {
  readonly consultation: string;
  readonly commentId: string;
  readonly ending: Ending;
  readonly choices: Choices;
  /** The run whose suggestions were on the screen; null when there was none. */
  readonly runId: string | null;
  /** When the member's own earlier decision that was on the screen had been made; null when there was none. */
  readonly basis: Date | null;
  /** Which revision of the author's words was on the screen. */
  readonly revision: number;
}

export type Coded =
  | { readonly outcome: 'saved' | 'gone' | 'corrected' | 'not-reviewing' | 'other-tab' | 'new-run' }
  | { readonly outcome: 'problems'; readonly problems: readonly ReviewProblem[] };

/**
 * Stores a reviewer's decision on a comment, all of it or nothing. What changed since the page was shown is said, not
 * overwritten: the comment was taken back or corrected, the same person decided in another window, the suggestions are others now.
 * Sending the same decision twice is one decision.
 */
export async function codeComment(app: Application, member: Member, sent: CodeComment): Promise<Coded> {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return { outcome: 'gone' };
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return { outcome: 'not-reviewing' };
    const key: CommentKey = { organizationId, consultationId: consultation.id, commentId: sent.commentId };
    const held = await holdComment(tx, key);
    if (held === null) return { outcome: 'gone' };
    if (held.revision !== sent.revision) return { outcome: 'corrected' };

    const latest = await latestRunId(tx, key);
    const suggested = await suggestionsOf(tx, key, sent.runId);
    if (latest !== sent.runId && !sameAreas(suggested, await suggestionsOf(tx, key, latest)))
      return { outcome: 'new-run' };

    const areas = (await codebookOf(tx, key)).map((area) => area.key);
    const decision = decide(sent.ending, sent.choices, {
      suggested: suggested.map(({ type, key: k }) => ({ type, key: k })),
      areas,
    });
    if ('problems' in decision) return { outcome: 'problems', problems: decision.problems };

    const own = await decisionOf(tx, key, userId);
    if (own !== null && sameDecision(own, decision)) return { outcome: 'saved' };
    if ((own?.at.getTime() ?? null) !== (sent.basis?.getTime() ?? null)) return { outcome: 'other-tab' };

    const themesOnScreen = suggested.filter((made) => made.type === 'theme').map((made) => made.key);
    const runId = suggested.length > 0 ? sent.runId : null;
    await writeDecision(tx, key, { userId, decision, runId, themesOnScreen, at: app.now() });
    // Every so many decisions a new run is worth it: the next look at the consultation counts them.
    await enqueueJob(tx, {
      ...{ organizationId: key.organizationId, consultationId: key.consultationId, queue: PLACING_QUEUE },
      ...{ key: key.consultationId, delaySeconds: LEARNING_DELAY_SECONDS },
    });
    return { outcome: 'saved' };
  });
}

type Suggested = readonly { readonly type: 'area' | 'theme'; readonly key: string }[];

function sameAreas(a: Suggested, b: Suggested): boolean {
  const areas = (suggested: Suggested) =>
    JSON.stringify(
      suggested
        .filter((s) => s.type === 'area')
        .map(targetId)
        .sort(),
    );
  return areas(a) === areas(b);
}
