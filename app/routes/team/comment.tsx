import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { codeComment } from '#app/services/code-comment.ts';
import { nextComment } from '#app/services/next-comment.ts';
import { openComment } from '#app/services/open-comment.ts';
import { proposeQuote, type QuoteProposed } from '#app/services/propose-quote.ts';
import { CommentGone } from '#app/components/comment-gone.tsx';
import { CommentReview } from '#app/components/comment-review.tsx';
import { readCommentForm } from './comment-form.server.ts';
import { commentView } from './comment-view.server.ts';
import { lastDecisionOf, lastParameter } from './last-decision.server.ts';
import { teamStrings } from './page-title.server.ts';
import { isUuid } from './uuid.server.ts';

/** Scripts add keys; everything works without them. */
export const handle = { scripts: true };

const statusOf = { missing: 404, withdrawn: 410, 'not-reviewing': 409 } as const;

const statusOfProposal: Partial<Record<QuoteProposed, number>> = {
  proposed: 200,
  already: 200,
  gone: 410,
  'not-reviewing': 409,
};

export const loader = memberLoader('comments.code', async (args) => {
  const { app, member, organization, params, language, may } = args;
  const at = addressOf(params);
  const open = at === null ? 'missing' : await openComment(app, member, at);
  const shared = {
    title: teamStrings(language)(typeof open === 'string' ? 'review:gone.title' : 'review:comment.title'),
    home: `/team/${organization.slug}`,
    mayQuote: may('quotes.propose'),
    last: await lastDecisionOf(args),
  };
  if (typeof open === 'string') return data({ ...shared, cannot: open, view: null }, { status: statusOf[open] });
  return data({ ...shared, cannot: null, view: commentView(open, language) });
});

export const action = memberAction('comments.code', async ({ app, member, organization, params, request, may }) => {
  const at = addressOf(params);
  const form = readCommentForm(await request.formData());
  if (form === null) throw new Response(null, { status: 400 });
  const sent = { choices: form.choices, quote: form.quote };
  if (at === null) return data({ ...sent, outcome: 'gone' as const }, { status: 410 });
  if (form.intent === 'propose-quote') {
    if (!may('quotes.propose')) throw new Response(null, { status: 403 });
    const outcome = await proposeQuote(app, member, { ...at, typed: form.quote });
    return data({ ...sent, outcome }, { status: statusOfProposal[outcome] ?? 422 });
  }
  const coded = await codeComment(app, member, { ...at, ...form, ending: form.intent });
  if (coded.outcome === 'saved') {
    const next = await nextComment(app, member, at.consultation);
    const to = next.kind === 'comment' ? `/${next.consultation}/${next.commentId}` : '';
    return redirect(`/team/${organization.slug}/review${to}?${lastParameter(at.consultation, at.commentId)}`, 303);
  }
  // What was chosen was about other words.
  if (coded.outcome === 'corrected')
    return data({ ...sent, ...coded, choices: { answers: {}, added: [] } }, { status: 409 });
  const status = { problems: 422, gone: 410, 'not-reviewing': 409, 'other-tab': 409, 'new-run': 409 };
  return data({ ...sent, ...coded }, { status: status[coded.outcome] });
});

function addressOf({ consultation = '', commentId = '' }: Readonly<Record<string, string | undefined>>) {
  return isUuid(commentId) ? { consultation, commentId } : null;
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** One comment, and what a volunteer says that it means. */
export default function Comment() {
  const { home, cannot, view, last, mayQuote } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (view === null && answer?.outcome === 'corrected') return <CommentGone home={home} reason="corrected" />;
  if (view === null || answer?.outcome === 'gone') return <CommentGone home={home} reason={cannot ?? 'withdrawn'} />;
  const shared = { view, last, answer, mayQuote, objectionsAt: `${home}/objections` };
  return <CommentReview key={view.id} {...shared} />;
}
