package org.relieflink.law.supervision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * 手里有哪些名单、各到哪一天。Which lists are at hand and how fresh they are: absence from a list that nobody
 * delivered proves nothing.
 *
 * @param asOf class to the newest day of its lists
 */
public record Coverage(Map<String, LocalDate> asOf) {
  /** Copies the map. */
  public Coverage {
    asOf = Map.copyOf(asOf);
  }

  /** The newest day of the class, if there is a list at all. */
  public Optional<LocalDate> find(String listedClass) {
    return Optional.ofNullable(asOf.get(listedClass));
  }
}
