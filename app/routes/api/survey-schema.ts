import { surveyFileJsonSchema } from '#app/services/survey-file-schema.ts';

/** The schema of a survey's file, for whoever writes one: the same for everybody, and open to anybody. */
export function loader(): Response {
  return new Response(`${JSON.stringify(surveyFileJsonSchema(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json', 'Cache-Control': 'public, max-age=3600' },
  });
}
