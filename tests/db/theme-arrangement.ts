import { randomUUID } from 'node:crypto';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { findMembership } from '#app/services/find-signed-in.ts';
import { shapeTheme, type ShapeTheme } from '#app/services/shape-theme.ts';
import { undoThemeChange } from '#app/services/undo-theme-change.ts';
import type { ThemeAct } from '#app/domain/theme-edit-act.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { comment } from '#db/schema/comment.ts';
import { response } from '#db/schema/response.ts';
import { coding, reading } from '#db/schema/review.ts';
import { suggestion, theme, themingRun } from '#db/schema/theming.ts';
import { createTestDatabase } from '../database.ts';

/** A workshop over a run that found themes `a`, `b`, `c` …, with comments that it suggested them for. */
export async function arrangeWorkshops() {
  const db = await createTestDatabase();
  const owner = openOwner(db.connection);
  const organization = await createOrganization(owner.orm, { slug: `o-${randomUUID().slice(0, 8)}` });
  const person = async (name: string) => {
    const email = `${name}-${randomUUID()}@heard.example`;
    const userId = await createUser(db.app, { email, name, password: 'a long enough password' });
    await createMember(db.app, { organizationId: organization.id, userId, name, roles: ['editor'], languages: ['en'] });
    const found = await findMembership(db.app, userId, organization.slug);
    if (found === null) throw new Error('No member');
    return found;
  };
  const amina = await person('Amina');
  const edda = await person('Edda');

  /** A consultation whose themes have these many comments each. */
  async function begin(sizes: Readonly<Record<string, number>>) {
    const made = await createConsultation(owner.orm, organization);
    const key = { organizationId: organization.id, consultationId: made.consultation.id };
    const { slug } = made.consultation;
    const runId = randomUUID();
    await owner.orm.insert(themingRun).values({
      ...key,
      ...{ id: runId, number: 1, version: '1', snapshotHash: '', commentCount: 1, notes: [], finishedAt: new Date() },
      settings: { seed: 1, languages: ['en'], minimumScore: 0.1, minimumThemeSize: 3 },
    });
    const comments: Record<string, string[]> = {};
    for (const [name, size] of Object.entries(sizes)) comments[name] = await addTheme(name, size);

    async function addTheme(name: string, size: number) {
      const ids = Array.from({ length: size }, () => randomUUID()).sort();
      if (size > 0) {
        await owner.orm.insert(response).values(
          ids.map((id) => ({
            ...key,
            ...{ id, surveyId: made.surveyId, surveyVersion: 1, idempotencyKey: id, language: 'en' },
            channel: 'web' as const,
          })),
        );
        const rows = ids.map((id, at) => ({ id, responseId: id, redactedText: `${name} comment ${String(at)}` }));
        await owner.orm
          .insert(comment)
          .values(
            rows.map((row) => ({ ...key, ...row, questionKey: 'improve', language: 'en', preparedAt: new Date() })),
          );
        await owner.orm.insert(suggestion).values(
          ids.map((commentId, at) => ({
            ...key,
            ...{
              runId,
              commentId,
              targetType: 'theme' as const,
              targetKey: name,
              score: 0.9 - at / 1000,
              evidence: [],
            },
          })),
        );
      }
      await owner.orm.insert(theme).values({
        ...key,
        ...{ id: randomUUID(), runId, key: name, origin: 'pipeline', status: 'candidate', areaKey: 'housing' },
        ...{ language: 'en', label: `Theme ${name}`, keyphrases: [name], commentCount: size },
        ...{ typicalCommentIds: ids.slice(0, 5), unusualCommentIds: ids.slice(5).slice(-2) },
      });
      return ids;
    }

    const shape = async (act: ThemeAct, more: Partial<ShapeTheme> = {}, by = amina) =>
      shapeTheme(db.app, by, { consultation: slug, seen: await revision(), act, ...more });
    const undo = (which: number, by = amina) => undoThemeChange(db.app, by, { consultation: slug, revision: which });
    const revision = async () => {
      const [row] = await db.owner`select coalesce(max(revision), 0)::int as at from theme_change
        where consultation_id = ${key.consultationId}`;
      return Number(row?.['at']);
    };
    /** All that acts write, but for when a row was last written. */
    const rows = async () => ({
      themes: (
        await db.owner`select * from codebook_theme where consultation_id = ${key.consultationId} order by key`
      ).map(({ revision: _, ...row }) => row),
      moves: [
        ...(await db.owner`select comment_id, from_key, to_key, moved_at from theme_move
        where consultation_id = ${key.consultationId} order by comment_id, from_key`),
      ],
    });
    const sizesNow = async () =>
      Object.fromEntries(
        (
          await db.owner`select key, comment_count from codebook_theme where consultation_id = ${key.consultationId}
            and status = 'selected' order by key`
        ).map((row) => [String(row['key']), Number(row['comment_count'])]),
      );
    /** Decides about themes of a comment for a reader. */
    const code = async (
      commentId: string,
      said: Readonly<Record<string, 'accept' | 'reject' | 'add'>>,
      { by = 'reader', at = db.app.now() } = {},
    ) => {
      await owner.orm
        .insert(reading)
        .values({ ...key, commentId, userId: by, outcome: 'decided', at })
        .onConflictDoNothing();
      await owner.orm.insert(coding).values(
        Object.entries(said).map(([targetKey, decision]) => ({
          ...key,
          ...{ commentId, userId: by, targetType: 'theme' as const, targetKey, decision, decidedAt: at },
        })),
      );
    };
    /** Per theme, the comments that people put under it. */
    const ruled = async () => {
      const found = await db.owner`select target_key, comment_id from ruling
        where consultation_id = ${key.consultationId} and target_type = 'theme' and about order by 1, 2`;
      const byTheme: Record<string, string[]> = {};
      for (const row of found) (byTheme[String(row['target_key'])] ??= []).push(String(row['comment_id']));
      return byTheme;
    };
    return { key, slug, runId, comments, addTheme, shape, undo, revision, rows, sizesNow, code, ruled };
  }

  return {
    ...{ db, owner, organization, amina, edda, begin },
    end: async () => {
      await owner.close();
      await db.drop();
    },
  };
}

export const ownKey = () => `own-${randomUUID().replaceAll('-', '').slice(0, 12)}`;
export const keep = (theme: string): ThemeAct => ({
  ...{ do: 'keep', theme, name: { en: `Kept ${theme}`, fr: `Gardé ${theme}` }, areaKey: 'housing' },
});
