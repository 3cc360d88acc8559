import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OfferList } from '#app/components/offer-list.tsx';
import { languageChoices, requireLanguage } from '#app/i18n/page-language.server.ts';
import type { loader as rootLoader } from '#app/root.tsx';
import { listPublicConsultations } from '#app/services/list-public-consultations.ts';
import { offerIn } from './offers.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(request, params['lang']);
  const offers = await listPublicConsultations(context.app);
  return { language, languages: languageChoices(), offers: offers.map((offer) => offerIn(offer, language)) };
}

export const meta: MetaFunction = () => [{ title: 'Heard' }];

/** The first page in one language: what can be answered and what can be read. */
export default function Home() {
  const { language, languages, offers } = useLoaderData<typeof loader>();
  const draft = useRouteLoaderData<typeof rootLoader>('root')?.draft === true;
  const { t } = useTranslation('common');
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <nav className="languages" aria-label={t('language')}>
        <ul>
          {languages.map(({ tag, autonym, direction }) => (
            <li key={tag}>
              <a
                href={`/${tag}`}
                lang={tag}
                hrefLang={tag}
                dir={direction}
                aria-current={tag === language ? 'page' : undefined}
              >
                {autonym}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="page" id="content">
        {draft && <p className="notice">{t('draftNotice')}</p>}
        <h1>{t('home.title')}</h1>
        <p className="lead">{t('home.introduction')}</p>
        {offers.map((offer) => (
          <OfferList key={offer.slug} offer={offer} language={language} />
        ))}
        <p className="offer-team">
          <a className="action" href="/team">
            {t('home.team')}
          </a>
        </p>
      </main>
    </>
  );
}
