import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Purpose } from '#app/domain/reading-plan.ts';

/** `keyedFraction` of domain/reading-plan, computed where the rows are: the same number for the same seed and id. */
export function keyedFractionSql(seed: number, purpose: Purpose, id: SQLWrapper): SQL<number> {
  const text = sql`${`${String(seed)}:${purpose}:`}::text || ${id}::text`;
  const hex = sql`substr(encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), 1, 13)`;
  return sql<number>`(('x' || ${hex})::bit(52)::bigint / 4503599627370496.0::float8)`;
}
