import { data, redirect } from '@remix-run/node';
import type { ActAnswer } from '#app/components/themes/theme-view.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { shapeTheme, type ThemeShaped } from '#app/services/shape-theme.ts';
import { openTheme, type OpenTheme } from '#app/services/open-theme.ts';
import { openThemes, type OpenThemes } from '#app/services/open-themes.ts';
import { undoThemeChange } from '#app/services/undo-theme-change.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { teamStrings } from './page-title.server.ts';
import { teamLanguage } from './shown-text.server.ts';
import { changeInWords, themeChangeViews, whoIn } from './themes-changes-view.server.ts';
import { actOf, type FieldProblem, type SentAct } from './themes-form.server.ts';
import { quotedName, themeHref, themesHome } from './themes-view.server.ts';
import type { Speaking } from './theming-view.server.ts';

/** What every page of the workshop knows: the workshop, its addresses, and the words and zone that it speaks in. */
export async function workshopPage(args: MemberArgs) {
  const open = await openThemes(args.app, args.member, args.params['slug'] ?? '');
  if (open === null) throw new Response(null, { status: 404 });
  return { open, ...pageOf(args, open) };
}

/** The same with the theme that the address names; 404 where there is none. */
export async function themePage(args: MemberArgs) {
  const open = await openTheme(args.app, args.member, args.params['slug'] ?? '', args.params['key'] ?? '');
  if (open === null) throw new Response(null, { status: 404 });
  return { open, ...pageOf(args, open) };
}

function pageOf({ organization, params, language }: MemberArgs, { consultation }: OpenThemes) {
  const speaking = {
    ...{ t: teamStrings(language), language: teamLanguage(language), timeZone: consultation.timeZone },
  };
  return { speaking, home: themesHome(organization.slug, params['slug'] ?? '') };
}

/**
 * Carries out the act that a form asks for, and leads to the theme that it made or left; what stands in the way is said,
 * with everything that was typed. `open`: the theme that it is done to; null: a new one.
 */
export async function doAct(
  args: MemberArgs,
  { open, speaking, home }: { open: OpenTheme | OpenThemes; speaking: Speaking; home: string },
  sent: SentAct,
  more: { readonly commentIds?: readonly string[]; readonly keyphrases?: readonly string[] } = {},
) {
  const theme = 'theme' in open ? open.theme.key : '';
  const held =
    'theme' in open && sent.kind !== 'split'
      ? { name: open.theme.name, definition: open.definition }
      : { name: {}, definition: {}, keyphrases: more.keyphrases ?? [] };
  const act = actOf(sent, theme, held);
  if (act === null) throw new Response(null, { status: 400 });
  const answer = (errors: ActAnswer['errors'], meanwhile: ActAnswer['meanwhile'] = []): ActAnswer => ({
    ...{ act: sent.kind, typed: sent.typed, errors, meanwhile },
  });
  if ('problems' in act)
    return data(answer(act.problems.map((problem) => fieldError(problem, sent.kind, speaking))), { status: 422 });
  const { consultation } = open;
  const { seen, proposal } = sent;
  const shaped = await shapeTheme(args.app, args, { consultation: consultation.slug, seen, act, proposal, ...more });
  if (shaped.outcome === 'missing') throw new Response(null, { status: 404 });
  if (shaped.outcome === 'done' || shaped.outcome === 'same') {
    const leads = act.do === 'merge' ? act.into : 'newKey' in act ? act.newKey : theme;
    return redirect(`${themeHref(home, leads)}?done=${act.do}`, 303);
  }
  const { t } = speaking;
  if (shaped.outcome === 'changed-meanwhile') {
    const meanwhile = themeChangeViews(shaped.changes, speaking, { home, mayUndo: false });
    return data(answer([{ text: t('team:themes.errors.changed-meanwhile') }], meanwhile), { status: 409 });
  }
  if (shaped.outcome === 'not-now') return data(answer([{ text: t('team:themes.errors.not-now') }]), { status: 409 });
  return data(answer([refusal(shaped, open, speaking, sent.kind)]), { status: 422 });
}

const fieldsOfRefusals = {
  ...{ 'no-name': 'name-en', 'name-taken': 'name-en', 'no-area': 'area', 'no-reason': 'reason' },
} as const;

function refusal(
  { why, leadsTo }: Extract<ThemeShaped, { outcome: 'refused' }>,
  { themes }: OpenThemes,
  { t, language }: Speaking,
  kind: string,
) {
  const into = themes.find(({ key }) => key === leadsTo);
  const field = Object.entries(fieldsOfRefusals).find(([one]) => one === why)?.[1];
  return {
    text: t(`team:themes.errors.${why}`, { name: into === undefined ? '' : quotedName(leadsTo, into.name, language) }),
    fieldId: field === undefined ? undefined : `${kind}-${field}`,
  };
}

function fieldError({ field, why, longest }: FieldProblem, kind: string, { t, language }: Speaking) {
  const fields = ['name-en', 'name-fr', 'definition-en', 'definition-fr', 'reason'] as const;
  const known = fields.find((one) => one === field) ?? 'reason';
  const words = { field: t(`team:themes.fields.${known}`), longest: formatNumber(longest, language) };
  return { text: t(`team:themes.errors.${why}`, words), fieldId: `${kind}-${field}` };
}

/** Takes back what the form names, and comes back to the page; or why that was not done. */
export async function undoAct(args: MemberArgs, speaking: Speaking, form: FormData, back: string) {
  const typed = form.get('undo');
  if (typeof typed !== 'string' || !/^\d{1,9}$/.test(typed)) throw new Response(null, { status: 400 });
  const { t } = speaking;
  const consultation = args.params['slug'] ?? '';
  const undone = await undoThemeChange(args.app, args, { consultation, revision: Number(typed) });
  if (undone.outcome === 'missing') throw new Response(null, { status: 404 });
  if (undone.outcome === 'done') return redirect(`${back}?done=undo`, 303);
  const errors =
    undone.outcome === 'in-the-way'
      ? undone.by.map((change) => ({
          text: t('team:themes.errors.in-the-way', {
            ...{ number: formatNumber(change.revision, speaking.language), name: whoIn(change, speaking) },
            what: changeInWords(change, speaking),
          }),
          fieldId: `change-${String(change.revision)}`,
        }))
      : [{ text: t(`team:themes.errors.${undone.outcome}`) }];
  return data<ActAnswer>({ act: 'undo', typed: {}, errors, meanwhile: [] }, { status: 409 });
}
