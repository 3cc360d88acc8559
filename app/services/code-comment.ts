import { findConsultation } from '#db/read/consultations.ts';
import { decisionOf, isHeld, latestRunId, type CommentKey, type OwnDecision } from '#db/read/comments.ts';
import type { TenantTransaction } from '#db/client.ts';
import type { Member } from '#db/read/members.ts';
import { finishAssignment, holdAssignment, type CannotHold } from '#db/write/assignments.ts';
import { holdComment, writeDecision } from '#db/write/codings.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { writeKept } from '#db/write/kept-choices.ts';
import { carryChoices, choicesOn } from '../domain/review-choices.ts';
import {
  decide,
  sameDecision,
  targetId,
  type Choices,
  type Ending,
  type ReviewProblem,
  type Screen,
} from '../domain/review.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { whereThemeLeads } from '../domain/theme-ways.ts';
import type { Application } from './application.ts';
import { resolvedCodings, screenOf, type CommentScreen } from './comment-screen.ts';
import { AGREEMENT_QUEUE } from './review-queues.ts';
import { PLACING_QUEUE } from './theming-queues.ts';

/** Decisions that are made within this time are learnt from, and measured, together. */
const LEARNING_DELAY_SECONDS = 60;
const MEASURING_DELAY_SECONDS = 20;

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
  | { readonly outcome: 'saved' | 'gone' | 'corrected' | 'not-reviewing' | 'held' | CannotHold }
  /** Nothing is stored; the choices stand where their themes lead now. */
  | { readonly outcome: 'other-tab' | 'new-run' | 'themes-changed'; readonly choices: Choices }
  | { readonly outcome: 'problems'; readonly problems: readonly ReviewProblem[]; readonly choices: Choices };

/**
 * Stores a reviewer's decision on a comment, all of it or nothing, and ends their assignment. What changed since the page
 * was shown is said, not overwritten: the comment was taken back, corrected or held, the same person decided in another
 * window, the suggestions are others now, a theme was rejected or parted. A theme that was merged takes the choices about it
 * with it. Sending the same decision twice is one decision. Who is shown no suggestions answers none: what they say is added.
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
    if (await isHeld(tx, key)) return { outcome: 'held' };
    const assigned = await holdAssignment(tx, key, member, app.now());
    if (typeof assigned === 'string') return { outcome: assigned };

    const { suggestionsShown, reads } = assigned;
    const latest = await latestRunId(tx, key);
    const screen = await screenOf(tx, key, suggestionsShown ? sent.runId : null);
    const { choices, changed } = choicesNow(sent.choices, screen, app.now());
    const isNewer = suggestionsShown && latest !== sent.runId;
    if (isNewer && !sameAreas(screen, await screenOf(tx, key, latest))) return { outcome: 'new-run', choices };
    if (changed) return { outcome: 'themes-changed', choices };

    const decision = decide(sent.ending, choices, screen);
    if ('problems' in decision) return { outcome: 'problems', problems: decision.problems, choices };

    const own = await decisionOf(tx, key, userId);
    if (own === null || !sameDecision(onScreen(own, screen), decision)) {
      if ((own?.at.getTime() ?? null) !== (sent.basis?.getTime() ?? null)) return { outcome: 'other-tab', choices };
      const runId = isNewer && screen.suggested.length > 0 ? sent.runId : latest;
      const themesDecided = [...themesOf(screen), ...earlierKeys(own, screen)];
      const made = { userId, decision, runId, suggestionsShown, reads, themesDecided, at: app.now() };
      await writeDecision(tx, key, made);
      await askForWork(tx, key);
    }
    const state = decision.outcome === 'decided' ? 'done' : 'unsure';
    await finishAssignment(tx, key, userId, { state, at: app.now() });
    await writeKept(tx, key, userId, null);
    return { outcome: 'saved' };
  });
}

/** The choices where their themes lead now, and whether the reader has to look again before they are stored. */
function choicesNow(sent: Choices, screen: CommentScreen, now: Date): { choices: Choices; changed: boolean } {
  const carried = carryChoices(sent, (themeKey) => whereThemeLeads(screen.ways, themeKey, now));
  const choices = carried.moved ? choicesOn(screen, carried.choices) : carried.choices;
  // A theme that was parted: this comment's suggestion went to the other part.
  const parted = screen.themes.some(
    (key) =>
      choices.answers[targetId({ type: 'theme', key })] !== undefined &&
      !screen.suggested.some((target) => target.type === 'theme' && target.key === key),
  );
  return { choices: parted ? choicesOn(screen, choices) : choices, changed: parted || carried.lost };
}

function themesOf({ suggested, themes }: Screen): readonly string[] {
  return [...themes, ...suggested.flatMap(({ type, key }) => (type === 'theme' ? [key] : []))];
}

/** What of an earlier decision stands on this screen. */
function onScreen(own: OwnDecision, screen: CommentScreen) {
  const themes = themesOf(screen);
  const codings = resolvedCodings(own, screen.ways).filter(({ type, key }) => type === 'area' || themes.includes(key));
  return { outcome: own.outcome, codings };
}

/** The keys under which themes on this screen were decided about earlier: others, where they were merged since. */
function earlierKeys(own: OwnDecision | null, { ways, ...screen }: CommentScreen): readonly string[] {
  const themes = themesOf(screen);
  return (own?.codings ?? []).flatMap(({ type, key, at }) => {
    const lead = type === 'theme' ? whereThemeLeads(ways, key, at) : null;
    return lead !== null && themes.includes(lead) ? [key] : [];
  });
}

/** Every so many decisions a new run is worth it: the next look at the consultation counts them. */
async function askForWork(tx: TenantTransaction, { organizationId, consultationId }: CommentKey): Promise<void> {
  const job = { organizationId, consultationId, key: consultationId };
  await enqueueJob(tx, { ...job, queue: PLACING_QUEUE, delaySeconds: LEARNING_DELAY_SECONDS });
  await enqueueJob(tx, { ...job, queue: AGREEMENT_QUEUE, delaySeconds: MEASURING_DELAY_SECONDS });
}

function sameAreas(a: Screen, b: Screen): boolean {
  const areas = ({ suggested }: Screen) =>
    JSON.stringify(
      suggested
        .filter((target) => target.type === 'area')
        .map(targetId)
        .sort(),
    );
  return areas(a) === areas(b);
}
