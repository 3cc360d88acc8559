import type { Step } from '#app/domain/journey.ts';

/** Every address of one survey, in one language. */
export interface SurveyAddresses {
  readonly start: string;
  /** `change`: come back to the check as soon as the page is in order. */
  readonly step: (step: Step, options?: { readonly change?: boolean }) => string;
  readonly thankYou: string;
  /** Where answers are saved under a return code. */
  readonly save: string;
  /** Where a return code is typed. */
  readonly resume: string;
  /** Where somebody else begins on the same device. */
  readonly next: string;
  /** The quick way out. */
  readonly leave: string;
  /** Where a trial is left. */
  readonly endTrial: string;
  /** Where a kiosk shows its languages. */
  readonly kiosk: string;
  readonly receipt: string;
  /** Where to leave an e-mail address; without what finds the draft. */
  readonly follow: string;
  /** The same address in another language. */
  readonly inLanguage: (address: string, language: string) => string;
}

/**
 * `token` finds the draft where the browser keeps no cookies, `way` says in which way the device is used, and `link` by
 * which link it came: every address then carries them.
 */
export function surveyAddresses(place: {
  readonly language: string;
  readonly organization: string;
  readonly consultation: string;
  readonly token: string | null;
  readonly way?: string | null;
  readonly link?: string | null;
}): SurveyAddresses {
  const home = `/${place.language}/${encodeURIComponent(place.organization)}`;
  const survey = `${home}/survey/${encodeURIComponent(place.consultation)}`;
  const address = (path: string, change = false) => {
    const query = new URLSearchParams();
    if (change) query.set('then', 'check');
    if (place.token !== null) query.set('d', place.token);
    if (place.way !== undefined && place.way !== null) query.set('m', place.way);
    if (place.link !== undefined && place.link !== null) query.set('l', place.link);
    return query.size === 0 ? path : `${path}?${query.toString()}`;
  };
  return {
    start: address(survey),
    step: (step, { change = false } = {}) =>
      step.page === 'section'
        ? address(`${survey}/q/${encodeURIComponent(step.key)}`, change)
        : address(`${survey}/${step.page}`),
    thankYou: address(`${survey}/thank-you`),
    save: address(`${survey}/save`),
    resume: address(`${survey}/resume`),
    next: address(`${survey}/next`),
    leave: `${survey}/leave`,
    endTrial: address(`${survey}/trial/end`),
    kiosk: `${survey}/kiosk`,
    receipt: `${home}/receipt`,
    follow: `${survey}/follow`,
    inLanguage: (own, language) => own.replace(/^\/[^/]+/, `/${language}`),
  };
}
