import { memberLoader } from '#app/server/session.server.ts';
import { drawFigure } from '#app/services/draw-figure.ts';
import { openWaveResults } from '#app/services/open-wave-results.ts';
import { teamStrings } from './page-title.server.ts';
import { besideRequest, fileAnswer, formatOf } from './results-beside.server.ts';
import { waveFigure } from './results-waves-view.server.ts';
import { teamLanguage } from './shown-text.server.ts';

/** One table of two waves, as a file. */
export const loader = memberLoader('results.see', async (args) => {
  const { slug } = besideRequest(args);
  const format = formatOf(args);
  const open = await openWaveResults(args.app, args.organization.id, slug, args.may('results.exact'));
  const table = open?.tables.find(({ id }) => id === args.params['table']);
  if (open === null || table === undefined) throw new Response(null, { status: 404 });
  const saying = { t: teamStrings(args.language), language: teamLanguage(args.language) };
  const name = `waves-${slug}-${table.id.replaceAll('.', '-')}.${format}`;
  return fileAnswer(await drawFigure(waveFigure(table, open, saying), format), name);
});
