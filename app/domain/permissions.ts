/** What a member can be in an organization; a member may have several roles. */
export const roles = ['admin', 'editor', 'publisher', 'reviewer', 'translator', 'observer'] as const;
export type Role = (typeof roles)[number];

/** What can be permitted. A route names one of these; it never asks for a role. */
export const permissions = [
  'consultations.see',
  'consultations.open-and-close',
  'consultations.create',
  'consultations.configure',
  'survey.see',
  'survey.edit',
  'survey.translate',
  'survey.publish',
  'links.manage',
  'paper.enter',
  'trials.remove',
  'comments.read-redacted',
  'comments.code',
  'comments.translate',
  'codings.adjudicate',
  'review.configure',
  'flags.handle',
  'themes.shape',
  'agreement.see',
  'agreement.note',
  'redactions.decide',
  'quotes.propose',
  'quotes.decide',
  'theming.run',
  'codebook.edit',
  'responses.import',
  'responses.release',
  'sessions.hold',
  'kiosk.start',
  'interviews.hold',
  'clips.edit',
  'edition.preview',
  'edition.publish',
  'results.see',
  'results.exact',
  'benchmarks.edit',
  'report.write',
  'recommendations.write',
  'decisions.record',
  'commitments.edit',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * The whole rule. Saying what comments mean is the reviewers' part, so an editor reads them but does not code them.
 * A preview shows what disclosure control would hide, so only those see it who answer for the figures. Who decides
 * whether words point at a person must see them: that is staff, who answer for what people entrusted; a volunteer may
 * know the person, and a publisher needs none of it. What runs suggest is counted for staff alone: it is no finding. Whether
 * a held response counts is for those who answer for how answers were taken, not for who reads or publishes them; a
 * session is held by whoever stands in the room. What is typed in from paper is read before redaction: that is staff's. A
 * translator writes a survey's words in other languages, and changes nothing else of it, and puts redacted comments into
 * an official language for readers. Themes are shaped by those who read as well as by staff: shaping, not commenting on a
 * finished draft, is what gives volunteers a say. Where readers differ one of them decides, never an editor.
 * Live results are seen exactly by staff alone; volunteers and observers see what disclosure control lets through. The
 * Advisory Table recommends; what the Council decided is recorded by staff.
 */
const permitted: Readonly<Record<Role, readonly Permission[]>> = {
  admin: permissions,
  editor: [
    'consultations.see',
    'consultations.open-and-close',
    'consultations.create',
    'consultations.configure',
    'survey.see',
    'survey.edit',
    'survey.translate',
    'survey.publish',
    'links.manage',
    'paper.enter',
    'trials.remove',
    'comments.read-redacted',
    'review.configure',
    'flags.handle',
    'themes.shape',
    'agreement.see',
    'agreement.note',
    'redactions.decide',
    'quotes.propose',
    'quotes.decide',
    'theming.run',
    'codebook.edit',
    'responses.import',
    'responses.release',
    'sessions.hold',
    'kiosk.start',
    'interviews.hold',
    'clips.edit',
    'edition.preview',
    'results.see',
    'results.exact',
    'benchmarks.edit',
    'report.write',
    'recommendations.write',
    'decisions.record',
    'commitments.edit',
  ],
  publisher: [
    'consultations.see',
    'consultations.open-and-close',
    'survey.see',
    'comments.read-redacted',
    'agreement.see',
    'agreement.note',
    'quotes.decide',
    'edition.preview',
    'edition.publish',
    'results.see',
    'results.exact',
    'report.write',
    'decisions.record',
    'commitments.edit',
  ],
  reviewer: [
    'consultations.see',
    'survey.see',
    'comments.read-redacted',
    'comments.code',
    'comments.translate',
    'codings.adjudicate',
    'themes.shape',
    'agreement.see',
    'quotes.propose',
    'quotes.decide',
    'sessions.hold',
    'kiosk.start',
    'interviews.hold',
    'results.see',
    'recommendations.write',
  ],
  translator: ['consultations.see', 'survey.see', 'survey.translate', 'comments.translate', 'clips.edit'],
  observer: ['consultations.see', 'survey.see', 'results.see'],
};

/** Whether any of the roles permits it. What is not a role (an older row, another version) permits nothing. */
export function may(held: readonly string[], permission: Permission): boolean {
  return held.some((role) => isRole(role) && permitted[role].includes(permission));
}

function isRole(value: string): value is Role {
  return (roles as readonly string[]).includes(value);
}
