import { check, date, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { commitmentStatuses, stances } from '#app/domain/commitment.ts';
import { decisionKinds } from '#app/domain/decision.ts';
import { groupKinds } from '#app/domain/partnership.ts';
import { consultationColumns, instant, tenantColumns } from './columns.ts';
import { consultation } from './consultation.ts';
import { organization } from './organization.ts';

type Texts = Readonly<Record<string, string>>;

/** A named part of the partnership; an action team's term ends, and its commitments go to another group. */
export const partnershipGroup = pgTable(
  'partnership_group',
  {
    ...tenantColumns(),
    id: uuid().notNull(),
    kind: text({ enum: groupKinds }).notNull(),
    name: jsonb().$type<Texts>().notNull(),
    /** The last day of its term; null: it has none. */
    termEnds: date(),
    endedAt: instant(),
    createdAt: instant().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organization.id] }),
  ],
);

/** A finding of an edition that a recommendation rests on: a row of one of its tables. */
export interface LinkedFinding {
  readonly edition: number;
  readonly table: string;
  readonly row: string;
}

/** What the Immigrant Advisory Table recommends from the findings, and what the Council decided about it. */
export const recommendation = pgTable(
  'recommendation',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    number: integer().notNull(),
    groupId: uuid().notNull(),
    text: jsonb().$type<Texts>().notNull(),
    findings: jsonb().$type<readonly LinkedFinding[]>().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    withdrawnAt: instant(),
    decision: text({ enum: decisionKinds }),
    /** Why, of what was amended or declined. */
    because: jsonb().$type<Texts>(),
    /** How it was amended. */
    amended: jsonb().$type<Texts>(),
    /** The day of the Council's meeting. */
    decidedOn: date(),
    recordedBy: text(),
    recordedAt: instant(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    unique('recommendation_number').on(t.organizationId, t.consultationId, t.number),
    check('recommendation_decided', sql`(${t.decision} is null) = (${t.decidedOn} is null)`),
    check(
      'recommendation_because',
      sql`${t.decision} is null or ${t.decision} = 'accepted' or ${t.because} is not null`,
    ),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
    foreignKey({
      name: 'recommendation_group',
      columns: [t.organizationId, t.groupId],
      foreignColumns: [partnershipGroup.organizationId, partnershipGroup.id],
    }),
  ],
);

/** A priority that came of the Council's decisions, in the Council's order. */
export const councilPriority = pgTable(
  'council_priority',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    position: integer().notNull(),
    text: jsonb().$type<Texts>().notNull(),
    recommendationIds: uuid().array().notNull().default([]),
    recordedBy: text().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** “You said → we will, or we cannot, because”: of each area and theme that a report shows. */
export const commitment = pgTable(
  'commitment',
  {
    ...consultationColumns(),
    targetType: text({ enum: ['area', 'theme'] }).notNull(),
    targetKey: text().notNull(),
    stance: text({ enum: stances }).notNull(),
    /** What will be done, or why it cannot be; empty where it is not decided yet. */
    text: jsonb().$type<Texts>().notNull().default({}),
    ownerId: uuid(),
    due: date(),
    status: text({ enum: commitmentStatuses }).notNull().default('not-begun'),
    statusNote: jsonb().$type<Texts>().notNull().default({}),
    statusAt: instant(),
    updatedBy: text().notNull(),
    updatedAt: instant().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.targetType, t.targetKey] }),
    check('commitment_owned', sql`${t.stance} <> 'will' or (${t.ownerId} is not null and ${t.due} is not null)`),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
    foreignKey({
      name: 'commitment_owner',
      columns: [t.organizationId, t.ownerId],
      foreignColumns: [partnershipGroup.organizationId, partnershipGroup.id],
    }),
  ],
);

/** That a group's commitments went to another when its term ended. */
export const handover = pgTable(
  'handover',
  {
    ...tenantColumns(),
    id: uuid().notNull(),
    fromId: uuid().notNull(),
    toId: uuid().notNull(),
    /** How many commitments went over. */
    commitments: integer().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      name: 'handover_from',
      columns: [t.organizationId, t.fromId],
      foreignColumns: [partnershipGroup.organizationId, partnershipGroup.id],
    }),
    foreignKey({
      name: 'handover_to',
      columns: [t.organizationId, t.toId],
      foreignColumns: [partnershipGroup.organizationId, partnershipGroup.id],
    }),
  ],
);
