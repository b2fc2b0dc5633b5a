package org.relieflink.platform.screening.internal;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobOrder;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.platform.screening.RunStarted;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.engine.CollisionWork;
import org.relieflink.platform.screening.internal.engine.PoolReading;
import org.relieflink.platform.screening.internal.store.ListStore;
import org.relieflink.platform.screening.internal.store.PartyStore;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.relieflink.platform.screening.internal.store.StoredList;
import org.relieflink.platform.screening.internal.store.StoredRun;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 开始碰撞。 Starts a run over one list or over all parties. */
@Component
public class StartRun {
  private final PoolReading pool;
  private final PartyStore parties;
  private final ListStore lists;
  private final RunStore runs;
  private final CollisionWork work;
  private final Jobs jobs;
  private final Trail trail;
  private final MessageSource messages;
  private final Clock clock;

  StartRun(
      PoolReading pool,
      PartyStore parties,
      ListStore lists,
      RunStore runs,
      CollisionWork work,
      Jobs jobs,
      Trail trail,
      MessageSource messages,
      Clock clock) {
    this.pool = pool;
    this.parties = parties;
    this.lists = lists;
    this.runs = runs;
    this.work = work;
    this.jobs = jobs;
    this.trail = trail;
    this.messages = messages;
    this.clock = clock;
  }

  public Outcome<RunStarted> start(@Nullable Long listId, Officer officer) {
    Optional<StoredList> list = Optional.ofNullable(listId).flatMap(lists::find);
    if (listId != null && list.isEmpty()) {
      return Outcome.refused(ScreeningRefusal.LIST_UNKNOWN);
    }
    if (pool.state().records() == 0) {
      return Outcome.refused(ScreeningRefusal.POOL_EMPTY);
    }
    long count = list.map(found -> (long) found.partyCount()).orElseGet(parties::count);
    if (count == 0) {
      return Outcome.refused(ScreeningRefusal.NO_PARTIES);
    }
    StoredRun planned = work.planned(listId, officer.staffNumber(), Math.toIntExact(count));
    return runs.begin(planned)
        .map(id -> submitted(id, listId, title(list), officer))
        .orElseGet(() -> Outcome.refused(ScreeningRefusal.RUN_UNDER_WAY));
  }

  private Outcome<RunStarted> submitted(
      long runId, @Nullable Long listId, String title, Officer officer) {
    trail.record(officer, TrailNote.of("RUN_STARTED", "run", "run-" + runId));
    try {
      long job =
          jobs.submit(
              new JobOrder("screening-run", title, officer),
              progress -> work.run(runId, listId, progress));
      runs.tieToJob(runId, job);
      return Outcome.of(new RunStarted(runId, job));
    } catch (RefusedException full) {
      runs.end(runId, StoredRun.State.FAILED, StoredRun.Counts.none(), clock.instant());
      return new Outcome.Refused<>(full.refusal());
    }
  }

  private String title(Optional<StoredList> list) {
    String key = list.isPresent() ? "screening.job.list" : "screening.job.all";
    Object[] names = {list.map(found -> found.file().name()).orElse("")};
    return messages.getMessage(key, names, Locale.SIMPLIFIED_CHINESE);
  }
}
