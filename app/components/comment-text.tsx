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
] as const;

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
    const content = piece.redaction === null ? piece.text : <Redacted kind={piece.redaction} />;
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

function Redacted({ kind }: { readonly kind: string }) {
  const { t, i18n } = useTranslation('review');
  const known = kinds.find((one) => one === kind) ?? 'other';
  return (
    <bdi className="redacted" lang={i18n.language}>
      {t(`comment.redacted.${known}`)}
    </bdi>
  );
}
