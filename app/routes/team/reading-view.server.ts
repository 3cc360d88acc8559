import type { DueLink, ReaderView, ReadingRow } from '#app/components/reading/reading-view.ts';
import type { Permission } from '#app/domain/permissions.ts';
import {
  DECIDING_SECONDS,
  EVENING_MINUTES,
  halfHours,
  TRANSLATED_WORDS_PER_HOUR,
  WORDS_PER_MINUTE,
} from '#app/domain/reading-forecast.ts';
import { formatNumber, formatPercent, formatScore } from '#app/i18n/format.ts';
import type { ReadingOverview } from '#app/services/read-reading-overview.ts';
import { languageList, languageName, shownEntry } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

type Tally = ReadingOverview['rows'][number]['comments'];

/** The highest number of comments that anybody can assume. */
const MOST_EXPECTED = 1_000_000;

/** How many comments the address says to assume; null where it says none, or nothing that is a number. */
export function readExpected(request: Request): number | null {
  const typed = new URL(request.url).searchParams.get('expected')?.trim() ?? '';
  const value = /^\d{1,7}$/.test(typed) ? Number(typed) : 0;
  return value >= 1 && value <= MOST_EXPECTED ? value : null;
}

const hoursText = (hours: number, { t, language }: Speaking) =>
  hours === 0
    ? t('team:readingOverview.noHours')
    : t('team:readingOverview.hours', { hours: formatScore(halfHours(hours), language) });

/** The languages as rows of text. */
export function readingRows({ rows }: ReadingOverview, speaking: Speaking): readonly ReadingRow[] {
  const { t, language } = speaking;
  const step = (tally: Tally | null) => {
    if (tally === null) return t('team:readingOverview.none');
    return tally.kind === 'fewer'
      ? t('team:readingOverview.fewer', { than: formatNumber(tally.than, language) })
      : t('team:readingOverview.atLeast', { number: formatNumber(tally.count, language) });
  };
  return rows.map((row) => ({
    language: row.language,
    name: nameOf(row.language, speaking),
    comments: step(row.comments),
    waiting: step(row.standing.waiting),
    reading: step(row.standing.reading),
    read: step(row.standing.read),
    translation: step(row.standing.translation),
    held: step(row.standing.held),
    readers:
      row.readers === 0
        ? t('team:readingOverview.nobody')
        : t('team:readingOverview.people', counted(row.readers, speaking)),
    hours: hoursText(row.hours, speaking),
  }));
}

function nameOf(tag: string, { t, language }: Speaking): string {
  return tag === 'und' ? t('team:readingOverview.und') : languageName(tag, language);
}

/** How long it still takes, as sentences: the hours, the evenings, and what the reckoning rests on. */
export function forecastLines(overview: ReadingOverview, speaking: Speaking) {
  const { forecast, reckoning, assumed, coders } = overview;
  const { t, language } = speaking;
  const { words, speed, textsMeasured } = reckoning;
  const readers = counted(overview.readers.length, speaking);
  const evenings = forecast.evenings === null ? null : counted(forecast.evenings, speaking);
  const rounded = formatNumber(Math.round(words), language);
  const thin = overview.rows.filter((row) => row.thin && row.language !== 'und');
  return {
    main: t(assumed === null ? 'team:readingOverview.left' : 'team:readingOverview.wouldBe', {
      hours: formatScore(halfHours(forecast.hours), language),
      coders: formatNumber(coders, language),
      number: formatNumber(assumed?.expected ?? 0, language),
    }),
    evenings:
      evenings === null
        ? t('team:readingOverview.nobodyReads')
        : t('team:readingOverview.evenings', {
            ...evenings,
            readers: t('team:readingOverview.people', readers),
            minutes: formatNumber(EVENING_MINUTES, language),
          }),
    translating:
      forecast.translating === 0
        ? null
        : t('team:readingOverview.translating', { hours: formatScore(halfHours(forecast.translating), language) }),
    thin:
      thin.length === 0
        ? null
        : languageList(
            thin.map((row) => row.language),
            language,
          ),
    rests: [
      assumed === null ? null : t(`team:readingOverview.languagesFrom.${assumed.from}`),
      textsMeasured === 0
        ? t('team:readingOverview.wordsAssumed', { words: rounded })
        : t('team:readingOverview.wordsMeasured', { ...counted(textsMeasured, speaking), words: rounded }),
      speed.from === 'own'
        ? t('team:readingOverview.speedOwn', {
            ...counted(speed.n, speaking),
            seconds: formatScore(speed.secondsPerWord, language),
          })
        : t('team:readingOverview.speedDefault', {
            perMinute: formatNumber(WORDS_PER_MINUTE, language),
            seconds: formatNumber(DECIDING_SECONDS, language),
          }),
      t('team:readingOverview.translatingRests', { words: formatNumber(TRANSLATED_WORDS_PER_HOUR, language) }),
      t('team:readingOverview.sharing'),
    ].filter((line) => line !== null),
  };
}

