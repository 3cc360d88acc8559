import { useTranslation } from 'react-i18next';
import { worksHere } from '#app/domain/outside-service.ts';
import { say } from '#app/domain/report/bilingual.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { EditionView } from './edition-view.ts';

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

function whoTookPart(providers: readonly string[]) {
  if (providers.length === 0) return 'nothingLeft';
  return providers.every(worksHere) ? 'modelHere' : 'servicesTookPart';
}

function howMuchWasRead({ audiences, tables }: EditionDocument) {
  if (audiences.every((audience) => audience.commentsRead === 'all')) return 'readAll';
  if (audiences.every((audience) => audience.commentsRead === 'none')) return 'readNone';
  // Out of everybody although not all was read: only where no more than a few people's comments were left.
  const outOfEverybody = tables.some((table) => table.section === 'areas' && table.made.of === 'everybody');
  return outOfEverybody ? 'readMost' : 'readSome';
}

/** What a reader must not make of the figures. */
export function ReportLimits({ view: { document, language } }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">{t('sections.limits')}</h2>
      <ul className="facts">
        <li>{t('limits.sample')}</li>
        <li>{t('limits.hidden', { threshold: formatNumber(document.threshold, language) })}</li>
        <li>{t('limits.editions')}</li>
        <li>{t('limits.people')}</li>
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
