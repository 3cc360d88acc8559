import { randomUUID } from 'node:crypto';
import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { officialFieldId } from '#app/components/official-fields.tsx';
import { NarrativeCard } from '#app/components/report-team/narrative-card.tsx';
import { NarrativeForm } from '#app/components/report-team/narrative-form.tsx';
import { ReportNav } from '#app/components/report-team/report-nav.tsx';
import { TeamErrors, type TeamError } from '#app/components/team-errors.tsx';
import type { NarrativeFault, NarrativeWords } from '#app/domain/narrative.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { decideNarrative, type NarrativeDecided } from '#app/services/decide-narrative.ts';
import { listNarratives } from '#app/services/list-narratives.ts';
import { proposeNarrative } from '#app/services/propose-narrative.ts';
import { takeBackNarrative } from '#app/services/take-back-narrative.ts';
import { teamStrings } from './page-title.server.ts';
import { readNarrativeForm } from './report-narratives-form.server.ts';
import { narrativesView } from './report-narratives-view.server.ts';

const dones = ['proposed', 'approved', 'declined', 'taken-back'] as const;

export const loader = memberLoader('report.write', async ({ app, member, organization, params, request, language }) => {
  const slug = params['slug'] ?? '';
  const listed = await listNarratives(app, member, slug);
  if (listed === null) throw new Response(null, { status: 404 });
  const home = `/team/${organization.slug}/consultations/${slug}`;
  const done = new URL(request.url).searchParams.get('done');
  return {
    title: teamStrings(language)('team:reportPage.narratives.title'),
    ...{ home, report: `${home}/report`, fresh: randomUUID() },
    done: dones.find((known) => known === done) ?? null,
    ...narrativesView(listed, language),
  };
});

type Problem = Exclude<NarrativeDecided, 'approved' | 'declined'>;
interface Answer {
  readonly id: string;
  readonly words: NarrativeWords | null;
  readonly confirmed: readonly string[];
  readonly faults: readonly NarrativeFault[];
  readonly problem: Problem | null;
}

const statuses: Readonly<Record<Problem, number>> = { own: 403, gone: 410, unconfirmed: 422, 'already-decided': 409 };

export const action = memberAction('report.write', async ({ app, member, organization, params, request }) => {
  const sent = readNarrativeForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const { id, words, confirmed } = sent;
  const consultation = params['slug'] ?? '';
  const done = (what: (typeof dones)[number]) =>
    redirect(`/team/${organization.slug}/consultations/${consultation}/report/narratives?done=${what}`, 303);
  if (sent.do === 'propose') {
    const proposed = await proposeNarrative(app, member, { consultation, id, words });
    if (proposed.outcome === 'gone') throw new Response(null, { status: 404 });
    if (!('faults' in proposed)) return done('proposed');
    const answer: Answer = { id, words, confirmed: [], faults: proposed.faults, problem: null };
    return data(answer, { status: 422 });
  }
  const outcome =
    sent.do === 'take-back'
      ? await takeBackNarrative(app, member, { consultation, id })
      : await decideNarrative(app, member, { consultation, id, status: sent.do, confirmed });
  if (outcome === 'taken-back' || outcome === 'approved' || outcome === 'declined') return done(outcome);
  const answer: Answer = { id, words: null, confirmed, faults: [], problem: outcome };
  return data(answer, { status: statuses[outcome] });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

const nothing: NarrativeWords = { about: { en: '', fr: '' }, text: { en: '', fr: '' }, consent: '', targets: [] };

/** What is told, without a number, of people who are too few to count: proposed by one person, checked by another. */
export default function ReportNarratives() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const { t } = useTranslation('team');
  const errors = useErrors(answer);
  const ticked = (id: string) => (answer?.id === id ? answer.confirmed : []);
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors errors={errors} />
      {page.done !== null && answer === undefined && (
        <p className="saved" role="status">
          {t(`reportPage.narratives.done.${page.done}`)}
        </p>
      )}
      <h1>{t('reportPage.narratives.title')}</h1>
      <p className="lead">{t('reportPage.narratives.lead')}</p>
      <ReportNav report={page.report} current="narratives" />
      <h2>{t('reportPage.narratives.waiting')}</h2>
      {page.waiting.length === 0 && <p className="empty">{t('reportPage.narratives.noneWaiting')}</p>}
      {page.waiting.map((view) => (
        <NarrativeCard key={view.id} view={view} confirmed={ticked(view.id)} />
      ))}
      {page.decided.length > 0 && <h2>{t('reportPage.narratives.decided')}</h2>}
      {page.decided.map((view) => (
        <NarrativeCard key={view.id} view={view} confirmed={[]} />
      ))}
      <h2 id="propose">{t('reportPage.narratives.new')}</h2>
      {page.targets.length === 0 ? (
        <p className="empty">{t('reportPage.narratives.noTargets')}</p>
      ) : (
        <NarrativeForm
          id={(answer?.words ?? null) === null ? page.fresh : (answer?.id ?? page.fresh)}
          targets={page.targets}
          typed={answer?.words ?? nothing}
          faults={answer?.faults ?? []}
        />
      )}
      <p className="soft">
        <a href={page.home}>{t('reportPage.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}

function useErrors(answer: Answer | undefined): readonly TeamError[] {
  const { t } = useTranslation('team');
  if (answer === undefined) return [];
  if (answer.problem !== null) {
    const fieldId = answer.problem === 'unconfirmed' ? `points-${answer.id}` : undefined;
    return [{ text: t(`reportPage.narratives.errors.${answer.problem}`), fieldId }];
  }
  return answer.faults.map(({ field, language, why }) => ({
    text: t(`reportPage.narratives.faults.${why}`, { field: t(`reportPage.narratives.${field}`) }),
    fieldId: language === null ? field : officialFieldId(field, language),
  }));
}
