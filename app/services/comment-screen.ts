import type { TenantTransaction } from '#db/client.ts';
import { suggestionsOf, themeWaysOf, type CommentKey, type OwnDecision } from '#db/read/comments.ts';
import { codebookOf, type PriorityArea } from '#db/read/consultations.ts';
import { codebookThemesOf } from '#db/read/codebook-themes.ts';
import { targetId, type Screen, type Target, type TargetDecision } from '../domain/review.ts';
import { whereThemeLeads, type ThemeWays } from '../domain/theme-ways.ts';
import type { EvidenceSpan } from '../theming/types.ts';

export type CodebookTheme = Awaited<ReturnType<typeof codebookThemesOf>>[number];

/** What a run suggested, where its themes lead today. */
export interface ScreenSuggestion {
  readonly target: Target;
  readonly score: number;
  readonly evidence: readonly EvidenceSpan[];
}

/** What stands, or may stand, on a reader's screen beside a comment. */
export interface CommentScreen extends Screen {
  readonly suggestions: readonly ScreenSuggestion[];
  readonly codebook: readonly PriorityArea[];
  readonly selected: readonly CodebookTheme[];
  readonly ways: ThemeWays;
}

/** The screen of a comment with what one run suggests; without suggestions where they are withheld (`runId` null). */
export async function screenOf(tx: TenantTransaction, key: CommentKey, runId: string | null): Promise<CommentScreen> {
  const ways = await themeWaysOf(tx, key);
  const suggestions = followThemes(await suggestionsOf(tx, key, runId), ways);
  const codebook = await codebookOf(tx, key);
  const selected = await codebookThemesOf(tx, key);
  return {
    ...{ suggestions, codebook, selected, ways },
    suggested: suggestions.map((made) => made.target),
    areas: codebook.map((area) => area.key),
    themes: selected.map((theme) => theme.key),
  };
}

/** Suggestions under the themes that they count under today; rejected ones left out, those that are one now made one. */
function followThemes(made: Awaited<ReturnType<typeof suggestionsOf>>, ways: ThemeWays): readonly ScreenSuggestion[] {
  const byId = new Map<string, ScreenSuggestion>();
  for (const { type, key, score, evidence, madeAt } of made) {
    const lead = type === 'area' ? key : whereThemeLeads(ways, key, madeAt);
    if (lead === null) continue;
    const target = { type, key: lead };
    const id = targetId(target);
    // The strongest comes first.
    const before = byId.get(id);
    byId.set(id, {
      target,
      score: before?.score ?? score,
      evidence: [...(before?.evidence ?? []), ...evidence],
    });
  }
  return [...byId.values()];
}

/** What somebody decided, under the themes that it counts under today; what was rejected since is left out. */
export function resolvedCodings(own: OwnDecision, ways: ThemeWays): readonly (TargetDecision & { rawKey: string })[] {
  const byId = new Map<string, TargetDecision & { rawKey: string }>();
  for (const { type, key: rawKey, decision, kind, at } of own.codings) {
    const key = type === 'area' ? rawKey : whereThemeLeads(ways, rawKey, at);
    if (key === null) continue;
    const id = targetId({ type, key });
    const before = byId.get(id);
    // A yes to one of two themes that are one now is a yes.
    if (before === undefined || before.decision === 'reject') byId.set(id, { type, key, decision, kind, rawKey });
  }
  return [...byId.values()];
}
