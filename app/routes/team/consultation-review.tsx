import { redirect } from '@remix-run/node';
import { memberLoader } from '#app/server/session.server.ts';

/** Reading one consultation's comments begins here; the review pages go on from comment to comment. */
export const loader = memberLoader('comments.code', ({ organization, params }) =>
  Promise.resolve(
    redirect(`/team/${organization.slug}/review?consultation=${encodeURIComponent(params['slug'] ?? '')}`),
  ),
);

/** Never drawn; with it, a refusal is a page and not an empty answer. */
export default function ConsultationReview() {
  return null;
}
