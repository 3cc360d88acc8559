import { sessionCodeGroups } from '#app/domain/session-code.ts';
import { formatMoment } from '#app/i18n/format.ts';
import type { SessionList } from '#app/services/list-sessions.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** A facilitator's session as the page shows it; numbers and moments come as text. */
export function sessionViews({ sessions }: SessionList, speaking: Speaking, link: (code: string) => string) {
  const moment = (at: Date) => formatMoment(at, speaking.language, speaking.timeZone);
  return sessions.map(({ id, code, startsAt, endsAt, most, used, state, madeBy }) => ({
    id,
    code: sessionCodeGroups(code).join(' '),
    link: state === 'running' ? link(code) : null,
    state,
    starts: moment(startsAt),
    ends: moment(endsAt),
    used: counted(used, speaking),
    most: counted(most, speaking),
    madeBy,
  }));
}
