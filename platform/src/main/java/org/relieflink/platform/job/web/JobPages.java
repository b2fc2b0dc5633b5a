package org.relieflink.platform.job.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.job.Job;
import org.relieflink.platform.job.JobRefusal;
import org.relieflink.platform.job.JobState;
import org.relieflink.platform.job.JobView;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 任务进度页：a page of its own, and the fragment that other pages place. */
@Controller
class JobPages {
  private final Jobs jobs;
  private final CurrentOfficer current;
  private final Clock clock;

  JobPages(Jobs jobs, CurrentOfficer current, Clock clock) {
    this.jobs = jobs;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/jobs/{id}")
  String page(@PathVariable long id, Model model) {
    var job = visible(id);
    if (job.state() == JobState.DONE && job.resultPath() != null) {
      return "redirect:" + job.resultPath();
    }
    model.addAttribute("job", JobView.of(job, clock.instant()));
    return "kit/job";
  }

  /** Polled every second; tells htmx to go to the result when the job is done. */
  @GetMapping("/jobs/{id}/progress")
  String progress(@PathVariable long id, Model model, HttpServletResponse response) {
    var job = visible(id);
    if (job.state().terminal() && job.resultPath() != null) {
      response.setHeader("HX-Redirect", job.resultPath());
    }
    model.addAttribute("job", JobView.of(job, clock.instant()));
    return "kit/progress :: progress(job=${job})";
  }

  @PostMapping("/jobs/{id}/cancel")
  String cancel(@PathVariable long id) {
    jobs.cancel(visible(id).id());
    return "redirect:/jobs/" + id;
  }

  private Job visible(long id) {
    return jobs.find(id)
        .filter(job -> job.visibleTo(current.get()))
        .orElseThrow(() -> Refusal.of(JobRefusal.NOT_FOUND).asException());
  }
}
