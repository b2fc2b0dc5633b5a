package org.relieflink.keyed;

/** 不能继续的原因；文字在 messages 里。 Why a verb refuses; each has a sentence in both languages. */
public enum Refusal {
  /** The command line. */
  NO_SUCH_VERB,
  NO_SUCH_OPTION,
  OPTION_MISSING,
  OPTION_WRONG,
  /** Files that cannot be used at all. */
  NO_FILE,
  NOT_OURS,
  OTHER_KIND,
  OTHER_VERSION,
  TRUNCATED,
  DAMAGED,
  WILL_NOT_OVERWRITE,
  OUTPUT_IS_INPUT,
  OUTPUT_FOLDER,
  /** Secrets. */
  KEY_EXPOSED,
  KEY_SHORT,
  OWN_OFFER,
  BAD_OFFER,
  /** Files that do not belong together. */
  OTHER_RUN,
  OTHER_KEY,
  OTHER_FORM,
  OTHER_KINDS,
  SAME_TOKENS,
  MAP_OF_OTHER_TOKENS,
  /** Lists. */
  LIST_WITHOUT_ID,
  LIST_WITHOUT_PERSON,
  LIST_EMPTY,
  LIST_TOO_LONG,
  LIST_DAMAGED_NUMBERS,
  ROWS_TOO_FEW,
  TRUTH_WITHOUT_COLUMN,
  TOO_MANY_HITS,
  VECTOR_WRONG
}
