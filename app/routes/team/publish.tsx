import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { CouncilPreviews } from '#app/components/recommendations/council-previews.tsx';
import { PublishForm } from '#app/components/report/publish-form.tsx';
import { PublishPreview } from '#app/components/report/publish-preview.tsx';
import { PublishProgress } from '#app/components/report/publish-progress.tsx';
import { officialFieldId } from '#app/components/official-fields.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import type { OfficialTexts } from '#app/domain/official-text.ts';
import { say, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionKind } from '#app/domain/report/edition.ts';
import { formatMoment, formatNumber } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { askForEdition } from '#app/services/ask-for-edition.ts';
import { listEditions } from '#app/services/list-editions.ts';
import { openPreview, type EditionPreview } from '#app/services/preview-edition.ts';
import { watchEdition } from '#app/services/watch-edition.ts';
import {
  agreementView,
  auditView,
  countStandIns,
  crossView,
  documentLanguage,
  problemKey,
  quotesView,
  reportStrings,
  tableView,
  undecidedView,
  unnamedView,
} from './publish-view.server.ts';
import { councilPreviews } from './recommendations-view.server.ts';

export const loader = memberLoader('edition.preview', async (args) => {
  const { app, organization, member, params, request } = args;
  const slug = params['slug'] ?? '';
  const consultation = `/team/${organization.slug}/consultations/${slug}`;
  const { searchParams } = new URL(request.url);
  const kind = kindFrom(searchParams.get('kind'));
  const own = addressOf(`${consultation}/publish`, kind);
  const listed = await listEditions(app, organization, slug);
  if (listed === null) throw new Response(null, { status: 404 });
  const watched = await watchEdition(app, { organization, member }, { slug, kind, id: searchParams.get('watch') });
  if (watched.state === 'published') throw redirect(addressOf(own, kind, `done=${String(watched.edition)}`), 303);
  const language = documentLanguage(args.language);
  const number = (count: number) => formatNumber(count, language);
  const done = searchParams.get('done');
  const previews = kind === 'public' ? [] : councilPreviews(listed, { language, home: consultation });
  const preview = watched.state === 'under-way' ? null : await openPreview(app, { organization }, slug, kind);
  return {
    ...{ title: reportStrings(request)('publish.title'), consultation, own, kind, language },
    other: addressOf(`${consultation}/publish`, kind === 'public' ? 'council-preview' : 'public'),
    report: `/${language}/${organization.slug}/what-we-heard/${slug}`,
    done: done !== null && /^\d{1,6}$/.test(done) ? done : null,
    previews,
    madePreview: previews.find(({ href }) => href === `${consultation}/council/${done ?? ''}`)?.href ?? null,
    underWay:
      watched.state === 'under-way'
        ? { ...watched.progress, doneText: number(watched.progress.done), totalText: number(watched.progress.total) }
        : null,
    ended:
      watched.state === 'ended'
        ? { problem: problemKey(watched.problem), fault: watched.fault, note: watched.note }
        : null,
    mayPrepare: watched.mayPrepare,
    preview: preview === null ? null : { ...viewOf(preview, language), mayPublish: args.may('edition.publish') },
  };
});

function viewOf(preview: EditionPreview, language: ReturnType<typeof documentLanguage>) {
  const { document, tables, fingerprint, obstacle, latest, preparedAt } = preview;
  const several = document.audiences.length > 1;
  const nameOf = new Map(document.audiences.map(({ key, label }) => [key, say(label, language).text]));
  return {
    ...{ fingerprint, obstacle, edition: document.edition, latest: latest?.edition ?? null },
    preparedAt: formatMoment(preparedAt, language, document.consultation.timeZone),
    content: {
      ...{ document, threshold: formatNumber(document.threshold, language), audit: auditView(preview, language) },
      tables: tables.map((table) => tableView(table, language)),
      crossTables: crossView(preview, language),
      audienceOf: Object.fromEntries(
        several ? tables.map(({ declared }) => [declared.id, nameOf.get(declared.audience) ?? '']) : [],
      ),
      quotes: quotesView(preview),
      agreement: agreementView(preview, language),
      undecided: undecidedView(preview, language),
      unnamed: unnamedView(preview),
      standIns: countStandIns(document),
    },
  };
}

const kindFrom = (text: unknown): EditionKind => (text === 'council-preview' ? text : 'public');