/** Who reads; how a first batch went only for whoever settles how reading is done. */
export function readerViews(
  { readers }: ReadingOverview,
  speaking: Speaking,
  may: (permission: Permission) => boolean,
): readonly ReaderView[] {
  const { t, language } = speaking;
  return readers.map((reader) => ({
    id: reader.userId,
    name: reader.name,
    languages:
      reader.languages.length === 0 ? t('team:readingOverview.noLanguages') : languageList(reader.languages, language),
    read: t('team:readingOverview.hasRead', counted(reader.read, speaking)),
    hours: t('team:readingOverview.hoursLeft', { hours: formatScore(halfHours(reader.hours), language) }),
    agreed: reader.agreed,
    first: may('review.configure') ? firstBatchText(reader.first, speaking) : null,
  }));
}

/** How a first batch stands to what others said, as a sentence. */
export function firstBatchText(
  { said: first, codebook }: ReadingOverview['readers'][number]['first'],
  speaking: Speaking,
): string | null {
  const { t, language } = speaking;
  if (first.is === 'not-yet') return null;
  const comments = counted(first.comments, speaking);
  if (first.is === 'too-few') return t('team:practice.first.tooFew', comments);
  const names = first.areas.map((key) => {
    const area = codebook.find((one) => one.key === key);
    return (area === undefined ? null : shownEntry(area.label, language)?.text) ?? key;
  });
  const share = formatPercent(first.share, language);
  if (names.length === 0) return t('team:practice.first.same', { ...comments, share });
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  return t('team:practice.first.compared', { ...comments, share, areas: list });
}

/** What somebody has to look at before the reading can be done, with where that is. */
export function dueLinks(
  { due, rows }: ReadingOverview,
  { team, home, slug }: { readonly team: string; readonly home: string; readonly slug: string },
  speaking: Speaking,
  may: (permission: Permission) => boolean,
): readonly DueLink[] {
  const { t } = speaking;
  const translations = rows.some((row) => row.standing.translation !== null);
  const some = (count: number, permission: Permission, link: (n: ReturnType<typeof counted>) => DueLink) =>
    count > 0 && may(permission) ? link(counted(count, speaking)) : null;
  const links = [
    some(due.dangers, 'flags.handle', (n) => ({
      href: `${team}/flags`,
      text: t('team:readingOverview.due.dangers', n),
    })),
    some(due.details, 'flags.handle', (n) => ({
      href: `${team}/flags`,
      text: t('team:readingOverview.due.details', n),
    })),
    some(due.objections, 'comments.code', (n) => ({
      href: `${team}/objections?consultation=${slug}`,
      text: t('team:readingOverview.due.objections', n),
    })),
    may('codings.adjudicate') ? { href: `${home}/differ`, text: t('team:readingOverview.due.differ') } : null,
    translations && may('comments.translate')
      ? { href: `${team}/translations`, text: t('team:readingOverview.due.translations') }
      : null,
  ];
  return links.filter((link) => link !== null);
}
