package org.relieflink.platform.ferry;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 一个站点：its public keys and what it may do.
 *
 * @param name as packages say it
 * @param title as people say it
 * @param departments whose lists and answers come from it
 * @param card public keys, as its people handed them over
 * @param fingerprint of the card, to be compared on the telephone
 * @param askedBy who registered it
 * @param agreedBy another person; null while nobody did
 */
public record FerrySite(
    long id,
    String name,
    String title,
    Network network,
    SortedSet<String> departments,
    String card,
    String fingerprint,
    SiteState state,
    By askedBy,
    @Nullable By agreedBy) {
  public FerrySite {
    departments = new TreeSet<>(departments);
  }

  /** 谁在何时。 */
  public record By(String officer, String name, Instant at) {}
}
