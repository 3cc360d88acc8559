import { CompanionSentence } from './companion-words.tsx';
import { describedBy } from './question-parts.tsx';

/** Where "other, please say" is said; what is written chooses it. */
export function OtherField({
  name,
  typed,
  wrong,
  className = 'other',
}: {
  readonly name: string;
  readonly typed: readonly string[] | undefined;
  readonly wrong: boolean;
  /** `part`: it stands under a list, and not under its choice. */
  readonly className?: 'other' | 'part';
}) {
  const question = name.slice(0, name.lastIndexOf('.'));
  return (
    <div className={className}>
      <label className="label" htmlFor={name} data-spoken="">
        <CompanionSentence say={(say) => say('question.otherField')} />
      </label>
      <input
        className="field"
        id={name}
        name={name}
        type="text"
        dir="auto"
        autoComplete="off"
        defaultValue={typed?.[0] ?? ''}
        {...(wrong ? { ...describedBy(question, { wrong }), 'aria-invalid': true } : {})}
      />
    </div>
  );
}
