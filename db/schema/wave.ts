import { foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { consultationColumns, instant } from './columns.ts';
import { consultation } from './consultation.ts';

/** What can be compared from wave to wave, each by its key; a choice's is `question.choice`. */
export const waveKinds = ['question', 'choice', 'area', 'theme'] as const;

/** How something of this wave stands to the wave before. Nothing said: it has the same key and the same words. */
export const waveMapping = pgTable(
  'wave_mapping',
  {
    ...consultationColumns(),
    kind: text({ enum: waveKinds }).notNull(),
    key: text().notNull(),
    /** Its keys in the earlier wave: several where they were merged, none where it is new. */
    earlierKeys: text().array().notNull().default([]),
    comparable: text({ enum: ['yes', 'no'] }).notNull(),
    note: text().notNull().default(''),
    decidedBy: text().notNull(),
    decidedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.kind, t.key] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);
