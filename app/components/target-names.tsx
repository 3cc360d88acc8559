import type { Shown } from './review-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

/** Areas and themes by their names, each in the language that the name is really in. */
export function TargetNames({ names }: { readonly names: readonly Shown[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={`${name.language} ${name.text}`}>
          <TextInLanguage of={name} />
        </li>
      ))}
    </ul>
  );
}
