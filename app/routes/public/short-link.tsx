import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { languageAmong } from '#app/i18n/page-language.server.ts';
import { followLink } from '#app/services/follow-link.ts';
import { forgetLinkCookie, linkCookie, withLinkPass } from './link-pass.server.ts';
import { stopUnknownLink } from './unknown-link.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

/**
 * A short address, from a poster or a message: to the survey, in the language of the device or the one that the address
 * names. Of who follows it nothing is kept but, on their own device, which link it was.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const followed = await followLink(context.app, params['code'] ?? '');
  if (followed === null) return stopUnknownLink(request);
  const { organization, consultation, pass } = followed;
  const { searchParams } = new URL(request.url);
  const language = languageAmong(request, consultation.languages, searchParams.get('lang'));
  const survey = `/${language}/${organization.slug}/survey/${consultation.slug}`;
  // Whether the device keeps cookies is not known yet: the address carries the pass until that is seen.
  return redirect(pass === null ? survey : withLinkPass(survey, pass), {
    status: 303,
    headers: {
      // A retired link counts for nothing, and neither does the one that was followed before it.
      'Set-Cookie':
        pass === null ? forgetLinkCookie(request, consultation.id) : linkCookie(request, consultation.id, pass),
      'Cache-Control': 'no-store',
    },
  });
}

/** Nobody stays here: it leads on, or says that it leads nowhere. */
export default function ShortLink() {
  return null;
}
