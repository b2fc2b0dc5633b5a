package org.relieflink.synthetic.people;

import java.util.List;

/** 起名 · Makes names with the shares of real surnames and given-name characters. */
public final class NameMaker {
  private static final double SINGLE_CHARACTER = 0.11;
  private static final double RARE_CHARACTER = 0.0012;
  private static final double MINORITY = 0.006;
  private static final List<String> MINORITY_MALE =
      List.of("买买提", "艾力", "阿卜杜拉", "吐尔逊", "玉素甫", "努尔麦麦提", "依明", "卡德尔");
  private static final List<String> MINORITY_FEMALE =
      List.of("阿依古丽", "帕提古丽", "阿依努尔", "热依汗", "古丽米热", "祖丽菲亚", "早热姆");

  private final NameTables tables;

  public NameMaker(NameTables tables) {
    this.tables = tables;
  }

  public String surname(SplitMix random) {
    return tables.surnames().pick(random);
  }

  /**
   * A full name; few are minority names with a middle dot, which do not carry the family's surname.
   */
  public String fullName(String surname, boolean female, SplitMix random) {
    if (random.chance(MINORITY)) {
      String own = random.pick(female ? MINORITY_FEMALE : MINORITY_MALE);
      return own + "·" + random.pick(MINORITY_MALE);
    }
    return surname + given(female, random);
  }

  /** A name that shares the first given character with a brother or sister. */
  String siblingName(String siblingName, String surname, boolean female, SplitMix random) {
    List<String> characters = NameTables.characters(siblingName);
    int givenStart = surname.codePointCount(0, surname.length());
    if (!siblingName.startsWith(surname) || characters.size() < givenStart + 2) {
      return fullName(surname, female, random);
    }
    String second = tables.given("second", female).pick(random);
    String name = surname + characters.get(givenStart) + second;
    return name.equals(siblingName) ? fullName(surname, female, random) : name;
  }

  private String given(boolean female, SplitMix random) {
    if (random.chance(SINGLE_CHARACTER)) {
      return tables.given("single", female).pick(random);
    }
    String first = tables.given("first", female).pick(random);
    if (random.chance(RARE_CHARACTER)) {
      return first + random.pick(tables.rareChars());
    }
    return first + tables.given("second", female).pick(random);
  }
}
