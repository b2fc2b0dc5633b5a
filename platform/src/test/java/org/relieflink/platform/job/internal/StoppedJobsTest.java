package org.relieflink.platform.job.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.job.JobOrder;
import org.relieflink.platform.job.JobState;
import org.relieflink.platform.job.JobStopped;
import org.relieflink.platform.job.JobWork;
import org.relieflink.platform.problem.ProblemTexts;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("服务停下和人叫停不是一回事：前者叫中断，可以接着办")
class StoppedJobsTest extends ServerTest {
  @Autowired JobStore store;
  @Autowired ProblemTexts texts;
  @Autowired Clock clock;

  private static JobOrder order(String title) {
    return new JobOrder("test", title, DemoAccounts.CLERK);
  }

  private JobState state(long id) {
    return store.find(id).orElseThrow().state();
  }

  private static JobWork untilStopped(CountDownLatch began) {
    return progress -> {
      began.countDown();
      while (true) {
        progress.checkCancelled();
        Thread.onSpinWait();
      }
    };
  }

  @Test
  @DisplayName("服务停下时正在办的、排着队的是中断，人叫停的是已停止")
  void theServersStopIsNoCancel() throws Exception {
    ExecutedJobs jobs = new ExecutedJobs(store, texts, clock);
    CountDownLatch began = new CountDownLatch(2);
    long cancelled = jobs.submit(order("人叫停"), untilStopped(began));
    long running = jobs.submit(order("正在办"), untilStopped(began));
    began.await();
    assertThat(jobs.cancel(cancelled)).isTrue();
    await().until(() -> state(cancelled).terminal());
    CountDownLatch another = new CountDownLatch(1);
    long second = jobs.submit(order("也在办"), untilStopped(another));
    another.await();
    long queued = jobs.submit(order("排着队"), progress -> {});
    jobs.stop();
    assertThat(state(cancelled)).isEqualTo(JobState.CANCELLED);
    assertThat(state(running)).isEqualTo(JobState.INTERRUPTED);
    assertThat(state(second)).isEqualTo(JobState.INTERRUPTED);
    assertThat(state(queued)).isEqualTo(JobState.INTERRUPTED);
  }

  @Test
  @DisplayName("断了停下的也是中断，不算出错")
  void anOutageIsAnInterruption() throws Exception {
    ExecutedJobs jobs = new ExecutedJobs(store, texts, clock);
    long id =
        jobs.submit(
            order("断了"),
            progress -> {
              throw new JobStopped("connection lost", new IllegalStateException("gone"));
            });
    await().until(() -> state(id).terminal());
    assertThat(state(id)).isEqualTo(JobState.INTERRUPTED);
    jobs.stop();
  }
}
