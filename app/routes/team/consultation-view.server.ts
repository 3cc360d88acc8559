import type { BacklogView, HomeLinks, NextStepView } from '#app/components/plan/home-view.ts';
import { nextStepOf, readingHours, SECONDS_PER_COMMENT, standingOf } from '#app/domain/plan.ts';
import type { Permission } from '#app/domain/permissions.ts';
import { formatCalendarDate, formatDay, formatDeadline, formatMoment, formatScore } from '#app/i18n/format.ts';
import type { OpenConsultation } from '#app/services/open-consultation.ts';
import { languageName } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** The moments that settle a consultation, as text; null where one is not settled. */
export function datesOf({ consultation }: OpenConsultation, { language, timeZone }: Speaking) {
  const { opensAt, closesAt, withdrawUntil, deleteAt } = consultation;
  const moment = (at: Date | null, format = formatDeadline) => (at === null ? null : format(at, language, timeZone));
  return [
    { key: 'opens' as const, at: moment(opensAt, formatMoment) },
    { key: 'closes' as const, at: moment(closesAt) },
    { key: 'withdrawUntil' as const, at: moment(withdrawUntil) },
    { key: 'deleted' as const, at: moment(deleteAt, formatDay) },
  ];
}

/** The step of the plan that comes next, in words; null where no plan is made or all of it is done. */
export function nextStepView({ steps, today }: OpenConsultation, speaking: Speaking): NextStepView | null {
  const next = nextStepOf(steps);
  if (next === null) return null;
  const standing = standingOf(next, today);
  return {
    standard: next.standard,
    title: next.title,
    owner: next.ownerName,
    due: formatCalendarDate(next.due, speaking.language),
    standing: standing.is,
    days: counted(standing.is === 'done' ? 0 : standing.days, speaking),
    done: counted(steps.filter(({ done }) => done).length, speaking),
    all: counted(steps.length, speaking),
  };
}

/** What waits to be read and to be translated, in words. */
export function backlogView({ progress, translations }: OpenConsultation, speaking: Speaking): BacklogView {
  const unread = progress.prepared - progress.read;
  const { language } = speaking;
  return {
    reading:
      unread === 0
        ? null
        : {
            ...counted(unread, speaking),
            hours: formatScore(readingHours(unread), language),
            seconds: String(SECONDS_PER_COMMENT),
          },
    translations: translations
      .filter(({ missing, outdated }) => missing + outdated > 0)
      .map((one) => ({
        language: languageName(one.language, language),
        missing: counted(one.missing, speaking),
        outdated: counted(one.outdated, speaking),
      })),
  };
}

/** Where a consultation's pages are, for whom may go there. */
export function homeLinks(
  open: OpenConsultation,
  { home, organization, language, among }: { home: string; organization: string; language: string; among: string },
  may: (permission: Permission) => boolean,
): HomeLinks {
  const { consultation, stage } = open;
  const { slug } = consultation;
  // Before anybody has answered there is nothing to read, but there is what readers have to know.
  const begun = (permission: Permission, page: string) =>
    stage !== 'draft' && may(permission) ? `${home}/${page}` : null;
  return {
    builder: may('survey.see') ? `${home}/survey` : null,
    texts: may('survey.see') ? `${home}/survey/texts` : null,
    trials: may('survey.see') ? `${home}/trials` : null,
    survey: stage === 'open' ? `/${language}/${organization}/survey/${slug}` : null,
    settings: `${home}/settings`,
    areas: `${home}/areas`,
    waves: consultation.earlierWaveId !== null && may('consultations.configure') ? `${home}/waves` : null,
    links: may('links.manage') ? `${home}/links` : null,
    ways: may('kiosk.start') && stage === 'open' ? `${home}/ways` : null,
    sessions: may('sessions.hold') ? `${home}/sessions` : null,
    paper: may('paper.enter') ? `${home}/paper` : null,
    clips: may('clips.edit') ? `${home}/clips` : null,
    held: may('responses.release') ? `${home}/held` : null,
    redactions: may('redactions.decide') ? `/team/${organization}/redactions?consultation=${slug}` : null,
    quotes: may('quotes.decide') ? `${home}/quotes` : null,
    reading: may('agreement.see') ? `${home}/reading` : null,
    reviewSettings: may('review.configure') ? `${home}/review-settings` : null,
    translations: may('comments.translate') ? `/team/${organization}/translations` : null,
    flags: may('flags.handle') ? `/team/${organization}/flags` : null,
    themes: begun('themes.shape', 'themes'),
    differ: begun('codings.adjudicate', 'differ'),
    agreement: begun('agreement.see', 'agreement'),
    search: begun('comments.read-redacted', 'comments'),
    learning: begun('theming.run', 'learning'),
    theming: may('theming.run') ? `${home}/theming` : null,
    keywords: may('codebook.edit') ? `${home}/keywords` : null,
    plan: `${home}/plan`,
    results: begun('results.see', 'results'),
    heard: begun('results.see', 'results/heard'),
    write: may('report.write') ? `${home}/report` : null,
    preview: may('edition.preview') ? `${home}/publish` : null,
    // Published in both official languages, which are the team's too.
    report: stage === 'published' ? `/${among}/${organization}/what-we-heard/${slug}` : null,
    recommendations: begun('recommendations.write', 'recommendations'),
    decisions: begun('decisions.record', 'decisions'),
    commitments: begun('commitments.edit', 'commitments'),
    groups: `/team/${organization}/groups`,
  };
}
