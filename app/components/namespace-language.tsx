import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Draws its children in the language that a namespace really has: the team's and the report's words exist in English and
 * French only, and on an Arabic page they are then English, left to right.
 */
export function InNamespaceLanguage({
  namespace,
  children,
}: {
  readonly namespace: 'team' | 'report' | 'summary';
  readonly children: ReactNode;
}) {
  const { i18n } = useTranslation();
  if (i18n.hasResourceBundle(i18n.language, namespace)) return children;
  return (
    <div lang="en" dir="ltr">
      {children}
    </div>
  );
}
