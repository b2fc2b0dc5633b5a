package org.relieflink.platform.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * 单位：an office, by its place and its line.
 *
 * @param place division code of six digits (GB/T 2260); {@code 990100} stands over {@code 990123}
 * @param line {@link #PROCURATORATE} or the code of a department, e.g. {@code civil_affairs}
 */
public record Unit(String place, String line) implements Serializable {
  public static final String PROCURATORATE = "procuratorate";

  /** The line of the server itself, which no account has. */
  public static final String SYSTEM = "system";

  /** Stands for whatever department has something, in questions about what one of them has. */
  public static final String ANY_DEPARTMENT = "departments";

  private static final int LEVEL_DIGITS = 2; // province, city, county: two digits each

  /** Both codes may stand in a statement: that they are codes and nothing else is checked here. */
  public Unit {
    if (!place.matches("[0-9]{6}") || !line.matches("[a-z_]{1,40}")) {
      throw new IllegalArgumentException("not a unit: " + place + " " + line);
    }
  }

  public static Unit of(String place, @Nullable String department) {
    return new Unit(place, department == null ? PROCURATORATE : department);
  }

  /** How this unit stands to the one that a row belongs to, special access aside. */
  public Relation to(Unit owner) {
    if (line.equals(owner.line)) {
      if (place.equals(owner.place)) {
        return Relation.OWN;
      }
      return owner.place.startsWith(below()) ? Relation.HIGHER : Relation.ELSEWHERE;
    }
    return place.equals(owner.place) ? Relation.OTHER : Relation.ELSEWHERE;
  }

  /** The digits that the codes of all places below begin with: 9901 of 990100. */
  public String below() {
    String digits = place;
    while (digits.length() > 0 && digits.endsWith("00")) {
      digits = digits.substring(0, digits.length() - LEVEL_DIGITS);
    }
    return digits;
  }
}
