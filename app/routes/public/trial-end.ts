import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { discardDraft } from '#app/services/discard-draft.ts';
import { forgetCookie } from './draft-cookie.server.ts';
import { forgetLinkCookie } from './link-pass.server.ts';
import { surveyAddresses } from './survey-addresses.ts';
import { surveyRequest } from './survey-request.server.ts';

/** Whoever comes here by hand has nothing to see. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${params['lang'] ?? 'en'}`, 303);
}

/** Leaves a trial: what was begun and not sent is deleted, and the device forgets that it was trying. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { opened, draft, language } = await surveyRequest(args);
  const { organization, consultation, trial } = opened;
  if (draft?.state === 'open' && draft.content.trial !== null) await discardDraft(context.app, opened, draft);
  const headers = new Headers();
  if (trial) headers.append('Set-Cookie', forgetLinkCookie(request, consultation.id));
  if (trial) headers.append('Set-Cookie', forgetCookie(request, consultation.id));
  const place = { language, organization: organization.slug, consultation: consultation.slug, token: null };
  // Before it opens, the survey is there for who tries it alone.
  return redirect(consultation.stage === 'draft' ? `/${language}` : surveyAddresses(place).start, {
    status: 303,
    headers,
  });
}
