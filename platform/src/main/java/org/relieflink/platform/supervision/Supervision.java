package org.relieflink.platform.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.supervision.internal.DecideLead;
import org.relieflink.platform.supervision.internal.DecideLead.Saying;
import org.relieflink.platform.supervision.internal.StartSupervision;
import org.relieflink.platform.supervision.internal.store.LeadRow;
import org.relieflink.platform.supervision.internal.store.LeadStore;
import org.relieflink.platform.supervision.internal.store.SupervisionRuns;
import org.springframework.stereotype.Service;

/** 监督的大门。 The public door of supervision, for the capabilities downstream and the command line. */
@Service
public class Supervision {
  private static final long ASK_EVERY_NANOS = 100_000_000;
  private static final int MOST = 1_000;

  private final StartSupervision start;
  private final DecideLead decide;
  private final SupervisionRuns runs;
  private final LeadStore leads;
  private final Clock clock;

  Supervision(
      StartSupervision start,
      DecideLead decide,
      SupervisionRuns runs,
      LeadStore leads,
      Clock clock) {
    this.start = start;
    this.decide = decide;
    this.runs = runs;
    this.leads = leads;
    this.clock = clock;
  }

  /**
   * 一条线索，不含个人信息。
   *
   * @param foundId null when the lead is that something is missing
   */
  public record Lead(
      long id,
      String rule,
      String finding,
      String subjectId,
      @org.jspecify.annotations.Nullable String foundId,
      LeadState state) {
    static Lead of(LeadRow row) {
      return new Lead(
          row.id(), row.ruleId(), row.finding(), row.subjectId(), row.foundId(), row.state());
    }
  }

  /** Starts a run that asks about this day. */
  public Outcome<SupervisionStarted> startRun(LocalDate day, Officer officer) {
    return start.start(day, officer);
  }

  public Optional<SupervisionReport> findRun(long runId) {
    return runs.find(runId);
  }

  /** Waits until the run has ended, or gives its state when the time is over. */
  public SupervisionReport await(long runId, Duration longest) {
    Instant until = clock.instant().plus(longest);
    while (true) {
      SupervisionReport report = findRun(runId).orElseThrow();
      if (report.ended() || clock.instant().isAfter(until)) {
        return report;
      }
      LockSupport.parkNanos(ASK_EVERY_NANOS);
    }
  }

  /** How many current leads each view has. */
  public Map<LeadView, Long> counts() {
    return leads.counts(LeadFilter.of(LeadView.OPEN));
  }

  /** The first current leads of a filter, at most a thousand. */
  public List<Lead> list(LeadFilter filter) {
    return leads.first(filter, MOST).stream().map(Lead::of).toList();
  }

  /** A person's word on a lead; the same key twice is one word. */
  public Outcome<LeadState> decide(
      long leadId, LeadVerdict verdict, String reason, OfficerAndKey by) {
    return decide
        .decide(leadId, new Saying(verdict, reason, by.key()), by.officer())
        .map(said -> said.verdict().leadsTo());
  }

  /** 谁说的，哪一次请求。 Who says it, and the idempotency key of the request. */
  public record OfficerAndKey(Officer officer, String key) {}
}
