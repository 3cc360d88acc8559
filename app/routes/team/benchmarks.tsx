import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { BenchmarkForm } from '#app/components/results/benchmark-form.tsx';
import { KeptBenchmarks } from '#app/components/results/kept-benchmarks.tsx';
import { TeamErrors, type TeamError } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { isOfficialLanguage, say } from '#app/domain/report/bilingual.ts';
import { formatCalendarDate, formatDay, formatNumber } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { keepBenchmarks, removeBenchmark, type BenchmarksKept } from '#app/services/keep-benchmarks.ts';
import { openBenchmarks } from '#app/services/open-benchmarks.ts';
import { readBenchmarksForm } from './benchmarks-form.server.ts';
import { teamStrings } from './page-title.server.ts';
import { audienceLinks, besideRequest } from './results-beside.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';

const dones = ['kept', 'removed'] as const;

export const loader = memberLoader('benchmarks.edit', async (args) => {
  const { slug, home, audience } = besideRequest(args);
  const open = await openBenchmarks(args.app, args.organization.id, slug, audience);
  if (open === null) throw new Response(null, { status: 404 });
  const language = teamLanguage(args.language);
  const address = new URL(args.request.url).searchParams;
  const query = open.audience === null ? '' : `?audience=${encodeURIComponent(open.audience)}`;
  return {
    title: teamStrings(args.language)('team:heard.benchmarks.title'),
    consultation: shownText(open.consultation.title, args.language),
    ...{ home, query, here: `${home}/results/benchmarks`, audience: open.audience, seen: open.seen },
    audiences: audienceLinks(open.audiences, open.audience, args.language),
    done: dones.find((one) => one === address.get('done')) ?? null,
    tooLarge: address.get('problem') === 'too-large',
    variables: open.variables.map(({ key, declared, kept, by }) => ({
      key,
      name: say(declared.title, isOfficialLanguage(language) ? language : 'en').text,
      kept: kept && {
        source: kept.source,
        day: formatCalendarDate(kept.asOf, language),
        groups: { count: kept.shares.length, number: formatNumber(kept.shares.length, language) },
        by,
        on: formatDay(kept.uploadedAt, language, open.consultation.timeZone),
      },
    })),
  };
});

export const action = memberAction('benchmarks.edit', async (args) => {
  const { slug, home } = besideRequest(args);
  const form = await readBenchmarksForm(args.request);
  if (form === null) throw new Response(null, { status: 400 });
  const back = `${home}/results/benchmarks?audience=${encodeURIComponent(form.audience)}`;
  const t = teamStrings(args.language);
  const { source, asOf, pasted, chosen } = form;
  const typed = { source, asOf, pasted, chosen: chosen ?? '' };
  if (form.intent === 'remove') {
    const outcome = await removeBenchmark(args.app, args.member, { ...form, slug });
    if (outcome === 'missing') throw new Response(null, { status: 404 });
    if (outcome === 'removed') return redirect(`${back}&done=removed`, 303);
    return data({ errors: [{ text: t('team:heard.benchmarks.changed') }], typed: null }, { status: 409 });
  }
  const kept = await keepBenchmarks(args.app, args.member, { ...form, slug });
  if (kept.outcome === 'refused') return data({ errors: errorsOf(kept, args.language), typed }, { status: 422 });
  if (kept.outcome === 'missing') throw new Response(null, { status: 404 });
  if (kept.outcome === 'kept') return redirect(`${back}&done=kept`, 303);
  return data({ errors: [{ text: t('team:heard.benchmarks.changed') }], typed }, { status: 409 });
});

/** What is wrong, each line with its row and column, leading to where it can be mended. */
function errorsOf(
  { problems, faults, more }: Extract<BenchmarksKept, { readonly outcome: 'refused' }>,
  pageLanguage: string,
): TeamError[] {
  const t = teamStrings(pageLanguage);
  const language = teamLanguage(pageLanguage);
  const inFile = faults.map(({ row, column, code, detail }) => {
    const fault = t(`team:heard.fault.${code}`, { detail });
    const at = { row: formatNumber(row, language), column: column ?? '', fault };
    return { text: t(column === null ? 'team:heard.inRow' : 'team:heard.inCell', at), fieldId: 'pasted' };
  });
  const others = { count: more, number: formatNumber(more, language) };
  return [
    ...problems.map((problem) => ({
      text: t(`team:heard.sourceProblem.${problem}`),
      fieldId: problem.startsWith('source') ? 'source' : 'asOf',
    })),
    ...inFile,
    ...(more > 0 ? [{ text: t('team:heard.moreFaults', others), fieldId: 'pasted' }] : []),
  ];
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** The shares of the population that respondents are held against: what is kept, and a file to bring others. */
export default function Benchmarks() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const { home, here, query, audience, audiences, variables, seen, done, title } = page;
  const tooLarge = page.tooLarge ? [{ text: t('heard.benchmarks.tooLarge'), fieldId: 'file' }] : [];
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors errors={answer?.errors ?? tooLarge} />
      {answer === undefined && done !== null && (
        <p className="saved" role="status">
          {t(`heard.benchmarks.done.${done}`)} <a href={`${home}/results/heard${query}`}>{t('heard.benchmarks.see')}</a>
        </p>
      )}
      <p className="soft">
        <a href={home}>
          <TextInLanguage of={page.consultation} />
        </a>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t('heard.benchmarks.lead')}</p>
      {audiences.length > 1 && (
        <ul className="inline-list">
          {audiences.map(({ href, name, current }) => (
            <li key={href}>
              <a href={href} aria-current={current ? 'true' : undefined}>
                <TextInLanguage of={name} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {audience === null ? (
        <p className="empty">{t('heard.benchmarks.noSurvey')}</p>
      ) : (
        <>
          <KeptBenchmarks {...{ variables, here, audience, seen, copy: `${here}.csv${query}` }} />
          <BenchmarkForm
            {...{ variables, here, audience, seen, template: `${here}.csv${query}` }}
            typed={answer?.typed ?? null}
          />
        </>
      )}
      <p className="soft">
        <a href={`${home}/results/heard${query}`}>{t('heard.title')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
