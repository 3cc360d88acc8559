import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { isOfficialLanguage, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import { requireLanguage } from '#app/i18n/page-language.server.ts';
import { readEdition } from '#app/services/read-edition.ts';

/**
 * The edition that an address of the report names, with the language that it names: whole in English and French, in short
 * in every other of ours. `?edition=2` names an earlier edition. Anything that is not there is a 404.
 */
export async function requireEdition({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(request, params['lang']);
  const organization = params['org'] ?? '';
  const consultation = params['slug'] ?? '';
  const asked = new URL(request.url).searchParams.get('edition');
  if (asked !== null && !/^[1-9]\d{0,5}$/.test(asked)) throw notFound();
  const number = asked === null ? undefined : Number(asked);
  const edition = await readEdition(context.app, { organization, consultation, number });
  if (edition === null) throw notFound();
  return {
    edition,
    language,
    organization,
    consultation,
    origin: context.app.publicUrl ?? new URL(request.url).origin,
  };
}

/** The same where there is nothing but the two official languages: any other language of ours leads to the English one. */
export async function requireWholeEdition(args: LoaderFunctionArgs) {
  const official = requireOfficial(args.request, args.params['lang']);
  return { ...(await requireEdition(args)), language: official };
}

/** The official language that an address names; any other of ours leads to the same in English. */
export function requireOfficial(request: Request, segment: string | undefined): OfficialLanguage {
  const language = requireLanguage(request, segment);
  if (isOfficialLanguage(language)) return language;
  const { pathname, search } = new URL(request.url);
  throw redirect(pathname.replace(/^\/[^/]+/, '/en') + search);
}

function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}
