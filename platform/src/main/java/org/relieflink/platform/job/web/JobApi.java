package org.relieflink.platform.job.web;

import java.time.Clock;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.job.Job;
import org.relieflink.platform.job.JobRefusal;
import org.relieflink.platform.job.JobView;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** 任务接口：state of a job, and the request to stop it. */
@RestController
class JobApi {
  private final Jobs jobs;
  private final CurrentOfficer current;
  private final Clock clock;

  JobApi(Jobs jobs, CurrentOfficer current, Clock clock) {
    this.jobs = jobs;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/api/v1/jobs/{id}")
  JobView show(@PathVariable long id) {
    return JobView.of(visible(id), clock.instant());
  }

  @PostMapping("/api/v1/jobs/{id}/cancel")
  JobView cancel(@PathVariable long id) {
    jobs.cancel(visible(id).id());
    return JobView.of(visible(id), clock.instant());
  }

  private Job visible(long id) {
    return jobs.find(id)
        .filter(job -> job.visibleTo(current.get()))
        .orElseThrow(() -> Refusal.of(JobRefusal.NOT_FOUND).asException());
  }
}
