package org.relieflink.platform.harm.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.law.LegalBasis;
import org.relieflink.platform.access.Unit;

/**
 * 一次性救助：for one harm a person is relieved once, by one organ, unless several say that they do it
 * together. Relatives of one victim are different persons.
 */
final class OneRelief {
  private OneRelief() {}

  /** 想预留的：by which unit, for whom. */
  record Wish(Unit unit, String person, boolean joint) {
    @Override
    public String toString() {
      return "Wish[" + unit + "]";
    }
  }

  /** The entry of this harm that stands in the way, the oldest; empty where none does. */
  @LegalBasis(instrument = "zzw-2014-3", article = "一次性救助")
  static Optional<Entry> against(List<Entry> ofHarm, Wish wish, LocalDate today) {
    return ofHarm.stream()
        .filter(one -> one.living(today) && one.person().equals(wish.person))
        .filter(one -> !together(one, wish))
        .findFirst();
  }

  private static boolean together(Entry one, Wish wish) {
    return one.joint() && wish.joint && !one.unit().equals(wish.unit);
  }
}
