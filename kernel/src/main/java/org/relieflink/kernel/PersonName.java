package org.relieflink.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 姓名 · A person's name: as written, and in the one form by which names are compared.
 *
 * <p>Comparing by name alone never joins two persons; it only ranks what a person should look at.
 * Printing it masks it (Personal Information Protection Law art. 51).
 */
public final class PersonName implements Comparable<PersonName> {
  /** 无法辨认的字 · Stands in {@link #canonical} for a lost, private-use or starred character. */
  public static final int UNKNOWN_CHARACTER = '?';

  /** 少数民族姓名的间隔号 U+00B7 · The one separator that all kinds of middle dot become. */
  public static final int MIDDLE_DOT = '·';

  private final String display;
  private final String canonical;
  private final int surnameLength;

  private PersonName(String display, String canonical) {
    this.display = display;
    this.canonical = canonical;
    this.surnameLength = NameText.surnameLength(canonical);
  }

  /** 有名字即返回 · The name; empty when the cell holds no letter or character of a name at all. */
  public static Optional<PersonName> find(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String display = NameText.display(text);
    String canonical = NameText.canonical(display);
    return canonical.codePoints().anyMatch(Character::isLetter)
        ? Optional.of(new PersonName(display, canonical))
        : Optional.empty();
  }

  /**
   * 必须是姓名 · The name.
   *
   * @throws IllegalArgumentException if there is none in the text
   */
  public static PersonName of(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("No name in the text"));
  }

  /** 原写法（去首尾空白）· As written, without the spaces around it. */
  public String display() {
    return display;
  }

  /** 比对写法 · NFKC, no spaces, one kind of middle dot, simplified characters, '?' for lost ones. */
  public String canonical() {
    return canonical;
  }

  /** 姓（比对写法）；带间隔号或外文的没有 · Surname in canonical form; "" for dotted or Latin names. */
  public String surname() {
    return canonical.substring(0, surnameLength);
  }

  /** 名（比对写法）· The rest after the surname; the whole where there is no surname. */
  public String givenName() {
    return canonical.substring(surnameLength);
  }

  /** 是否有无法辨认的字 · Whether some character could not be read. */
  public boolean hasUnknown() {
    return canonical.indexOf(UNKNOWN_CHARACTER) >= 0;
  }

  /** 脱敏：张*、张*三、欧阳** · Masked: surname kept; of three or more characters also the last. */
  public String masked() {
    return NameText.masked(display, surname().codePointCount(0, surnameLength));
  }

  /** 是否音同或音近，含肖/萧等混写的姓 · Whether each character sounds the same, confused sounds folded. */
  public boolean soundsLike(PersonName other) {
    return NameText.alike(this, other, NameText::soundAlike);
  }

  /** 是否形近（逐字相同或形近）· Whether each character is the same or looks alike. */
  public boolean looksLike(PersonName other) {
    return NameText.alike(this, other, NameText::lookAlike);
  }

  @Override
  public int compareTo(PersonName other) {
    int order = canonical.compareTo(other.canonical);
    return order != 0 ? order : display.compareTo(other.display);
  }

  /** 写法归一后相同即相等 · Equal when the canonical forms are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonName that && canonical.equals(that.canonical);
  }

  @Override
  public int hashCode() {
    return canonical.hashCode();
  }

  @Override
  public String toString() {
    return masked();
  }
}
