import type { HistoryLine, LanguageChoiceView, SettingsView } from '#app/components/settings/settings-view.ts';
import { DRAFT_DAYS } from '#app/domain/draft.ts';
import { LOWEST_THRESHOLD } from '#app/domain/report/published.ts';
import { groupFields, groupState, MOST_THRESHOLD, settingsGroups, type SettingsGroup } from '#app/domain/settings.ts';
import { formatMoment, formatNumber } from '#app/i18n/format.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import { daysOf } from '#app/services/change-settings.ts';
import type { OpenSettings, SettingsEvent } from '#app/services/open-settings.ts';
import { languageName } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** The settings as the page's forms hold them. */
export function settingsView(open: OpenSettings, may: boolean, contact: string, speaking: Speaking): SettingsView {
  const { consultation } = open;
  const { title, purpose } = consultation;
  return {
    mayChange: may && open.mayChange,
    seen: Object.fromEntries(
      settingsGroups.map((group) => [group, groupState(group, consultation)]),
    ) as SettingsView['seen'],
    fields: {
      'title-en': title['en']?.text ?? '',
      'title-fr': title['fr']?.text ?? '',
      'purpose-en': purpose['en']?.text ?? '',
      'purpose-fr': purpose['fr']?.text ?? '',
      ...daysOf(consultation),
      contact: consultation.contact,
      disclosureThreshold: String(consultation.disclosureThreshold),
    },
    quoting: consultation.quoting,
    languages: languageChoices(open, speaking),
    organizationContact: contact,
    timeZone: consultation.timeZone.replaceAll('_', ' '),
    told: open.told,
    lowest: String(LOWEST_THRESHOLD),
    most: String(MOST_THRESHOLD),
    draftDays: String(DRAFT_DAYS),
  };
}

/** The languages of the interface; what is missing is said of those that nobody would think of as the source. */
function languageChoices(
  { consultation, answered, missingIn }: OpenSettings,
  speaking: Speaking,
): LanguageChoiceView[] {
  return interfaceLanguages.map(({ tag }) => {
    const missing = missingIn(tag);
    return {
      tag,
      name: languageName(tag, speaking.language),
      chosen: consultation.languages.includes(tag),
      answered: answered.has(tag),
      missing: missing === 0 ? null : counted(missing, speaking),
    };
  });
}

/** Languages of the consultation that the published survey lacks texts in, in words; null: none. */
export function incompleteLanguages({ consultation, missingIn }: OpenSettings, speaking: Speaking): string | null {
  const { t, language } = speaking;
  const lacking = consultation.languages.flatMap((tag) => {
    const missing = missingIn(tag);
    if (missing === 0) return [];
    const names = { language: languageName(tag, language), ...counted(missing, speaking) };
    return [t('team:settings.lacking', names)];
  });
  return lacking.length === 0 ? null : new Intl.ListFormat(language, { type: 'conjunction' }).format(lacking);
}

/** Who changed what and when, the newest first, in words. */
export function historyLines({ history, consultation }: OpenSettings, speaking: Speaking): readonly HistoryLine[] {
  const { t, language } = speaking;
  return history.map((event) => ({
    at: formatMoment(event.at, language, consultation.timeZone),
    by: event.bySystem ? t('team:settings.bySystem') : (event.by ?? t('team:quotes.formerMember')),
    what: whatChanged(event, speaking),
  }));
}

function whatChanged({ action, subject, details }: SettingsEvent, speaking: Speaking): string {
  const { t, language } = speaking;
  if (action !== 'settings-changed') return t(`team:settings.did.${action}`);
  const group = settingsGroups.find((known) => known === subject);
  const { changed, to } = details;
  const fields =
    group === undefined || !Array.isArray(changed) ? [] : groupFields[group].filter((field) => changed.includes(field));
  const said = fields.map((field) => {
    const value = valueText(to, field, speaking);
    const name = t(`team:settings.field.${field}`);
    return value === null ? name : t('team:settings.nowIs', { name, value });
  });
  return said.length === 0 && group !== undefined
    ? t(`team:settings.groups.${group}`)
    : new Intl.ListFormat(language, { type: 'conjunction' }).format(said);
}

/** A value that the audit kept, in words; null where it kept none. Numbers, days and languages only are ever kept. */
function valueText(
  to: unknown,
  field: (typeof groupFields)[SettingsGroup][number],
  { t, language, timeZone }: Speaking,
): string | null {
  const value: unknown = typeof to === 'object' && to !== null ? Reflect.get(to, field) : undefined;
  if (typeof value === 'number') return formatNumber(value, language);
  if (typeof value === 'boolean') return t(value ? 'team:settings.on' : 'team:settings.off');
  if (Array.isArray(value)) return value.map((tag) => languageName(String(tag), language)).join(', ');
  if (value === null) return t('team:home.noDate');
  const moment = typeof value === 'string' ? new Date(value) : null;
  return moment === null || Number.isNaN(moment.getTime()) ? null : formatMoment(moment, language, timeZone);
}
