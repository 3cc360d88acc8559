import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { noChoices } from '#app/domain/review.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { codeComment } from '#app/services/code-comment.ts';
import { keepChoices } from '#app/services/keep-choices.ts';
import { openComment } from '#app/services/open-comment.ts';
import { CommentGone, goneReasons } from '#app/components/comment-gone.tsx';
import { CommentReview } from '#app/components/comment-review.tsx';
import { actOnComment } from './act-on-comment.server.ts';
import { agreedFirst } from './agreed-first.server.ts';
import { choicesAfterSignIn, choicesThroughSignIn } from './choices-through-sign-in.server.ts';
import { readCommentForm } from './comment-form.server.ts';
import { commentView } from './comment-view.server.ts';
import { lastDecisionOf } from './last-decision.server.ts';
import { toNextComment } from './next-comment.server.ts';
import { teamStrings } from './page-title.server.ts';
import { readerMark } from './reader-mark.server.ts';
import { isUuid } from './uuid.server.ts';

/** Scripts add keys, a screen that is hidden at once, and decisions that wait for a connection; everything works without. */
export const handle = { scripts: true };

const statusOf = { missing: 404, withdrawn: 410, 'not-reviewing': 409, held: 409 } as const;
const notTheirs = { recused: 409, translated: 409, 'not-read': 409 } as const;

export const loader = memberLoader('comments.code', async (args) => {
  const { app, member, organization, params, language, may } = args;
  const home = `/team/${organization.slug}`;
  const at = addressOf(params);
  const sealed = choicesAfterSignIn(args);
  if (at !== null && sealed !== null && sealed.kept !== null)
    await keepChoices(app, member, { ...at, choices: sealed.kept, revision: sealed.kept.revision });
  const open = at === null ? 'missing' : await openComment(app, member, at);
  if (open === 'confidentiality') throw redirect(`${home}/review`);
  const headers = sealed === null ? {} : { 'Set-Cookie': sealed.forget };
  const shared = {
    title: teamStrings(language)(typeof open === 'string' ? 'review:gone.title' : 'review:comment.title'),
    home,
    mayQuote: may('quotes.propose'),
    last: await lastDecisionOf(args),
    /** The language menu sends this form, so that what was chosen comes along. */
    languageForm: REVIEW_FORM,
  };
  if (typeof open === 'string') {
    const status = { ...statusOf, ...notTheirs }[open];
    return data({ ...shared, cannot: open, view: null }, { status, headers });
  }
  return data({ ...shared, cannot: null, view: commentView(open, language, readerMark(app, member)) }, { headers });
});

const statusOfCoded = { ...notTheirs, problems: 422, gone: 410, held: 409, 'not-reviewing': 409 } as const;

export const action = choicesThroughSignIn(
  memberAction(
    'comments.code',
    agreedFirst(async (args) => {
      const { app, member, params, request } = args;
      const at = addressOf(params);
      const form = readCommentForm(await request.formData());
      if (form === null) throw new Response(null, { status: 400 });
      const sent = { choices: form.choices, quote: form.quote };
      if (at === null) return data({ ...sent, outcome: 'gone' as const }, { status: 410 });
      if (form.reader !== '' && form.reader !== readerMark(app, member))
        return data({ choices: noChoices, quote: '', outcome: 'other-reader' as const }, { status: 409 });
      const { intent } = form;
      if (intent !== 'decided' && intent !== 'none' && intent !== 'not sure')
        return actOnComment(args, at, { ...form, intent });
      const coded = await codeComment(app, member, { ...at, ...form, ending: intent });
      if (coded.outcome === 'saved') return toNextComment(args, at);
      // What was chosen was about other words.
      if (coded.outcome === 'corrected') return data({ ...sent, ...coded, choices: noChoices }, { status: 409 });
      const status = { ...statusOfCoded, 'other-tab': 409, 'new-run': 409, 'themes-changed': 409 };
      return data({ ...sent, ...coded }, { status: status[coded.outcome] });
    }),
  ),
);

const REVIEW_FORM = 'review';

function addressOf({ consultation = '', commentId = '' }: Readonly<Record<string, string | undefined>>) {
  return isUuid(commentId) ? { consultation, commentId } : null;
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** One comment, and what a volunteer says that it means. */
export default function Comment() {
  const { home, cannot, view, last, mayQuote, languageForm } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const ended = goneReasons.find((reason) => reason === (answer?.outcome === 'gone' ? 'withdrawn' : answer?.outcome));
  if (view === null || (ended !== undefined && ended !== 'corrected' && ended !== 'not-reviewing'))
    return <CommentGone home={home} formId={languageForm} reason={ended ?? cannot ?? 'withdrawn'} />;
  const shared = { view, last, answer, mayQuote, formId: languageForm, objectionsAt: `${home}/objections` };
  return <CommentReview key={view.id} {...shared} />;
}
