import { isOfficialLanguage } from '#app/domain/report/bilingual.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { downloadBenchmarks } from '#app/services/open-benchmarks.ts';
import { besideRequest } from './results-beside.server.ts';

/** The shares of the population, as a file to keep or to fill in. */
export const loader = memberLoader('benchmarks.edit', async (args) => {
  const { slug, audience } = besideRequest(args);
  const language = isOfficialLanguage(args.language) ? args.language : 'en';
  const csv = await downloadBenchmarks(args.app, args.organization.id, slug, { audience, language });
  if (csv === null) throw new Response(null, { status: 404 });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="population-${slug}.csv"`,
    },
  });
});
