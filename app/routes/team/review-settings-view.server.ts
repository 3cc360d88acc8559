import type { ReviewSettingsFields, ReviewSettingsView } from '#app/components/reading/review-settings-view.ts';
import { halfHours } from '#app/domain/reading-forecast.ts';
import { reviewSettingsFields, settingLimits, settingsAlone } from '#app/domain/review-settings.ts';
import { formatNumber, formatPercent, formatScore } from '#app/i18n/format.ts';
import { stateOfReviewSettings } from '#app/services/change-review-settings.ts';
import type { OpenReviewSettings } from '#app/services/open-review-settings.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** The settings as the page's form holds them, with what each choice would cost in words. */
export function reviewSettingsView(open: OpenReviewSettings, may: boolean, speaking: Speaking): ReviewSettingsView {
  const { settings, members } = open;
  const { t, language } = speaking;
  const hours = (value: number) => formatScore(halfHours(value), language);
  const comments = counted(open.comments, speaking);
  const fields = Object.fromEntries(
    reviewSettingsFields.map((field) => [field, String(settings[field] ?? '')]),
  ) as ReviewSettingsFields;
  const limits = (field: keyof ReviewSettingsView['limits']) => {
    const [least, most] = settingLimits[field];
    return { least: formatNumber(least, language), most: formatNumber(most, language) };
  };
  const extra = settings.toAll * Math.max(0, open.readers - settings.coders);
  return {
    mayChange: may && open.mayChange,
    seen: stateOfReviewSettings(settingsAlone(settings)),
    fields,
    words: reviewSettingsFields.map((field) => ({ field, value: inWords(open, field, speaking) })),
    costs: open.hours.map((value) =>
      open.comments === 0
        ? t('team:reviewSettings.costUnknown')
        : t('team:reviewSettings.cost', { ...comments, hours: hours(value) }),
    ),
    toAllCost: t('team:reviewSettings.toAllCost', {
      ...counted(open.readers, speaking),
      readings: formatNumber(extra, language),
      hours: hours((extra * open.minutesEach) / 60),
    }),
    batchCost: t('team:reviewSettings.batchCost', {
      number: formatNumber(settings.batchSize, language),
      minutes: formatNumber(Math.ceil(settings.batchSize * open.minutesEach), language),
    }),
    sample:
      settings.sampleShare === null
        ? null
        : t('team:reviewSettings.sampleNow', { share: formatPercent(settings.sampleShare, language) }),
    sampleSettled: open.sampleSettled,
    began: open.began,
    members: members.map(({ userId, name }) => ({ id: userId, name })),
    limits: { toAll: limits('toAll'), batchSize: limits('batchSize'), sampleTarget: limits('sampleTarget') },
  };
}

function inWords(
  { settings, members }: OpenReviewSettings,
  field: (typeof reviewSettingsFields)[number],
  { t, language }: Speaking,
): string {
  if (field === 'suggestions') return t(`team:reviewSettings.suggestions.${settings.suggestions}`);
  if (field === 'urgentUserId')
    return (
      members.find(({ userId }) => userId === settings.urgentUserId)?.name ?? t('team:reviewSettings.urgentNobody')
    );
  const value = settings[field];
  return typeof value === 'number' ? formatNumber(value, language) : value;
}
