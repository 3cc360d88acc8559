import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { ProtectedCross, type ProtectedCrossView } from './protected-cross.tsx';
import { ProtectedTable, type ProtectedTableView } from './protected-table.tsx';
import { PublishAgreement } from './publish-agreement.tsx';
import { PublishAudit, type AuditView } from './publish-audit.tsx';
import { ReportFindings } from './report-findings.tsx';

type Text = ComponentProps<typeof TextInLanguage>['of'];

export interface PreviewedQuote {
  readonly hash: string;
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly translations: readonly (Text & { readonly language: string; readonly origin: 'person' | 'machine' })[];
  readonly waits: boolean;
}

export interface PublishPreviewProps {
  readonly language: OfficialLanguage;
  /** The consultation's address for members. */
  readonly consultation: string;
  readonly document: EditionDocument;
  readonly threshold: string;
  readonly audit: AuditView;
  readonly tables: readonly ProtectedTableView[];
  readonly crossTables: readonly ProtectedCrossView[];
  /** The name of each table's audience, where there are several. */
  readonly audienceOf: Readonly<Record<string, string>>;
  readonly quotes: readonly PreviewedQuote[];
  readonly agreement: Omit<ComponentProps<typeof PublishAgreement>, 'language' | 'agreement'>;
  /** Names of areas and themes of which nothing is said about what will be done. */
  readonly undecided: readonly string[];
  readonly unnamed: readonly { readonly key: string; readonly name: Text }[];
  readonly standIns: number;
}

const sections = ['findings', 'audit', 'agreement', 'tables', 'cross', 'quotes'] as const;

/** The next edition as it was prepared: what it would say, what it would hide and why, and what the auditor says of it. */
export function PublishPreview(props: PublishPreviewProps) {
  const { t } = useTranslation('report');
  const { language, consultation, document, tables, crossTables, quotes, unnamed, standIns, undecided } = props;
  const number = (count: number) => ({ count, number: formatNumber(count, language) });
  const headings: Readonly<Record<(typeof sections)[number], string>> = {
    findings: t('publish.findings'),
    audit: t('publish.audit.title'),
    agreement: t('agreement.title'),
    tables: t('publish.tables'),
    cross: t('publish.cross.title'),
    quotes: t('publish.quotes'),
  };
  return (
    <>
      <nav className="contents" aria-labelledby="contents">
        <h2 id="contents">{t('publish.prepare.onPage')}</h2>
        <ul>
          {sections.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{headings[section]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {unnamed.length > 0 && (
        <Notice
          lead={t('publish.unnamed', number(unnamed.length))}
          to={`${consultation}/themes`}
          go={t('publish.toThemes')}
        >
          {unnamed.map(({ key, name }) => (
            <li key={key}>
              <TextInLanguage of={name} />
            </li>
          ))}
        </Notice>
      )}
      {undecided.length > 0 && (
        <Notice lead={t('publish.undecided.lead')} to={`${consultation}/commitments`} go={t('publish.undecided.go')}>
          {undecided.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </Notice>
      )}
      {standIns > 0 && <p className="notice">{t('publish.standIn', number(standIns))}</p>}
      <h2 id="findings">{headings.findings}</h2>
      {document.findings.length === 0 ? (
        <p className="empty">{t('publish.noFindings')}</p>
      ) : (
        <ReportFindings document={document} language={language} />
      )}
      <PublishAudit {...props.audit} threshold={props.threshold} language={language} />
      <PublishAgreement {...props.agreement} language={language} agreement={`${consultation}/agreement`} />
      <h2 id="tables">{headings.tables}</h2>
      <p className="notice">{t('publish.notForPublication')}</p>
      {tables.map((table) => (
        <ProtectedTable
          key={table.id}
          table={table}
          audience={props.audienceOf[table.id] ?? null}
          language={language}
        />
      ))}
      <p className="soft">{t('publish.coarser')}</p>
      <h2 id="cross">{headings.cross}</h2>
      <p>{t('publish.cross.lead')}</p>
      {crossTables.map((table) => (
        <ProtectedCross key={table.id} table={table} language={language} />
      ))}
      <h2 id="quotes">{headings.quotes}</h2>
      <Quotes quotes={quotes} />
    </>
  );
}

function Notice({ lead, to, go, children }: { lead: string; to: string; go: string; children: ReactNode }) {
  return (
    <div className="notice">
      <p>{lead}</p>
      <ul>{children}</ul>
      <p>
        <a href={to}>{go}</a>
      </p>
    </div>
  );
}

function Quotes({ quotes }: { readonly quotes: readonly PreviewedQuote[] }) {
  const { t } = useTranslation('report');
  const waiting = quotes.filter(({ waits }) => waits);
  const published = quotes.filter(({ waits }) => !waits);
  return (
    <>
      {published.length === 0 && <p className="empty">{t('publish.noQuotes')}</p>}
      {published.map((quote) => (
        <Quote key={quote.hash} quote={quote} />
      ))}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h3 id="waiting">{t('publish.waits.title')}</h3>
          <p>{t('publish.waits.lead')}</p>
          {waiting.map((quote) => (
            <Quote key={quote.hash} quote={quote} />
          ))}
        </section>
      )}
    </>
  );
}

function Quote({ quote }: { readonly quote: PreviewedQuote }) {
  const { t } = useTranslation('report');
  return (
    <div className="card quote">
      <blockquote lang={quote.language} dir={quote.direction}>
        <p>{quote.text}</p>
      </blockquote>
      {quote.translations.map((translation) => (
        <div key={translation.language}>
          <TextInLanguage of={translation} as="p" />
          <p className="soft">{t(`quotes.translation.${translation.origin}`)}</p>
        </div>
      ))}
    </div>
  );
}
