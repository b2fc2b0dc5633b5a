package org.relieflink.platform.year;

import org.relieflink.platform.access.Officer;
import org.relieflink.platform.harm.HarmSamples;

/** 一条线索和它后来的一切：what the play knows of it, to be compared with what the system says. */
final class Matter {
  private static final String FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何";
  private static final String GIVEN = "建国秀芳桂英志强小满春生玉兰海燕文静大山";

  final int nth;
  final Fate fate;
  final boolean letter;
  String lead = "";
  String leadState = "";
  String id = "";
  String state = "";
  String proposal = "";
  long fen;
  String paper = "";
  String commitment = "";
  boolean objected;
  boolean paperOwed;
  String letterNumber = "";

  /** 线索最后怎样。 */
  enum Fate {
    GRANTED,
    REFUSED,
    DECLINED,
    WITHDRAWN,
    /** Closed as a lead, with a reason. */
    CLOSED,
    /** The handler of the case said no. */
    NOT_PUSHED,
    /** Disputed, and left so. */
    DISPUTED
  }

  Matter(int nth, Fate fate, boolean letter) {
    this.nth = nth;
    this.fate = fate;
    this.letter = letter;
  }

  /** Where the script leaves its lead. */
  String leadEnds() {
    return switch (fate) {
      case GRANTED, REFUSED, DECLINED, WITHDRAWN -> "HANDED";
      case CLOSED, NOT_PUSHED -> "CLOSED";
      case DISPUTED -> "DISPUTED";
    };
  }

  /** Where the script leaves its case; empty where it becomes none. */
  String caseEnds() {
    return switch (fate) {
      case GRANTED -> "PAYMENT_DUE";
      case REFUSED, DECLINED, WITHDRAWN -> fate.name();
      case CLOSED, NOT_PUSHED, DISPUTED -> "";
    };
  }

  boolean becomesCase() {
    return fate.compareTo(Fate.WITHDRAWN) <= 0;
  }

  String name() {
    int given = nth / FAMILY.length() % (GIVEN.length() / 2) * 2;
    return FAMILY.charAt(nth % FAMILY.length()) + GIVEN.substring(given, given + 2);
  }

  String number() {
    return HarmSamples.adult(nth);
  }

  String born() {
    String number = number();
    return number.substring(6, 10)
        + "-"
        + number.substring(10, 12)
        + "-"
        + number.substring(12, 14);
  }

  String caseNo() {
    return "云检刑申〔2026〕%d号".formatted(nth);
  }

  Officer handler() {
    return prosecutor(0);
  }

  Officer checker() {
    return prosecutor(1);
  }

  Officer signer() {
    return prosecutor(2);
  }

  private Officer prosecutor(int offset) {
    int all = CountyOfficers.PROSECUTORS.size();
    return CountyOfficers.PROSECUTORS.get((nth + offset) % all);
  }

  /** A department for the nth time that this matter needs one. */
  String line(int offset) {
    return CountyOfficers.lines().get((nth + offset) % CountyOfficers.lines().size());
  }

  @Override
  public String toString() {
    return nth + " " + fate + " " + leadState + " " + state;
  }
}
