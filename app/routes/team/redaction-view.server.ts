import type { DecidedDetailView, DetailView } from '#app/components/detail-view.ts';
import { markText } from '#app/domain/marked-text.ts';
import { formatDay, formatNumber } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { listRedactions } from '#app/services/list-redactions.ts';
import { languageName, shownText, teamLanguage } from './shown-text.server.ts';

type Listed = NonNullable<Awaited<ReturnType<typeof listRedactions>>>;
type ListedDetail = Listed['waiting'][number];

/** Details as the page shows them; names, numbers and dates stand among the team's words, and so in their language. */
export function redactionViews({ waiting, more, decided }: Listed, language: string) {
  const among = teamLanguage(language);
  return {
    waiting: waiting.map((detail) => detailView(detail, language)),
    more: { count: more, number: formatNumber(more, among) },
    decided: decided.flatMap((detail): DecidedDetailView[] => {
      const { decision, decidedAt, decidedBy } = detail;
      if (decision === null || decidedAt === null) return [];
      const date = formatDay(decidedAt, among, detail.consultation.timeZone);
      return [{ ...detailView(detail, language), decision, decidedBy, date }];
    }),
  };
}

function detailView(detail: ListedDetail, language: string): DetailView {
  const { consultation, commentId, ordinal, basis, language: tag, text, place } = detail;
  const known = tag === null || tag === 'und' ? null : tag;
  return {
    id: `${consultation.slug}/${commentId}/${String(ordinal)}`,
    basis,
    consultation: shownText(consultation.title, language),
    language: known ?? 'und',
    direction: known === null ? 'auto' : directionOf(known),
    languageName: known === null ? null : languageName(known, teamLanguage(language)),
    pieces: markText(text, [[place]]),
    words: text.slice(place.start, place.end),
  };
}
