import { date, foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytea, consultationColumns, instant } from './columns.ts';
import { consultation } from './consultation.ts';

/** A recorded reading of one text in one language, for devices that have no voice for it. */
export const clip = pgTable(
  'clip',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    /** Which text, as domain/spoken-texts names them: `question:age:title`, `consent:1`, `error:required`. */
    textId: text().notNull(),
    language: text().notNull(),
    mediaType: text().notNull(),
    content: bytea().notNull(),
    /** Of the content, in bytes. */
    size: integer().notNull(),
    uploadedBy: text().notNull(),
    uploadedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    unique('clip_text').on(t.organizationId, t.consultationId, t.textId, t.language),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** A facilitator's code that lifts the limits for one room, for some hours. Responses do not say that they came by it. */
export const sessionCode = pgTable(
  'session_code',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    code: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Responses that it is good for, and those that have used it. */
    most: integer().notNull(),
    used: integer().notNull().default(0),
    madeBy: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    unique('session_code_code').on(t.organizationId, t.consultationId, t.code),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** Who wants to hear when the report is out. Nothing here leads to a response: no time but the day, no order. */
export const follower = pgTable(
  'follower',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    /** The address, sealed under the installation's secret. */
    sealed: bytea().notNull(),
    /** A keyed hash of the address: leaving it twice is leaving it once. */
    addressHash: bytea().notNull(),
    language: text().notNull(),
    day: date().notNull(),
    /** The last edition that they were told of; 0: none. */
    toldEdition: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    unique('follower_address').on(t.organizationId, t.consultationId, t.addressHash),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);
