import type { LoaderFunctionArgs } from '@remix-run/node';
import { forgetDraftCookies } from '#app/server/session-cookies.server.ts';

/** Where nobody asks why somebody looks at it; a department of the Government of Canada, in both official languages. */
const weather = { en: 'https://weather.gc.ca/', fr: 'https://meteo.gc.ca/' };

/**
 * Leads away at once. Nothing is looked up, so that it works whatever does not: the device forgets every draft that it
 * knows of, and the page that it leads to is not told where the person comes from.
 */
export function loader({ request, params }: LoaderFunctionArgs): Response {
  const headers = new Headers({
    Location: params['lang'] === 'fr' ? weather.fr : weather.en,
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  for (const cookie of forgetDraftCookies(request)) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}
