import { useTranslation } from 'react-i18next';
import type { OfficialTexts } from '#app/domain/official-text.ts';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { ReportTexts } from '#app/domain/report/edition-parts.ts';
import { OfficialFields } from '../official-fields.tsx';

/** One part of a report as its form shows it. */
export interface ReportPartView {
  readonly part: keyof ReportTexts;
  readonly text: OfficialTexts;
  /** The revision that is edited; 0: nothing is written yet. */
  readonly seen: number;
  /** Who wrote it last, and when. */
  readonly written: string | null;
  readonly standing: 'empty' | 'one-language' | 'whole';
  /** Leads to the page with words to begin with; null where it has words, or there are none. */
  readonly start: string | null;
  /** The words are those to begin with, and not kept yet. */
  readonly started: boolean;
}

interface ReportPartProps {
  readonly view: ReportPartView;
  readonly wrong: OfficialLanguage | null;
}

/** What people write into the report in one place, in both official languages. */
export function ReportPart({ view: { part, text, seen, written, standing, start, started }, wrong }: ReportPartProps) {
  const { t } = useTranslation('team');
  return (
    <section className="panel" id={part} aria-labelledby={`${part}-title`}>
      <h2 id={`${part}-title`}>{t(`reportPage.parts.${part}.title`)}</h2>
      <p>{t(`reportPage.parts.${part}.hint`)}</p>
      {started ? (
        <p className="notice">{t('reportPage.started')}</p>
      ) : (
        <p className="soft">
          {t(`reportPage.standing.${standing}`)} {written}
        </p>
      )}
      {start !== null && !started && (
        <p>
          <a href={start}>{t('reportPage.start')}</a>
        </p>
      )}
      <form method="post" autoComplete="off">
        <input type="hidden" name="part" value={part} />
        <input type="hidden" name="seen" value={seen} />
        <OfficialFields
          id={part}
          name="text"
          label={t(`reportPage.parts.${part}.title`)}
          value={text}
          rows={6}
          wrong={wrong}
        />
        <p className="actions">
          <button type="submit" className="button" aria-describedby={`${part}-title`}>
            {t('reportPage.save')}
          </button>
        </p>
      </form>
    </section>
  );
}
