import type { TenantTransaction } from '#db/client.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';
import { membersOf } from '#db/read/members.ts';
import { reviewSettingsOf } from '#db/read/review-settings.ts';
import { may } from '../domain/permissions.ts';

/** Who is told at once when somebody may be in danger, and how readers reach the one who is named. */
export interface UrgentPeople {
  readonly userIds: readonly string[];
  /** Null where nobody is named, or who was is no longer a member: then everybody is told who handles flags. */
  readonly named: { readonly name: string; readonly contact: string } | null;
}

/** Whoever the consultation names; else all who handle flags. Never nobody. */
export async function urgentPeople(tx: TenantTransaction, key: ConsultationKey): Promise<UrgentPeople> {
  const { urgentUserId, urgentContact } = await reviewSettingsOf(tx, key);
  const members = await membersOf(tx, key.organizationId);
  const named = members.find(({ userId }) => userId === urgentUserId);
  if (named !== undefined) return { userIds: [named.userId], named: { name: named.name, contact: urgentContact } };
  const handlers = members.filter(({ roles }) => may(roles, 'flags.handle'));
  return { userIds: handlers.map(({ userId }) => userId), named: null };
}
