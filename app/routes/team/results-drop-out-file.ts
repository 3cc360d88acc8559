import { memberLoader } from '#app/server/session.server.ts';
import { drawFigure } from '#app/services/draw-figure.ts';
import { openDropOut } from '#app/services/open-drop-out.ts';
import { teamStrings } from './page-title.server.ts';
import { besideRequest, fileAnswer, formatOf } from './results-beside.server.ts';
import { dropOutFigure } from './results-drop-out-view.server.ts';
import { teamLanguage } from './shown-text.server.ts';

/** The way through one version of a survey, as a file. */
export const loader = memberLoader('results.see', async (args) => {
  const { slug } = besideRequest(args);
  const format = formatOf(args);
  const exact = args.may('results.exact');
  const open = await openDropOut(args.app, args.organization.id, slug, exact);
  const { audience, version } = args.params;
  const way = open?.versions.find((one) => one.audience === audience && String(one.version) === version);
  if (way === undefined) throw new Response(null, { status: 404 });
  const saying = { t: teamStrings(args.language), language: teamLanguage(args.language), exact };
  const name = `drop-out-${slug}-${way.audience}-${String(way.version)}.${format}`;
  return fileAnswer(await drawFigure(dropOutFigure(way, saying), format), name);
});
