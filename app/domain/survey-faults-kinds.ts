/** Something that is wrong with a survey that is being written. */
export interface SurveyFault {
  readonly kind: SurveyFaultKind;
  /** What it is wrong with: the id of a text, the key of a section or a question, or the survey as a whole (''). */
  readonly place: string;
  readonly of: 'survey' | 'text' | 'section' | 'question';
  /** The survey cannot be published before it is put right; else it is worth a look. */
  readonly stops: boolean;
  readonly details: FaultDetails;
}

/** What a message about a fault names. */
export interface FaultDetails {
  /** The question that a text is of, or the question that a condition or a piped answer names. */
  readonly question?: string;
  /** The section that a question stands in. */
  readonly section?: string;
  readonly languages?: readonly string[];
  /** Keys of choices or rows. */
  readonly choices?: readonly string[];
  /** The sections and questions of a cycle, in their order. */
  readonly path?: readonly string[];
  readonly label?: string;
  readonly most?: number;
  readonly least?: number;
}

export type SurveyFaultKind =
  | 'no-question'
  | 'empty-section'
  | 'no-consent-paragraph'
  | 'no-source-text'
  | 'no-official-language'
  | 'not-translated'
  | 'machine-draft'
  | 'outdated'
  | 'too-few-choices'
  | 'too-few-rows'
  | 'same-label'
  | 'scale-reversed'
  | 'too-many-places'
  | 'limits-reversed'
  | 'required-without-reason'
  | 'picture-without-alt'
  | 'looks-like-markup'
  | 'bidi-control'
  | 'condition-unknown'
  | 'condition-removed'
  | 'condition-explanation'
  | 'condition-same-section'
  | 'condition-later'
  | 'condition-cycle'
  | 'condition-choice-gone'
  | 'condition-not-fitting'
  | 'never-shown'
  | 'meaning-changed'
  | 'pipes-unknown'
  | 'pipes-same-section'
  | 'pipes-later';
