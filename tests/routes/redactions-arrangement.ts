import { randomUUID } from 'node:crypto';
import type { ConsultationTraits } from '#db/factories/consultation.ts';
import { redactedTextOf, type LoggedRedaction } from '#app/domain/redacted-text.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, wordsOf, type ArrangedComment } from './team-arrangement.ts';

/** A detail of a comment, by its words; asked about where nothing else is said. */
export interface ArrangedDetail {
  readonly words: string;
  readonly kind?: string;
  readonly class?: 'remove' | 'generalise' | 'ask';
  readonly replacement?: string;
}

/** What was typed: two details that somebody is asked about, one that is gone for good. */
const original = 'Sister Tamsin of the Rosewood house called 403-555-0199 for us about the rent.';
const details: readonly ArrangedDetail[] = [
  { words: 'Tamsin' },
  { words: 'Rosewood house', kind: 'address' },
  { words: '403-555-0199', kind: 'phone', class: 'remove' },
];
/** As everybody reads it before anything is decided. */
export const masked = 'Sister ⟦name⟧ of the ⟦address⟧ called ⟦phone⟧ for us about the rent.';

/** An organization with somebody in each role, and comments of which the rules are unsure. */
export async function arrangeRedactions() {
  const team = await arrangeTeam();
  const ours = await team.addOrganization('ours');
  const theirs = await team.addOrganization('theirs');
  const jars: Record<string, CookieJar> = {};
  for (const [name, role] of [
    ['Edda', 'editor'],
    ['Ada', 'admin'],
    ['Rahel', 'reviewer'],
    ['Petra', 'publisher'],
    ['Olu', 'observer'],
    ['Tomas', 'translator'],
  ] as const) {
    const { email } = await team.addMember(ours, name, [role]);
    jars[name] = await team.signIn(email);
  }
  jars['Eve'] = await team.signIn((await team.addMember(theirs, 'Eve', ['admin'])).email);
  const jar = (name: string): CookieJar => {
    const found = jars[name];
    if (found === undefined) throw new Error(`Nobody is called ${name}`);
    return found;
  };

  /** A comment as the preparation leaves it, with what was typed and the log, in a consultation of its own. */
  async function arrange(
    given: Partial<ArrangedComment> & { original?: string; details?: readonly ArrangedDetail[] } = {},
    traits: ConsultationTraits = {},
  ) {
    const typed = given.original ?? original;
    const log = (given.details ?? details).map(
      ({ words, kind = 'name', class: redactionClass = 'ask', replacement = `⟦${kind}⟧` }) => {
        const start = typed.indexOf(words);
        const decision: LoggedRedaction['decision'] = null;
        return { kind, class: redactionClass, replacement, start, end: start + words.length, decision };
      },
    );
    const consultation = await team.addConsultation(ours, `needs-${randomUUID().slice(0, 8)}`, traits);
    const runId = await team.addRun(consultation, 1);
    const id = await team.addComment(consultation, runId, {
      quoteConsent: true,
      ...given,
      text: redactedTextOf(typed, log),
    });
    const { organizationId, consultationId } = consultation.key;
    const { owner } = team.db;
    await owner`insert into comment_original (organization_id, consultation_id, comment_id, text)
      values (${organizationId}, ${consultationId}, ${id}, ${typed})`;
    for (const [ordinal, one] of log.entries()) {
      await owner`insert into redaction (organization_id, consultation_id, comment_id, ordinal, kind, rule, class,
          replacement, start_offset, end_offset)
        values (${organizationId}, ${consultationId}, ${id}, ${ordinal}, ${one.kind}, 'cue', ${one.class},
          ${one.replacement}, ${one.start}, ${one.end})`;
    }
    const { slug } = consultation;
    return {
      ...{ id, slug, runId, consultation, page: `/team/ours/redactions?consultation=${slug}` },
      detail: (ordinal: number) => `${slug}/${id}/${String(ordinal)}`,
    };
  }
  type Arranged = Awaited<ReturnType<typeof arrange>>;

  async function open(path: string, as = 'Edda', headers: Record<string, string> = {}) {
    const answer = await team.visit(jar(as), path, headers);
    const html = await answer.text();
    return { status: answer.status, html, words: wordsOf(html) };
  }

  /** The basis that stands on the page beside a detail. */
  function basisIn(html: string, detail: string): string {
    return (
      new RegExp(`name="detail" value="${detail}"/><input type="hidden" name="basis" value="([^"]*)"`).exec(
        html,
      )?.[1] ?? ''
    );
  }

  async function send(path: string, fields: Record<string, string>, as = 'Edda') {
    const answer = await team.send(jar(as), path, fields);
    const html = await answer.text();
    return { status: answer.status, to: answer.headers.get('Location') ?? '', html, words: wordsOf(html) };
  }

  /** Presses one of the buttons beside a detail, on the page as it stands. */
  async function decide(at: Arranged, ordinal: number, decision: 'hide' | 'show' | 'undo', as = 'Edda') {
    const detail = at.detail(ordinal);
    const basis = basisIn((await open(at.page, as)).html, detail);
    return send(at.page, { detail, basis, decision }, as);
  }

  async function stored({ id, slug }: Arranged) {
    const { owner } = team.db;
    const [comment] = await owner`select redacted_text, themed_run_id from comment where id = ${id}`;
    const log = await owner`select decision from redaction where comment_id = ${id} order by ordinal`;
    const audit = await owner`select a.action, a.subject, a.details from audit_event a
      join consultation c on c.id = a.consultation_id where c.slug = ${slug} order by a.at`;
    return {
      text: String(comment?.['redacted_text']),
      themedRun: comment?.['themed_run_id'] as string | null,
      decisions: log.map((row) => row['decision'] as string | null),
      audit: audit.map((row) => ({ ...row })),
    };
  }

  return { ...team, arrange, basisIn, decide, jar, open, ours, post: send, stored };
}

export type Redactions = Awaited<ReturnType<typeof arrangeRedactions>>;
