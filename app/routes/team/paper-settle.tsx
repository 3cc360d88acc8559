import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { Difference } from '#app/components/paper/difference.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import type { Typing } from '#app/domain/paper-entry-compare.ts';
import { memberAction, memberLoader, type MemberArgs } from '#app/server/session.server.ts';
import { openDifferences, settlePaper } from '#app/services/settle-paper.ts';
import { teamStrings } from './page-title.server.ts';
import { differenceViews } from './paper-settle-view.server.ts';
import { teamLanguage } from './shown-text.server.ts';
import { isUuid } from './uuid.server.ts';

function addressOf({ params }: MemberArgs) {
  const responseId = params['response'] ?? '';
  if (!isUuid(responseId)) throw new Response(null, { status: 404 });
  return { slug: params['slug'] ?? '', responseId };
}

export const loader = memberLoader('paper.enter', async (args) => {
  const address = addressOf(args);
  const opened = await openDifferences(args.app, args, address);
  if (opened === 'missing') throw new Response(null, { status: 404 });
  const t = teamStrings(args.language);
  const home = `/team/${args.organization.slug}/consultations/${address.slug}/paper`;
  const again = `${home}/second/${address.responseId}`;
  if (typeof opened === 'string') return { title: t('team:paper.title'), home, again, why: opened, page: null };
  const { entry } = opened.sheet;
  const speaking = { t, language: teamLanguage(args.language), timeZone: 'UTC' };
  return {
    title: t('team:paper.settleTitle', { sheet: entry.sheet }),
    home,
    again: entry.enteredBy === args.member.userId ? null : again,
    why: null,
    page: {
      here: `${home}/settle/${address.responseId}`,
      seen: entry.checkedAt?.toISOString() ?? '',
      differences: differenceViews(opened, speaking),
    },
  };
});

export const action = memberAction('paper.enter', async (args) => {
  const address = addressOf(args);
  const opened = await openDifferences(args.app, args, address);
  if (opened === 'missing') throw new Response(null, { status: 404 });
  if (typeof opened === 'string') return data(null, { status: 409 });
  const form = await args.request.formData();
  const holds: Record<string, Typing> = {};
  for (const { name } of opened.groups) {
    const value = form.get(`holds-${name}`);
    if (value === 'first' || value === 'second') holds[name] = value;
  }
  const seen = form.get('seen');
  const outcome = await settlePaper(args.app, args, address, { holds, seen: typeof seen === 'string' ? seen : '' });
  if (typeof outcome === 'string') return data(null, { status: 409 });
  if (outcome.kind === 'settled') {
    const query = new URLSearchParams({ done: 'settled', sheet: opened.sheet.entry.sheet });
    const home = `/team/${args.organization.slug}/consultations/${address.slug}/paper`;
    return redirect(`${home}?${query.toString()}`, 303);
  }
  const stale = outcome.kind === 'stale';
  return data({ stale, open: stale ? [] : outcome.names, holds: stale ? {} : holds }, { status: stale ? 409 : 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Where two typings differ, somebody looks at the sheet and says which one holds. */
export default function PaperSettle() {
  const { title, home, again, why, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const open = answer?.open ?? [];
  const labelOf = (name: string) => page?.differences.find((one) => one.name === name)?.number ?? t('paper.quoteBox');
  const holds: Readonly<Record<string, string | undefined>> = answer?.holds ?? {};
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors
        errors={[
          ...(answer?.stale === true ? [{ text: t('paper.settleStale') }] : []),
          ...open.map((name) => ({
            text: t('paper.settleOpen', { label: labelOf(name) }),
            fieldId: `holds-${name}`,
          })),
        ]}
      />
      <h1>{title}</h1>
      {why !== null && <p className="notice">{t(`paper.no.${why}`)}</p>}
      {page !== null && (
        <>
          <p className="lead">{t('paper.settleLead')}</p>
          <p className="notice">{t('paper.settleRaw')}</p>
          <form method="post" action={page.here} className="stack differences">
            <input type="hidden" name="seen" value={page.seen} />
            {page.differences.map((difference) => (
              <Difference
                key={difference.name}
                difference={difference}
                holds={holds[difference.name] ?? null}
                wrong={open.includes(difference.name)}
              />
            ))}
            <button type="submit" className="button">
              {t('paper.settle')}
            </button>
          </form>
        </>
      )}
      {again !== null && (page !== null || why === 'gone') && (
        <p>
          {page !== null && t('paper.bothWrong')} <a href={again}>{t('paper.type')}</a>
        </p>
      )}
      <p className="soft">
        <a href={home}>{t('paper.printBack')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
