package org.relieflink.platform.job.internal;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.Job;
import org.relieflink.platform.job.JobCancelled;
import org.relieflink.platform.job.JobOrder;
import org.relieflink.platform.job.JobRefusal;
import org.relieflink.platform.job.JobState;
import org.relieflink.platform.job.JobStopped;
import org.relieflink.platform.job.JobWork;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.platform.problem.WebRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * 执行任务：two at a time, a short queue; whatever a crash left is marked interrupted at start, before
 * anything new is submitted.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExecutedJobs implements Jobs, ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ExecutedJobs.class);
  private static final int WORKERS = 2; // more would only fight over two cores and the disk
  private static final int QUEUE = 20;
  private static final int STOP_SECONDS = 5;

  private final JobStore store;
  private final ProblemTexts texts;
  private final Clock clock;
  private final Map<Long, RunningJob> running = new ConcurrentHashMap<>();
  private final Map<Long, Job> unsaved = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          WORKERS, WORKERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(QUEUE));

  ExecutedJobs(JobStore store, ProblemTexts texts, Clock clock) {
    this.store = store;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    int interrupted = store.interruptAll(clock.instant());
    if (interrupted > 0) {
      LOG.warn("{} jobs were interrupted by the last stop", interrupted);
    }
  }

  @Override
  public long submit(JobOrder order, JobWork work) {
    long id = store.create(order, clock.instant());
    var job = new RunningJob(id, order, store, clock);
    running.put(id, job);
    try {
      var locale = LocaleContextHolder.getLocale();
      executor.execute(() -> execute(id, job, work, locale));
      return id;
    } catch (RejectedExecutionException full) {
      running.remove(id);
      store.save(job.end(JobState.REFUSED, texts.detail(Refusal.of(JobRefusal.TOO_MANY))));
      throw Refusal.of(JobRefusal.TOO_MANY).asException();
    }
  }

  /** Refusals are worded in the language of the officer who asked. */
  private void execute(long id, RunningJob job, JobWork work, Locale locale) {
    LocaleContextHolder.setLocale(locale);
    try {
      job.begin();
      job.checkCancelled();
      work.run(job);
      end(job, JobState.DONE, "");
    } catch (JobCancelled cancelled) {
      end(job, job.stopping() ? JobState.INTERRUPTED : JobState.CANCELLED, "");
    } catch (RefusedException refused) {
      end(job, JobState.REFUSED, texts.detail(refused.refusal()));
    } catch (JobStopped outage) {
      LOG.warn("job {}: {}", id, outage.toString());
      end(job, JobState.INTERRUPTED, "");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      end(job, JobState.INTERRUPTED, "");
    } catch (Exception failure) {
      LOG.error("job {} failed", id, failure);
      end(job, JobState.FAILED, texts.detail(Refusal.of(WebRefusal.INTERNAL)));
    } finally {
      running.remove(id);
      LocaleContextHolder.resetLocaleContext();
    }
  }

  /**
   * What cannot be written down while the database is away is written as soon as it is asked for.
   */
  private void end(RunningJob job, JobState how, String message) {
    Job ended = job.end(how, message);
    try {
      store.save(ended);
    } catch (DataAccessException | TransactionException down) {
      LOG.warn("the end of job {} waits for the database: {}", ended.id(), down.toString());
      unsaved.put(ended.id(), ended);
    }
  }

  private Optional<Job> stored(long id) {
    Job late = unsaved.get(id);
    if (late != null) {
      store.save(late);
      unsaved.remove(id);
    }
    return store.find(id);
  }

  @Override
  public Optional<Job> find(long id) {
    var live = running.get(id);
    return live == null ? stored(id) : Optional.of(live.snapshot());
  }

  @Override
  public List<Job> latest(Officer officer, int limit) {
    return store.latest(limit).stream()
        .filter(job -> job.visibleTo(officer))
        .map(job -> find(job.id()).orElse(job))
        .toList();
  }

  @Override
  public boolean cancel(long id) {
    var live = running.get(id);
    if (live == null) {
      return false;
    }
    live.cancel();
    return true;
  }

  @PreDestroy
  void stop() throws InterruptedException {
    running.values().forEach(RunningJob::stop);
    executor.shutdown();
    if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      executor.shutdownNow();
    }
  }
}
