package org.relieflink.platform.connector;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一个对接的现状。
 *
 * @param name as its configuration calls it
 * @param list contract of the list it brings
 * @param title of that list
 * @param paused a person stopped it
 * @param wanted a person wants it to fetch now
 * @param late longer without a good run than its configuration allows
 * @param triedAt last time it was asked; null before the first
 * @param goodAt last run in which the other side answered as agreed
 * @param nextAt when it is due; null for what is pushed to us, and at once
 * @param last newest run; null before the first
 * @param missing sequence numbers of pushed batches that are waited for, at most some
 */
public record ConnectorStatus(
    String name,
    ConnectorKind kind,
    String list,
    String title,
    String department,
    boolean paused,
    boolean wanted,
    boolean late,
    @Nullable Instant triedAt,
    @Nullable Instant goodAt,
    @Nullable Instant nextAt,
    @Nullable ConnectorRun last,
    List<Long> missing) {
  public ConnectorStatus {
    missing = List.copyOf(missing);
  }
}
