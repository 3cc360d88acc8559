import { memberLoader } from '#app/server/session.server.ts';
import { drawFigure, figureFormat } from '#app/services/draw-figure.ts';
import { fileAnswer } from './results-beside.server.ts';
import { figureOf, KINDS } from './results-all-figures.server.ts';
import { openResultsPage } from './results-page.server.ts';

/** A figure of the results as a file, marked as not for publication. */
export const loader = memberLoader('results.see', async (args) => {
  const { figure: name = '', slug = '' } = args.params;
  const dot = name.lastIndexOf('.');
  const format = figureFormat(name.slice(dot + 1));
  const id = name.slice(0, dot);
  if (dot < 1 || format === null) throw new Response(null, { status: 404 });
  const opened = await openResultsPage(args, {
    page: 'overview',
    count: ({ columns }) => [id, ...(id === KINDS ? ['areas'] : [])].filter((key) => columns.has(key)),
  });
  const figure = opened.results === null ? null : figureOf(opened, id);
  if (figure === null) throw new Response(null, { status: 404 });
  return fileAnswer(await drawFigure(figure, format), `results-${slug}.${format}`);
});
