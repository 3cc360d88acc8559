import { TextInLanguage } from '../text-in-language.tsx';
import { BoxToTick, EmptyBox } from './paper-parts.tsx';
import { AnswerOnPaper } from './printed-answer.tsx';
import type { PrintedConsent, PrintedForm, PrintedQuestion } from './printed-form-view.ts';

/** A whole survey as it is printed and filled in by hand: black on white, from the first page to the strip that is kept. */
export function PrintedSurvey({ form }: { readonly form: PrintedForm }) {
  const { language, direction, title, introduction, says, draft, machine, sections } = form;
  return (
    <article className="paper-form" lang={language} dir={direction}>
      <header className="paper-head">
        <div>
          {draft !== null && <p className="paper-draft">{draft}</p>}
          <h2>
            <TextInLanguage of={title} />
          </h2>
          <p>{says.askedBy}</p>
        </div>
        <div className="paper-sheet">
          {says.sheet}
          <span className="paper-sheet-box" aria-hidden="true" />
          <small>{says.staff}</small>
        </div>
      </header>
      {machine !== null && <p className="paper-note">{machine}</p>}
      <TextInLanguage of={introduction} as="p" />
      <Consent consent={form.consent} how={says.consentHow} />
      <p className="paper-how">{says.howTo}</p>
      {sections.map((section) => (
        <section key={section.key}>
          {section.title !== null && (
            <h3>
              <TextInLanguage of={section.title} />
            </h3>
          )}
          {section.questions.map((question) => (
            <Question key={question.key} question={question} />
          ))}
        </section>
      ))}
      <End form={form} />
    </article>
  );
}

function Consent({ consent, how }: { readonly consent: PrintedConsent; readonly how: string }) {
  return (
    <section className="paper-consent">
      <h3>{consent.heading}</h3>
      {consent.about.map((paragraph, index) => (
        <TextInLanguage key={index} of={paragraph} as="p" />
      ))}
      {consent.short.length > 0 && (
        <ul className="paper-facts">
          {consent.short.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {consent.facts.map(({ name, words }) => (
        <p className="paper-small" key={name}>
          <strong>{name}</strong>{' '}
          {words.map((one, index) => (
            <span key={index}>
              <TextInLanguage of={one} />{' '}
            </span>
          ))}
        </p>
      ))}
      <p className="paper-small">{how}</p>
      <ul className="paper-choices">
        {[consent.agree, consent.quote].map(
          (words, index) =>
            words !== null && (
              <li className="paper-choice" key={index}>
                <EmptyBox code={null} />
                <TextInLanguage of={words} className="paper-words" />
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

function Question({ question }: { readonly question: PrintedQuestion }) {
  const { number, title, required, hint, why, body, onlyIf, answer, decline } = question;
  const because = required?.because ?? null;
  return (
    <section
      className={answer.kind === 'text' || answer.kind === 'boxes' ? 'paper-question paper-long' : 'paper-question'}
    >
      <div className="paper-asked">
        {onlyIf.map((condition) => (
          <p className="paper-only" key={condition}>
            {condition}
          </p>
        ))}
        <h4>
          {number !== null && (
            <bdi className="paper-number" dir="ltr">
              {number}
            </bdi>
          )}
          {number !== null && '. '}
          <TextInLanguage of={title} />
          {required !== null && <span className="paper-required"> ({required.says})</span>}
        </h4>
        {because !== null && <TextInLanguage of={because} as="p" className="paper-small" />}
        {hint !== null && <TextInLanguage of={hint} as="p" className="paper-small" />}
        {why !== null && (
          <p className="paper-small">
            <strong>{why.says}</strong> <TextInLanguage of={why.words} />
          </p>
        )}
        {body !== null && <TextInLanguage of={body} as="p" />}
      </div>
      <AnswerOnPaper answer={answer} />
      {decline !== null && (
        <ul className="paper-choices">
          <BoxToTick box={decline} />
        </ul>
      )}
    </section>
  );
}

/** Thanks, help, where to give it back, and the strip with the number, which the person keeps. */
function End({ form: { thanks, help, says, contact, strip, title } }: { readonly form: PrintedForm }) {
  return (
    <>
      <section className="paper-end">
        <p>
          <strong>
            <TextInLanguage of={thanks} />
          </strong>
        </p>
        <h3>{says.backHeading}</h3>
        <p>
          {says.back} <bdi>{contact}</bdi>
        </p>
        {help !== null && (
          <>
            <h3>{help.heading}</h3>
            <ul className="paper-facts">
              {help.places.map(({ name, about, phone }) => (
                <li key={name.text}>
                  <strong>
                    <TextInLanguage of={name} /> {phone !== null && <bdi dir="ltr">{phone}</bdi>}
                  </strong>{' '}
                  <TextInLanguage of={about} />
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="paper-small">{says.version}</p>
      </section>
      <section className="paper-strip">
        <p className="paper-cut">{says.cut}</p>
        <div className="paper-head">
          <div>
            <h3>{says.stripHeading}</h3>
            <p>
              <TextInLanguage of={title} />
            </p>
            {strip.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p>
              <bdi>{contact}</bdi>
            </p>
          </div>
          <div className="paper-sheet">
            {says.sheet}
            <span className="paper-sheet-box" aria-hidden="true" />
            <small>{says.staff}</small>
          </div>
        </div>
      </section>
    </>
  );
}
