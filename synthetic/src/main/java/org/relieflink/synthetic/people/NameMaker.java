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
  private final GivenCharacters characters;

  /** Names of no particular decade. */
  public NameMaker(NameTables tables) {
    this(tables, (place, female, age) -> tables.given(place, female));
  }

  public NameMaker(NameTables tables, GivenCharacters characters) {
    this.tables = tables;
    this.characters = characters;
  }

  public String surname(SplitMix random) {
    return tables.surnames().pick(random);
  }

  /**
   * A full name; few are minority names with a middle dot, which do not carry the family's surname.
   */
  public String fullName(Bearer bearer, SplitMix random) {
    if (random.chance(MINORITY)) {
      String own = random.pick(bearer.female() ? MINORITY_FEMALE : MINORITY_MALE);
      return own + "·" + random.pick(MINORITY_MALE);
    }
    return bearer.surname() + given(bearer, random);
  }

  /** A name that shares the first given character with a brother or sister. */
  public String siblingName(String siblingName, Bearer bearer, SplitMix random) {
    String surname = bearer.surname();
    List<String> characters = NameTables.characters(siblingName);
    int givenStart = surname.codePointCount(0, surname.length());
    if (!siblingName.startsWith(surname) || characters.size() < givenStart + 2) {
      return fullName(bearer, random);
    }
    String second = at("second", bearer).pick(random);
    String name = surname + characters.get(givenStart) + second;
    return name.equals(siblingName) ? fullName(bearer, random) : name;
  }

  private String given(Bearer bearer, SplitMix random) {
    if (random.chance(SINGLE_CHARACTER)) {
      return at("single", bearer).pick(random);
    }
    String first = at("first", bearer).pick(random);
    if (random.chance(RARE_CHARACTER)) {
      return first + random.pick(tables.rareChars());
    }
    return first + at("second", bearer).pick(random);
  }

  private WeightedChoice<String> at(String place, Bearer bearer) {
    return characters.at(place, bearer.female(), bearer.age());
  }

  /** Who gets the name. */
  public record Bearer(String surname, boolean female, int age) {}

  /** Characters to draw from, by place (first, second, single), sex and age. */
  @FunctionalInterface
  public interface GivenCharacters {
    WeightedChoice<String> at(String place, boolean female, int age);
  }
}
