package org.relieflink.linkage;

/** 凭什么算家人。 What joins two persons of a family, the surest first. */
enum FamilyLink implements Ranked {
  HOUSEHOLD(PathStep.Kind.SAME_HOUSEHOLD, "户号相同"),
  GUARDIAN(PathStep.Kind.GUARDIAN, "名单写明的监护人"),
  WARD(PathStep.Kind.WARD, "名单写明由其监护"),
  JOINED(PathStep.Kind.SAME_HOUSEHOLD, "两户经同一人相连，户号不同"),
  ADDRESS(PathStep.Kind.SAME_ADDRESS, "住址到门牌相同，户号不同或没有户号");

  static final FamilyLink[] ALL = values();

  static final String GUARDIAN_WORD = "监护人";
  static final String WARD_WORD = "被监护人";
  static final String ADDRESS_WORD = "同住址";

  final PathStep.Kind kind;

  /** Why it counts, in the evidence. */
  final String reasonZh;

  FamilyLink(PathStep.Kind kind, String reasonZh) {
    this.kind = kind;
    this.reasonZh = reasonZh;
  }

  double step(FamilyRules rules) {
    return switch (this) {
      case HOUSEHOLD -> rules.household();
      case GUARDIAN, WARD -> rules.guardian().step();
      case JOINED -> rules.joined().step();
      case ADDRESS -> rules.address().step();
    };
  }

  /** Whether a person has to look, whatever the score. */
  boolean isOnlyForReview() {
    return switch (this) {
      case HOUSEHOLD, GUARDIAN, WARD -> false;
      case JOINED, ADDRESS -> true;
    };
  }
}
