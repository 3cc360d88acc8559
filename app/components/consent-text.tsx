import { useTranslation } from 'react-i18next';
import { spokenId } from '#app/domain/spoken-texts.ts';
import { ClipRow, useSpoken } from './clips.tsx';
import { CompanionSentence, CompanionWords } from './companion-words.tsx';
import { partsOf, sayShort, sayStandard, type ShownConsent } from './consent-words.ts';

/** What is told before the first question: five sentences that can be read aloud, then all of it. */
export function ConsentText({ shown }: { readonly shown: ShownConsent }) {
  const { t, i18n } = useTranslation('survey');
  const speak = useSpoken();
  const { consent, told, spoken } = shown;
  if (told === null)
    return (
      <>
        {consent.paragraphs.map((paragraph, index) => (
          <CompanionWords key={index} as="p" of={paragraph} />
        ))}
      </>
    );
  return (
    <>
      <section className="panel consent-short" aria-labelledby="in-short" data-listen>
        <h2 id="in-short">{t('consent.shortHeading')}</h2>
        {spoken && (
          <p className="soft">
            <CompanionSentence say={(say) => say('interview.consentLead')} />
          </p>
        )}
        <ul className="facts">
          {told.short.map((sentence, index) => (
            <li key={sentence}>
              <span {...speak(spokenId.consent(index + 1))}>
                <CompanionSentence say={(say, language) => sayShort(say, language, sentence, shown)} />
              </span>
              <ClipRow of={spokenId.consent(index + 1)} about={sayShort(t, i18n.language, sentence, shown)} />
            </li>
          ))}
        </ul>
      </section>
      <h2>{t('consent.moreHeading')}</h2>
      <dl className="answers told">
        {partsOf(told).map(({ part, statements }) => (
          <div key={part}>
            <dt>
              <CompanionSentence say={(say) => say(`consent.parts.${part}`)} />
            </dt>
            {statements.map(({ own, standard }, index) => (
              <dd key={index}>
                {own !== null && <CompanionWords as="p" of={own} />}
                {standard !== null && (
                  <p>
                    <CompanionSentence say={(say, language) => sayStandard(say, language, standard, shown)} />
                  </p>
                )}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
