import { redirect } from '@remix-run/node';
import type { MemberArgs } from '#app/server/session.server.ts';
import { nextComment } from '#app/services/next-comment.ts';
import { lastParameter, type Passing } from './last-decision.server.ts';

/** Leads on to the next comment of the batch, where it is said what became of the one before; or to the end of the batch. */
export async function toNextComment(
  { app, member, organization }: MemberArgs,
  { consultation, commentId }: { readonly consultation: string; readonly commentId: string },
  passed?: Passing,
) {
  const next = await nextComment(app, member, consultation);
  const to = next.kind === 'comment' ? `/${next.consultation}/${next.commentId}` : '';
  return redirect(`/team/${organization.slug}/review${to}?${lastParameter(consultation, commentId, passed)}`, 303);
}
