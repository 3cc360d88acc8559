import type { Config } from '#app/config.ts';
import { openClient } from '#db/client.ts';
import { demonstrationOrganization } from '#db/factories/demonstration/organization.ts';
import type { DemonstrationAccess } from '../demonstration/access.ts';
import { seedDemonstration } from '../demonstration/seed.ts';
import type { Product } from './product.ts';

/** Puts the made-up organization in, if it is wanted; null when it is not. */
export async function demonstrate(
  { app, connection }: Product,
  wish: Config['demonstration'],
  report: (sentence: string) => void,
): Promise<DemonstrationAccess | null> {
  if (!wish || (wish === 'if empty' && (await hasOtherOrganizations(connection)))) return null;
  return seedDemonstration(connection, app, report);
}

async function hasOtherOrganizations(connection: Product['connection']): Promise<boolean> {
  const client = openClient(connection, { max: 1 });
  try {
    const others = await client`select 1 from organization where slug <> ${demonstrationOrganization.slug} limit 1`;
    return others.length > 0;
  } finally {
    await client.end({ timeout: 5 });
  }
}
