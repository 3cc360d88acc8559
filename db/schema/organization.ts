import { boolean, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, tenantColumns } from './columns.ts';

/** The tenants. Small, global, readable by every connection: slugs find their organization here. */
export const organization = pgTable('organization', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  name: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
  timeZone: text().notNull(),
  contact: text().notNull(),
  /** Made up, and shown as made up on every page. */
  demonstration: boolean().notNull().default(false),
  createdAt: instant().notNull().defaultNow(),
});

/** A person with an account in an organization. */
export const member = pgTable(
  'member',
  {
    ...tenantColumns(),
    userId: text().notNull(),
    name: text().notNull(),
    roles: text().array().notNull(),
    /** Languages that the member reads, for review. */
    languages: text().array().notNull().default([]),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.userId] })],
);

/** Who did what to what, when; never what a respondent wrote. */
export const auditEvent = pgTable(
  'audit_event',
  {
    ...tenantColumns(),
    id: uuid().notNull(),
    consultationId: uuid(),
    /** The member's user id, or 'respondent', or 'system'. */
    actor: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    details: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    at: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] }), unique().on(t.organizationId, t.consultationId, t.id)],
);
