import type { Application } from '#app/services/application.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { shapeTheme } from '#app/services/shape-theme.ts';
import { themeChangesOf } from '#db/read/theme-changes.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';

/** What people call two of the themes that the run finds among the demonstration's comments, by their keys. */
const named = {
  'en-work-helped-english-class': {
    areaKey: 'language',
    name: { en: 'English classes that lead to work', fr: 'Des cours d’anglais qui mènent à un emploi' },
  },
  'en-food-winter-clothes-children': {
    areaKey: 'economic-wellbeing',
    name: { en: 'What food and winter clothes cost', fr: 'Le prix de la nourriture et des vêtements d’hiver' },
  },
};

/** Keeps these themes, as an editor would in the workshop; nothing where somebody has done something in it. */
export async function keepThemes(
  app: Application,
  editor: Membership,
  { key, slug }: { readonly key: ConsultationKey; readonly slug: string },
): Promise<void> {
  const before = await app.database.withTenant(key.organizationId, (tx) => themeChangesOf(tx, key, { limit: 1 }));
  if (before.length > 0) return;
  for (const [seen, [theme, { name, areaKey }]] of Object.entries(named).entries()) {
    const act = { do: 'keep', theme, name, areaKey } as const;
    const { outcome } = await shapeTheme(app, editor, { consultation: slug, seen, act });
    if (outcome !== 'done') throw new Error(`The demonstration has no theme ${theme}: ${outcome}`);
  }
}
