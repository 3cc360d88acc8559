import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { reportTextsOf } from '#db/read/report-texts.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeReportPart } from '#db/write/report-texts.ts';
import { cleanOfficial, type OfficialFault, type OfficialTexts } from '../domain/official-text.ts';
import { officialLanguages } from '../domain/report/bilingual.ts';
import type { ReportTexts } from '../domain/report/edition-parts.ts';
import { hasBidiControl } from '../domain/typed-label.ts';
import type { Application } from './application.ts';

/** The longest part of a report in one language, in UTF-16 units: a page. */
const LONGEST_PART = 6_000;

export type ReportTextWritten =
  { readonly outcome: 'saved' | 'gone' | 'changed' } | { readonly outcome: 'fault'; readonly fault: OfficialFault };

/**
 * Writes one part of what stands beside a report's figures. It may be in one language at first: an edition has it once it
 * is in both. `changed` where somebody else has written since the page was shown (`seen`: the revision on it, 0 for none).
 */
export async function writeReportText(
  app: Application,
  { organizationId, userId }: Member,
  sent: {
    readonly consultation: string;
    readonly part: keyof ReportTexts;
    readonly seen: number;
    readonly text: OfficialTexts;
  },
): Promise<ReportTextWritten> {
  const fault = faultOf(sent.text);
  if (fault !== null) return { outcome: 'fault', fault };
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return { outcome: 'gone' };
    const key = { organizationId, consultationId: consultation.id };
    const text = cleanOfficial(sent.text);
    const before = (await reportTextsOf(tx, key)).find(({ part }) => part === sent.part);
    const same = officialLanguages.every((language) => (before?.text[language] ?? '') === text[language]);
    if (same) return { outcome: 'saved' };
    const now = app.now();
    const made = { part: sent.part, text, updatedBy: userId, updatedAt: now, seen: sent.seen };
    if (!(await writeReportPart(tx, key, made))) return { outcome: 'changed' };
    await writeAudit(tx, { ...key, actor: userId, action: 'report-text-written', subject: sent.part }, now);
    return { outcome: 'saved' };
  });
}

function faultOf(text: OfficialTexts): OfficialFault | null {
  for (const language of officialLanguages) {
    if (hasBidiControl(text[language])) return { language, why: 'bidi-control' };
    if (text[language].length > LONGEST_PART) return { language, why: 'too-long' };
  }
  return null;
}
