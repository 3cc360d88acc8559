import type { ListedObjectionView } from '#app/components/objection-answer-view.ts';
import { markText } from '#app/domain/marked-text.ts';
import { formatDay, formatNumber } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { ListedObjection, listObjections } from '#app/services/list-objections.ts';
import type { NamedTarget } from '#app/services/own-comments.ts';
import { objectionView } from './objection-view.server.ts';
import { languageName, shown, shownEntry, shownText } from './shown-text.server.ts';

type Listed = Awaited<ReturnType<typeof listObjections>>;

/** What authors say, as the page shows it. */
export function objectionViews({ waiting, more, answered }: Listed, organization: string, language: string) {
  const view = (objection: ListedObjection) => listedView(objection, organization, language);
  return {
    waiting: waiting.map(view),
    more: { count: more, number: formatNumber(more, language) },
    answered: answered.map(view),
  };
}

function listedView(listed: ListedObjection, organization: string, language: string): ListedObjectionView {
  const { consultation, commentId, commentLanguage, redactedText, notMeant, answer, answeredAt } = listed;
  const known = commentLanguage === null || commentLanguage === 'und' ? null : commentLanguage;
  const nameOf = ({ id, names }: NamedTarget) => shownEntry(names, language) ?? shown(id, 'en');
  return {
    id: `${consultation.slug}/${listed.id}`,
    basis: listed.basis,
    consultation: shownText(consultation.title, language),
    comment: {
      language: known ?? 'und',
      direction: known === null ? 'auto' : directionOf(known),
      languageName: known === null ? null : languageName(known, language),
      pieces: markText(redactedText ?? '', []),
    },
    counted: listed.counted.map(nameOf),
    objection: {
      ...objectionView({ ...listed, targets: [] }, (id) => shown(id, 'en')),
      targets: notMeant.map(nameOf),
    },
    review: `/team/${organization}/review/${consultation.slug}/${commentId}`,
    answer:
      answer === null || answeredAt === null
        ? null
        : {
            kind: answer,
            by: listed.answeredBy,
            date: formatDay(answeredAt, language, consultation.timeZone),
            words: shown(listed.answerWords ?? '', listed.answerLanguage ?? language),
          },
  };
}
