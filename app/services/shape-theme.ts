import type { TenantTransaction } from '#db/client.ts';
import { amongTheme, movesOf } from '#db/read/theme-comments.ts';
import { findThemeProposal } from '#db/read/theme-proposals.ts';
import { themeChangesOf } from '#db/read/theme-changes.ts';
import { writeProposalDecision } from '#db/write/theme-proposals-decided.ts';
import { planAct } from '../domain/theme-edit.ts';
import type { ThemeAct, ThemePlan, ThemeRefusal } from '../domain/theme-edit-act.ts';
import { leadsTo, planMoves } from '../domain/theme-edit-moves.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { withHeldWorkshop, type HeldWorkshop } from './hold-workshop.ts';
import { describeChanges, namesIn, type ListedThemeChange } from './list-theme-changes.ts';
import { writeThemePlan } from './write-theme-plan.ts';

/** So many comments at once can be split off; each leaves a line in what undoes it. */
const MOST_SPLIT = 2_000;

/** An act with what was on the screen of whoever does it. */
export interface ShapeTheme {
  readonly consultation: string;
  /** The revision of the workshop that the page showed. */
  readonly seen: number;
  readonly act: ThemeAct;
  /** Of a split: the comments that were chosen. */
  readonly commentIds?: readonly string[];
  /** The proposal that it carries out. */
  readonly proposal?: string | null;
}

export type ThemeShaped =
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'not-now' }
  | { readonly outcome: 'done'; readonly revision: number }
  /** It stands as it was sent already: sent twice, or by two. */
  | { readonly outcome: 'same' }
  | {
      readonly outcome: 'refused';
      readonly why: ThemeRefusal | 'nothing-chosen' | 'too-many';
      readonly leadsTo: string;
    }
  /** Somebody changed one of its themes since the page was shown: these are the changes, the newest first. */
  | { readonly outcome: 'changed-meanwhile'; readonly changes: readonly ListedThemeChange[] };

/**
 * Carries out one act in the theme workshop, all of it or nothing. Where somebody else has changed one of its themes since
 * the page was shown nothing is done, and that is told; acts on other themes are in nobody's way. Sent twice it is one.
 */
export async function shapeTheme(app: Application, { organization, member }: Membership, sent: ShapeTheme) {
  const { act, seen, commentIds = [], proposal = null } = sent;
  return withHeldWorkshop<ThemeShaped>(app, organization.id, sent.consultation, async (tx, held) => {
    const { key, workshop } = held;
    const made = { by: member.userId, at: held.at.toISOString() };
    const settled = planAct(workshop, act, made);
    const planned = 'refused' in settled ? null : settled;
    if (planned?.themes.length === 0) return { outcome: 'same' };

    const meanwhile = await changesMeanwhile(tx, held, seen, involvedIn(act));
    if (meanwhile.length > 0) {
      const names = namesIn(workshop);
      return { outcome: 'changed-meanwhile', changes: await describeChanges(tx, key, meanwhile, names, member) };
    }
    const toward = act.do === 'merge' ? leadsTo(workshop.themes, act.into) : '';
    if (planned === null)
      return { outcome: 'refused', why: 'refused' in settled ? settled.refused : 'gone', leadsTo: toward };
    const plan = act.do === 'split' ? await withMoves(tx, held, planned, act, commentIds) : planned;
    if (typeof plan === 'string') return { outcome: 'refused', why: plan, leadsTo: '' };

    const carriedOut = proposal === null ? null : await findThemeProposal(tx, key, proposal);
    if (carriedOut !== null)
      await writeProposalDecision(tx, key, carriedOut.id, { status: 'done', by: member.userId, at: held.at });
    const revision = await writeThemePlan(tx, held, plan, {
      ...{ kind: act.do, undoes: null, by: member.userId },
      proposal: carriedOut === null ? null : { id: carriedOut.id, was: carriedOut.status },
    });
    return { outcome: 'done', revision };
  });
}

/** The themes whose standing an act goes by. */
function involvedIn(act: ThemeAct): readonly string[] {
  if (act.do === 'add') return [];
  return act.do === 'merge' ? [act.theme, act.into] : [act.theme];
}

/** More changes than anybody would read between opening a page and sending it. */
const MANY_CHANGES = 200;

async function changesMeanwhile(
  tx: TenantTransaction,
  { key, revision }: HeldWorkshop,
  seen: number,
  themes: readonly string[],
) {
  if (seen >= revision || themes.length === 0) return [];
  const changes = await themeChangesOf(tx, key, { after: seen, limit: MANY_CHANGES });
  return changes.filter(({ themeKeys }) => themeKeys.some((theme) => themes.includes(theme)));
}

async function withMoves(
  tx: TenantTransaction,
  { key, workshop, at }: HeldWorkshop,
  plan: ThemePlan,
  split: { readonly theme: string; readonly newKey: string },
  chosen: readonly string[],
): Promise<ThemePlan | 'nothing-chosen' | 'too-many'> {
  if (chosen.length > MOST_SPLIT) return 'too-many';
  // What its author has taken back meanwhile, or somebody has put elsewhere, is not moved.
  const commentIds = chosen.length === 0 ? [] : await amongTheme(tx, key, split.theme, chosen);
  if (commentIds.length === 0) return 'nothing-chosen';
  const before = await movesOf(tx, key, commentIds);
  return { ...plan, moves: planMoves(workshop.themes, { ...split, at: at.toISOString() }, commentIds, before) };
}
