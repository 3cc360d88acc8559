import { useTranslation } from 'react-i18next';
import type { TextPiece } from '#app/domain/marked-text.ts';

const kinds = [
  'email',
  'link',
  'handle',
  'phone',
  'postal-code',
  'sin',
  'uci',
  'application-number',
  'payment-card',
  'number',
  'name',
  'address',
  'age',
  'birth-date',
] as const;

/** Details of which a coarser value can stay. */
const coarserKinds = ['age', 'birth-date'] as const;

/** Underlines that can be told apart without colour; more suggestions than that share them. */
const EVIDENCE_STYLES = 4;

/** The class that underlines the evidence of one suggestion, in the comment and beside the suggestion alike. */
export function evidenceClass(mark: number): string {
  return `evidence evidence-${String(mark % EVIDENCE_STYLES)}`;
}

/**
 * A comment with the evidence of its suggestions underlined. What was taken out reads as words, in the reader's language;
 * everything else is the person's own.
 */
export function CommentText({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return pieces.map((piece, index) => {
    const content = piece.redaction === null ? piece.text : <Redacted kind={piece.redaction} coarser={piece.coarser} />;
    const [first] = piece.evidence;
    // Pieces have no identity but their place: the text never changes while it is on the screen.
    if (first === undefined) return <span key={index}>{content}</span>;
    return (
      <mark key={index} className={evidenceClass(first)}>
        {content}
      </mark>
    );
  });
}

function Redacted({ kind, coarser }: { readonly kind: string; readonly coarser: string | undefined }) {
  const { t, i18n } = useTranslation('review');
  const known = kinds.find((one) => one === kind) ?? 'other';
  const banded = coarser === undefined ? undefined : coarserKinds.find((one) => one === kind);
  return (
    <bdi className="redacted" lang={i18n.language}>
      {banded === undefined || coarser === undefined
        ? t(`comment.redacted.${known}`)
        : t(`comment.coarser.${banded}`, { value: asRange(coarser) })}
    </bdi>
  );
}

/** `40-49` with a dash of its own, isolated: in a text that runs from right to left it would read 49–40. */
function asRange(value: string): string {
  return `\u2066${value.replace('-', '–')}\u2069`;
}
