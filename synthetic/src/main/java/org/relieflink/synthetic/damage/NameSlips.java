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