function addressOf(path: string, kind: EditionKind, more = ''): string {
  const query = [...(kind === 'public' || path.includes('?') ? [] : [`kind=${kind}`]), ...(more === '' ? [] : [more])];
  return query.length === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${query.join('&')}`;
}

const preparing = memberAction('edition.preview', (args) => ask(args, null));
const publishing = memberAction('edition.publish', async (args) => {
  const fingerprint = (await args.request.clone().formData()).get('fingerprint');
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{64}$/.test(fingerprint)) throw new Response(null, { status: 400 });
  return ask(args, fingerprint);
});

type ActionArgs = Parameters<Parameters<typeof memberAction>[1]>[0];

async function ask({ app, organization, member, params, request }: ActionArgs, fingerprint: string | null) {
  const consultation = params['slug'] ?? '';
  const form = await request.formData();
  const kind = kindFrom(form.get('kind'));
  const typed = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const note = { en: typed('note-en'), fr: typed('note-fr') };
  const path = addressOf(`/team/${organization.slug}/consultations/${encodeURIComponent(consultation)}/publish`, kind);
  const asked = await askForEdition(app, { organization, member }, { consultation, kind, fingerprint, note });
  if ('fault' in asked)
    return data({ problem: `note-${asked.fault.why}` as const, wrong: asked.fault.language, note }, 422);
  if ('problem' in asked)
    return data({ problem: asked.problem, wrong: null, note }, asked.problem === 'gone' ? 404 : 409);
  const next = 'edition' in asked ? `done=${String(asked.edition)}` : `watch=${asked.publication}`;
  return redirect(addressOf(path, kind, next), 303);
}

export async function action(args: Parameters<typeof preparing>[0]) {
  const intent = (await args.request.clone().formData()).get('intent');
  return intent === 'prepare' ? preparing(args) : publishing(args);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? 'Heard' },
  // Without scripts, the page itself looks how far the work is.
  ...(page?.underWay === null || page === undefined ? [] : [{ httpEquiv: 'refresh', content: '2' }]),
];

/** The next edition: prepared in the background, looked through with what it hides and why, and published as it was seen. */
export default function Publish() {
  const { preview, underWay, ended, done, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('report');
  const problem = answer === undefined ? null : t(`publish.obstacle.${answer.problem}`);
  const wrong = answer?.wrong ?? null;
  const note = answer?.note ?? ended?.note ?? { en: '', fr: '' };
  return (
    <InNamespaceLanguage namespace="report">
      {problem !== null && (
        <TeamErrors
          errors={[{ text: problem, fieldId: wrong === null ? undefined : officialFieldId('note', wrong) }]}
        />
      )}
      {ended !== null && problem === null && (
        <TeamErrors errors={[{ text: t(`publish.obstacle.${ended.problem}`, { fault: ended.fault ?? '' }) }]} />
      )}
      {done !== null && problem === null && (
        <p className="saved" role="status">
          {t(page.kind === 'public' ? 'publish.done' : 'publish.doneCouncil', { edition: done })}{' '}
          {page.madePreview !== null && <a href={page.madePreview}>{t('publish.openCouncil')}</a>}
        </p>
      )}
      <h1>{t('publish.title')}</h1>
      {page.kind === 'council-preview' && <p className="notice">{t('publish.prepare.councilKind')}</p>}
      {underWay !== null && <PublishProgress of={underWay} address={page.own} />}
      {underWay === null && preview === null && !page.mayPrepare && <p className="empty">{t('publish.noPreview')}</p>}
      {preview !== null && <Preview page={page} preview={preview} note={note} wrong={wrong} />}
      {underWay === null && page.mayPrepare && (
        <form method="post" className="panel">
          <h2>{t('publish.prepare.title')}</h2>
          <p>{t('publish.prepare.lead')}</p>
          {page.kind === 'council-preview' && <p>{t('publish.prepare.councilLead')}</p>}
          <input type="hidden" name="kind" value={page.kind} />
          <button type="submit" name="intent" value="prepare" className={preview === null ? 'button' : 'button quiet'}>
            {t(preview === null ? 'publish.prepare.button' : 'publish.prepare.again')}
          </button>
        </form>
      )}
      {page.kind === 'council-preview' && <CouncilPreviews previews={page.previews} make={null} />}
      <p>
        <a href={page.other}>{t(page.kind === 'public' ? 'publish.prepare.toCouncil' : 'publish.prepare.toPublic')}</a>
      </p>
      <p className="soft">
        <a href={page.consultation}>{t('publish.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
interface PreviewProps {
  readonly page: Pick<Page, 'kind' | 'language' | 'consultation' | 'report'>;
  readonly preview: NonNullable<Page['preview']>;
  /** What was typed about the correction, and in which language it cannot be taken. */
  readonly note: OfficialTexts;
  readonly wrong: OfficialLanguage | null;
}

function Preview({ page: { kind, language, consultation, report }, preview, note, wrong }: PreviewProps) {
  const { t } = useTranslation('report');
  const { content, edition, latest, obstacle } = preview;
  // What was prepared stays on the page when it has been published, until the next is prepared.
  const isOut = latest !== null && edition <= latest;
  return (
    <>
      <p className="lead">{isOut ? t('publish.leadPublished', { edition }) : t('publish.lead')}</p>
      <p>
        {!isOut && `${t('publish.editionNext', { edition })} `}
        {t('publish.threshold', { threshold: content.threshold })}{' '}
        {t('publish.prepare.at', { moment: preview.preparedAt })}
      </p>
      {latest !== null && kind === 'public' && (
        <p>
          <a href={report}>{t('publish.latest', { edition: latest })}</a>
        </p>
      )}
      {obstacle !== null && <p className="notice">{t(`publish.obstacle.${obstacle}`)}</p>}
      <PublishPreview {...content} language={language} consultation={consultation} />
      {obstacle === null && !preview.mayPublish && <p className="notice">{t('publish.readOnly')}</p>}
      {obstacle === null && preview.mayPublish && (
        <PublishForm
          kind={kind}
          edition={edition}
          fingerprint={preview.fingerprint}
          corrects={kind === 'public' ? latest : null}
          note={note}
          wrong={wrong}
        />
      )}
    </>
  );
}
