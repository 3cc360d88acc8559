import type { MemberArgs } from '#app/server/session.server.ts';
import { lastDecision } from '#app/services/last-decision.ts';
import { plainTexts } from './comment-view.server.ts';
import { shownEntry } from './shown-text.server.ts';
import { isUuid } from './uuid.server.ts';

/** How a comment was passed on, where it was not decided about. */
const passings = ['skipped', 'recused', 'flagged'] as const;
export type Passing = (typeof passings)[number];

/** How the address of a page says which comment was done with just before, and how. */
export function lastParameter(consultation: string, commentId: string, passed?: Passing): string {
  return `last=${consultation}/${commentId}${passed === undefined ? '' : `/${passed}`}`;
}

/** What the member did just before, for the line that confirms it and, after a decision, leads back to it. */
export async function lastDecisionOf({ app, member, organization, request, language }: MemberArgs) {
  const [consultation = '', commentId = '', how] = (new URL(request.url).searchParams.get('last') ?? '').split('/');
  if (!isUuid(commentId)) return null;
  const kind = passings.find((known) => known === how);
  const page = `/team/${organization.slug}/review/${consultation}/${commentId}`;
  if (kind !== undefined) return { kind, areas: '', href: kind === 'flagged' ? null : page };
  const last = await lastDecision(app, member, { consultation, commentId });
  if (last === null) return null;
  const names = [
    ...last.areas.map((area) => shownEntry(area.label, language)?.text ?? area.key),
    ...last.themes.map((theme) => shownEntry(plainTexts(theme.name), language)?.text ?? theme.key),
  ];
  return {
    href: page,
    kind:
      last.outcome === 'not sure' ? ('notSure' as const) : names.length > 0 ? ('decided' as const) : ('none' as const),
    areas: new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
  };
}

export type LastDecisionShown = NonNullable<Awaited<ReturnType<typeof lastDecisionOf>>>;
