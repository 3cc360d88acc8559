import type { ReportPartView } from '#app/components/report-team/report-part.tsx';
import type { OfficialTexts } from '#app/domain/official-text.ts';
import { officialLanguages } from '#app/domain/report/bilingual.ts';
import type { ReportTexts } from '#app/domain/report/edition-parts.ts';
import { formatDay, formatLastDay, formatMoment, formatNumber } from '#app/i18n/format.ts';
import type { openReport } from '#app/services/open-report.ts';
import { teamStrings } from './page-title.server.ts';
import { languageList, teamLanguage } from './shown-text.server.ts';

type Open = NonNullable<Awaited<ReturnType<typeof openReport>>>;
type Part = keyof ReportTexts;

const parts = ['why', 'asked', 'listened', 'limits', 'next'] as const satisfies readonly Part[];

export function partNamed(name: unknown): Part | null {
  return parts.find((part) => part === name) ?? null;
}

/** The parts of a report with what stands in them; `start`: the part that begins with what is known. */
export function partViews(
  { consultation, texts }: Open,
  { language, here, start }: { readonly language: string; readonly here: string; readonly start: Part | null },
): readonly ReportPartView[] {
  const among = teamLanguage(language);
  const t = teamStrings(language);
  return parts.map((part): ReportPartView => {
    const found = texts.find((one) => one.part === part);
    const own: OfficialTexts = { en: found?.text['en'] ?? '', fr: found?.text['fr'] ?? '' };
    const filled = officialLanguages.filter((tag) => own[tag] !== '').length;
    const words = filled === 0 ? startOf(part, consultation) : null;
    const started = start === part && words !== null;
    return {
      part,
      text: started ? words : own,
      seen: found?.revision ?? 0,
      written:
        found === undefined
          ? null
          : t('team:reportPage.written', {
              name: found.by ?? t('team:quotes.formerMember'),
              moment: formatMoment(found.updatedAt, among, consultation.timeZone),
            }),
      standing: filled === 0 ? 'empty' : filled === 1 ? 'one-language' : 'whole',
      start: words === null ? null : `${here}?start=${part}#${part}`,
      started,
    };
  });
}

/** What a part can begin with, from what is known of the consultation, in both languages; null where nothing is. */
function startOf(part: Part, consultation: Open['consultation']): OfficialTexts | null {
  const { opensAt, closesAt, timeZone, languages, disclosureThreshold } = consultation;
  if (part === 'why' || part === 'asked') return null;
  if (part === 'listened' && (opensAt === null || closesAt === null)) return null;
  const [en = '', fr = ''] = officialLanguages.map((tag) =>
    teamStrings(tag)(`team:reportPage.starts.${part}`, {
      from: opensAt === null ? '' : formatDay(opensAt, tag, timeZone),
      until: closesAt === null ? '' : formatLastDay(closesAt, tag, timeZone),
      number: formatNumber(languages.length, tag),
      list: languageList(languages, tag),
      threshold: formatNumber(disclosureThreshold, tag),
    }),
  );
  return { en, fr };
}
