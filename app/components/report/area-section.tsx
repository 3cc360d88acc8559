import { useTranslation } from 'react-i18next';
import { say } from '#app/domain/report/bilingual.ts';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { countOf } from '#app/domain/report/published.ts';
import { rowAnchor } from './anchors.ts';
import { minorityThemes, themesTable, type AreaParts } from './area-parts.ts';
import { CommitmentNote } from './commitment-note.tsx';
import { CrossFigure } from './cross-figure.tsx';
import { tellsSomething } from './cross-rows.ts';
import type { EditionView } from './edition-view.ts';
import { Heading } from './heading.tsx';
import { Narratives } from './narratives.tsx';
import { colonIn, estimateText, figuresText, shareText } from './numbers.ts';
import { QuoteFigure } from './quote-figure.tsx';
import { ReaderAgreement, ReaderNotes } from './reader-agreement.tsx';
import { AudienceOf } from './report-figure.tsx';
import { Say } from './say.tsx';
import { ThemesFigure } from './themes-figure.tsx';

interface AreaSectionProps {
  readonly area: AreaParts;
  readonly table: EditionTable;
  readonly view: EditionView;
}

/**
 * One priority area: how many wrote about it, its themes, what people said in their own words, how groups differ, what few or
 * single people see differently, and what comes of it.
 */
export function AreaSection({ area, table, view }: AreaSectionProps) {
  const { t } = useTranslation('report');
  const { document, language } = view;
  const themes = themesTable(document, table);
  const id = rowAnchor(table.id, area.key);
  const isShown = (key: string) => area.themes.includes(key);
  return (
    <section className="area" id={id} aria-labelledby={`${id}-title`}>
      <AudienceOf table={table} view={view} />
      <Heading level={3} of={id}>
        <Say of={area.label} language={language} />
      </Heading>
      <HowMany area={area} table={table} view={view} />
      {themes !== undefined && area.themes.length > 0 && (
        <ThemesFigure
          table={themes}
          view={view}
          part={{
            key: area.key,
            caption: `${t('area.themes')}${colonIn(language)}${say(area.label, language).text}`,
            isIn: isShown,
          }}
          heading={t('area.themes')}
          level={4}
        />
      )}
      {area.quotes.length > 0 && (
        <div className="area-quotes">
          <h4>{t('area.quotes')}</h4>
          {area.quotes.map((quote) => (
            <QuoteFigure key={quote.hash} quote={quote} view={view} />
          ))}
        </div>
      )}
      {area.byGroup
        .filter((cross) => tellsSomething(cross, isShown))
        .map((cross) => (
          <CrossFigure key={cross.id} cross={cross} view={view} part={{ key: area.key, isIn: isShown }} level={4} />
        ))}
      <Minority area={area} table={themes} view={view} />
      {area.commitments.length > 0 && (
        <div className="outcome">
          <h4>{t('area.outcome')}</h4>
          {area.commitments.map(({ commitment, label }) => (
            <CommitmentNote
              key={`${commitment.targetType}:${commitment.targetKey}`}
              commitment={commitment}
              about={commitment.targetType === 'theme' ? label : null}
              language={language}
            />
          ))}
        </div>
      )}
      <ReaderAgreement targets={area.agreements} language={language} />
    </section>
  );
}

function HowMany({ area: { row }, table, view: { language } }: AreaSectionProps) {
  const { t } = useTranslation('report');
  const count = row?.count ?? null;
  if (row === null || count === null) return <p className="withheld">{t('area.hidden')}</p>;
  if (row.estimate !== null) return <p>{t('area.sample', estimateText(row.estimate, language))}</p>;
  const of = table.made.of === 'read' ? 'read' : 'everybody';
  return <p>{t(`area.${of}`, figuresText(count, countOf(table.asked) ?? 0, language))}</p>;
}

interface MinorityProps {
  readonly area: AreaParts;
  readonly table: EditionTable | undefined;
  readonly view: EditionView;
}

/** What few people said, what single readers see differently, and what is told of those who are too few to count. */
function Minority({ area, table, view }: MinorityProps) {
  const { t } = useTranslation('report');
  const { language } = view;
  const fewer = minorityThemes(table, area.themes);
  const noted = area.agreements.some(({ target }) => target.note !== null || target.dissents.length > 0);
  if (fewer.length === 0 && !noted && area.narratives.length === 0) return null;
  const list = new Intl.ListFormat(language).format(
    fewer.map(({ label, share }) => `${label[language]} (${shareText(share ?? 0, language)})`),
  );
  return (
    <div className="minority">
      <h4>{t('area.minority')}</h4>
      {fewer.length > 0 && <p>{t('area.fewer', { list })}</p>}
      <ReaderNotes targets={area.agreements} language={language} />
      <Narratives of={area.narratives} view={view} />
    </div>
  );
}
