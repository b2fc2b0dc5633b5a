package org.relieflink.platform.supervision.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.relieflink.law.supervision.SupervisionCatalogue;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobOrder;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.platform.supervision.SupervisionRefusal;
import org.relieflink.platform.supervision.SupervisionStarted;
import org.relieflink.platform.supervision.internal.store.SupervisionRuns;
import org.relieflink.platform.supervision.internal.store.SupervisionRuns.Planned;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 开始监督碰撞。 Starts a run about one day. */
@Component
public class StartSupervision {
  private static final int YEARS_BACK = 10; // the lists at hand say nothing about longer ago

  private final PoolInFull pool;
  private final SupervisionSearch search;
  private final SupervisionRuns runs;
  private final SupervisionCatalogue catalogue;
  private final Jobs jobs;
  private final Trail trail;
  private final MessageSource messages;
  private final Clock clock;

  StartSupervision(
      PoolInFull pool,
      SupervisionSearch search,
      SupervisionRuns runs,
      SupervisionCatalogue catalogue,
      Jobs jobs,
      Trail trail,
      MessageSource messages,
      Clock clock) {
    this.pool = pool;
    this.search = search;
    this.runs = runs;
    this.catalogue = catalogue;
    this.jobs = jobs;
    this.trail = trail;
    this.messages = messages;
    this.clock = clock;
  }

  public Outcome<SupervisionStarted> start(LocalDate day, Officer officer) {
    LocalDate today = LocalDate.now(clock);
    if (day.isAfter(today) || day.isBefore(today.minusYears(YEARS_BACK))) {
      return refused(SupervisionRefusal.DAY_OUT_OF_RANGE, today.toString());
    }
    if (pool.records() == 0) {
      return refused(SupervisionRefusal.POOL_EMPTY);
    }
    Planned planned =
        new Planned(
            day,
            officer.staffNumber(),
            clock.instant(),
            catalogue.version(),
            LinkageModel.standard().id());
    return runs.begin(planned)
        .map(id -> submitted(id, day, officer))
        .orElseGet(() -> refused(SupervisionRefusal.RUN_UNDER_WAY));
  }

  private static <T> Outcome<T> refused(SupervisionRefusal code, Object... arguments) {
    return new Outcome.Refused<>(Refusal.of(code, arguments));
  }

  private Outcome<SupervisionStarted> submitted(long runId, LocalDate day, Officer officer) {
    trail.record(
        officer,
        TrailNote.of("SUPERVISION_STARTED", "supervision-run", "run-" + runId)
            .resulting(day.toString()));
    String title =
        messages.getMessage(
            "supervision.job", new Object[] {day.toString()}, Locale.SIMPLIFIED_CHINESE);
    try {
      long job =
          jobs.submit(
              new JobOrder("supervision-run", title, officer),
              progress -> search.run(runId, day, progress));
      runs.tieToJob(runId, job);
      return Outcome.of(new SupervisionStarted(runId, job));
    } catch (RefusedException full) {
      runs.end(runId, "failed", clock.instant());
      return new Outcome.Refused<>(full.refusal());
    }
  }
}
