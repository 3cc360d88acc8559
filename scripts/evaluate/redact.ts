import { redact, type Redaction } from '#app/theming/redact.ts';
import { labelledTexts, type LabelledText } from './labelled-redactions.ts';
import type { RedactionOutcome } from './types.ts';

type Label = LabelledText['spans'][number];

/** Counts over some labelled details and some findings. */
interface Tally {
  labelled: number;
  /** Labelled details of which a finding covers a part at least. */
  touched: number;
  /** Labelled details that are covered whole. */
  covered: number;
  found: number;
  /** Findings that touch a labelled detail. */
  right: number;
  /** UTF-16 units of labelled details, and how many of them a reader would still see. */
  units: number;
  leaked: number;
}

/** Shares are 0 to 1; null where there is nothing to take a share of. */
interface RedactionFigures {
  readonly labelled: number;
  readonly found: number;
  readonly recall: number | null;
  readonly wholeRecall: number | null;
  readonly precision: number | null;
  readonly leakedShare: number | null;
}

const noCounts = (): Tally => ({ labelled: 0, touched: 0, covered: 0, found: 0, right: 0, units: 0, leaked: 0 });
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const share = (part: number, whole: number): number | null => (whole === 0 ? null : Number((part / whole).toFixed(4)));

function addLabel(tally: Tally, label: Label, findings: readonly Redaction[]): void {
  const hidden = findings.reduce((sum, finding) => sum + overlap(label, finding), 0);
  const length = label.end - label.start;
  tally.labelled += 1;
  tally.units += length;
  tally.leaked += length - hidden;
  if (hidden > 0) tally.touched += 1;
  if (hidden === length) tally.covered += 1;
}

function addFinding(tally: Tally, finding: Redaction, labels: readonly Label[]): void {
  tally.found += 1;
  if (labels.some((label) => overlap(label, finding) > 0)) tally.right += 1;
}

const figures = (tally: Tally): RedactionFigures => ({
  labelled: tally.labelled,
  found: tally.found,
  recall: share(tally.touched, tally.labelled),
  wholeRecall: share(tally.covered, tally.labelled),
  precision: share(tally.right, tally.found),
  leakedShare: share(tally.leaked, tally.units),
});

interface Judged {
  readonly item: LabelledText;
  readonly findings: readonly Redaction[];
}

type GroupedFigures = Readonly<Record<string, RedactionFigures>>;

interface SplitFigures {
  readonly texts: number;
  readonly textsWithoutDetails: number;
  /** Of the texts without details, the share that was left as it was. */
  readonly leftAlone: number | null;
  readonly all: RedactionFigures;
  /** Of the details that were found, the share whose finding has the labelled kind, and class. */
  readonly kindAgreement: number | null;
  readonly classAgreement: number | null;
  readonly byClass: GroupedFigures;
  readonly byKind: GroupedFigures;
  readonly byLanguage: GroupedFigures;
}

export interface RedactionReport extends RedactionOutcome {
  readonly tuning: SplitFigures;
  readonly heldOut: SplitFigures;
}

/** The figures of some texts by a property of details: a detail is counted under its own, a finding under its own. */
function groupedBy(
  judged: readonly Judged[],
  key: (detail: Label | Redaction, item: LabelledText) => string,
): GroupedFigures {
  const tallies = new Map<string, Tally>();
  const tallyOf = (name: string): Tally => {
    const tally = tallies.get(name) ?? noCounts();
    tallies.set(name, tally);
    return tally;
  };
  for (const { item, findings } of judged) {
    for (const label of item.spans) addLabel(tallyOf(key(label, item)), label, findings);
    for (const finding of findings) addFinding(tallyOf(key(finding, item)), finding, item.spans);
  }
  return Object.fromEntries(
    [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, tally]) => [name, figures(tally)]),
  );
}

/** Of the details that were found, the share whose finding has the kind (or the class) that was labelled. */
function agreement(judged: readonly Judged[], part: 'kind' | 'class'): number | null {
  let [same, found] = [0, 0];
  for (const { item, findings } of judged) {
    for (const label of item.spans) {
      const finding = findings.find((one) => overlap(label, one) > 0);
      if (finding === undefined) continue;
      found += 1;
      if (finding[part] === label[part]) same += 1;
    }
  }
  return share(same, found);
}

function outcomeOf(judged: readonly Judged[]): SplitFigures {
  const clean = judged.filter(({ item }) => item.spans.length === 0);
  return {
    texts: judged.length,
    textsWithoutDetails: clean.length,
    leftAlone: share(clean.filter(({ findings }) => findings.length === 0).length, clean.length),
    all: groupedBy(judged, () => 'all')['all'] ?? figures(noCounts()),
    kindAgreement: agreement(judged, 'kind'),
    classAgreement: agreement(judged, 'class'),
    byClass: groupedBy(judged, (detail) => detail.class),
    byKind: groupedBy(judged, (detail) => detail.kind),
    byLanguage: groupedBy(judged, (_, item) => item.language),
  };
}

/**
 * Redacts the labelled set and compares. Recall: labelled details of which a part is hidden at least; whole recall: all
 * of it. Precision: findings that touch a labelled detail. Leaked share: code units of labelled details that stay
 * visible. Apart for the texts that were seen while the rules were written, and for those that were written after.
 */
export async function evaluateRedaction(): Promise<RedactionReport> {
  const items = await labelledTexts();
  const judged = items.map((item): Judged => ({
    item,
    findings: redact(item.text, { language: item.language }).redactions,
  }));
  return {
    items: items.length,
    settings: { labelled: 'app/theming/redaction/labelled', language: 'as labelled' },
    tuning: outcomeOf(judged.filter(({ item }) => item.split === 'tuning')),
    heldOut: outcomeOf(judged.filter(({ item }) => item.split === 'held-out')),
  };
}
