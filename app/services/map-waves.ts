import type { TenantTransaction } from '#db/client.ts';
import {
  codebookOf,
  findConsultation,
  readConsultation,
  type Consultation,
  type ConsultationKey,
} from '#db/read/consultations.ts';
import { membersOf } from '#db/read/members.ts';
import { keptThemes, waveDecisionsOf, type WaveDecisionRow } from '#db/read/waves.ts';
import { codebookItem, surveyItems } from '../domain/wave-items.ts';
import { mapWave, type MappedItem, type WaveItem } from '../domain/wave-mapping.ts';
import type { Application } from './application.ts';
import { readWaveSurvey } from './wave-survey.ts';

/** A consultation beside the wave before it. */
export interface MappedWaves {
  readonly consultation: Consultation;
  readonly earlier: Consultation;
  /** In the order of this wave; what is gone comes last. */
  readonly items: readonly MappedItem[];
  /** What was said about an item, by `kind key`, with who said it; a former member has no name. */
  readonly said: ReadonlyMap<string, WaveDecisionRow & { readonly name: string | null }>;
}

/** Sets a consultation beside its earlier wave; null: there is no such consultation, or it has no earlier wave. */
export function mapWaves(app: Application, organizationId: string, slug: string): Promise<MappedWaves | null> {
  return app.database.withTenant(organizationId, (tx) => readMappedWaves(tx, organizationId, slug));
}

/** The same within a transaction. */
export async function readMappedWaves(
  tx: TenantTransaction,
  organizationId: string,
  slug: string,
): Promise<MappedWaves | null> {
  const consultation = await findConsultation(tx, organizationId, slug);
  const earlierId = consultation?.earlierWaveId ?? null;
  if (consultation === null || earlierId === null) return null;
  const earlier = await readConsultation(tx, organizationId, earlierId);
  if (earlier === null) return null;
  const key = { organizationId, consultationId: consultation.id };
  const now = await itemsOf(tx, key, 'written');
  const before = await itemsOf(tx, { organizationId, consultationId: earlier.id }, 'asked');
  const decisions = await waveDecisionsOf(tx, key);
  const names = new Map((await membersOf(tx, organizationId)).map(({ userId, name }) => [userId, name]));
  const said = new Map(
    decisions.map((row) => [`${row.kind} ${row.key}`, { ...row, name: names.get(row.decidedBy) ?? null }]),
  );
  return { consultation, earlier, items: mapWave(now, before, decisions), said };
}

async function itemsOf(
  tx: TenantTransaction,
  key: ConsultationKey,
  first: 'asked' | 'written',
): Promise<readonly WaveItem[]> {
  const survey = await readWaveSurvey(tx, key, first);
  const areas = await codebookOf(tx, key);
  const themes = await keptThemes(tx, key);
  return [
    ...(survey === null ? [] : surveyItems(survey.outline, survey.texts)),
    ...areas.map(({ key: area, label, definition }) => codebookItem('area', area, { label, definition })),
    ...themes.map(({ key: theme, language, label }) => codebookItem('theme', theme, { label: { [language]: label } })),
  ];
}
