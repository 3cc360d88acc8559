import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import type { ShownConsent, ShownResponse } from './receipt-response.server.ts';

/** The consent as it was given, and whether one's words may be quoted. */
export function AgreedTo({ own: { consent, quote } }: { readonly own: ShownResponse }) {
  const { t } = useTranslation('survey');
  return (
    <dl className="answers">
      {consent !== null && (
        <div>
          <dt>{t('check.consentHeading')}</dt>
          <dd>
            <ExactConsent consent={consent} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('check.quoteHeading')}</dt>
        <dd>{quote ? t('check.yes') : t('check.no')}</dd>
      </div>
    </dl>
  );
}

function ExactConsent({ consent: { version, language, texts } }: { readonly consent: ShownConsent }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <p>
        {t('receipt.consentVersion', { version })} <TextInLanguage of={language} />
      </p>
      {texts.length > 0 && (
        <details className="why">
          <summary>{t('receipt.consentRead')}</summary>
          {texts.map((text, index) => (
            <TextInLanguage key={index} of={text} as="p" />
          ))}
        </details>
      )}
    </>
  );
}
