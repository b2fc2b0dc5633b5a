package org.relieflink.platform.pool;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 一批导入。 One import of one file under one data contract.
 *
 * @param number shown to people, e.g. {@code B20261123-03}
 * @param contractId null until the list is recognised, like all that follows from it
 * @param wholeList who is missing from the file has left the list
 * @param askFirst a person wants to see the check before anything goes in
 * @param forced the file was known already and comes in again on purpose
 * @param refusal stable code of the refusal, with {@code refusalDetail} for its sentence
 */
public record ImportBatch(
    long id,
    String number,
    ImportFile file,
    ImportStatus status,
    @Nullable String contractId,
    @Nullable String department,
    @Nullable String hardshipClass,
    @Nullable String title,
    @Nullable Double confidence,
    @Nullable LocalDate asOf,
    boolean wholeList,
    boolean askFirst,
    boolean accepted,
    boolean forced,
    @Nullable Long jobId,
    ImportCounts counts,
    @Nullable String refusal,
    @Nullable String refusalDetail,
    Times times) {

  /** When it was handed in, began, ended, was undone and by whom. */
  public record Times(
      Instant createdAt,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable String undoneBy,
      @Nullable Instant undoneAt) {}

  /** Time of work, known once it has ended. */
  public Optional<Duration> took() {
    Instant started = times.startedAt();
    Instant finished = times.finishedAt();
    return started == null || finished == null
        ? Optional.empty()
        : Optional.of(Duration.between(started, finished));
  }

  /** The title of the list, or the name of the file while the list is unknown. */
  public String shownTitle() {
    return title == null ? file.name() : title;
  }
}
