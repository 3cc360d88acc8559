import type { Application } from '#app/services/application.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { shapeTheme } from '#app/services/shape-theme.ts';
import { themeCandidatesOf } from '#db/read/codebook-themes.ts';
import { themeChangesOf } from '#db/read/theme-changes.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';

/** What people call two of the themes that a run finds among the demonstration's comments, by phrases that they have. */
const named = [
  {
    phrases: ['work', 'english class'],
    areaKey: 'language',
    name: { en: 'English classes that lead to work', fr: 'Des cours d’anglais qui mènent à un emploi' },
  },
  {
    phrases: ['food', 'winter clothes'],
    areaKey: 'economic-wellbeing',
    name: { en: 'What food and winter clothes cost', fr: 'Le prix de la nourriture et des vêtements d’hiver' },
  },
];

/**
 * Keeps the themes that have a name here, as an editor would in the workshop; nothing where somebody has done something in
 * it. Which themes a run finds hangs on the comments' random ids: one that was not found is not kept.
 */
export async function keepThemes(
  app: Application,
  editor: Membership,
  { key, slug }: { readonly key: ConsultationKey; readonly slug: string },
): Promise<void> {
  const { before, candidates } = await app.database.withTenant(key.organizationId, async (tx) => ({
    before: await themeChangesOf(tx, key, { limit: 1 }),
    candidates: await themeCandidatesOf(tx, key),
  }));
  if (before.length > 0) return;
  let seen = 0;
  for (const { phrases, name, areaKey } of named) {
    const found = candidates.find(({ keyphrases }) => {
      const folded = keyphrases.map((phrase) => phrase.toLowerCase());
      return phrases.every((phrase) => folded.includes(phrase));
    });
    if (found === undefined) continue;
    const act = { do: 'keep', theme: found.key, name, areaKey } as const;
    const shaped = await shapeTheme(app, editor, { consultation: slug, seen, act });
    if (shaped.outcome !== 'done') throw new Error(`The demonstration cannot keep a theme: ${shaped.outcome}`);
    seen = shaped.revision;
  }
}
