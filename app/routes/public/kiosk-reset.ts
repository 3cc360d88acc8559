import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { discardUnsaved } from '#app/services/let-next-answer.ts';
import { forgetCookie } from './draft-cookie.server.ts';
import { surveyRequest } from './survey-request.server.ts';

/**
 * Makes a kiosk ready for the next person. By GET as well, since a page that nobody touches any more can only be led
 * here; on a device that is no kiosk it does nothing.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { addresses, draft, opened, way } = await surveyRequest(args);
  if (way?.channel !== 'kiosk') return redirect(addresses.start, 303);
  await discardUnsaved(args.context.app, opened, draft);
  const language = opened.consultation.languages[0] ?? 'en';
  return redirect(addresses.inLanguage(addresses.kiosk, language), {
    status: 303,
    headers: { 'Set-Cookie': forgetCookie(args.request, opened.consultation.id), 'Cache-Control': 'no-store' },
  });
}

export const action = loader;
