import type { SplitView } from '#app/components/themes/split-form.tsx';
import type { MemberArgs } from '#app/server/session.server.ts';
import { listThemeComments, type OpenTheme } from '#app/services/open-theme.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { chosenIn, type SplitState } from './themes-split-form.server.ts';
import { commentView } from './themes-view.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** So many comments on a page: a phone's form stays quick, and a choice can still be looked over. */
const ON_A_PAGE = 25;

/** The half of a theme that a proposal would split off, with its phrases; nothing where there is no such proposal. */
export function halfOf(open: OpenTheme, proposal: string | null) {
  const found = open.proposals.find(
    ({ id, kind, themeKeys }) => id === proposal && kind === 'split' && themeKeys[0] === open.theme.key,
  );
  // The smaller half moves: the theme goes on being what it mostly was.
  const [half] = [...(found?.evidence.sides ?? [])].sort((a, b) => a.commentIds.length - b.commentIds.length);
  return {
    proposal: found?.id ?? null,
    base: new Set(half?.commentIds ?? []),
    keyphrases: half?.keyphrases ?? [],
  };
}

/** A page of a theme's comments with what is chosen, and everything that the form takes along. */
export async function splitView(
  args: MemberArgs,
  { open, speaking }: { readonly open: OpenTheme; readonly speaking: Speaking },
  state: SplitState,
  base: ReadonlySet<string>,
): Promise<SplitView> {
  const { t, language } = speaking;
  const { search, page } = state;
  const { total, comments } = await listThemeComments(args.app, args.member, open.consultation.slug, {
    ...{ theme: open.theme.key, search: search.trim(), offset: (page - 1) * ON_A_PAGE, limit: ON_A_PAGE },
  });
  const chosen = new Set(chosenIn(state, base));
  const pages = Math.max(1, Math.ceil(total / ON_A_PAGE));
  const onPage = new Set(comments.map(({ id }) => id));
  return {
    ...{ newKey: state.newKey, names: state.names, proposal: state.proposal, search, seen: open.revision },
    comments: comments.map((comment) => ({ ...commentView(comment, speaking), picked: chosen.has(comment.id) })),
    chosen: state.chosen.filter((id) => !onPage.has(id)),
    left: state.left.filter((id) => !onPage.has(id)),
    chosenText: t('team:themes.split.chosen', counted(chosen.size, speaking)),
    place: t('team:themes.split.place', {
      ...{ page: formatNumber(Math.min(page, pages), language), pages: formatNumber(pages, language) },
    }),
    previous: page > 1 ? page - 1 : null,
    next: page < pages ? page + 1 : null,
  };
}
