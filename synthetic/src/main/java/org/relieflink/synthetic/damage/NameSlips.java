package org.relieflink.synthetic.damage;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.synthetic.people.NameTables;
import org.relieflink.synthetic.people.SplitMix;

/**
 * 姓名的差错 · How names get written wrong: same sound, similar shape, the other variant, spaces, lost
 * rare characters.
 */
public final class NameSlips {
  private static final double IN_SURNAME = 0.15;
  private static final int FIRST_PRIVATE_USE = 0xE000;
  private static final int PRIVATE_USE = 0x800;

  private final NameTables tables;

  public NameSlips(NameTables tables) {
    this.tables = tables;
  }

  /** One character replaced by another of the same sound. */
  public String soundAlike(String name, SplitMix random) {
    int at = position(name, random);
    return replaced(name, at, tables.soundingLike(NameTables.characters(name).get(at)), random);
  }

  /**
   * One character replaced by one that sounds the same in a dialect (zh and z, n and l, in and
   * ing).
   */
  public String nearSound(String name, SplitMix random) {
    int at = position(name, random);
    return replaced(name, at, tables.soundingNear(NameTables.characters(name).get(at)), random);
  }

  /** One character replaced by another of a similar shape. */
  public String lookAlike(String name, SplitMix random) {
    int at = position(name, random);
    return replaced(name, at, tables.lookingLike(NameTables.characters(name).get(at)), random);
  }

  /** 肖 for 萧, 付 for 傅 ... */
  public String otherSurname(String name) {
    List<String> characters = NameTables.characters(name);
    String other = tables.alternateSurname(characters.get(0));
    return other + name.substring(characters.get(0).length());
  }

  /** One character in its traditional form. */
  public String traditional(String name, SplitMix random) {
    int at = position(name, random);
    return replaced(
        name, at, List.of(tables.traditional(NameTables.characters(name).get(at))), random);
  }

  /** A full-width space in a name of two characters, as lists align them. */
  public static String padded(String name) {
    List<String> characters = NameTables.characters(name);
    return characters.size() == 2 ? characters.get(0) + "　" + characters.get(1) : name;
  }

  /** Another middle dot. */
  public static String otherDot(String name, SplitMix random) {
    return name.replace("·", random.pick(List.of("•", "．", "・")));
  }

  /** A character outside the basic plane that an old system could not hold. */
  public static String rareLost(String name, SplitMix random) {
    String lost =
        random.chance(0.5)
            ? "?"
            : Character.toString(FIRST_PRIVATE_USE + random.below(PRIVATE_USE));
    return NameTables.characters(name).stream()
        .map(c -> c.length() > 1 ? lost : c)
        .reduce("", String::concat);
  }

  /** One character of the given name left out; a given name of one character stays. */
  public static String oneMissing(String name, SplitMix random) {
    List<String> characters = new ArrayList<>(NameTables.characters(name));
    if (characters.size() < 3) {
      return name;
    }
    characters.remove(random.between(1, characters.size() - 1));
    return String.join("", characters);
  }

  /** One character of the given name written twice. */
  public static String oneExtra(String name, SplitMix random) {
    List<String> characters = new ArrayList<>(NameTables.characters(name));
    int at = random.below(characters.size());
    characters.add(at, characters.get(at));
    return String.join("", characters);
  }

  /** The two characters of the given name exchanged. */
  public static String givenExchanged(String name) {
    List<String> characters = NameTables.characters(name);
    return characters.size() == 3
        ? characters.get(0) + characters.get(2) + characters.get(1)
        : name;
  }

  /** The given name before the surname, as in a form filled in English order. */
  public static String orderExchanged(String name) {
    List<String> characters = NameTables.characters(name);
    return name.contains("·") || characters.size() > 3
        ? name
        : String.join("", characters.subList(1, characters.size())) + characters.get(0);
  }

  /** The husband's surname in front, as old registers have married women. */
  public static String married(String name, String husbandsSurname) {
    return name.contains("·") ? name : husbandsSurname + name;
  }

  public static boolean hasRare(String name) {
    return name.length() > name.codePointCount(0, name.length());
  }

  private static int position(String name, SplitMix random) {
    int length = name.codePointCount(0, name.length());
    return length < 2 || random.chance(IN_SURNAME) ? 0 : random.between(1, length - 1);
  }

  private static String replaced(String name, int at, List<String> by, SplitMix random) {
    if (by.isEmpty()) {
      return name;
    }
    List<String> characters = new ArrayList<>(NameTables.characters(name));
    characters.set(at, random.pick(by));
    return String.join("", characters);
  }
}
