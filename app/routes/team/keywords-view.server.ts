import type { KeywordView } from '#app/components/theming/keyword-card.tsx';
import type { Shown } from '#app/components/review-view.ts';
import { markText } from '#app/domain/marked-text.ts';
import { formatDay } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { ListedKeyword, ListedKeywords } from '#app/services/list-keywords.ts';
import { languageName, shown, shownEntry } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** The proposed words of one area in one language. */
export interface KeywordGroup {
  readonly area: Shown;
  readonly language: string;
  readonly keywords: readonly KeywordView[];
}

/** Proposals by area, in the codebook's order, and language: those that wait, or those that are decided. */
export function keywordGroups(
  { areas, keywords }: ListedKeywords,
  decided: boolean,
  speaking: Speaking,
): readonly KeywordGroup[] {
  return areas.flatMap((area) => {
    const own = keywords.filter(({ areaKey, status }) => areaKey === area.key && (status !== 'proposed') === decided);
    const languages = [...new Set(own.map(({ language }) => language))];
    return languages.map((language) => ({
      area: shownEntry(area.label, speaking.language) ?? shown(area.key, 'en'),
      language: languageName(language, speaking.language),
      keywords: own.filter((one) => one.language === language).map((one) => keywordView(one, speaking)),
    }));
  });
}

function keywordView(keyword: ListedKeyword, speaking: Speaking): KeywordView {
  const { areaKey, language, term, status, commentCount, examples } = keyword;
  return {
    ...{ id: `word-${areaKey}-${language}-${encodeURIComponent(term)}`, areaKey, language, term, status },
    direction: directionOf(language),
    inComments: speaking.t('team:keywords.inComments', counted(commentCount, speaking)),
    decided: decidedText(keyword, speaking),
    examples: examples.map(({ id, text }) => ({ id, pieces: markText(text, [placesOf(term, text)]) })),
  };
}

function decidedText({ status, decidedBy, decidedAt }: ListedKeyword, { t, language, timeZone }: Speaking) {
  if (status === 'proposed' || decidedAt === null) return null;
  const name = `\u2068${decidedBy ?? t('team:keywords.formerMember')}\u2069`;
  return t(`team:keywords.${status}By`, { name, at: formatDay(decidedAt, language, timeZone) });
}

/** Where a word stands in a text as it is written, whatever the case; other forms of it are not marked. */
function placesOf(term: string, text: string) {
  const [word, inText] = [term.toLowerCase(), text.toLowerCase()];
  // A few letters change their length with their case; offsets would then be of another text.
  if (inText.length !== text.length || word === '') return [];
  const places: { start: number; end: number }[] = [];
  for (let at = inText.indexOf(word); at >= 0; at = inText.indexOf(word, at + word.length))
    places.push({ start: at, end: at + word.length });
  return places;
}
