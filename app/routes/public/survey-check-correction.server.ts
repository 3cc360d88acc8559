import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import type { Step } from '#app/domain/journey.ts';
import { beginCorrectionAgain } from '#app/services/begin-correction.ts';
import { correctResponse } from '#app/services/correct-response.ts';
import { discardDraft } from '#app/services/discard-draft.ts';
import type { OpenDraft } from '#app/services/read-draft.ts';
import { draftCookie, forgetCookie, shortenDraftCookie } from './draft-cookie.server.ts';
import { readForm } from './form.server.ts';
import { surveyAddresses } from './survey-addresses.ts';
import { whereToGoOn, type SurveyRequest } from './survey-request.server.ts';

const check: Step = { page: 'check' };

/**
 * Sends the changes to a response, begins again from what is stored, or leaves it as it was. What cannot be sent is told
 * by the page that this leads to.
 */
export async function sendCorrection(
  { request, context: { app } }: ActionFunctionArgs,
  survey: SurveyRequest,
  draft: OpenDraft,
): Promise<Response> {
  const { opened, addresses, token } = survey;
  const { consultation } = opened;
  const go = (await readForm(request)).one('go');
  // A token in the address is another draft's than the cookie's: that one is not touched.
  const kept = token === null;
  if (go === 'leave') {
    await discardDraft(app, opened, draft);
    return redirect(addresses.receipt, seeOther(kept ? { 'Set-Cookie': forgetCookie(request, consultation.id) } : {}));
  }
  if (go === 'again') {
    const fresh = await beginCorrectionAgain(app, opened, draft);
    if (fresh === null) return redirect(addresses.step(check), 303);
    const { language } = survey;
    const place = { language, organization: opened.organization.slug, consultation: consultation.slug };
    const { step } = surveyAddresses({ ...place, token: kept ? null : fresh, link: survey.link });
    return redirect(step(check), seeOther(kept ? { 'Set-Cookie': draftCookie(request, consultation.id, fresh) } : {}));
  }
  const outcome = await correctResponse(app, opened, draft);
  if (outcome === 'incomplete') return redirect(whereToGoOn(draft, addresses), 303);
  if (outcome !== 'corrected') return redirect(addresses.step(check), 303);
  return redirect(addresses.thankYou, seeOther(kept ? shortenDraftCookie(request, consultation.id) : {}));
}

const seeOther = (headers: Record<string, string>) => ({ status: 303, headers });
