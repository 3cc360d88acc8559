import type { OpenPreferences } from '#app/services/open-preferences.ts';
import { shownEntry } from './shown-text.server.ts';

/** The areas that a reader can pass on, each as the page names it, and whether they do. */
export function areaChoices({ areas, avoidAreas }: OpenPreferences, language: string) {
  return areas.map(({ key, label }) => ({
    key,
    name: shownEntry(label, language),
    avoided: avoidAreas.includes(key),
  }));
}

/** What a reader would rather not read about, as one list; null: nothing. */
export function avoidedList(preferences: OpenPreferences, language: string): string | null {
  const areas = areaChoices(preferences, language).flatMap(({ key, name, avoided }) =>
    avoided ? [name?.text ?? key] : [],
  );
  const all = [...areas, ...preferences.avoidWords];
  return all.length === 0 ? null : new Intl.ListFormat(language, { type: 'conjunction' }).format(all);
}
