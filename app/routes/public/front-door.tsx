import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { OfferList, type Offer } from '#app/components/offer-list.tsx';
import { catalogue } from '#app/i18n/catalogue.server.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import { listPublicConsultations } from '#app/services/list-public-consultations.ts';
import { offerIn } from './offers.server.ts';

const officialLanguages = ['en', 'fr'] as const;

export async function loader({ context }: LoaderFunctionArgs) {
  const offers = await listPublicConsultations(context.app);
  return officialLanguages.map((language) => ({
    language,
    common: catalogue(language, 'common') ?? {},
    offers: offers.map((offer) => offerIn(offer, language)),
  }));
}

export const meta: MetaFunction = () => [{ title: 'Heard' }];

/** The front door, in both official languages at once: nobody has said yet which one they read. */
export default function FrontDoor() {
  const doors = useLoaderData<typeof loader>();
  return (
    <main className="page front-door" id="content">
      <h1>Heard</h1>
      <div className="front-door-languages">
        {doors.map(({ language, common, offers }) => (
          <I18nextProvider key={language} i18n={makeI18n(language, { [language]: { common } })}>
            <Door language={language} offers={offers} />
          </I18nextProvider>
        ))}
      </div>
    </main>
  );
}

function Door({ language, offers }: { readonly language: string; readonly offers: readonly Offer[] }) {
  const { t } = useTranslation('common');
  return (
    <div lang={language}>
      <p className="lead">{t('home.introduction')}</p>
      <p>
        <a className="button" href={`/${language}`} hrefLang={language}>
          {t('home.choose')}
        </a>
      </p>
      {offers.map((offer) => (
        <OfferList key={offer.slug} offer={offer} language={language} />
      ))}
      <p className="offer-team">
        <a className="action" href="/team">
          {t('home.team')}
        </a>
      </p>
    </div>
  );
}
