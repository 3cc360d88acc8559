import { boolean, foreignKey, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { linkMedia } from '#app/domain/link-medium.ts';
import { bytea, consultationColumns, instant, tenantColumns } from './columns.ts';
import { consultation } from './consultation.ts';
import { organization } from './organization.ts';

/** An agency that takes part; links belong to it. */
export const partner = pgTable(
  'partner',
  {
    ...tenantColumns(),
    id: uuid().notNull(),
    name: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('partner_name').on(t.organizationId, t.name),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organization.id] }),
  ],
);

/** A way into a survey with a tally of its own. */
export const link = pgTable(
  'link',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    /** What stands in its address, `/s/{code}`; found through `short_link`. */
    code: text().notNull(),
    partnerId: uuid(),
    medium: text({ enum: linkMedia }).notNull(),
    /** The team's own words for it; may be empty. */
    name: text().notNull().default(''),
    /** Who comes by it answers for trial. */
    trial: boolean().notNull().default(false),
    /** A keyed hash of what opens the partner's page of its tally; null: there is none. */
    tallyHash: bytea(),
    madeBy: text().notNull(),
    madeAt: instant().notNull().defaultNow(),
    /** From then on it leads to the survey, and counts for nothing any more. */
    retiredAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
    foreignKey({ columns: [t.organizationId, t.partnerId], foreignColumns: [partner.organizationId, partner.id] }),
  ],
);

/** Where a short address leads. Global and small, readable by every connection: a code finds its organization here. */
export const shortLink = pgTable('short_link', {
  code: text().primaryKey(),
  organizationId: uuid().notNull(),
  consultationId: uuid().notNull(),
  linkId: uuid().notNull(),
});
