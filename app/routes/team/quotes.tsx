import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { QuoteCard } from '#app/components/quote-card.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { directionOf } from '#app/language/languages.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { decideQuote } from '#app/services/decide-quote.ts';
import { listQuotes } from '#app/services/list-quotes.ts';
import { teamStrings } from './page-title.server.ts';
import { languageName, teamLanguage } from './shown-text.server.ts';
import { isUuid } from './uuid.server.ts';

export const loader = memberLoader(
  'quotes.decide',
  async ({ app, member, organization, params, request, language }) => {
    const quotes = await listQuotes(app, member, params['slug'] ?? '');
    if (quotes === null) throw new Response(null, { status: 404 });
    const done = new URL(request.url).searchParams.get('done');
    return {
      title: teamStrings(language)('team:quotes.title'),
      consultation: `/team/${organization.slug}/consultations/${params['slug'] ?? ''}`,
      done: (['approved', 'declined'] as const).find((known) => known === done) ?? null,
      quotes: quotes.map(({ language: tag, ...quote }) => ({
        ...quote,
        language: tag ?? 'und',
        direction: tag === null || tag === 'und' ? ('auto' as const) : directionOf(tag),
        languageName: tag === null || tag === 'und' ? null : languageName(tag, teamLanguage(language)),
      })),
    };
  },
);

export const action = memberAction('quotes.decide', async ({ app, member, params, request, organization }) => {
  const form = await request.formData();
  const quoteId = form.get('quote');
  const status = (['approved', 'declined'] as const).find((known) => known === form.get('decision'));
  if (typeof quoteId !== 'string' || !isUuid(quoteId) || status === undefined)
    throw new Response(null, { status: 400 });
  const consultation = params['slug'] ?? '';
  const outcome = await decideQuote(app, member, { consultation, quoteId, status });
  if (outcome === 'approved' || outcome === 'declined')
    return redirect(`/team/${organization.slug}/consultations/${consultation}/quotes?done=${outcome}`, 303);
  return data({ outcome }, { status: outcome === 'own' ? 403 : outcome === 'gone' ? 410 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Proposed quotes: a second person decides on each. */
export default function Quotes() {
  const { consultation, done, quotes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const waiting = quotes.filter((quote) => quote.status === 'proposed');
  const decided = quotes.filter((quote) => quote.status !== 'proposed');
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`quotes.errors.${answer.outcome}`) }]} />}
      {done !== null && answer === undefined && (
        <p className="saved" role="status">
          {t(`quotes.done.${done}`)}
        </p>
      )}
      <h1>{t('quotes.title')}</h1>
      <p className="lead">{t('quotes.lead')}</p>
      {quotes.length === 0 ? (
        <p className="empty">{t('quotes.empty')}</p>
      ) : (
        <>
          <h2>{t('quotes.waiting')}</h2>
          {waiting.length === 0 ? <p className="empty">{t('quotes.noneWaiting')}</p> : <p>{t('quotes.check')}</p>}
          {waiting.map((quote) => (
            <QuoteCard key={quote.id} quote={quote} />
          ))}
          {decided.length > 0 && <h2>{t('quotes.decided')}</h2>}
          {decided.map((quote) => (
            <QuoteCard key={quote.id} quote={quote} />
          ))}
        </>
      )}
      <p className="soft">
        <a href={consultation}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
