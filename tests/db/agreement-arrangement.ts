import { randomUUID } from 'node:crypto';
import { measureAgreement } from '#app/services/measure-agreement.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { agreementStateOf, talliedPatterns } from '#db/read/agreement.ts';
import { comment } from '#db/schema/comment.ts';
import { response } from '#db/schema/response.ts';
import { codebookTheme, themeChange } from '#db/schema/workshop.ts';
import { createTestDatabase } from '../database.ts';

export type Agreement = Awaited<ReturnType<typeof arrangeAgreement>>;

/** A database with a consultation under review, whose comments people read. */
export async function arrangeAgreement() {
  const db = await createTestDatabase();
  const owner = openOwner(db.connection);
  const organization = await createOrganization(owner.orm, { slug: `o-${randomUUID().slice(0, 8)}` });
  const made = await createConsultation(owner.orm, organization, { stage: 'reviewing' });
  const key = { organizationId: organization.id, consultationId: made.consultation.id };
  const place = { organization_id: key.organizationId, consultation_id: key.consultationId };
  let revision = 0;
  let clock = Date.parse('2026-11-02T18:00:00.000Z');
  /** Each thing happens a second after the one before. */
  const tick = () => new Date((clock += 1_000));

  async function addComments(languages: readonly string[]): Promise<string[]> {
    const rows = languages.map((language) => ({ language, id: randomUUID(), responseId: randomUUID() }));
    await owner.orm.insert(response).values(
      rows.map(({ responseId: id, language }) => ({
        ...key,
        ...{ id, surveyId: made.surveyId, surveyVersion: 1, idempotencyKey: id, language, channel: 'web' as const },
      })),
    );
    await owner.orm.insert(comment).values(
      rows.map(({ id, responseId, language }) => ({
        ...key,
        ...{ id, responseId, questionKey: 'improve', language, redactedText: 'Buses.', preparedAt: new Date() },
      })),
    );
    return rows.map(({ id }) => id);
  }

  /** A reader's decision in place of their earlier one, as the page of a comment writes it. */
  async function decide(
    commentId: string,
    userId: string,
    said: { yes?: readonly string[]; no?: readonly string[]; outcome?: 'decided' | 'not sure'; reads?: string },
  ): Promise<void> {
    const { yes = [], no = [], outcome = 'decided', reads = 'original' } = said;
    const at = tick();
    const codings = [...yes.map((id) => [id, 'accept'] as const), ...no.map((id) => [id, 'reject'] as const)];
    await db.owner.begin(async (tx) => {
      await tx`delete from coding where comment_id = ${commentId} and user_id = ${userId}`;
      for (const [id, decision] of codings) {
        const [type = '', target = ''] = id.split(':');
        const row = { ...place, comment_id: commentId, user_id: userId, target_type: type, target_key: target };
        await tx`insert into coding ${tx({ ...row, decision, decided_at: at })}`;
      }
      await tx`insert into reading ${tx({ ...place, comment_id: commentId, user_id: userId, outcome, reads, at })}
        on conflict (organization_id, consultation_id, comment_id, user_id)
        do update set outcome = excluded.outcome, reads = excluded.reads, at = excluded.at`;
    });
  }

  /** One act of the workshop: what it writes, and the line of the log that says which themes it touched. */
  async function shape(
    kind: 'keep' | 'merge' | 'split' | 'reject' | 'undo',
    keys: string[],
    write: () => Promise<unknown>,
  ) {
    revision += 1;
    await write();
    await owner.orm
      .insert(themeChange)
      .values({ ...key, revision, kind, themeKeys: keys, inverse: {}, madeBy: 'u', at: tick() });
  }
  const keep = (theme: string) =>
    shape('keep', [theme], () =>
      owner.orm.insert(codebookTheme).values({
        ...key,
        ...{ key: theme, status: 'selected', name: { en: theme }, language: 'en', selectedAt: tick(), revision },
      }),
    );
  const status = (theme: string, now: 'selected' | 'merged' | 'rejected', into: string | null = null) =>
    db.owner`update codebook_theme set status = ${now}, merged_into = ${into}
      where consultation_id = ${key.consultationId} and key = ${theme}`;
  const merge = (from: string, into: string) => shape('merge', [from, into], () => status(from, 'merged', into));
  const unmerge = (from: string, into: string) => shape('undo', [from, into], () => status(from, 'selected'));
  const split = async (from: string, to: string, commentIds: readonly string[]) => {
    await keep(to);
    await shape('split', [from, to], async () => {
      const movedAt = tick();
      for (const commentId of commentIds)
        await db.owner`insert into theme_move
          ${db.owner({ ...place, comment_id: commentId, from_key: from, to_key: to, moved_at: movedAt })}
          on conflict do nothing`;
    });
  };

  const measure = () => measureAgreement(db.app, key);
  const reading = <T>(work: Parameters<typeof db.app.database.withTenant<T>>[1]) =>
    db.app.database.withTenant(key.organizationId, work);
  /** Everything that figures are computed from, and the figures. */
  async function measured() {
    return reading(async (tx) => {
      const kept = (await agreementStateOf(tx, key))?.kept;
      const { pooled = [], pairs = [], figures = null } = kept ?? {};
      return { patterns: await talliedPatterns(tx, key), pooled, pairs, figures };
    });
  }
  /** The same, computed from nothing. */
  async function measuredAnew() {
    for (const table of ['agreement_unit', 'agreement_tally', 'agreement_state', 'changed_reading'])
      await db.owner`delete from ${db.owner(table)} where consultation_id = ${key.consultationId}`;
    await measure();
    return measured();
  }

  return {
    ...{ db, owner, organization, consultation: made.consultation, key, place, addComments, decide, tick },
    ...{ keep, merge, unmerge, split, status, shape, measure, measured, measuredAnew, reading },
    end: async () => {
      await owner.close();
      await db.drop();
    },
  };
}
