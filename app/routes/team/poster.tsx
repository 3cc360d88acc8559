import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { PosterForAll } from '#app/components/poster/poster-for-all.tsx';
import { Poster } from '#app/components/poster/poster.tsx';
import { isDraft } from '#app/i18n/catalogue.server.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { drawLink, showLink } from '#app/services/list-links.ts';
import { linksAddress } from './links-form.server.ts';
import { teamStrings } from './page-title.server.ts';
import { hasDraftWords, posterForAll, posterView } from './poster-view.server.ts';
import { isUuid } from './uuid.server.ts';

export const loader = memberLoader('links.manage', async (args) => {
  const { app, organization, params } = args;
  const [id, language] = [params['id'] ?? '', params['language'] ?? ''];
  const shown = isUuid(id) ? await showLink(app, args, { slug: params['slug'] ?? '', id }) : null;
  const known = shown !== null && (language === 'all' || shown.consultation.languages.includes(language));
  if (shown === null || !known) throw new Response(null, { status: 404 });
  const page = {
    title: teamStrings(args.language)('team:links.posterPage.title'),
    back: linksAddress(organization.slug, shown.consultation.slug),
    retired: shown.link.retiredAt !== null,
  };
  if (app.publicUrl === null) return { ...page, draft: false, one: null, all: null };
  const qr = await drawLink(app.publicUrl, shown.link, 'svg');
  const material = { ...shown, organization, publicUrl: app.publicUrl, qr };
  return {
    ...page,
    draft: hasDraftWords(shown, (tag) => isDraft(tag, ['survey']), language),
    one: language === 'all' ? null : posterView(material, language),
    all: language === 'all' ? posterForAll(material) : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** A sheet to print; what stands around it stays on the screen. */
export default function PosterPage() {
  const { back, retired, draft, one, all } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <>
      <div className="poster-around">
        <InNamespaceLanguage namespace="team">
          <h1>{t('links.posterPage.title')}</h1>
          {one === null && all === null ? (
            <p className="notice">{t('links.posterPage.missing')}</p>
          ) : (
            <p className="lead">{t('links.posterPage.print')}</p>
          )}
          {retired && <p className="notice notice-strong">{t('links.posterPage.retired')}</p>}
          {draft && <p className="notice notice-strong">{t('links.posterPage.draft')}</p>}
          <p>
            <a className="action" href={back}>
              {t('links.posterPage.back')}
            </a>
          </p>
        </InNamespaceLanguage>
      </div>
      {one !== null && <Poster poster={one} />}
      {all !== null && <PosterForAll poster={all} />}
    </>
  );
}
