package org.relieflink.platform.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 进度的样子：what the progress fragment shows.
 *
 * @param perSecond units per second; 0 = not known yet
 * @param secondsLeft remaining seconds; -1 = not known
 */
public record JobView(
    long id,
    String title,
    String stateKey,
    String state,
    boolean ended,
    String phase,
    long done,
    long total,
    int percent,
    long perSecond,
    long secondsLeft,
    String message,
    @Nullable String resultPath) {

  public static JobView of(Job job, Instant now) {
    return new JobView(
        job.id(),
        job.order().title(),
        job.state().messageKey(),
        job.state().name(),
        job.state().terminal(),
        job.phase(),
        job.done(),
        job.total(),
        job.percent(),
        job.perSecond(now).orElse(0L),
        job.remaining(now).map(left -> left.toSeconds()).orElse(-1L),
        job.message(),
        job.resultPath());
  }
}
