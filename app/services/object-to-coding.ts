import { readConsultation } from '#db/read/consultations.ts';
import { objectionsTo } from '#db/read/objections.ts';
import type { Organization } from '#db/read/organizations.ts';
import { targetsCounted } from '#db/read/receipts.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdComment } from '#db/write/codings.ts';
import { insertObjection } from '#db/write/objections.ts';
import { cleanText } from '../domain/answer.ts';
import { objectionProblem, type ObjectionProblem } from '../domain/objection.ts';
import { targetId } from '../domain/review.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { detectLanguage } from '../language/detect.ts';
import { redact } from '../theming/redact.ts';
import type { Application } from './application.ts';
import { showReceiptAgain, type OwnResponse, type ReceiptProblem } from './show-receipt.ts';

/** What an author says of one of their comments, as the page sends it. */
export interface SaidObjection {
  /** Made with the page: sending it twice says it once. */
  readonly id: string;
  readonly commentId: string;
  /** Which revision of the comment was on the page. */
  readonly revision: number;
  /** Targets that they do not mean, as `area:housing`. */
  readonly targets: readonly string[];
  readonly words: string;
  /** The language of the page. */
  readonly language: string;
}

export type Objected = 'sent' | 'stale' | ObjectionProblem;

/** What came of it, and the response as it is then. */
export interface ObjectionMade {
  readonly outcome: Objected;
  readonly own: OwnResponse;
}

/**
 * Tells the readers that a comment was not meant as they took it. Personal details are taken out of the words before
 * they are written down; as they were typed they are kept nowhere. `stale` when the comment is another one by now, is
 * gone, or nobody reads any more.
 */
export async function objectToCoding(
  app: Application,
  organization: Organization,
  pass: string,
  said: SaidObjection,
): Promise<ObjectionMade | ReceiptProblem> {
  const own = await showReceiptAgain(app, organization, pass);
  if (typeof own === 'string') return own;
  const outcome = await makeObjection(app, own, said);
  const after = await showReceiptAgain(app, organization, own.pass);
  return typeof after === 'string' ? after : { outcome, own: after };
}

async function makeObjection(app: Application, own: OwnResponse, said: SaidObjection): Promise<Objected> {
  const { organization, consultation } = own;
  const place = { organizationId: organization.id, consultationId: consultation.id };
  const comment = own.comments.find(({ id }) => id === said.commentId);
  if (comment === undefined || !own.mayObject) return 'stale';
  return app.database.withTenant(organization.id, async (tx) => {
    const key = { ...place, commentId: comment.id };
    const held = await holdComment(tx, key);
    const now = app.now();
    const current = await readConsultation(tx, place.organizationId, place.consultationId);
    if (held?.revision !== said.revision || current === null) return 'stale';
    if (!stageAllows(stageAt(current, now), 'review')) return 'stale';
    const before = await objectionsTo(tx, place, [comment.id]);
    if (before.some(({ id }) => id === said.id)) return 'sent';
    const counted = (await targetsCounted(tx, place, [comment.id])).map(targetId);
    const targets = [...new Set(said.targets)].filter((id) => counted.includes(id));
    const open = before.filter(({ answer }) => answer === null).length;
    // Nothing that was ticked is counted any more: the readers have changed their minds meanwhile.
    if (targets.length === 0 && said.targets.length > 0 && cleanText(said.words) === '') return 'stale';
    const problem = objectionProblem({ targets, words: said.words, open });
    if (problem !== null) return problem;
    const { words, language } = safeWords(said, current.languages);
    const { id, revision } = said;
    await insertObjection(tx, { ...key, id, revision, targets, words, language, madeAt: now });
    await writeAudit(tx, { ...place, actor: 'respondent', action: 'objection-made', subject: id }, now);
    return 'sent';
  });
}

/** The words without personal details, and the language that they are in, as far as that can be told. */
function safeWords({ words, language }: SaidObjection, plausible: readonly string[]) {
  const typed = cleanText(words);
  const detected = detectLanguage(typed, { plausible: [...plausible, language], prior: language }).language;
  const { text } = redact(typed, detected === 'und' ? {} : { language: detected });
  return { words: text.toWellFormed(), language: detected === 'und' ? language : detected };
}
