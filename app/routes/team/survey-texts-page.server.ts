import { textFilters } from '#app/components/texts/text-view.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { listSurveyTexts } from '#app/services/list-survey-texts.ts';
import { teamStrings } from './page-title.server.ts';
import { languageName, teamLanguage } from './shown-text.server.ts';
import { readTextsQuery } from './survey-texts-form.server.ts';
import { isListed, textGroups } from './survey-texts-items.server.ts';
import type { Refused } from './survey-texts-refused.server.ts';
import { anchorOf } from './survey-texts-view.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** The texts of a survey in one language, as a page: as they are, or with what was typed and not taken. */
export async function textsPage(args: MemberArgs, refuse: ((speaking: Speaking) => Refused) | null = null) {
  const { app, organization, params, request, language: pageLanguage, may } = args;
  const language = params['language'] ?? '';
  const listed = await listSurveyTexts(app, organization.id, params['slug'] ?? '', language);
  if (listed === null) throw new Response(null, { status: 404 });
  const { draft, slots } = listed;
  const among = teamLanguage(pageLanguage);
  const t = teamStrings(pageLanguage);
  const speaking = { t, language: among, timeZone: draft.consultation.timeZone };
  const refused = refuse?.(speaking) ?? null;
  const { filter, page, done } = readTextsQuery(request);
  const all = `/team/${organization.slug}/consultations/${draft.consultation.slug}/survey/texts`;
  const here = `${all}/${language}`;
  const wanted = { language, filter, page, notTaken: refused };
  const { groups, pages } = textGroups(listed, wanted, speaking, here);
  const address = (of: string, at: number) => `${here}?status=${of}${at > 1 ? `&page=${String(at)}` : ''}`;
  const name = languageName(language, among);
  return {
    ...{ title: t('team:texts.pageTitle', { language: name }), all, groups, filter },
    action: address(filter, page),
    seen: String(draft.revision),
    status: refused?.status ?? 200,
    target: { language, direction: directionOf(language), name },
    mayWrite: may('survey.translate'),
    empty: slots.length === 0 ? ('nothing' as const) : groups.length === 0 ? ('filter' as const) : null,
    filters: textFilters.map((of) => ({
      ...{ filter: of, href: address(of, 1), current: of === filter },
      number: formatNumber(slots.filter((slot) => isListed(slot, language, of)).length, among),
    })),
    saved: done === null ? null : counted(done, speaking),
    errors: (refused?.said ?? []).map(({ text, at }) => (at === null ? { text } : { text, fieldId: anchorOf(at) })),
    position:
      pages > 1 && refused === null
        ? t('team:texts.position', { page: formatNumber(page, among), pages: formatNumber(pages, among) })
        : null,
    before: page > 1 ? address(filter, page - 1) : null,
    after: page < pages ? address(filter, page + 1) : null,
  };
}
