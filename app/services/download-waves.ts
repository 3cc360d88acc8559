import { wavesCsv } from '../exchange/csv-waves.ts';
import type { Application } from './application.ts';
import { mapWaves } from './map-waves.ts';

/** How a consultation stands to its earlier wave, as CSV, with names in this language; null: it has no earlier wave. */
export async function downloadWaves(
  app: Application,
  organizationId: string,
  slug: string,
  language: string,
): Promise<string | null> {
  const mapped = await mapWaves(app, organizationId, slug);
  return mapped === null ? null : wavesCsv(mapped.items, mapped.said, language);
}
