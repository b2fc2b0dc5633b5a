package org.relieflink.platform.opinion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.FactsFile;

/**
 * 救助对象（决定之前）：whom the opinion is about, with the latest facts.
 *
 * @param partyId party of a case list, null when registered directly
 * @param place whose procuratorate it belongs to, by division code
 * @param maskedName safe to show
 * @param version the facts as last saved
 */
public record Candidate(
    long id, @Nullable Long partyId, String place, String maskedName, Version version) {
  /**
   * 事实的一版。
   *
   * @param number 1, 2, 3 …
   */
  public record Version(int number, FactsFile file, String officerName, Instant savedAt) {}

  /** The same candidate under another name, also in the facts. */
  public Candidate named(String name) {
    Version shown =
        new Version(
            version.number(),
            version.file().withName(name),
            version.officerName(),
            version.savedAt());
    return new Candidate(id, partyId, place, name, shown);
  }
}
