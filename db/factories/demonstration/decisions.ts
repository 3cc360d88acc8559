import { commentKinds } from '#app/domain/comment-kind.ts';
import { noChoices, strengthOf, targetId, type Choices, type Ending, type Target } from '#app/domain/review.ts';
import { seededRandom } from '../random.ts';

/** How often a made-up reviewer agrees with a suggestion, by how strong it is. */
const agreement = { strong: 0.93, likely: 0.8, weak: 0.55 };
const NOT_SURE = 0.03;
/** How often they take the comment for what the machine takes it for, and how often they cannot say. */
const SAME_KIND = 0.85;
const HARD_TO_SAY = 0.05;

/**
 * What a made-up reviewer says about a comment: mostly what was suggested, sometimes not, now and then not sure. The same
 * for the same comment and reviewer. `sure`: nothing is left open, as where a report was made of it. `suggestions` are those that they have to answer: of areas, and of themes that people kept.
 */
export function demonstrationDecision(
  suggestions: readonly { readonly target: Target; readonly score: number }[],
  {
    commentId,
    reviewer,
    suggestedKind = null,
    sure = false,
  }: { commentId: string; reviewer: string; suggestedKind?: string | null; sure?: boolean },
): { ending: Ending; choices: Choices } {
  const random = seededRandom(seedOf(`${reviewer} ${commentId}`));
  if (random.chance(NOT_SURE) && !sure) return { ending: 'not sure', choices: noChoices };
  const answers: Record<string, 'accept' | 'reject'> = {};
  for (const { target, score } of suggestions.filter((made) => made.target.type === 'area'))
    answers[targetId(target)] = random.chance(agreement[strengthOf(score)]) ? 'accept' : 'reject';
  if (!Object.values(answers).includes('accept')) return { ending: 'none', choices: { ...noChoices, answers } };
  const ofThemes = seededRandom(seedOf(`themes ${reviewer} ${commentId}`));
  for (const { target } of suggestions.filter((made) => made.target.type === 'theme'))
    answers[targetId(target)] = ofThemes.chance(agreement.strong) ? 'accept' : 'reject';
  // A stream of its own: what is said about areas does not hang on what a comment is.
  const ofKind = seededRandom(seedOf(`kind ${reviewer} ${commentId}`));
  const suggested = ofKind.chance(SAME_KIND) ? commentKinds.find((known) => known === suggestedKind) : undefined;
  const kind = ofKind.chance(HARD_TO_SAY) ? 'hard to say' : (suggested ?? ofKind.pick(commentKinds));
  return { ending: 'decided', choices: { ...noChoices, answers, kind } };
}

/** FNV-1a, 32 bits: a seed of a name. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const unit of name) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
