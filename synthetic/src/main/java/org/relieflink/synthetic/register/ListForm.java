package org.relieflink.synthetic.register;

/**
 * 名单有哪些栏 · Which of the person's columns a department's list has.
 *
 * @param addressColumns 1 to 3
 */
record ListForm(
    boolean sex, boolean birth, boolean phone, int addressColumns, Relations relations) {
  /** How the list writes the relation to the head. */
  enum Relations {
    NONE,
    CODES,
    WORDS,
    APPLICANT_WORDS
  }

  static ListForm of(HardshipClass type) {
    return switch (type) {
      case SUBSISTENCE_ALLOWANCE -> new ListForm(true, true, true, 3, Relations.WORDS);
      case DESTITUTE_SUPPORT -> new ListForm(true, true, false, 1, Relations.NONE);
      case LOW_INCOME_BORDERLINE, LOW_INCOME_REGISTERED ->
          new ListForm(true, true, true, 1, Relations.CODES);
      case HOUSEHOLD_REGISTER -> new ListForm(true, true, false, 1, Relations.CODES);
      case RIGID_EXPENDITURE -> new ListForm(false, false, true, 1, Relations.APPLICANT_WORDS);
      case RELAPSE_MONITORING -> new ListForm(true, false, true, 3, Relations.WORDS);
      case CHILD_IN_DIFFICULTY, VETERAN, MEDICAL_ASSISTANCE, STUDENT_IN_HARDSHIP ->
          new ListForm(true, true, true, 1, Relations.NONE);
      case DISABLED_PERSON, WORKER_IN_HARDSHIP ->
          new ListForm(true, false, true, 1, Relations.NONE);
      case WOMAN_IN_HARDSHIP, TEMPORARY_RELIEF ->
          new ListForm(false, false, true, 2, Relations.NONE);
    };
  }
}
