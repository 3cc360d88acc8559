import type { i18n as I18n } from 'i18next';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { say } from '#app/domain/report/bilingual.ts';
import { crossAnchor } from './anchors.ts';
import { CrossFigure } from './cross-figure.tsx';
import type { EditionView } from './edition-view.ts';
import { HtmlDocument } from './html-document.tsx';
import { dayText } from './numbers.ts';
import { ReportFigure } from './report-figure.tsx';
import { Say } from './say.tsx';

interface EmbedFigureProps {
  readonly view: EditionView;
  /** Of one of the edition's figures. */
  readonly figure: string;
}

interface EmbedFigureDocumentProps extends EmbedFigureProps {
  /** With `common` and `report` in the view's language. */
  readonly i18n: I18n;
  readonly styles: string;
}

/** One figure as a light page that other websites show within theirs; its links to the report open outside of the frame. */
export function EmbedFigureDocument({ view, figure, i18n, styles }: EmbedFigureDocumentProps) {
  const { document, language, links } = view;
  const t = i18n.getFixedT(language, 'report');
  // Files would open within the frame, where they are not let in: they are in the report.
  const alone = { ...view, links: { ...links, figures: null } };
  return (
    <HtmlDocument
      language={language}
      title={t('title', { consultation: say(document.consultation.title, language).text })}
      description={say(document.consultation.purpose, language).text}
      links={links}
      styles={styles}
      script={null}
      hidden
    >
      <I18nextProvider i18n={i18n}>
        <EmbeddedFigure view={alone} figure={figure} />
      </I18nextProvider>
    </HtmlDocument>
  );
}

function EmbeddedFigure({ view, figure }: EmbedFigureProps) {
  const { t } = useTranslation(['report', 'common']);
  const { document, language, links } = view;
  const { consultation, edition, publishedAt } = document;
  const table = document.tables.find(({ id }) => id === figure);
  const cross = document.crossTables?.find(({ id }) => id === figure);
  return (
    <main className="page report embedded">
      <p className="small">
        <Say of={document.organization.name} language={language} />
      </p>
      {document.madeUp && <p className="notice">{t('common:demonstration')}</p>}
      {table !== undefined && <ReportFigure table={table} view={view} level={1} />}
      {table === undefined && cross !== undefined && <CrossFigure cross={cross} view={view} part={null} level={1} />}
      <p className="small">
        <a href={`${links.permanent}#${crossAnchor(figure)}`} target="_blank" rel="noopener">
          {t('figure.source', {
            title: say(consultation.title, language).text,
            edition,
            day: dayText(publishedAt, language, consultation.timeZone),
          })}
        </a>
      </p>
    </main>
  );
}
