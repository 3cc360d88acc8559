import { memberLoader } from '#app/server/session.server.ts';
import { compareThemingRuns } from '#app/services/compare-theming-runs.ts';
import { comparisonCsv, movedCommentsCsv } from '#app/services/download-comparison.ts';
import { readRunNumber } from './theming-form.server.ts';

/** What moved between two runs, as a file: areas, kinds and themes, or (`of=comments`) every comment that moved. */
export const loader = memberLoader('theming.run', async ({ app, member, params, request, may }) => {
  const query = new URL(request.url).searchParams;
  const number = readRunNumber(params['number']);
  const other = query.get('with');
  const wanted = { consultation: params['slug'] ?? '', number: number ?? 0, with: readRunNumber(other) };
  if (number === null || (other !== null && wanted.with === null)) throw new Response(null, { status: 404 });
  const ofComments = query.get('of') === 'comments';
  if (ofComments && !may('comments.read-redacted')) throw new Response(null, { status: 403 });
  const compared = await compareThemingRuns(app, member, wanted);
  const before = compared?.compared?.with.number;
  if (compared === null || before === undefined) throw new Response(null, { status: 404 });
  const runs = `${String(before)}-to-${String(number)}`;
  const name = `theming-${wanted.consultation}-${runs}${ofComments ? '-comments' : ''}.csv`;
  return new Response(ofComments ? streamOf(movedCommentsCsv(app, compared)) : comparisonCsv(compared), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` },
  });
});

/** A body that is asked for as fast as it is taken, and ends its work when nobody takes it any more. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await texts.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}
