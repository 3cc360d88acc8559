import { date, foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { consultationColumns, instant } from './columns.ts';
import { consultation, priorityArea } from './consultation.ts';

export const planNodeKinds = ['outcome', 'focus-area', 'lens'] as const;

/** The plan's own tree: an outcome that is wanted, a focus area, or a lens that cuts across all. */
export const planNode = pgTable(
  'plan_node',
  {
    ...consultationColumns(),
    kind: text({ enum: planNodeKinds }).notNull(),
    key: text().notNull(),
    position: integer().notNull(),
    label: jsonb().$type<LocalizedText>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.kind, t.key] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** That a priority area serves an outcome, belongs to a focus area, or is looked at through a lens. */
export const areaTie = pgTable(
  'area_tie',
  {
    ...consultationColumns(),
    areaKey: text().notNull(),
    kind: text({ enum: planNodeKinds }).notNull(),
    nodeKey: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.areaKey, t.kind, t.nodeKey] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.areaKey],
      foreignColumns: [priorityArea.organizationId, priorityArea.consultationId, priorityArea.key],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.kind, t.nodeKey],
      foreignColumns: [planNode.organizationId, planNode.consultationId, planNode.kind, planNode.key],
    }).onDelete('cascade'),
  ],
);

/** A step on the way to the meeting that the report is for. Standard ones have a key that the interface names. */
export const planStep = pgTable(
  'plan_step',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    standard: text(),
    /** Of a step that the team added; empty for a standard one. */
    title: text().notNull().default(''),
    due: date().notNull(),
    owner: text(),
    doneAt: instant(),
    doneBy: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);
