import type { BacklogRow, CommentToTranslate, OwnTranslation } from '#app/components/translations/translations-view.ts';
import { targetsOf } from '#app/domain/comment-translation.ts';
import { markText } from '#app/domain/marked-text.ts';
import { formatDay, formatNumber } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { TranslationList } from '#app/services/list-translations.ts';
import { languageName, shown, shownText } from './shown-text.server.ts';
import type { TeamStrings } from './theming-view.server.ts';

interface Page {
  readonly t: TeamStrings;
  readonly language: string;
  /** Where the page is. */
  readonly here: string;
}

/** What waits per language, in words. */
export function backlogRows({ backlog }: TranslationList, { t, language, here }: Page): readonly BacklogRow[] {
  const people = (count: number) =>
    count === 0
      ? t('review:translate.nobody')
      : t('review:translate.people', { count, number: formatNumber(count, language) });
  return backlog.map((row) => ({
    language: row.language,
    name: languageName(row.language, language),
    waiting:
      row.waiting.kind === 'fewer'
        ? t('review:translate.fewer', { than: formatNumber(row.waiting.than, language) })
        : t('review:translate.atLeast', { number: formatNumber(row.waiting.count, language) }),
    readers: people(row.readers),
    translators: people(row.translators),
    href: row.mine ? `${here}?language=${encodeURIComponent(row.language)}` : null,
  }));
}

/** The comment to be translated, its languages beginning with the one that most readers have or that is asked for. */
export function commentView(
  { comment }: TranslationList,
  language: string,
  into: string | null,
): CommentToTranslate | null {
  if (comment === null) return null;
  const wanted = targetsOf(comment.language).find((tag) => tag === into) ?? draftOf(comment) ?? comment.usual;
  const inOrder = targetsOf(comment.language).toSorted((a, b) => Number(b === wanted) - Number(a === wanted));
  return {
    id: `${comment.slug}/${comment.commentId}`,
    revision: comment.revision,
    consultation: shownText(comment.title, language),
    question: comment.question === null ? null : shownText(comment.question, language),
    language: comment.language,
    direction: directionOf(comment.language),
    languageName: languageName(comment.language, language),
    pieces: markText(comment.redactedText, []),
    targets: inOrder.map((tag) => {
      const there = comment.translations.find((one) => one.language === tag);
      return {
        language: tag,
        name: languageName(tag, language),
        seen: there?.seen ?? '',
        text: there?.text ?? '',
        origin: there?.origin ?? null,
      };
    }),
    onlyReader: comment.onlyReader,
  };
}

/** The language of a draft that is there: it is what a person goes on with. */
function draftOf({ translations, language }: NonNullable<TranslationList['comment']>) {
  return targetsOf(language).find((tag) => translations.some((one) => one.language === tag));
}

/** What the member translated, the newest first. */
export function ownViews(
  { own }: TranslationList,
  { t, language, here }: Page,
  timeZone: string,
): readonly OwnTranslation[] {
  return own.map((one) => {
    const query = new URLSearchParams({ comment: `${one.slug}/${one.commentId}`, into: one.language });
    return {
      href: `${here}?${query.toString()}`,
      date: formatDay(one.at, language, timeZone),
      from: t('review:translate.from', { language: languageName(one.commentLanguage, language) }),
      text: shown(one.text, one.language),
    };
  });
}
