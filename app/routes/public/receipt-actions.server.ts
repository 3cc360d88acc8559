import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import type { SaidView } from '#app/components/own-comment-view.ts';
import { beginCorrection } from '#app/services/begin-correction.ts';
import type { Organization } from '#app/services/find-organization.ts';
import { objectToCoding, type SaidObjection } from '#app/services/object-to-coding.ts';
import { openSurvey } from '#app/services/open-survey.ts';
import { readDraft } from '#app/services/read-draft.ts';
import { showReceipt, showReceiptAgain, type OwnResponse, type ReceiptProblem } from '#app/services/show-receipt.ts';
import { withdrawResponse } from '#app/services/withdraw-response.ts';
import { draftCookie, keepsCookies, readDraftCookie } from './draft-cookie.server.ts';
import type { FormFields } from './form.server.ts';
import { surveyAddresses } from './survey-addresses.ts';

/** What the page shows after a form was sent; the code itself stands in no address and on no later page. */
export interface Finding {
  readonly step: 'answers' | 'confirm' | 'withdrawn';
  readonly outcome: OwnResponse | ReceiptProblem;
  readonly said: SaidView | null;
  /** What could not be said before the code is typed again. */
  readonly unsaid?: SaidObjection | undefined;
}

/** One press of one of the page's buttons. */
interface Pressed {
  readonly args: ActionFunctionArgs;
  readonly organization: Organization;
  readonly language: string;
  readonly form: FormFields;
}

/** Does what was asked for. A Response leads to another page. */
export async function pressed({ args, organization, language, form }: Pressed): Promise<Finding | Response> {
  const { app } = args.context;
  const pass = form.one('pass') ?? '';
  const said = null;
  switch (form.one('go')) {
    case 'confirm':
      return { step: 'confirm', outcome: await showReceiptAgain(app, organization, pass), said };
    case 'withdraw':
      return { step: 'withdrawn', outcome: await withdrawResponse(app, organization, pass), said };
    case 'keep':
      return { step: 'answers', outcome: await showReceiptAgain(app, organization, pass), said };
    case 'correct':
      return correct({ args, organization, language, form });
    case 'object':
      return object({ args, organization, language, form }, pass);
    default: {
      const outcome = await showReceipt(app, organization, form.one('code') ?? '');
      // The code was asked for once more in the middle of saying something: that is said now.
      if (form.one('objection') === null) return { step: 'answers', outcome, said };
      if (typeof outcome !== 'string') return object({ args, organization, language, form }, outcome.pass);
      return { step: 'answers', outcome, said, unsaid: objectionIn(form, language) ?? undefined };
    }
  }
}

/** To the check page of a draft that holds what was sent. */
async function correct({ args, organization, language, form }: Pressed): Promise<Finding | Response> {
  const { request, context } = args;
  const begun = await beginCorrection(context.app, organization, form.one('pass') ?? '');
  if (typeof begun === 'string' || !('token' in begun)) return { step: 'answers', outcome: begun, said: null };
  const { own, token } = begun;
  const { slug, id, languages } = own.consultation;
  const spoken = [language, own.response.language].find((tag) => languages.includes(tag)) ?? language;
  const carried = !keepsCookies(request, id) || (await hasAnotherDraft({ args, organization, slug, id }));
  const place = { language: spoken, organization: organization.slug, consultation: slug };
  const { step } = surveyAddresses({ ...place, token: carried ? token : null });
  return redirect(step({ page: 'check' }), {
    status: 303,
    headers: carried ? {} : { 'Set-Cookie': draftCookie(request, id, token) },
  });
}

/** Whether somebody is answering on this device, perhaps another person: their draft keeps the cookie. */
async function hasAnotherDraft(at: { args: ActionFunctionArgs; organization: Organization; slug: string; id: string }) {
  const { app } = at.args.context;
  const kept = readDraftCookie(at.args.request, at.id);
  const opened = kept === null ? null : await openSurvey(app, at.organization.slug, at.slug);
  const draft = kept === null || opened === null ? null : await readDraft(app, opened, kept);
  return draft?.state === 'open' && draft.correction === null;
}

async function object({ args, organization, language, form }: Pressed, pass: string): Promise<Finding> {
  const { app } = args.context;
  const sent = objectionIn(form, language);
  if (sent === null) return { step: 'answers', outcome: await showReceiptAgain(app, organization, pass), said: null };
  const made = await objectToCoding(app, organization, pass, sent);
  if (typeof made === 'string') return { step: 'answers', outcome: made, said: null, unsaid: sent };
  return { step: 'answers', outcome: made.own, said: { ...sent, outcome: made.outcome } };
}

/** What the form says of a comment; null for what no page of ours sends. */
function objectionIn(form: FormFields, language: string): SaidObjection | null {
  const [id, commentId] = [form.one('objection') ?? '', form.one('comment') ?? ''];
  if (!UUID.test(id)) return null;
  const revision = Number(form.one('revision'));
  return { id, commentId, revision, targets: form.all('target'), words: form.one('words') ?? '', language };
}

/** PostgreSQL throws at any other id. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
