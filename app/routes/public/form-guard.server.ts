import type { LoaderFunctionArgs } from '@remix-run/node';
import { TRAP_FIELD } from '#app/components/form-guard.tsx';
import type { DraftOrigin } from '#app/domain/draft.ts';
import { newDraftHandle, type DraftHandle } from '#app/domain/draft-seal.ts';
import { makeFormToken, readFormToken } from '#app/domain/form-token.ts';
import type { Application } from '#app/services/application.ts';
import { mayBegin } from '#app/services/may-begin.ts';
import type { OpenedSurvey } from '#app/services/open-survey.ts';
import { keepsCookies } from './draft-cookie.server.ts';
import type { FormFields } from './form.server.ts';
import { sessionOfDevice } from './session-pass.server.ts';

/** What a page that begins a draft has told by being sent. */
export interface Beginning {
  readonly handle: DraftHandle;
  readonly origin: Pick<DraftOrigin, 'begunAt' | 'trapped' | 'sessionId' | 'linkId' | 'trial'>;
}

const placeOf = ({ organization, consultation }: OpenedSurvey) => ({
  organizationId: organization.id,
  consultationId: consultation.id,
});

/** The token that a page which begins a draft carries: for `FormGuard`. */
export function guardToken(app: Application, opened: OpenedSurvey): string {
  return makeFormToken(app.keys.form, placeOf(opened), { handle: newDraftHandle(), askedAt: app.now() });
}

/** What `FormGuard` sent; null when the page has to be sent again, with the token of the page that says so. */
export async function readGuard(
  { request, context: { app } }: Pick<LoaderFunctionArgs, 'request' | 'context'>,
  opened: OpenedSurvey,
  form: FormFields,
): Promise<Beginning | null> {
  const token = readFormToken(app.keys.form, placeOf(opened), form.one('form') ?? '', app.now());
  if (token === null) return null;
  const tellsNothing = !keepsCookies(request, opened.consultation.id);
  if (!(await mayBegin(app, opened, token.handle, { tellsNothing }))) return null;
  return {
    handle: token.handle,
    origin: {
      begunAt: token.askedAt.toISOString(),
      trapped: (form.one(TRAP_FIELD) ?? '') !== '',
      sessionId: sessionOfDevice(app, request, opened),
      linkId: opened.linkId,
      trial: opened.trial ? opened.survey.version : null,
    },
  };
}
