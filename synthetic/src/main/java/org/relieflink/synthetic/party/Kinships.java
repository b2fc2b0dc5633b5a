package org.relieflink.synthetic.party;

import org.relieflink.synthetic.people.Person;

/**
 * 称谓 · What another member of the household is to a party, from their places in the true household.
 */
final class Kinships {
  private Kinships() {}

  /** 丈夫, 儿子, 曾祖父 ...: what {@code other} is to {@code party}. */
  static String label(Person party, Person other) {
    if (areCouple(party, other)) {
      return either(other, "丈夫", "妻子");
    }
    if (isInLaw(party) || isInLaw(other)) {
      return inLaw(party, other);
    }
    return switch (generation(other) - generation(party)) {
      case -3 -> either(other, "曾祖父", "曾祖母");
      case -2 -> either(other, "祖父", "祖母");
      case -1 -> either(other, "父亲", "母亲");
      case 0 -> sibling(party, other);
      case 1 -> either(other, "儿子", "女儿");
      case 2 -> either(other, "孙子", "孙女");
      case 3 -> either(other, "曾孙子", "曾孙女");
      default -> "家庭成员";
    };
  }

  private static boolean areCouple(Person a, Person b) {
    return isPair(a, b, "02", "10") || isPair(a, b, "20", "38") || isPair(a, b, "51", "52");
  }

  private static boolean isPair(Person a, Person b, String one, String other) {
    return (a.relation().equals(one) && b.relation().equals(other))
        || (a.relation().equals(other) && b.relation().equals(one));
  }

  private static String sibling(Person party, Person other) {
    boolean older = other.birth().isBefore(party.birth());
    return older ? either(other, "哥哥", "姐姐") : either(other, "弟弟", "妹妹");
  }

  /** Married into the family: the daughter-in-law, or the spouse as seen by the head's parents. */
  private static boolean isInLaw(Person person) {
    return person.relation().equals("38");
  }

  private static String inLaw(Person party, Person other) {
    int steps = generation(other) - generation(party);
    if (isInLaw(other)) {
      return steps > 0 ? "儿媳" : either(other, "父亲", "母亲");
    }
    return steps < 0 ? either(other, "公公", "婆婆") : either(other, "儿子", "女儿");
  }

  private static String either(Person person, String male, String female) {
    return person.female() ? female : male;
  }

  private static int generation(Person person) {
    String code = person.relation();
    return switch (code.charAt(0)) {
      case '2', '3' -> 1;
      case '4' -> code.compareTo("47") >= 0 ? 3 : 2;
      case '5' -> -1;
      default -> 0;
    };
  }
}
