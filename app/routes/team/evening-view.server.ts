import type { Counted, EveningPart } from '#app/components/evening/evening-view.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { EveningConsultation } from '#app/services/read-evening.ts';
import { shownText } from './shown-text.server.ts';

/** One consultation as the evening's page shows it. */
export function eveningPart(home: string, language: string, part: EveningConsultation): EveningPart {
  const { slug, title, open, waiting, batch, finished, preparing, debrief } = part;
  const counted = (count: number): Counted => ({ count, number: formatNumber(count, language) });
  const some = (count: number) => (count === 0 ? null : counted(count));
  return {
    ...{ slug, preparing, debrief },
    title: shownText(title, language),
    open: open === null ? null : { href: `${home}/review/${slug}/${open.commentId}`, left: counted(open.left) },
    waiting: waiting === 'many' ? 'many' : some(waiting),
    batch: counted(batch.comments),
    minutes: counted(batch.minutes),
    finished: finished === null ? null : { read: some(finished.read), passedOn: some(finished.passedOn) },
  };
}
