/** Where themes lead today, as merging, rejecting and splitting left it; for one comment. */
export interface ThemeWays {
  /** By the key of every theme that people decided about: the key of the one that it is part of now; null: rejected. */
  readonly leads: ReadonlyMap<string, string | null>;
  /** What splitting moved of this comment. */
  readonly moves: readonly { readonly fromKey: string; readonly toKey: string; readonly movedAt: Date }[];
}

/**
 * The theme under which something counts that was said at a moment under a key: what was said before the comment was
 * moved moves with it. Null for a theme that was rejected. A theme that nobody decided about is itself.
 */
export function whereThemeLeads({ leads, moves }: ThemeWays, key: string, saidAt: Date): string | null {
  const moved = moves.find((move) => move.fromKey === key && saidAt < move.movedAt)?.toKey ?? key;
  const lead = leads.get(moved);
  return lead === undefined ? moved : lead;
}
