import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DifferComment } from '#app/components/differ/differ-comment.tsx';
import { DifferDecision } from '#app/components/differ/differ-decision.tsx';
import { differField, DifferForm } from '#app/components/differ/differ-form.tsx';
import type { DifferTarget, DifferView } from '#app/components/differ/differ-view.ts';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { LONGEST_REASON, type AdjudicatedTarget } from '#app/domain/adjudication.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { adjudicateComment, type Adjudicated } from '#app/services/adjudicate-comment.ts';
import { openDifference } from '#app/services/open-difference.ts';
import { readDifferenceForm } from './difference-form.server.ts';
import { differView } from './difference-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { isUuid } from './uuid.server.ts';

const cannotStatus = { missing: 404, 'not-reviewing': 409, own: 403, 'not-theirs': 403, agreed: 410 } as const;

export const loader = memberLoader('codings.adjudicate', async ({ app, member, organization, params, language }) => {
  const [consultation = '', commentId = ''] = [params['slug'], params['commentId']];
  const home = `/team/${organization.slug}/consultations/${consultation}`;
  const open = isUuid(commentId) ? await openDifference(app, member, { consultation, commentId }) : 'missing';
  if (open === 'confidentiality') throw redirect(`/team/${organization.slug}/review`);
  const title = teamStrings(language)('review:differ.title');
  const page = { title, back: `${home}/differ`, most: formatNumber(LONGEST_REASON, language) };
  if (typeof open === 'string') return data({ ...page, cannot: open, view: null }, { status: cannotStatus[open] });
  return data({ ...page, cannot: null, view: differView(open, language, home) });
});

const status = { problems: 422, gone: 410, own: 403, 'not-theirs': 403 } as const;

export const action = memberAction('codings.adjudicate', async (args) => {
  const { app, member, organization, params, request, language } = args;
  const [consultation = '', commentId = ''] = [params['slug'], params['commentId']];
  const sent = readDifferenceForm(await request.formData());
  if (sent === null || !isUuid(commentId)) throw new Response(null, { status: 400 });
  const decisions = sent.intent === 'undo' ? null : sent.decisions;
  const made = await adjudicateComment(app, member, { ...sent, consultation, commentId, language, decisions });
  const list = `/team/${organization.slug}/consultations/${consultation}/differ`;
  if (made.outcome === 'saved') return redirect(`${list}?done=saved&comment=${commentId}`, 303);
  if (made.outcome === 'undone') return redirect(`${list}?done=undone&comment=${commentId}`, 303);
  return data({ made, sent: { decisions, reason: sent.reason } }, { status: statusOf(made) });
});

function statusOf({ outcome }: Adjudicated): number {
  return outcome in status ? status[outcome as keyof typeof status] : 409;
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** One comment on which readers differ: their views without names, and a decision with its reason. */
export default function Difference() {
  const { back, cannot, view, most } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('review');
  const errors = useErrors(answer?.made, view?.targets ?? []);
  return (
    <>
      <TeamErrors errors={errors} />
      <p className="soft">
        <a href={back}>{t('differ.listTitle')}</a>
      </p>
      <h1>{t('differ.title')}</h1>
      {view === null ? (
        <p className="notice">{t(`differ.cannot.${cannot}`)}</p>
      ) : (
        <>
          <DifferComment view={view} />
          <DifferDecision view={view} />
          {view.mayDecide ? (
            <Deciding
              view={view}
              sent={answer?.sent}
              most={most}
              invalid={errors.flatMap((one) => one.fieldId ?? [])}
            />
          ) : (
            <p className="soft">{t('differ.cannot.own')}</p>
          )}
        </>
      )}
    </>
  );
}

interface DecidingProps {
  readonly view: DifferView;
  readonly sent: { readonly decisions: readonly AdjudicatedTarget[] | null; readonly reason: string } | undefined;
  readonly most: string;
  readonly invalid: readonly string[];
}

function Deciding({ view, sent, most, invalid }: DecidingProps) {
  const { t } = useTranslation('review');
  const reason = sent?.reason ?? view.decision?.reason.text ?? '';
  const form = (
    <DifferForm view={withSentChoices(view, sent?.decisions)} {...{ reason, most }} invalid={new Set(invalid)} />
  );
  if (view.decision === null)
    return (
      <>
        <p>{t('differ.lead')}</p>
        {form}
      </>
    );
  return (
    <details className="fold" open={sent !== undefined || undefined}>
      <summary>{t('differ.change')}</summary>
      {form}
    </details>
  );
}

/** The page with what was sent in place of what is decided. */
function withSentChoices(view: DifferView, sent: readonly AdjudicatedTarget[] | null | undefined): DifferView {
  if (sent === null || sent === undefined) return view;
  const choices = (id: string) => {
    const { about, kind } = sent.find((one) => one.id === id) ?? { about: null, kind: null };
    return { about, kind };
  };
  return { ...view, targets: view.targets.map((target) => ({ ...target, ...choices(target.id) })) };
}

function useErrors(made: Adjudicated | undefined, targets: readonly DifferTarget[]) {
  const { t } = useTranslation('review');
  if (made === undefined || made.outcome === 'saved' || made.outcome === 'undone') return [];
  if (made.outcome !== 'problems') return [{ text: t(`differ.errors.${made.outcome}`), fieldId: undefined }];
  return made.problems.map((problem) => {
    if (problem.kind !== 'undecided') return { text: t(`differ.errors.${problem.kind}`), fieldId: 'reason' };
    const place = targets.findIndex(({ id }) => id === problem.target);
    const name = targets[place]?.name.text ?? problem.target;
    return { text: t('differ.errors.undecided', { name }), fieldId: differField(Math.max(0, place)) };
  });
}
