import { useTranslation } from 'react-i18next';
import { say } from '#app/domain/report/bilingual.ts';
import type { EditionView } from './edition-view.ts';
import { dayText } from './numbers.ts';

/** The figures to download, the code to embed the summary elsewhere, and how to cite the report. */
export function ReportFiles({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { document, language, links } = view;
  const { consultation, organization, edition, publishedAt } = document;
  const title = t('title', { consultation: say(consultation.title, language).text });
  const files = [
    { words: t('files.csv'), href: links.csv },
    { words: t('files.json'), href: links.json },
    { words: t('files.zip'), href: links.zip },
  ];
  return (
    <div id="files">
      <h3>{t('files.title')}</h3>
      <p>{t('files.lead')}</p>
      <ul className="facts files">
        {files.map(({ words, href }) =>
          href === null ? null : (
            <li key={href}>
              <a href={href} download>
                {words}
              </a>
            </li>
          ),
        )}
      </ul>
      <p className="screen-only">{t('files.print')}</p>
      <p>{t('files.cite')}</p>
      <p className="citation">
        {t('files.citation', {
          organization: say(organization.name, language).text,
          title,
          edition,
          day: dayText(publishedAt, language, consultation.timeZone),
          address: links.permanent,
        })}
      </p>
      {links.embed !== null && (
        <div className="screen-only">
          <p id="embed-code">{t('files.embed')}</p>
          <textarea
            className="code-to-copy"
            readOnly
            rows={4}
            aria-labelledby="embed-code"
            value={frameFor(links.embed, title)}
          />
        </div>
      )}
    </div>
  );
}

/** The element that shows the summary on another website. */
function frameFor(address: string, title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${address}" title="${escaped}" width="100%" height="640" loading="lazy" style="border:0"></iframe>`;
}
