import { randomUUID } from 'node:crypto';
import { CONFIDENTIALITY_VERSION } from '#app/domain/confidentiality.ts';
import type { Role } from '#app/domain/permissions.ts';
import { defaultReviewSettings, type ReviewSettings } from '#app/domain/review-settings.ts';
import { drawBatch } from '#app/services/draw-batch.ts';
import { planReading } from '#app/services/plan-reading.ts';
import { createConsultation, type ConsultationTraits } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { comment, commentTranslation } from '#db/schema/comment.ts';
import { member } from '#db/schema/organization.ts';
import { user } from '#db/schema/account.ts';
import { assignment, confidentiality, readerPreference, readingTask, reviewSettings } from '#db/schema/reading.ts';
import { response } from '#db/schema/response.ts';
import { suggestion, themingRun } from '#db/schema/theming.ts';
import { finishAssignment } from '#db/write/assignments.ts';
import type { Member } from '#db/read/members.ts';
import { eq } from 'drizzle-orm';
import { createTestDatabase } from '../database.ts';

export interface Said {
  readonly language?: string;
  readonly text?: string;
  /** Comments of the same person share it. */
  readonly person?: string;
  /** Areas that the newest run suggests. */
  readonly areas?: readonly string[];
  /** Language and translator; a machine where it is null. */
  readonly translated?: { readonly into: string; readonly by: string | null };
}

/** Consultations with comments as the preparation leaves them, and readers; planned and drawn by the services. */
export async function arrangeReading() {
  const db = await createTestDatabase();
  const owner = openOwner(db.connection);

  async function begin(settings: Partial<ReviewSettings> = {}, traits: ConsultationTraits = {}) {
    const organization = await createOrganization(owner.orm);
    const slug = 'living-here';
    const { consultation, surveyId } = await createConsultation(owner.orm, organization, { slug, ...traits });
    const key = { organizationId: organization.id, consultationId: consultation.id };
    await owner.orm.insert(reviewSettings).values({ ...key, ...defaultReviewSettings, seed: 11, ...settings });
    const runId = randomUUID();
    await owner.orm.insert(themingRun).values({
      ...{ ...key, id: runId, number: 1, version: 'test', snapshotHash: '', commentCount: 0, notes: [] },
      ...{ settings: { seed: 1, languages: ['en'], minimumScore: 0.1, minimumThemeSize: 3 }, finishedAt: new Date() },
    });

    async function say(...all: readonly Said[]): Promise<readonly string[]> {
      const rows = all.map((said) => ({ ...said, id: randomUUID(), person: said.person ?? randomUUID() }));
      const people = [...new Set(rows.map(({ person }) => person))];
      await owner.orm
        .insert(response)
        .values(
          people.map((id) => ({
            ...{ ...key, id, surveyId, surveyVersion: 1, idempotencyKey: id, language: 'en', channel: 'web' as const },
          })),
        )
        .onConflictDoNothing();
      await owner.orm.insert(comment).values(
        rows.map(({ id, person, language = 'en', text = 'The rent is high' }) => ({
          ...{ ...key, id, responseId: person, questionKey: `q-${id}`, language, redactedText: text },
          preparedAt: new Date(),
        })),
      );
      const suggested = rows.flatMap(({ id, areas = [] }) =>
        areas.map((targetKey) => ({
          ...{ ...key, runId, commentId: id, targetType: 'area' as const, targetKey, score: 0.5, evidence: [] },
        })),
      );
      if (suggested.length > 0) await owner.orm.insert(suggestion).values(suggested);
      const translations = rows.flatMap(({ id, translated }) =>
        translated === undefined
          ? []
          : [
              {
                ...{ ...key, commentId: id, language: translated.into, text: 'In other words', revision: 1 },
                ...{ origin: translated.by === null ? ('machine' as const) : ('person' as const) },
                ...{ translatedBy: translated.by, at: new Date() },
              },
            ],
      );
      if (translations.length > 0) await owner.orm.insert(commentTranslation).values(translations);
      return rows.map(({ id }) => id);
    }

    async function reader(languages: readonly string[], roles: readonly Role[] = ['reviewer']): Promise<Member> {
      const userId = randomUUID();
      await owner.orm.insert(user).values({ id: userId, name: userId, email: `${userId}@heard.example` });
      const row = { organizationId: key.organizationId, userId, name: 'A reader' };
      await owner.orm.insert(member).values({ ...row, roles: [...roles], languages: [...languages] });
      await owner.orm.insert(confidentiality).values({
        ...{ organizationId: key.organizationId, userId, version: CONFIDENTIALITY_VERSION, language: 'en' },
        ...{ textHash: '', agreedAt: new Date() },
      });
      const [made] = await owner.orm.select().from(member).where(eq(member.userId, userId));
      if (made === undefined) throw new Error('The member is not there');
      return made;
    }

    return {
      ...{ key, slug, say, reader },
      plan: () => planReading(db.app, key.organizationId, key.consultationId),
      avoid: (who: Member, avoidAreas: string[], avoidWords: string[]) =>
        owner.orm
          .insert(readerPreference)
          .values({ organizationId: key.organizationId, userId: who.userId, avoidAreas, avoidWords }),
      draw: (who: Member) => drawBatch(db.app, who, slug),
      /** What a reader has in their hands, in its order. */
      async open(who: Member) {
        const rows = await owner.orm.select().from(assignment).where(eq(assignment.userId, who.userId));
        return rows.filter(({ state }) => state === 'open').sort((a, b) => a.place - b.place);
      },
      finish: (who: Member, commentId: string) =>
        db.app.database.withTenant(key.organizationId, (tx) =>
          finishAssignment(tx, { ...key, commentId }, who.userId, { state: 'done', at: new Date() }),
        ),
      tasks: () => owner.orm.select().from(readingTask).where(eq(readingTask.consultationId, key.consultationId)),
      assignments: () => owner.orm.select().from(assignment).where(eq(assignment.consultationId, key.consultationId)),
      async settings() {
        const [row] = await owner.orm
          .select()
          .from(reviewSettings)
          .where(eq(reviewSettings.consultationId, key.consultationId));
        if (row === undefined) throw new Error('No settings');
        return row;
      },
      async change(changed: Partial<typeof reviewSettings.$inferInsert>) {
        await owner.orm
          .update(reviewSettings)
          .set(changed)
          .where(eq(reviewSettings.consultationId, key.consultationId));
      },
    };
  }

  return {
    ...{ db, begin },
    end: async () => {
      await owner.close();
      await db.drop();
    },
  };
}

export type Reading = Awaited<ReturnType<typeof arrangeReading>>;
