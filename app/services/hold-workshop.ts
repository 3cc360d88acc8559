import { codebookOf, findConsultation, type Consultation, type ConsultationKey } from '#db/read/consultations.ts';
import { allCodebookThemes, themeCandidatesOf, type CodebookThemeRow } from '#db/read/codebook-themes.ts';
import { workshopRevision } from '#db/read/theme-changes.ts';
import { holdRuns } from '#db/read/theming-runs.ts';
import type { TenantTransaction } from '#db/client.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { ThemeRow, Workshop } from '../domain/theme-edit-act.ts';
import type { ThemeTexts } from '../domain/theme-edit-texts.ts';
import type { Application } from './application.ts';

/** A theme workshop in which nobody else acts until the transaction ends. */
export interface HeldWorkshop {
  readonly key: ConsultationKey;
  readonly consultation: Consultation;
  readonly workshop: Workshop;
  /** Of the newest change. */
  readonly revision: number;
  /** After everybody who was before: what they decided counts as earlier. */
  readonly at: Date;
}

/** Does something in the theme workshop of a consultation, whole or not at all, one act after the other. */
export async function withHeldWorkshop<T>(
  app: Application,
  organizationId: string,
  slug: string,
  work: (tx: TenantTransaction, held: HeldWorkshop) => Promise<T>,
): Promise<T | { readonly outcome: 'missing' } | { readonly outcome: 'not-now' }> {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return { outcome: 'missing' as const };
    if (!mayShape(consultation, app.now())) return { outcome: 'not-now' as const };
    const key = { organizationId, consultationId: consultation.id };
    // A run that is being written is waited for too: it brings other candidates, and the themes' sizes up to date.
    await holdRuns(tx, key);
    const at = app.now();
    return work(tx, {
      ...{ key, consultation, at },
      workshop: await readWorkshop(tx, key),
      revision: await workshopRevision(tx, key),
    });
  });
}

/** Whether themes can be shaped now: as long as comments are reviewed. */
export function mayShape(consultation: Consultation, now: Date): boolean {
  return stageAllows(stageAt(consultation, now), 'review');
}

async function readWorkshop(tx: TenantTransaction, key: ConsultationKey): Promise<Workshop> {
  const themes = await allCodebookThemes(tx, key);
  const candidates = await themeCandidatesOf(tx, key);
  const areas = await codebookOf(tx, key);
  return {
    themes: new Map(themes.map((row) => [row.key, themeRowOf(row)])),
    candidates: new Map(candidates.map((candidate) => [candidate.key, candidate])),
    areas: new Set(areas.map((area) => area.key)),
  };
}

/** What acts change of a theme's row. */
function themeRowOf(row: CodebookThemeRow): ThemeRow {
  const { key, status, mergedInto, areaKey, language, keyphrases, reason, selectedBy } = row;
  return {
    ...{ key, status, mergedInto, areaKey, language, keyphrases, reason, selectedBy },
    name: plainTexts(row.name),
    definition: plainTexts(row.definition),
    selectedAt: row.selectedAt?.toISOString() ?? null,
  };
}

/** Texts of a theme as they are shown and edited, whether they bear a status or not. */
export function plainTexts(texts: CodebookThemeRow['name']): ThemeTexts {
  return Object.fromEntries(
    Object.entries(texts).map(([tag, entry]) => [tag, typeof entry === 'string' ? entry : entry.text]),
  );
}
