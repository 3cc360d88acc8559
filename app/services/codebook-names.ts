import type { TenantTransaction } from '#db/client.ts';
import { codebookThemesOf } from '#db/read/codebook-themes.ts';
import { codebookOf, type ConsultationKey } from '#db/read/consultations.ts';
import type { TextsByLanguage } from '../domain/report/bilingual.ts';
import { targetId } from '../domain/review.ts';

/** An area or a selected theme by its names and its definition. */
export interface NamedTarget {
  /** Target id. */
  readonly id: string;
  readonly name: TextsByLanguage;
  readonly definition: TextsByLanguage;
  /** Languages in which no person has reviewed the texts. */
  readonly draftLanguages: readonly string[];
  /** Of the area that a theme belongs to; null for an area, and for a theme that belongs to none. */
  readonly areaKey: string | null;
}

/** The areas in their order, each followed by its selected themes; themes without an area last. */
export async function namedTargets(tx: TenantTransaction, key: ConsultationKey): Promise<readonly NamedTarget[]> {
  const areas = await codebookOf(tx, key);
  const themes = (await codebookThemesOf(tx, key)).map((theme) => ({
    id: targetId({ type: 'theme', key: theme.key }),
    ...{ name: theme.name, definition: theme.definition, areaKey: theme.areaKey, draftLanguages: [] },
  }));
  const known = new Set(areas.map((area) => area.key));
  return [
    ...areas.flatMap(({ key: areaKey, label, definition, draftLanguages }) => [
      { id: targetId({ type: 'area', key: areaKey }), name: label, definition, draftLanguages, areaKey: null },
      ...themes.filter((theme) => theme.areaKey === areaKey),
    ]),
    ...themes.filter((theme) => theme.areaKey === null || !known.has(theme.areaKey)),
  ];
}
