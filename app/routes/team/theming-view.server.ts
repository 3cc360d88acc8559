import type { TFunction } from 'i18next';
import type { RunCardView } from '#app/components/theming/run-card.tsx';
import { driftOf } from '#app/domain/drift.ts';
import { formatMoment, formatNumber, formatScore } from '#app/i18n/format.ts';
import type { ListedRuns } from '#app/services/list-runs.ts';
import type { NoteTally } from '#db/read/theming-runs.ts';
import { languageList } from './shown-text.server.ts';

export type TeamStrings = TFunction<['review', 'team']>;
export type Run = ListedRuns['runs'][number];

/** In which words and in which zone a page speaks: `language` is one that the team's words exist in. */
export interface Speaking {
  readonly t: TeamStrings;
  readonly language: string;
  readonly timeZone: string;
}

/** A count as strings take it: its number for the plural, and as text. */
export function counted(count: number, { language }: Speaking) {
  return { count, number: formatNumber(count, language) };
}

/** A run in a card: when, over what, what it noted, how it was made. `previous` is the run before it. */
export function runCard(run: Run, previous: number | null, speaking: Speaking): RunCardView {
  const { t, language, timeZone } = speaking;
  const facts = [
    t('team:theming.comments', counted(run.commentCount, speaking)),
    run.decisionCount === 0 ? null : t('team:theming.decisions', counted(run.decisionCount, speaking)),
    t('team:theming.themes', counted(run.themeCount, speaking)),
  ];
  return {
    number: run.number,
    name: t('team:theming.run', { number: run.number }),
    at: formatMoment(run.finishedAt, language, timeZone),
    facts: facts.filter((fact) => fact !== null).join(' · '),
    notes: run.notes.map((note) => noteText(note, speaking)),
    link: previous === null ? t('team:theming.look') : t('team:theming.compare', { number: previous }),
    made: madeOf(run, speaking),
  };
}

/** What is under way, or why nothing can be asked for. */
export function stateText({ underWay, progress, mayAsk }: ListedRuns, speaking: Speaking): { says: string | null } {
  const { t, language, timeZone } = speaking;
  if (underWay.state !== 'none') {
    const at = formatMoment(underWay.since, language, timeZone);
    return { says: t(`team:theming.${underWay.state}`, { at, ...counted(progress.prepared, speaking) }) };
  }
  if (mayAsk) return { says: null };
  return { says: t(progress.prepared === 0 ? 'team:theming.nothingToRead' : 'team:theming.notNow') };
}

/** How the comments that came after a run fit it, in a sentence. */
export function driftText(run: Run, speaking: Speaking): string {
  const drift = driftOf(run);
  const { t } = speaking;
  return drift === 'none-came'
    ? t('team:theming.drift.none-came')
    : t(`team:theming.drift.${drift}`, counted(run.placedCount, speaking));
}

const notes = ['no-words', 'says-nothing', 'cut-short', 'language-unknown'] as const;

function noteText({ code, count, details }: NoteTally, speaking: Speaking): string {
  const { t, language } = speaking;
  if (code === 'no-keywords') return t('team:theming.note.no-keywords', { languages: languageList(details, language) });
  const known = notes.find((one) => one === code);
  const said = counted(count, speaking);
  return known === undefined ? t('team:theming.note.other', { ...said, code }) : t(`team:theming.note.${known}`, said);
}

function madeOf(run: Run, { t, language }: Speaking): RunCardView['made'] {
  const settings = Object.entries(run.settings).map(([name, value]) => ({
    name: settingName(name, t),
    value: settingValue(name, value, language),
  }));
  return [
    { name: t('team:theming.version'), value: run.version },
    {
      name: t('team:theming.providers'),
      value: run.providers.length === 0 ? t('team:theming.noProviders') : run.providers.join(' · '),
    },
    ...settings,
    { name: t('team:theming.snapshot'), value: run.snapshotHash },
  ];
}

const settings = ['seed', 'languages', 'priorLanguage', 'minimumScore', 'minimumThemeSize'] as const;

/** What a setting is called; one that a newer pipeline has goes by its own name. */
export function settingName(name: string, t: TeamStrings): string {
  const known = settings.find((one) => one === name);
  return known === undefined ? name : t(`team:theming.setting.${known}`);
}

function settingValue(name: string, value: unknown, language: string): string {
  const tags = name === 'languages' || name === 'priorLanguage' ? [value].flat() : [];
  if (tags.length > 0) return languageList(tags.map(String), language);
  return typeof value === 'number' ? formatScore(value, language) : JSON.stringify(value);
}
