package org.relieflink.law.supervision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 构成线索的那条记录要怎样。Which other record of the same person makes the lead; one lead for each.
 *
 * @param classes empty for the class of the record asked about
 * @param apart lists further apart than this do not prove the same day; null when {@code after} is
 *     set
 * @param after the state asked about must have lasted longer than this; null when {@code apart} is
 *     set
 * @param otherHousehold it must stand under another household or in another division
 * @param says labels with the values the record must have
 */
public record FoundRecord(
    List<String> classes,
    @Nullable Tolerance apart,
    @Nullable Tolerance after,
    boolean otherHousehold,
    Map<String, List<String>> says) {
  /** Copies the collections. */
  public FoundRecord {
    classes = List.copyOf(classes);
    says = Map.copyOf(says);
  }

  /** Whether it is looked for in the class of the record asked about. */
  public boolean sameClass() {
    return classes.isEmpty();
  }

  List<String> classesFor(ListedRecord own) {
    return sameClass() ? List.of(own.listedClass()) : classes;
  }
}
