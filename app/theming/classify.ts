import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from './analyse.ts';
import { blendKeywords, keywordLogit } from './classification/blend.ts';
import { wordEvidence } from './classification/evidence.ts';
import { featureHashes, fitFeatureSpace, type FeatureSpace } from './classification/feature-space.ts';
import { learnTargets, type LearntTargets } from './classification/learn-targets.ts';
import { fitMeaningSpace, type MeaningSpace } from './classification/meaning.ts';
import { rowsOf } from './classification/rows.ts';
import { createScorer } from './classification/score-comment.ts';
import { toProbabilities } from './classification/stack.ts';
import { nameComments } from './classification/target-names.ts';
import { createVectoriser } from './classification/vectorise.ts';
import type { CodebookArea, EvidenceSpan } from './types.ts';

/**
 * What a decision of an earlier consultation counts beside one of this. Measured with a thousand decisions of one health
 * service and 50 or 300 of another (docs/theming.md): more brings nothing, less gives some of it away.
 */
const weightOfEarlier = 0.5;

/** What areas are learnt from; `decisions` and `keywordScores` have an entry for each of `comments`. */
export interface AreaLearning {
  /** A bounded sample of the run, with every comment that was decided on; any order gives the same model. */
  readonly comments: readonly AnalysedComment[];
  /** What people decided: places in `targets`, perhaps none; null where nobody has decided. */
  readonly decisions: readonly (readonly number[] | null)[];
  /** Per comment and target, 0 to 1: what the codebook's keywords say (`suggest.ts`). */
  readonly keywordScores: readonly Float64Array[];
  /** Which decided comments were drawn at random, not chosen for the model's doubt (`choose-next.ts`); absent: all. */
  readonly atRandom?: readonly boolean[];
  readonly targets: readonly CodebookArea[];
  /** What was decided in earlier consultations, in any order; absent: nothing. */
  readonly earlier?: readonly EarlierExample[];
  /** What one of these counts beside a decision; absent: what was measured to serve best. */
  readonly earlierWeight?: number;
  readonly words: WordVectors | null;
  /** From which keyword score on a target is suggested that no decision bears on. */
  readonly minimumScore: number;
  readonly seed: number;
}

/** A comment of an earlier consultation: what was decided about it. */
export interface EarlierExample {
  readonly comment: AnalysedComment;
  /** Places in the targets that it is about. */
  readonly about: readonly number[];
  /** Places in the targets that were asked about then; of the others it says nothing. */
  readonly asked: readonly number[];
}

/** Plain data, to be cloned to other threads. */
export interface AreaModel extends LearntTargets {
  readonly space: FeatureSpace;
  readonly meaning: MeaningSpace | null;
}

/** What the model says of one comment. */
export interface AreaScores {
  /** Probability per target, 0 to 1. */
  readonly scores: Float64Array;
  /**
   * The words that carried a target's score, in reading order, weights adding up to 1; with the keywords' own evidence
   * joined in by its part in the score.
   */
  readonly evidenceFor: (target: number, keywordEvidence: readonly EvidenceSpan[]) => EvidenceSpan[];
}

/**
 * Learns from people's decisions, from the codebook's keywords and from the names and definitions of the targets which
 * comments are about which. Deterministic; never throws, however few decisions there are.
 */
export function fitAreas(learning: AreaLearning): AreaModel {
  const { atRandom } = learning;
  const order = learning.comments
    .map((_, index) => index)
    .sort((a, b) => compareIds(learning.comments[a]?.id ?? '', learning.comments[b]?.id ?? ''));
  const comments = order.flatMap((index) => learning.comments[index] ?? []);
  const names = nameComments(learning.targets, [...new Set(comments.map(({ language }) => language))].sort());
  const space = fitFeatureSpace([...comments, ...names.map(({ comment }) => comment)], featureHashes());
  const meaning = fitMeaningSpace(comments, space, learning.words);
  const { vectorise } = createVectoriser(space, meaning, learning.words);
  const earlier = [...(learning.earlier ?? [])].sort((a, b) => compareIds(a.comment.id, b.comment.id));
  const vectors = [...comments, ...[...names, ...earlier].map(({ comment }) => comment)].map(vectorise);
  return {
    space,
    meaning,
    ...learnTargets({
      data: rowsOf(vectors, space.columns),
      decisions: order.map((index) => learning.decisions[index] ?? null),
      keywordScores: order.map((index) => learning.keywordScores[index] ?? new Float64Array(learning.targets.length)),
      atRandom: atRandom === undefined ? null : order.map((index) => atRandom[index] ?? true),
      names: names.map(({ target }, index) => ({ row: comments.length + index, targets: [target], weight: 1 })),
      earlier: earlier.map(({ about, asked }, index) => ({
        row: comments.length + names.length + index,
        ...{ targets: about, asked, weight: learning.earlierWeight ?? weightOfEarlier },
      })),
      targets: learning.targets.map(({ id }) => id),
      minimumScore: learning.minimumScore,
      seed: learning.seed,
    }),
  };
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Opens a model for one thread: the result scores one comment after the other and keeps memory of the words it has met.
 * `words` must be the vectors that the model was learnt with.
 */
export function openAreas(
  model: AreaModel,
  words: WordVectors | null,
): (comment: AnalysedComment, keywordScores: Float64Array) => AreaScores {
  const score = createScorer(model, words);
  const keywordsBring = (keywordScore = 0): number => model.keywordWeight * keywordLogit(keywordScore);
  return (comment, keywordScores) => {
    const { logits, contributions } = score(comment);
    for (let target = 0; target < logits.length; target += 1)
      logits[target] = (logits[target] ?? 0) + keywordsBring(keywordScores[target]);
    const scores = toProbabilities(logits, model.single);
    blendKeywords(scores, keywordScores, model.keywordTrust);
    return {
      scores,
      evidenceFor: (target, keywordEvidence) =>
        wordEvidence(comment, contributions(target), keywordEvidence, keywordsBring(keywordScores[target])),
    };
  };
}
