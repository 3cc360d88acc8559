import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { PrintedSurvey } from '#app/components/paper/printed-form.tsx';
import { memberLoader } from '#app/server/session.server.ts';
import { printForm, type FormEdition } from '#app/services/print-form.ts';
import { teamStrings } from './page-title.server.ts';
import { printedForm } from './paper-form-view.server.ts';
import { languageName, teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('survey.see', async (args) => {
  const { app, organization, params, request, language, may } = args;
  const slug = params['slug'] ?? '';
  const printable = await printForm(app, args, { slug, edition: editionOf(request) });
  const home = `/team/${organization.slug}/consultations/${slug}`;
  const base = `${home}/paper`;
  // The list of what was typed is for who types.
  const back = may('paper.enter') ? ({ to: base, says: 'printBack' } as const) : ({ to: home, says: 'back' } as const);
  const title = teamStrings(language)('team:paper.printHeading');
  if (printable === 'missing') throw new Response(null, { status: 404 });
  if (printable === 'unfinished') return { title, back, form: null, languages: [] };
  const { languages } = printable.consultation;
  const wanted = languages.find((tag) => tag === params['language']);
  if (wanted === undefined) throw new Response(null, { status: 404 });
  const { search } = new URL(request.url);
  const among = teamLanguage(language);
  return {
    title: `${title} – ${languageName(wanted, among)}`,
    back,
    form: printedForm(printable, organization, wanted),
    languages: languages.map((tag) => ({
      name: languageName(tag, among),
      address: tag === wanted ? null : `${base}/form/${tag}${search}`,
    })),
  };
});

/** `?version=draft`, or an earlier version's number; the newest when nothing is said. */
function editionOf(request: Request): FormEdition {
  const version = new URL(request.url).searchParams.get('version') ?? '';
  if (version === 'draft') return 'draft';
  return /^\d{1,6}$/.test(version) ? Number(version) : 'newest';
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** The survey as it is printed, with a few words above it that are not. */
export default function PaperForm() {
  const { title, back, form, languages } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <>
      <div className="paper-screen">
        <InNamespaceLanguage namespace="team">
          <h1>{title}</h1>
          {form === null ? <p className="notice">{t('paper.unfinished')}</p> : <p>{t('paper.printing')}</p>}
          <p className="actions">
            {languages.map(({ name, address }) =>
              address === null ? (
                <strong key={name}>{name}</strong>
              ) : (
                <a key={name} href={address}>
                  {name}
                </a>
              ),
            )}
          </p>
          <p className="soft">
            <a href={back.to}>{t(`paper.${back.says}`)}</a>
          </p>
        </InNamespaceLanguage>
      </div>
      {form !== null && <PrintedSurvey form={form} />}
    </>
  );
}
