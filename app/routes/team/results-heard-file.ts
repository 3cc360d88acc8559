import { memberLoader } from '#app/server/session.server.ts';
import { drawFigure } from '#app/services/draw-figure.ts';
import { openRepresentation } from '#app/services/open-representation.ts';
import { teamStrings } from './page-title.server.ts';
import { besideRequest, fileAnswer, formatOf } from './results-beside.server.ts';
import { heardFigure } from './results-heard-view.server.ts';
import { teamLanguage } from './shown-text.server.ts';

/** Who was heard beside the population, by one variable, as a file. */
export const loader = memberLoader('results.see', async (args) => {
  const { slug, audience } = besideRequest(args);
  const format = formatOf(args);
  const exact = args.may('results.exact');
  const open = await openRepresentation(args.app, args.organization.id, { slug, audience, exact });
  const found =
    open === 'missing' || open.audience === null
      ? undefined
      : open.variables.find(({ key }) => key === args.params['variable']);
  if (open === 'missing' || open.audience === null || found === undefined) throw new Response(null, { status: 404 });
  const saying = { t: teamStrings(args.language), language: teamLanguage(args.language) };
  const name = `heard-${slug}-${found.key.replaceAll('.', '-')}.${format}`;
  return fileAnswer(await drawFigure(heardFigure(found, open, saying), format), name);
});
