import { askedAbout } from '../condition.ts';
import type { SurveyDocument } from '../survey.ts';

/**
 * The questions whose answers decide, in any version, whether a question is asked: those that its condition or its
 * section's looks at, those that decide about them, and so on.
 */
export function gatesOf(question: string, versions: readonly SurveyDocument[]): readonly string[] {
  const found = new Set<string>();
  const look = (key: string) => {
    for (const gate of versions.flatMap((version) => directGates(key, version))) {
      if (found.has(gate)) continue;
      found.add(gate);
      look(gate);
    }
  };
  look(question);
  return [...found];
}

function directGates(question: string, { sections }: SurveyDocument): readonly string[] {
  return sections.flatMap((section) =>
    section.questions
      .filter(({ key }) => key === question)
      .flatMap((asked) =>
        [section.showIf, asked.showIf].flatMap((condition) => (condition ? askedAbout(condition) : [])),
      ),
  );
}
