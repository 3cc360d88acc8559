import type { LoaderFunctionArgs } from '@remix-run/node';
import { embeddedReport, frameSize, oembedAnswer } from '#app/domain/oembed.ts';
import { isOfficialLanguage, say } from '#app/domain/report/bilingual.ts';
import { figureTitle } from '#app/domain/report/figure-ids.ts';
import { isInterfaceLanguage } from '#app/language/languages.ts';
import { readEdition } from '#app/services/read-edition.ts';

/** How another website shows a published report within one of its own pages (oEmbed 1.0): 404 for whatever is none. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams, origin: here } = new URL(request.url);
  const origin = context.app.publicUrl ?? here;
  const asked = {
    url: searchParams.get('url'),
    format: searchParams.get('format'),
    maxWidth: searchParams.get('maxwidth'),
    maxHeight: searchParams.get('maxheight'),
  };
  const report = embeddedReport(asked, origin);
  if (typeof report === 'number') return refused(report);
  const { language, organization, consultation, edition: number, figure } = report;
  const edition = isInterfaceLanguage(language)
    ? await readEdition(context.app, {
        organization,
        consultation,
        number: number === null ? undefined : Number(number),
      })
    : null;
  if (edition === null) return refused(404);
  const official = isOfficialLanguage(language) ? language : 'en';
  const { document } = edition;
  const about = figure === null ? document.consultation.title : figureTitle(document, figure);
  if (about === null) return refused(404);
  const path = `${origin}/${language}/${organization}/what-we-heard/${consultation}/embed`;
  const query = new URLSearchParams({
    ...(number !== null && { edition: number }),
    ...(figure !== null && { figure }),
  });
  const address = query.size === 0 ? path : `${path}?${query.toString()}`;
  const provider = { name: say(document.organization.name, official).text, url: origin };
  const answer = oembedAnswer(say(about, official).text, provider, {
    address,
    ...frameSize(asked),
  });
  return json(answer, 200);
}

const refused = (status: number) => json({ status }, status);

function json(body: object, status: number): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, no-cache',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
