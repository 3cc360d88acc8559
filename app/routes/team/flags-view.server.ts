import type { FlagView } from '#app/components/flags/flag-view.ts';
import { markText, redactionsIn, withGaps } from '#app/domain/marked-text.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import { segmentWords } from '#app/language/segment.ts';
import type { FlaggedComment } from '#app/services/list-flags.ts';
import { languageName, shown, shownText, teamLanguage } from './shown-text.server.ts';

/** A flagged comment as the page shows it, times in the consultation's own zone. */
export function flagView(flag: FlaggedComment, language: string): FlagView {
  const { consultation, language: written, text, outcome, note, kind } = flag;
  const among = teamLanguage(language);
  const known = written === null || written === 'und' ? null : written;
  const at = (moment: Date) => formatMoment(moment, among, consultation.timeZone);
  const names = flag.flaggedBy.filter((name) => name !== null);
  return {
    ...{ id: flag.id, kind },
    consultation: shownText(consultation.title, language),
    pieces: markText(text, []),
    language: known ?? 'und',
    direction: known === null ? 'auto' : directionOf(known),
    languageName: known === null ? null : languageName(known, among),
    flaggedBy: names.length === 0 ? null : new Intl.ListFormat(among).format(names),
    flaggedAt: at(flag.flaggedAt),
    seen: flag.seenAt === null ? null : { by: flag.seenBy, at: at(flag.seenAt) },
    translations: flag.translations.map((one) => ({
      ...shown(one.text, one.language),
      name: languageName(one.language, among),
    })),
    words: kind === 'danger' ? [] : wordsIn(text, known ?? 'und'),
    done:
      outcome === null || flag.handledAt === null
        ? null
        : { outcome, note: withGaps(note), by: flag.handledBy, at: at(flag.handledAt) },
  };
}

/** Every word of a redacted text once, as it stands there. */
function wordsIn(text: string, language: string): readonly string[] {
  const masked = redactionsIn(text);
  const words = segmentWords(text, language).filter(
    ({ start, end }) => !masked.some((one) => one.start < end && one.end > start),
  );
  return [...new Set(words.map(({ start, end }) => text.slice(start, end)))];
}
