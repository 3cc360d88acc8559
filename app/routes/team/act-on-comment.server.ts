import { data, redirect } from '@remix-run/node';
import { languageCookie } from '#app/i18n/page-language.server.ts';
import { isInterfaceLanguage } from '#app/language/languages.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { flagComment } from '#app/services/flag-comment.ts';
import { keepChoices } from '#app/services/keep-choices.ts';
import { leaveComment, takeCommentBack } from '#app/services/leave-comment.ts';
import { proposeQuote, type QuoteProposed } from '#app/services/propose-quote.ts';
import type { Act, CommentForm } from './comment-form.server.ts';
import { toNextComment } from './next-comment.server.ts';

interface Place {
  readonly consultation: string;
  readonly commentId: string;
}

/** What cannot be done any more: the comment is gone, or nobody reviews now. */
const statusOf = { gone: 410, 'not-reviewing': 409, 'with-another': 409 } as const;

const statusOfProposal: Partial<Record<QuoteProposed, number>> = { proposed: 200, already: 200, ...statusOf };

/** Whatever is done on the page of a comment without deciding about it; what was chosen is kept first. */
export async function actOnComment(args: MemberArgs, at: Place, form: CommentForm & { readonly intent: Act }) {
  const { app, member, organization } = args;
  const home = `/team/${organization.slug}`;
  const page = `${home}/review/${at.consultation}/${at.commentId}`;
  const { choices, quote, revision, intent } = form;
  const refuse = (outcome: keyof typeof statusOf) => data({ choices, quote, outcome }, { status: statusOf[outcome] });
  if (intent === 'propose-quote') {
    if (!args.may('quotes.propose')) throw new Response(null, { status: 403 });
    const outcome = await proposeQuote(app, member, { ...at, typed: quote });
    return data({ choices, quote, outcome }, { status: statusOfProposal[outcome] ?? 422 });
  }
  if (intent !== 'take-back') await keepChoices(app, member, { ...at, choices, revision });
  switch (intent) {
    case 'hide':
      return redirect(`${home}/review/hidden?at=${at.consultation}/${at.commentId}`, 303);
    case 'stop':
      return redirect(home, 303);
    case 'language': {
      if (!isInterfaceLanguage(form.language)) throw new Response(null, { status: 400 });
      return redirect(page, { status: 303, headers: { 'Set-Cookie': languageCookie(form.language) } });
    }
    case 'take-back': {
      const outcome = await takeCommentBack(app, member, at);
      return outcome === 'back' ? redirect(page, 303) : refuse(outcome);
    }
    case 'skip':
    case 'recuse': {
      const how = intent === 'skip' ? 'skipped' : 'recused';
      const outcome = await leaveComment(app, member, { ...at, how });
      return outcome === 'left' ? toNextComment(args, at, how) : refuse(outcome);
    }
    case 'flag-personal-detail': {
      const { outcome } = await flagComment(app, member, { ...at, kind: 'personal-detail' });
      return outcome === 'flagged' || outcome === 'already' ? toNextComment(args, at, 'flagged') : refuse(outcome);
    }
    case 'flag-danger': {
      const { outcome } = await flagComment(app, member, { ...at, kind: 'danger' });
      // The page itself says who has been told, and says it again whenever it is opened.
      return outcome === 'flagged' || outcome === 'already' ? redirect(`${page}#danger`, 303) : refuse(outcome);
    }
  }
}
