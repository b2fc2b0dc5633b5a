package org.relieflink.platform.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Unit;

/**
 * 一项处置：asked for by who handles the incident, done by who may.
 *
 * @param target staff number of the account
 * @param unit of the account
 * @param words why, in the words of who asked
 * @param done null while it waits
 */
public record Measure(
    long id,
    long incident,
    MeasureKind kind,
    String target,
    Unit unit,
    String words,
    String officer,
    String officerName,
    Instant at,
    @Nullable Done done) {

  /** 谁做的、什么时候。 */
  public record Done(String officer, String officerName, Instant at) {}
}
