import type { MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { ErrorPage } from '#app/components/error-page.tsx';
import { PageFrame, type Frame } from '#app/components/page-frame.tsx';

/** Why a page cannot be shown, in the reader's language. */
export interface Problem {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly links: readonly { readonly href: string; readonly label: string }[];
  readonly frame: Frame;
}

function problemOf(error: unknown): Problem | null {
  if (!isRouteErrorResponse(error)) return null;
  const thrown = error.data as Problem | string | null;
  return typeof thrown === 'object' && thrown !== null && 'frame' in thrown ? thrown : null;
}

/** A page is named by its loader, and a problem by itself. */
export const titleMeta: MetaFunction = ({ data, error }) => {
  const named = problemOf(error) ?? (data as { readonly title?: string } | undefined);
  return [{ title: named?.title ?? 'Heard' }];
};

/** The ErrorBoundary of the respondents' pages. */
export function ProblemPage() {
  const error = useRouteError();
  const problem = problemOf(error);
  if (problem === null) return <ErrorPage status={plainStatus(error)} />;
  return (
    <PageFrame frame={problem.frame}>
      <h1>{problem.title}</h1>
      {problem.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {problem.links.map(({ href, label }, index) => (
        <p key={href}>
          <a className={index === 0 ? 'button' : 'action'} href={href}>
            {label}
          </a>
        </p>
      ))}
    </PageFrame>
  );
}

/** What is no form is said like what cannot be read. */
function plainStatus(error: unknown): number {
  if (!isRouteErrorResponse(error)) return 500;
  return error.status === 415 ? 400 : error.status;
}
