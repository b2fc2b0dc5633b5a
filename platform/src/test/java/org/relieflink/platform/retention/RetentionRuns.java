package org.relieflink.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.job.JobState;
import org.relieflink.platform.job.Jobs;

/** Plans proposed, agreed to and carried out, as people do. */
public record RetentionRuns(Retention retention, Approvals approvals, Jobs jobs) {

  /** Proposed by one administrator and agreed to by another. */
  public Plan agreed(String reason) {
    Plan plan = retention.propose(DemoAccounts.ADMINISTRATOR, reason).orThrow();
    long request = retention.approval(DemoAccounts.ADMINISTRATOR, plan).orElseThrow().id();
    approvals.approve(DemoAccounts.SECURITY_ADMINISTRATOR, request, Saying.of("同意")).orThrow();
    return plan;
  }

  /** Begun or gone on with, to the end of the job. */
  public JobState run(Plan plan) {
    long job = retention.run(DemoAccounts.ADMINISTRATOR, plan.id()).orThrow();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> jobs.find(job).orElseThrow().state().terminal());
    return jobs.find(job).orElseThrow().state();
  }

  public Plan done(String reason) {
    Plan plan = agreed(reason);
    assertThat(run(plan)).isEqualTo(JobState.DONE);
    return retention.find(DemoAccounts.ADMINISTRATOR, plan.id()).orElseThrow();
  }
}
