/** Why something is hidden, as `publish.reasons` names it. */
export type HidingReasonKey =
  | 'small'
  | 'zero-beside-small'
  | 'complementary'
  | 'complement-too-small'
  | 'nearly-all'
  | 'too-few'
  | 'linked'
  | 'nested'
  | 'no-sample'
  | 'tells-areas'
  | 'changed-too-little'
  | 'unproven';

export type CrossHidingReasonKey =
  | HidingReasonKey
  | 'row-hidden'
  | 'too-few-groups'
  | 'nothing-left'
  | 'kept-apart'
  | 'transposed'
  | 'triangle'
  | 'places';
