import type { RemarksView } from '#app/components/trials/trial-remarks.tsx';
import type { TrialLinkView } from '#app/components/trials/trial-link.tsx';
import type { TrialResponseView } from '#app/components/trials/trial-response.tsx';
import { linkPath } from '#app/domain/link-code.ts';
import { remarkedSection } from '#app/domain/trial.ts';
import { formatDay, formatMoment } from '#app/i18n/format.ts';
import type { TrialList } from '#app/services/list-trials.ts';
import { commentView, saidIn } from './held-view.server.ts';
import { shownText } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** Links for trial; numbers and days come as text. */
export function trialLinkViews({ links }: TrialList, origin: string, speaking: Speaking): readonly TrialLinkView[] {
  const day = (at: Date) => formatDay(at, speaking.language, speaking.timeZone);
  return links.map(({ link, trials }) => ({
    ...{ id: link.id, name: link.name },
    address: origin + linkPath(link.code),
    came: counted(trials, speaking),
    made: day(link.madeAt),
    retired: link.retiredAt === null ? null : day(link.retiredAt),
  }));
}

/** Remarks by the page of the survey that they are on, in the order of its newest version that was tried. */
export function remarkViews({ remarks }: TrialList, language: string, speaking: Speaking): readonly RemarksView[] {
  const sections = [...new Set(remarks.map(({ section }) => section))];
  const order = remarks.at(-1)?.survey?.sections.map(({ key }) => key) ?? [];
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return sections
    .sort((a, b) => place(a) - place(b))
    .map((key) => {
      const own = remarks.filter(({ section }) => section === key);
      const title = own.at(-1)?.survey?.sections.find((section) => section.key === key)?.title;
      return {
        key,
        title: title === undefined ? null : shownText(title, language),
        remarks: own.map((remark) => commentView(remark, speaking)),
      };
    });
}

/** Trial responses with what they answer; remarks stand by their pages. */
export function trialResponseViews(
  { responses }: TrialList,
  language: string,
  speaking: Speaking,
): readonly TrialResponseView[] {
  return responses.map((one) => ({
    id: one.id,
    came: formatMoment(one.submittedAt, speaking.language, speaking.timeZone),
    withdrawn: one.withdrawnAt !== null,
    ...saidIn(
      { ...one, comments: one.comments.filter(({ questionKey }) => remarkedSection(questionKey) === null) },
      language,
      speaking,
    ),
  }));
}
