import type { MemberArgs } from '#app/server/session.server.ts';
import { lastDecision } from '#app/services/last-decision.ts';
import { isUuid } from './uuid.server.ts';
import { shownEntry } from './shown-text.server.ts';

/** How the address of a page says which comment was decided just before. */
export function lastParameter(consultation: string, commentId: string): string {
  return `last=${consultation}/${commentId}`;
}

/** What the member decided just before, for the line that confirms it and leads back to it. */
export async function lastDecisionOf({ app, member, organization, request, language }: MemberArgs) {
  const [consultation = '', commentId = ''] = (new URL(request.url).searchParams.get('last') ?? '').split('/');
  if (!isUuid(commentId)) return null;
  const last = await lastDecision(app, member, { consultation, commentId });
  if (last === null) return null;
  const names = last.areas.map((area) => shownEntry(area.label, language)?.text ?? area.key);
  return {
    href: `/team/${organization.slug}/review/${consultation}/${commentId}`,
    kind:
      last.outcome === 'not sure' ? ('notSure' as const) : names.length > 0 ? ('decided' as const) : ('none' as const),
    areas: new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
  };
}

export type LastDecisionShown = NonNullable<Awaited<ReturnType<typeof lastDecisionOf>>>;
