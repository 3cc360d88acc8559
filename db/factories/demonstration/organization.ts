/** A name in both official languages: the only two in which figures are published. */
interface OfficialName {
  readonly en: string;
  readonly fr: string;
}

/** One wave of the demonstration's yearly consultation; dates are local dates in the organization's time zone. */
export interface DemonstrationWave {
  readonly slug: string;
  readonly title: OfficialName;
  readonly purpose: OfficialName;
  readonly opensOn: string;
  /** The last day it is open, or how many days after the day of seeding it closes: the open wave must never run out. */
  readonly closes: { readonly on: string } | { readonly daysAfterSeeding: number };
  readonly stage: 'published' | 'open';
  /** Slug of the wave it was made from, whose keys it keeps. */
  readonly madeFrom: string | null;
}

/** The made-up partnership that a fresh installation shows. No such place or partnership exists. */
export const demonstrationOrganization = {
  slug: 'prairie-rivers',
  timeZone: 'America/Edmonton',
  name: {
    en: 'Prairie Rivers Local Immigration Partnership (demonstration)',
    fr: 'Partenariat local en matière d’immigration de Prairie Rivers (démonstration)',
  },
} as const;

/** Oldest first. */
export const demonstrationWaves: readonly DemonstrationWave[] = [
  {
    slug: 'settling-in-2025',
    title: { en: 'Settling in 2025', fr: 'S’établir en 2025' },
    purpose: {
      en: 'To learn what helps newcomers settle and what should change first, for the partnership’s plan for 2026. Made up for demonstration.',
      fr: 'Savoir ce qui aide les nouveaux arrivants à s’établir et ce qui devrait changer en premier, pour le plan de 2026 du partenariat. Inventé à des fins de démonstration.',
    },
    opensOn: '2025-10-06',
    closes: { on: '2025-11-14' },
    stage: 'published',
    madeFrom: null,
  },
  {
    slug: 'settling-in-2026',
    title: { en: 'Settling in 2026', fr: 'S’établir en 2026' },
    purpose: {
      en: 'To see what has changed in a year, and what newcomers ask for in the partnership’s plan for 2027. Made up for demonstration.',
      fr: 'Voir ce qui a changé en un an et ce que les nouveaux arrivants demandent pour le plan de 2027 du partenariat. Inventé à des fins de démonstration.',
    },
    opensOn: '2026-10-05',
    closes: { daysAfterSeeding: 60 },
    stage: 'open',
    madeFrom: 'settling-in-2025',
  },
];
