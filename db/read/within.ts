import { and, eq } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { ConsultationKey } from './consultations.ts';

interface KeyedTable {
  readonly organizationId: PgColumn;
  readonly consultationId: PgColumn;
}

/** Rows of one consultation. */
export const within = (key: ConsultationKey, table: KeyedTable) =>
  and(eq(table.organizationId, key.organizationId), eq(table.consultationId, key.consultationId));
