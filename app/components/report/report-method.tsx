import { useTranslation } from 'react-i18next';
import { worksHere } from '#app/domain/outside-service.ts';
import { say } from '#app/domain/report/bilingual.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { isWithheld } from '#app/domain/report/published.ts';
import type { EditionView } from './edition-view.ts';
import { ReportText } from './report-text.tsx';
import { agreementSays, agreementText } from './reader-agreement.tsx';

/** How the consultation listened and counted, in sentences. */
export function ReportMethod({ view: { document, language } }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { themingRun } = document;
  const read = howMuchWasRead(document);
  return (
    <>
      <p>{t('method.counted')}</p>
      {read !== 'readNone' && <p>{t('method.decided')}</p>}
      <p>{t('method.details')}</p>
      <p>{t(`method.${read}`)}</p>
      <HowReadersAgree view={{ document, language }} />
      {themingRun !== null && <p>{t('method.run', { number: themingRun.number, version: themingRun.version })}</p>}
      {document.providers !== undefined && (
        <p>
          {t(`method.${whoTookPart(document.providers)}`, {
            names: document.providers.map((name) => `\u2068${name}\u2069`).join(', '),
            organization: say(document.organization.name, language).text,
          })}
        </p>
      )}
    </>
  );
}

/** How many read each comment, how far they agree over all, and who decided where they did not. */
function HowReadersAgree({
  view: { document, language },
}: {
  readonly view: Pick<EditionView, 'document' | 'language'>;
}) {
  const { t } = useTranslation('report');
  const { reading } = document;
  if (reading === undefined) return null;
  const { readers, overall, adjudicatedAtLeast } = reading;
  const count = { count: readers, number: formatNumber(readers, language) };
  const decided =
    adjudicatedAtLeast === null
      ? t('method.adjudicated')
      : t('method.adjudicatedCount', { number: formatNumber(adjudicatedAtLeast, language) });
  return (
    <p>
      {t('method.readers', count)} {t(`method.overall.${agreementSays(overall)}`, agreementText(overall, language))}{' '}
      {(readers > 1 || adjudicatedAtLeast !== null) && decided}
    </p>
  );
}

function whoTookPart(providers: readonly string[]) {
  if (providers.length === 0) return 'nothingLeft';
  return providers.every(worksHere) ? 'modelHere' : 'servicesTookPart';
}

function howMuchWasRead({ audiences, tables, reading }: EditionDocument) {
  if (audiences.every((audience) => audience.commentsRead === 'all')) return 'readAll';
  if (audiences.every((audience) => audience.commentsRead === 'none')) return 'readNone';
  const ofTargets = tables.filter((table) => table.section === 'areas' || table.section === 'themes');
  if (ofTargets.some((table) => table.made.of === 'sample')) return 'readSample';
  if (reading !== undefined && ofTargets.every(isWithheld)) return 'readNoSample';
  // In editions from before samples: out of everybody although not all was read: only where no more than a few people's comments were left.
  const outOfEverybody = tables.some((table) => table.section === 'areas' && table.made.of === 'everybody');
  return outOfEverybody ? 'readMost' : 'readSome';
}

/** What a reader must not make of the figures. */
export function ReportLimits({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { document, language } = view;
  return (
    <section id="limits" aria-labelledby="limits-title">
      <h2 id="limits-title">{t('sections.limits')}</h2>
      <ReportText part="limits" view={view} />
      <ul className="facts">
        <li>{t('limits.sample')}</li>
        <li>{t('limits.hidden', { threshold: formatNumber(document.threshold, language) })}</li>
        <li>{t('limits.editions')}</li>
        <li>{t(document.agreement === undefined ? 'limits.people' : 'limits.readers')}</li>
        {document.rounding !== undefined && <li>{t('figure.rounded')}</li>}
        {hasStandIns(document) && <li>{t('limits.standIn')}</li>}
      </ul>
    </section>
  );
}

function hasStandIns({ consultation, tables }: EditionDocument): boolean {
  const texts = [consultation.title, consultation.purpose];
  const all = tables.flatMap((table) => [table.title, ...Object.values(table.labels)]);
  return [...texts, ...all].some((text) => text.standIn !== undefined);
}
