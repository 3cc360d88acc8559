import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { plainOrigin } from '#app/domain/draft.ts';
import { newDraftHandle } from '#app/domain/draft-seal.ts';
import { openSurvey, type OpenedSurvey } from '#app/services/open-survey.ts';
import type { OpenDraft } from '#app/services/read-draft.ts';
import { submitResponse } from '#app/services/submit-response.ts';
import { openClient } from '#db/client.ts';
import { createConsultation, type CreatedConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { buildSubmission } from '#db/factories/submission.ts';
import type { Product } from '../start/product.ts';
import { median, printTable } from './table.ts';

const AT_ONCE = [1, 8, 32];
const ROUNDS = 3;
const ROUND_MS = 2_000;
/** As many as the product opens. */
const CONNECTIONS = 10;
/** More than can be sent in a round. */
const DRAFTS_A_ROUND = 10_000;

/** Sends one response, from the draft of this id. */
type Send = (draftId: string) => Promise<void>;

/** Submissions a second through the service, and the same statement sent by the bare driver, turn about on one server. */
export async function benchSubmissions({ app, connection }: Product): Promise<void> {
  const bare = openClient(connection, { max: CONNECTIONS, connection: { role: 'heard_app' } });
  const { created, drafts, service, close } = await openSubmissions({ app, connection });
  try {
    const driver: Send = async (draftId) => {
      const submission = buildSubmission(created, { draftId, receiptHash: randomBytes(32).toString('hex') });
      const statement = 'select outcome from submit_response($1::jsonb)';
      await bare.unsafe(statement, [bare.json({ ...submission })], { prepare: true });
    };
    const rows = [];
    for (const atOnce of AT_ONCE) rows.push(await compare(drafts, atOnce, service, driver));
    printTable(
      `Submissions a second: PostgreSQL of its own with fsync, ${String(CONNECTIONS)} connections, median of ${String(ROUNDS)} rounds`,
      ['at once', 'through the service', 'same statement, bare driver', 'ratio'],
      rows,
    );
  } finally {
    await bare.end({ timeout: 5 });
    await close();
  }
}

/** A consultation that is open, and the service that takes responses to it. */
export async function openSubmissions({ app, connection }: Pick<Product, 'app' | 'connection'>) {
  const owner = openOwner(connection);
  const organization = await createOrganization(owner.orm, { slug: 'bench' });
  const created = await createConsultation(owner.orm, organization, { slug: 'bench' });
  const opened = await openSurvey(app, 'bench', 'bench');
  if (opened === null) throw new Error('The benchmark has no survey to answer');
  const service: Send = async (id) => {
    const outcome = await submitResponse(app, opened, filledDraft(opened, id), 'en');
    if (outcome !== 'sent') throw new Error(`A response of the benchmark was not taken: ${outcome}`);
  };
  return { created, drafts: () => writeDrafts(owner, created), service, close: () => owner.close() };
}

async function compare(drafts: () => Promise<string[]>, atOnce: number, service: Send, driver: Send) {
  const rates: { service: number[]; driver: number[] } = { service: [], driver: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const [ofService, ofDriver] = [
      await rate(service, await drafts(), atOnce),
      await rate(driver, await drafts(), atOnce),
    ];
    // The first round warms both up.
    if (round === 0) continue;
    rates.service.push(ofService);
    rates.driver.push(ofDriver);
  }
  const [through, raw] = [median(rates.service), median(rates.driver)];
  return [atOnce, Math.round(through), Math.round(raw), (through / raw).toFixed(2)];
}

async function rate(send: Send, drafts: string[], atOnce: number): Promise<number> {
  const begun = performance.now();
  let sent = 0;
  const sender = async () => {
    for (let id = drafts.pop(); id !== undefined && performance.now() - begun < ROUND_MS; id = drafts.pop()) {
      await send(id);
      sent += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  return sent / ((performance.now() - begun) / 1000);
}

/** Drafts to send from: sending deletes them, as it does in earnest. Their sealed content is not read by that. */
async function writeDrafts(owner: Owner, { consultation, surveyId, document }: CreatedConsultation): Promise<string[]> {
  const rows = await owner.orm.execute<{ id: string }>(sql`
    with sealing as (
      insert into sealing_key (id, sealed) values (gen_random_uuid(), '\\x00') returning id
    )
    insert into draft (organization_id, consultation_id, id, survey_id, survey_version, sealed, key_id, expires_at)
    select ${consultation.organizationId}, ${consultation.id}, gen_random_uuid(), ${surveyId}, ${document.version}::int,
      '\\x00'::bytea, sealing.id, now() + interval '1 day'
    from sealing, generate_series(1, ${DRAFTS_A_ROUND}::int)
    returning id`);
  return rows.map(({ id }) => id);
}

function filledDraft({ survey }: OpenedSurvey, id: string): OpenDraft {
  const consent = { version: 1, language: 'en', textHash: 'a'.repeat(64), quote: false };
  const values = {
    settled: ['somewhat'],
    services: ['library'],
    welcome: ['4'],
    improve: ['More buses in the evening, and rent that we can pay.'],
  };
  const sent = survey.document.sections.map(({ key }) => key);
  return {
    state: 'open',
    ...newDraftHandle(),
    id,
    content: { ...plainOrigin, consent, values, sent },
    survey,
    correction: null,
  };
}
