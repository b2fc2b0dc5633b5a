package org.relieflink.platform.incident;

import java.util.List;

/**
 * 涉及多少：counted from the trail by the program, never typed.
 *
 * @param entries entries of the trail behind it
 * @param persons at most so many: a person who was looked up and then seen as a hit counts twice,
 *     rows of an export count one each
 * @param sensitive of these, so many in classes that the rules call sensitive
 * @param parts by class, those with entries only
 */
public record Touched(long entries, long persons, long sensitive, List<Part> parts) {
  public Touched {
    parts = List.copyOf(parts);
  }

  /** One class of data. */
  public record Part(DataKind kind, boolean sensitive, long entries, long persons) {}
}
