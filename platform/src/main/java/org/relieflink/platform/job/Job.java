package org.relieflink.platform.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;

/**
 * 一个后台任务.
 *
 * @param id our number
 * @param order what was asked
 * @param state where it stands
 * @param phase what it does now, in the reader's words; empty before the first
 * @param done units done in this phase
 * @param total units of this phase; 0 = not known
 * @param startedAt start of this phase's clock; null while queued
 * @param endedAt end; null while not ended
 * @param message refusal sentence or error; empty otherwise
 * @param resultPath page of the result; null when there is none
 */
public record Job(
    long id,
    JobOrder order,
    JobState state,
    String phase,
    long done,
    long total,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    String message,
    @Nullable String resultPath) {

  /** Units per second since the phase began; empty in the first second. */
  public Optional<Long> perSecond(Instant now) {
    if (startedAt == null || state != JobState.RUNNING) {
      return Optional.empty();
    }
    long millis = Duration.between(startedAt, now).toMillis();
    return millis < 1000 || done == 0 ? Optional.empty() : Optional.of(done * 1000 / millis);
  }

  /** Remaining time at the present rate; empty when rate or total is unknown. */
  public Optional<Duration> remaining(Instant now) {
    return perSecond(now)
        .filter(rate -> rate > 0 && total > 0)
        .map(rate -> Duration.ofSeconds((Math.max(0, total - done) + rate - 1) / rate));
  }

  /** Whole per cent, 0 when the total is unknown. */
  public int percent() {
    return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
  }

  /** Departments see their own jobs; the procuratorate sees those of its place. */
  public boolean visibleTo(Officer officer) {
    return officer.staffNumber().equals(order.officer().staffNumber())
        || (officer.department() == null
            && officer.unit().place().equals(order.officer().unit().place()));
  }
}
