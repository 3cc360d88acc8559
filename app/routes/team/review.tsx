import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BatchRead } from '#app/components/evening/batch-read.tsx';
import { EveningConsultation } from '#app/components/evening/evening-consultation.tsx';
import type { EveningPart } from '#app/components/evening/evening-view.ts';
import { ReaderChoices } from '#app/components/evening/reader-choices.tsx';
import { LastDecision } from '#app/components/last-decision.tsx';
import { formatNumber } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { drawBatch } from '#app/services/draw-batch.ts';
import { openPreferences } from '#app/services/open-preferences.ts';
import { readEvening } from '#app/services/read-evening.ts';
import { eveningPart } from './evening-view.server.ts';
import { lastDecisionOf } from './last-decision.server.ts';
import { teamStrings } from './page-title.server.ts';
import { avoidedList } from './preferences-view.server.ts';
import { languageList } from './shown-text.server.ts';

/** What waits for this reader. After a batch (`last` says what was read) it begins with what became of that. */
export const loader = memberLoader('comments.code', async (args) => {
  const { app, member, organization, request, language } = args;
  const { searchParams } = new URL(request.url);
  const home = `/team/${organization.slug}`;
  const lastIn = searchParams.get('last')?.split('/')[0];
  const evening = await readEvening(app, member, lastIn ?? searchParams.get('consultation') ?? undefined);
  const parts = sayDebriefOnce(evening.consultations.map((part) => eveningPart(home, language, part)));
  const finished = parts.find((part) => part.slug === lastIn)?.finished ?? null;
  return {
    title: teamStrings(language)('review:evening.title'),
    ...{ home, parts, finished, agreed: evening.agreed, practised: evening.practised },
    last: await lastDecisionOf(args),
    chosen: chosenNow(searchParams.get('chosen'), language),
    noneLeft: searchParams.has('none'),
    allRead: parts.every((part) => part.open === null && part.waiting === null && !part.preparing),
    otherLanguages: evening.otherLanguages,
    languages: member.languages.length === 0 ? null : languageList(member.languages, language),
    avoids: avoidedList(await openPreferences(app, member), language),
  };
});

/** Consultations that name the same contact name it once, at the first of them. */
function sayDebriefOnce(parts: readonly EveningPart[]): readonly EveningPart[] {
  const said = (part: EveningPart, i: number) => parts.findIndex(({ debrief }) => debrief === part.debrief) < i;
  return parts.map((part, i) => (said(part, i) ? { ...part, debrief: '' } : part));
}

/** What the reader has just chosen to be given: how many comments went to others with that. */
function chosenNow(passedOn: string | null, language: string) {
  if (passedOn === null || !/^\d{1,3}$/.test(passedOn)) return null;
  return { count: Number(passedOn), number: formatNumber(Number(passedOn), language) };
}

/** Gives the reader comments, and leads to the first. */
export const action = memberAction('comments.code', async ({ app, member, organization, request }) => {
  const typed = (await request.formData()).get('consultation');
  const slug = typeof typed === 'string' ? typed : '';
  const drawn = await drawBatch(app, member, slug);
  const home = `/team/${organization.slug}`;
  if (drawn.kind === 'drawn' || drawn.kind === 'open')
    return redirect(`${home}/review/${encodeURIComponent(slug)}/${drawn.commentId}`, 303);
  if (drawn.kind === 'confidentiality') return redirect(`${home}/review/confidentiality`, 303);
  if (drawn.kind === 'no-languages') return redirect(`${home}/languages`, 303);
  return redirect(`${home}/review?${drawn.kind === 'nothing' ? 'none' : ''}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** The beginning of an evening's reading, and its end. */
export default function Review() {
  const page = useLoaderData<typeof loader>();
  const { home, parts, finished, agreed, practised, last, languages } = page;
  const { t } = useTranslation('review');
  const isReviewing = parts.length > 0;
  return (
    <div className="narrow evening">
      {last !== null && <LastDecision last={last} />}
      {page.chosen !== null && languages !== null && (
        <p className="saved" role="status">
          {t('languages.saved', { languages })} {page.chosen.count > 0 && t('preferences.passedOn', { ...page.chosen })}
        </p>
      )}
      {page.noneLeft && (
        <p className="saved" role="status">
          {t('evening.takenMeanwhile')}
        </p>
      )}
      <h1>{t(headingOf(page))}</h1>
      {finished !== null && <BatchRead finished={finished} />}
      {isReviewing && finished === null && !page.allRead && <p className="lead">{t('evening.lead')}</p>}
      {isReviewing && page.allRead && languages !== null && <p className="lead">{t('done.body')}</p>}
      {isReviewing && !agreed && languages !== null && (
        <div className="stack">
          <p>{t('evening.firstAgree')}</p>
          <p className="actions">
            <a className="button" href={`${home}/review/confidentiality`}>
              {t('evening.agree')}
            </a>
          </p>
        </div>
      )}
      {languages === null && isReviewing && (
        <p className="actions">
          <a className="button" href={`${home}/languages`}>
            {t('languages.change')}
          </a>
        </p>
      )}
      {isReviewing && !practised && finished === null && (
        <p>
          <a href={`${home}/review/practice`}>{t('evening.practise')}</a>
        </p>
      )}
      {languages !== null && parts.map((part) => <EveningConsultation key={part.slug} part={part} mayDraw={agreed} />)}
      {page.otherLanguages && page.allRead && languages !== null && <p>{t('done.otherLanguages')}</p>}
      {isReviewing && (
        <ReaderChoices
          {...{ home, languages, agreed, avoids: page.avoids }}
          practised={practised || finished !== null}
        />
      )}
      <p className="actions">
        <a href={home}>{finished === null ? t('frame.consultations') : t('done.stop')}</a>
      </p>
    </div>
  );
}

function headingOf({ parts, finished, languages, allRead }: ReturnType<typeof useLoaderData<typeof loader>>) {
  if (parts.length === 0) return 'done.notReviewing' as const;
  if (languages === null) return 'done.noLanguages' as const;
  if (finished !== null) return 'done.batch' as const;
  return allRead ? ('done.title' as const) : ('evening.title' as const);
}
