/** Why a run proposes to merge two themes or to split one; counts are for the team, never for publication. */
export interface ProposalEvidence {
  /** Of a merge: phrases that both have. Of a split: empty. */
  readonly sharedKeyphrases: readonly string[];
  /** Of a merge: the share of the smaller one's comments that the other has too, 0 to 1. */
  readonly overlap: number;
  /** The two themes, or the two halves of one. */
  readonly sides: readonly {
    readonly keyphrases: readonly string[];
    readonly commentCount: number;
    readonly typicalCommentIds: readonly string[];
    /** Of a split: the comments that would move; of a merge: none. */
    readonly commentIds: readonly string[];
  }[];
}
