import { useTranslation } from 'react-i18next';
import type { EditionSummary } from '#app/domain/report/edition-parts.ts';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { countOf, NO_ANSWER } from '#app/domain/report/published.ts';
import { estimateOf } from '#app/domain/report/rows-to-show.ts';
import { findingAnchor } from './anchors.ts';
import { colonIn, estimateText, figuresText } from './numbers.ts';
import { SummaryText } from './summary-text.tsx';
import type { SummaryView } from './summary-view.ts';

/**
 * The findings of an edition in a language of its summary. What was found and what was asked stand by themselves, so that no
 * sentence has to bend a word that somebody else wrote; the figures are those of the edition's tables.
 */
export function SummaryFindings({ view }: { readonly view: SummaryView }) {
  const { t } = useTranslation('summary');
  const { document, summary, language } = view;
  const findings = document.findings.flatMap(({ table: id, row }, place) => {
    const table = document.tables.find((candidate) => candidate.id === id);
    const words = summary.findings[place];
    return table === undefined || words === undefined ? [] : [{ table, row, words }];
  });
  if (findings.length === 0) return <p>{t('finding.none')}</p>;
  return (
    <ol className="findings">
      {findings.map(({ table, row, words }) => (
        <li key={`${table.id} ${row}`} id={findingAnchor(table.id, row)}>
          {table.section === 'areas' ? (
            <Area table={table} row={row} words={words} language={language} />
          ) : (
            <Answer table={table} row={row} words={words} language={language} />
          )}
        </li>
      ))}
    </ol>
  );
}

interface FindingProps {
  readonly table: EditionTable;
  readonly row: string;
  readonly words: EditionSummary['findings'][number];
  readonly language: string;
}

function Area({ table, row, words, language }: FindingProps) {
  const { t } = useTranslation('summary');
  const estimate = estimateOf(table, row);
  const of = table.made.of === 'read' ? 'read' : 'everybody';
  return (
    <>
      <p>
        <SummaryText of={words.row} language={language} />
      </p>
      <p>
        {estimate === null
          ? t(`finding.area-${of}`, figuresOf(table, row, language))
          : t('finding.area-sample', estimateText(estimate, language))}
      </p>
    </>
  );
}

function Answer(finding: FindingProps) {
  const { t } = useTranslation('summary');
  const { table, row, words, language } = finding;
  const { question, ends } = words;
  const answer = useAnswer(finding);
  return (
    <>
      <p>
        <SummaryText of={answer} language={language} />
      </p>
      <p>
        {t('finding.question')}
        {colonIn(language)}
        <SummaryText of={question} language={language} />
      </p>
      {ends !== undefined && (
        <p>
          {t('finding.scaleFrom')}
          {colonIn(language)}
          <SummaryText of={ends.from} language={language} />
          {' · '}
          {t('finding.scaleTo')}
          {colonIn(language)}
          <SummaryText of={ends.to} language={language} />
        </p>
      )}
      <p>{t('finding.answered', figuresOf(table, row, language))}</p>
    </>
  );
}

/** Yes, no and not sure are no words of the survey, and so are said in the interface's. */
function useAnswer({ table, row, words, language }: FindingProps): EditionSummary['title'] {
  const { t } = useTranslation('summary');
  const said = new Map([
    ['yes', t('yes')],
    ['no', t('no')],
    ['not-sure', t('notSure')],
  ]);
  const isYesNo = table.rows.every(({ key }) => said.has(key) || key === NO_ANSWER);
  const text = said.get(row);
  return text === undefined || !isYesNo ? words.row : { text, language, reviewed: true };
}

function figuresOf(table: EditionTable, row: string, language: string) {
  const cell = table.rows.find(({ key }) => key === row)?.cell ?? { type: 'hidden' };
  return figuresText(countOf(cell) ?? 0, countOf(table.asked) ?? 0, language);
}
