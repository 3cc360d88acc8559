import type { ProposalView } from '#app/components/themes/proposal-card.tsx';
import { formatPercent } from '#app/i18n/format.ts';
import type { ShownComment } from '#app/services/open-theme.ts';
import type { OpenThemes } from '#app/services/open-themes.ts';
import { commentView, quotedName, sizeText, themeHref, themeName } from './themes-view.server.ts';
import type { Speaking } from './theming-view.server.ts';

type Proposal = OpenThemes['proposals'][number];

/** So many of the comments of each side show what it is about. */
const EXAMPLES = 2;

/** The comments that the evidence of proposals shows. */
export function examplesOf(proposals: readonly Proposal[]): readonly string[] {
  return proposals.flatMap(({ evidence }) =>
    evidence.sides.flatMap(({ typicalCommentIds }) => typicalCommentIds.slice(0, EXAMPLES)),
  );
}

/** How much two themes have in common. Those with no comment and no phrase in common were found by what they mean. */
function overlapText({ overlap, sharedKeyphrases }: Proposal['evidence'], { t, language }: Speaking): string {
  if (overlap === 0 && sharedKeyphrases.length === 0) return t('team:themes.proposals.byMeaning');
  return t('team:themes.proposals.overlap', { share: formatPercent(overlap, language) });
}

/** A proposal with its evidence; null where one of its themes is not there any more. */
export function proposalView(
  proposal: Proposal,
  open: OpenThemes,
  speaking: Speaking,
  { home, comments }: { readonly home: string; readonly comments: ReadonlyMap<string, ShownComment> },
): ProposalView | null {
  const { t, language } = speaking;
  const { id, kind, themeKeys, evidence, status } = proposal;
  const themes = themeKeys.flatMap((key) => open.themes.find((theme) => theme.key === key) ?? []);
  const [first, second] = themes;
  if (first === undefined || themes.length < themeKeys.length) return null;
  const stands = themes.every(({ standing }) => standing === 'selected' || standing === 'candidate');
  if (status === 'proposed' && !stands) return null;
  const name = (theme: typeof first) => quotedName(theme.key, theme.name, language);
  const query = new URLSearchParams({ proposal: id, ...(second !== undefined && { into: second.key }) }).toString();
  return {
    ...{ id, status, href: `${themeHref(home, first.key)}/${kind}?${query}` },
    title: t(`team:themes.proposals.what.${kind}`, {
      theme: name(first),
      other: second === undefined ? '' : name(second),
    }),
    overlap: kind === 'merge' ? overlapText(evidence, speaking) : null,
    shared: evidence.sharedKeyphrases,
    sides: evidence.sides.map(({ keyphrases, typicalCommentIds }, index) => {
      const theme = kind === 'merge' ? themes[index] : undefined;
      return {
        title: theme === undefined ? null : themeName(theme.key, theme.name, language),
        size: theme === undefined ? null : sizeText(theme, speaking),
        keyphrases,
        comments: typicalCommentIds
          .slice(0, EXAMPLES)
          .flatMap((commentId) => comments.get(commentId) ?? [])
          .map((comment) => commentView(comment, speaking)),
      };
    }),
  };
}
