import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The columns that open every key of what belongs to an organization, and to one of its consultations. */
export const tenantColumns = () => ({ organizationId: uuid().notNull() });
export const consultationColumns = () => ({ organizationId: uuid().notNull(), consultationId: uuid().notNull() });

export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
