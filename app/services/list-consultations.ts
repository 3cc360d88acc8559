import type { Member } from '#db/read/members.ts';
import { consultationsOf } from '#db/read/consultations.ts';
import { quotesWaitingFor } from '#db/read/quotes.ts';
import { waitingFor } from '#db/read/review-queue.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { may } from '../domain/permissions.ts';
import { stageAllows, stageAt, type Stage } from '../domain/stage.ts';
import type { Application } from './application.ts';

/** A consultation with what waits in it for one member. */
export interface ListedConsultation {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly stage: Stage;
  readonly timeZone: string;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** Comments that this member could read next; null where they do not review. */
  readonly waiting: number | null;
  /** Quotes that wait for this member's decision; 0 where they do not decide. */
  readonly quotes: number;
}

/** The organization's consultations, newest first, each with what this member can do next in it. */
export async function listConsultations(app: Application, member: Member): Promise<readonly ListedConsultation[]> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const listed: ListedConsultation[] = [];
    for (const row of await consultationsOf(tx, organizationId)) {
      const key = { organizationId, consultationId: row.id };
      const stage = stageAt(row, app.now());
      const reviewing = stageAllows(stage, 'review');
      const { slug, title, timeZone, opensAt, closesAt } = row;
      listed.push({
        ...{ slug, title, stage, timeZone, opensAt, closesAt },
        waiting: reviewing && may(member.roles, 'comments.code') ? await waitingFor(tx, key, member) : null,
        quotes: reviewing && may(member.roles, 'quotes.decide') ? await quotesWaitingFor(tx, key, member.userId) : 0,
      });
    }
    return listed;
  });
}
