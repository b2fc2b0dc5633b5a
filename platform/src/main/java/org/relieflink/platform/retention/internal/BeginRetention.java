package org.relieflink.platform.retention.internal;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.job.JobOrder;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.RetentionRefusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 开始、继续执行：the first time the agreement is used up and the beginning written down, in one
 * transaction; a run that was stopped or killed goes on under the same agreement.
 */
@Component
class BeginRetention {
  private final PlanStore plans;
  private final PlanContent content;
  private final LookForDue due;
  private final RunRetention work;
  private final Approvals approvals;
  private final Jobs jobs;
  private final RetentionLog log;
  private final MessageSource messages;
  private final TransactionTemplate transactions;
  private final Set<Long> running = ConcurrentHashMap.newKeySet();

  BeginRetention(
      PlanStore plans,
      PlanContent content,
      LookForDue due,
      RunRetention work,
      Approvals approvals,
      Jobs jobs,
      RetentionLog log,
      MessageSource messages,
      TransactionTemplate transactions) {
    this.plans = plans;
    this.content = content;
    this.due = due;
    this.work = work;
    this.approvals = approvals;
    this.jobs = jobs;
    this.log = log;
    this.messages = messages;
    this.transactions = transactions;
  }

  /** Whether a job works on it at this moment. */
  boolean isRunning(long plan) {
    return running.contains(plan);
  }

  Outcome<Long> start(Officer officer, long id) {
    Optional<Plan> found = plans.find(officer.unit().place(), id);
    if (found.isEmpty()) {
      return Outcome.refused(RetentionRefusal.UNKNOWN);
    }
    Plan plan = found.get();
    if (plan.certified() != null) {
      return Outcome.refused(RetentionRefusal.ENDED);
    }
    if (plan.begun() == null && !plan.officer().equals(officer.staffNumber())) {
      return Outcome.refused(RetentionRefusal.NOT_YOURS);
    }
    if (plan.begun() == null && !plan.lines().stream().allMatch(due::standsToday)) {
      return Outcome.refused(RetentionRefusal.RULE_CHANGED);
    }
    if (!running.add(id)) {
      return Outcome.refused(RetentionRefusal.RUNNING);
    }
    boolean queued = false;
    try {
      Outcome<Plan> begun = plan.begun() == null ? begin(officer, plan) : Outcome.of(plan);
      Outcome<Long> job = begun.map(one -> queue(officer, one));
      queued = job instanceof Outcome.Done;
      return job;
    } finally {
      if (!queued) {
        running.remove(id);
      }
    }
  }

  private Outcome<Plan> begin(Officer officer, Plan plan) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                approvals
                    .use(officer, content.of(plan))
                    .map(
                        used -> {
                          plans.begin(plan.id(), used.id(), officer, log.now());
                          log.done(
                              officer,
                              RetentionLog.of("RETENTION_BEGUN", plan)
                                  .because(plan.reason())
                                  .resulting(plan.rows() + " rows"));
                          return plan;
                        })));
  }

  private long queue(Officer officer, Plan plan) {
    return jobs.submit(
        new JobOrder("retention", text("retention.job", plan.number()), officer),
        progress -> work(officer, plan, progress));
  }

  private void work(Officer officer, Plan plan, JobProgress progress) {
    try {
      progress.resultAt("/retention/plans/" + plan.id());
      work.run(officer, plan, progress);
    } finally {
      running.remove(plan.id());
    }
  }

  /** Stored with the job, so in one language. */
  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
  }
}
