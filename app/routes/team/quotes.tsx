import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { QuoteCard } from '#app/components/quote-card.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { decideQuote } from '#app/services/decide-quote.ts';
import { listQuotes } from '#app/services/list-quotes.ts';
import { maskQuote, translateQuote } from '#app/services/translate-quote.ts';
import type { Application } from '#app/services/application.ts';
import type { Member } from '#db/read/members.ts';
import { agreedFirst } from './agreed-first.server.ts';
import { teamStrings } from './page-title.server.ts';
import { readQuoteForm, type QuoteForm } from './quotes-form.server.ts';
import { quoteView } from './quotes-view.server.ts';

const dones = ['approved', 'declined', 'reopened', 'masked', 'unmasked', 'translated'] as const;
const isDone = (outcome: string) => dones.some((known) => known === outcome);

export const loader = memberLoader(
  'quotes.decide',
  agreedFirst(async ({ app, member, organization, params, request, language }) => {
    const quotes = await listQuotes(app, member, params['slug'] ?? '');
    if (quotes === null) throw new Response(null, { status: 404 });
    const done = new URL(request.url).searchParams.get('done');
    return {
      title: teamStrings(language)('team:quotes.title'),
      consultation: `/team/${organization.slug}/consultations/${params['slug'] ?? ''}`,
      done: dones.find((known) => known === done) ?? null,
      quotes: quotes.map((quote) => quoteView(quote, language)),
    };
  }),
);

const statuses: Readonly<Record<string, number>> = { own: 403, gone: 410, unconfirmed: 422 };
const mended = ['no-words', 'not-in-quote', 'translation-too-long', 'translation-detail'];

export const action = memberAction(
  'quotes.decide',
  agreedFirst(async ({ app, member, params, request, organization }) => {
    const form = readQuoteForm(await request.formData());
    if (form === null) throw new Response(null, { status: 400 });
    const consultation = params['slug'] ?? '';
    const outcome = await actOn(app, member, consultation, form);
    if (isDone(outcome))
      return redirect(`/team/${organization.slug}/consultations/${consultation}/quotes?done=${outcome}`, 303);
    const { quoteId, confirmed, words, texts } = form;
    const status = statuses[outcome] ?? (mended.includes(outcome) ? 422 : 409);
    return data({ outcome, sent: { quoteId, confirmed, words, texts } }, { status });
  }),
);

function actOn(app: Application, member: Member, consultation: string, form: QuoteForm) {
  const { quoteId, intent, text, confirmed, words, kind, texts } = form;
  const at = { consultation, quoteId };
  if (intent === 'mask') return maskQuote(app, member, { ...at, words: words.split(/\r?\n/u), kind });
  if (intent === 'unmask') return maskQuote(app, member, { ...at, words: null, kind });
  if (intent === 'translate') return translateQuote(app, member, { ...at, texts });
  return decideQuote(app, member, { ...at, status: intent, text, confirmed });
}

const problems = [
  ...(['already-decided', 'own', 'gone', 'not-reviewing', 'unconfirmed', 'published'] as const),
  ...(['no-words', 'not-in-quote', 'translation-too-long', 'translation-detail'] as const),
];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Proposed quotes: a second person decides on each. */
export default function Quotes() {
  const { consultation, done, quotes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const problem = problems.find((known) => known === answer?.outcome);
  const sentFor = (id: string) => (answer?.sent.quoteId === id ? answer.sent : null);
  const waiting = quotes.filter((quote) => quote.status === 'proposed');
  const decided = quotes.filter((quote) => quote.status !== 'proposed');
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && problem !== undefined && (
        <TeamErrors
          errors={[
            {
              text: t(`quotes.errors.${problem}`),
              fieldId: problem === 'unconfirmed' ? `points-${answer.sent.quoteId}` : undefined,
            },
          ]}
        />
      )}
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
            <QuoteCard key={quote.id} quote={quote} sent={sentFor(quote.id)} />
          ))}
          {decided.length > 0 && <h2>{t('quotes.decided')}</h2>}
          {decided.map((quote) => (
            <QuoteCard key={quote.id} quote={quote} sent={sentFor(quote.id)} />
          ))}
        </>
      )}
      <p className="soft">
        <a href={consultation}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
