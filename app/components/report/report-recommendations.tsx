import { useTranslation } from 'react-i18next';
import { say } from '#app/domain/report/bilingual.ts';
import type { EditionRecommendation } from '#app/domain/report/edition-parts.ts';
import { formatCalendarDate } from '#app/i18n/format.ts';
import { rowAnchor } from './anchors.ts';
import type { EditionView } from './edition-view.ts';
import { Heading } from './heading.tsx';
import { Say } from './say.tsx';

/** What was recommended from the findings, what the Council decided about each, and the priorities that came of it. */
export function ReportRecommendations({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { recommendations = [], priorities = [] } = view.document;
  const { language } = view;
  if (recommendations.length === 0 && priorities.length === 0) return null;
  return (
    <section id="recommendations" aria-labelledby="recommendations-title">
      <h2 id="recommendations-title">{t('sections.recommendations')}</h2>
      <p>{t('recommendations.lead')}</p>
      {recommendations.map((one) => (
        <Recommendation key={one.id} of={one} view={view} />
      ))}
      {priorities.length > 0 && (
        <div id="priorities">
          <Heading level={3} of="priorities">
            {t('recommendations.priorities')}
          </Heading>
          <ol className="priorities">
            {priorities.map(({ text, recommendations: from }, place) => (
              <li key={String(place)}>
                <Say of={text} language={language} />
                {from.length > 0 && (
                  <p className="soft">
                    {t('recommendations.from', { list: new Intl.ListFormat(language).format(from.map(String)) })}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

interface RecommendationProps {
  readonly of: EditionRecommendation;
  readonly view: EditionView;
}

function Recommendation({ of: { number, group, text, findings, decision }, view }: RecommendationProps) {
  const { t } = useTranslation('report');
  const { language } = view;
  const id = `recommendation-${String(number)}`;
  return (
    <article className="recommendation" id={id}>
      <Heading level={3} of={id}>
        {t('recommendations.number', { number })}
      </Heading>
      <p>
        <Say of={text} language={language} />
      </p>
      <p className="soft">{t('recommendations.by', { group: say(group.name, language).text })}</p>
      {findings.length > 0 && <RestsOn findings={findings} view={view} />}
      <Decision of={decision} language={language} />
    </article>
  );
}

function RestsOn({
  findings,
  view,
}: {
  readonly findings: EditionRecommendation['findings'];
  readonly view: EditionView;
}) {
  const { t } = useTranslation('report');
  const { document, language, links } = view;
  return (
    <>
      <p className="rests">{t('recommendations.rests')}</p>
      <ul className="facts">
        {findings.map(({ edition, table: id, row: key }) => {
          const table = document.tables.find((candidate) => candidate.id === id);
          const label = table?.labels[key];
          const row = label === undefined ? key : say(label, language).text;
          const anchor = table?.section === 'areas' ? rowAnchor(id, key) : id;
          // An edition that the public cannot open, or that does not go along with a copy of this one, is named alone.
          const page = table === undefined ? links.editions[String(edition)] : '';
          const name =
            table === undefined
              ? t('recommendations.earlierFinding', { row, edition })
              : t('recommendations.finding', { row, table: say(table.title, language).text });
          return (
            <li key={`${String(edition)} ${id} ${key}`}>
              {page === undefined ? name : <a href={`${page}#${anchor}`}>{name}</a>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface DecisionProps {
  readonly of: EditionRecommendation['decision'];
  readonly language: EditionView['language'];
}

function Decision({ of: decision, language }: DecisionProps) {
  const { t } = useTranslation('report');
  if (decision === null) return <p className="decision">{t('recommendations.open')}</p>;
  const { kind, on, amended, because } = decision;
  return (
    <div className="decision" data-decision={kind}>
      <p className="stance">{t(`recommendations.${kind}`, { day: formatCalendarDate(on, language) })}</p>
      {amended !== null && (
        <p>
          {t('recommendations.amendedTo')} <Say of={amended} language={language} />
        </p>
      )}
      {because !== null && (
        <p>
          {t('recommendations.because')} <Say of={because} language={language} />
        </p>
      )}
    </div>
  );
}
