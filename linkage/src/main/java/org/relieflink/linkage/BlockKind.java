package org.relieflink.linkage;

/**
 * 分块键的种类。 The kinds of blocking keys: a pair is compared when it shares a key of any kind.
 *
 * <p>A block over the cap is narrowed by the refinements in turn; what even the last leaves over
 * the cap is cut, and the cut is reported.
 */
enum BlockKind implements Ranked {
  /**
   * The number; for a wrong one all valid numbers one edit away. A person may stand in many lists.
   */
  NUMBER("号码", 2_000, Refinement.SURNAME_SOUND, Refinement.BIRTH_YEAR),
  NAME_MONTH_DAY("姓名读音与生日", 400, Refinement.BIRTH_YEAR, Refinement.DIVISION, Refinement.VILLAGE),
  NAME_YEAR("姓名读音与出生年", 400, Refinement.MONTH_DAY, Refinement.DIVISION, Refinement.VILLAGE),
  BIRTH("出生日期", 40, Refinement.SURNAME_SOUND, Refinement.DIVISION),
  NAME_VILLAGE("姓名读音与村", 400, Refinement.MONTH_DAY, Refinement.BIRTH_YEAR),
  PHONE("电话", 60, Refinement.SURNAME_SOUND),
  ADDRESS("住址", 40, Refinement.SURNAME_SOUND, Refinement.BIRTH_YEAR);

  static final BlockKind[] ALL = values();

  final String labelZh;
  final int cap;

  @SuppressWarnings("ImmutableEnumChecker") // never handed out, never written
  private final Refinement[] refinements;

  BlockKind(String labelZh, int cap, Refinement... refinements) {
    this.labelZh = labelZh;
    this.cap = cap;
    this.refinements = refinements;
  }

  int refinements() {
    return refinements.length;
  }

  Refinement refinement(int level) {
    return refinements[level];
  }

  /** Whether the key says nothing of the name, so that most rows of a block are somebody else's. */
  boolean namesMix() {
    return switch (this) {
      case BIRTH, PHONE, ADDRESS -> true;
      case NUMBER, NAME_MONTH_DAY, NAME_YEAR, NAME_VILLAGE -> false;
    };
  }
}
