import type { NarrativeView } from '#app/components/report-team/narrative-view.ts';
import { officialLanguages } from '#app/domain/report/bilingual.ts';
import type { listNarratives } from '#app/services/list-narratives.ts';
import { shown, shownEntry, teamLanguage } from './shown-text.server.ts';

type Listed = NonNullable<Awaited<ReturnType<typeof listNarratives>>>;

/** Narratives with their texts in both languages, what waits first; and the areas and themes by their names. */
export function narrativesView({ narratives, targets }: Listed, pageLanguage: string) {
  const among = teamLanguage(pageLanguage);
  const named = targets.map(({ key, label }) => ({
    key,
    label: shownEntry(label, pageLanguage) ?? shown(key, among),
  }));
  const list = new Intl.ListFormat(among);
  const inBoth = (texts: Readonly<Record<string, string>>) =>
    officialLanguages.flatMap((tag) => (texts[tag] === undefined ? [] : [shown(texts[tag], tag)]));
  const views = narratives.map((one): NarrativeView => {
    const { id, status, own, consent, areaKeys, check, proposedBy, decidedBy } = one;
    return {
      ...{ id, status, own, consent, proposedBy, decidedBy },
      about: inBoth(one.about),
      text: inBoth(one.text),
      targets: list.format(areaKeys.map((key) => named.find((target) => target.key === key)?.label.text ?? key)),
      points: (check?.points ?? []).map((point) => ({
        point,
        words: check?.facts.find(({ kind }) => kind === point)?.words.join(' · ') ?? '',
      })),
    };
  });
  return {
    waiting: views.filter(({ status }) => status === 'proposed'),
    decided: views.filter(({ status }) => status !== 'proposed'),
    targets: named,
  };
}
