package org.relieflink.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.platform.problem.WebRefusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;

@DisplayName("后台任务：进度是真的，停得下来，中断看得出来")
class JobsTest extends ServerTest {
  @Autowired Jobs jobs;
  @Autowired java.util.List<ApplicationRunner> runners;

  private static JobOrder order(String title) {
    return new JobOrder("test", title, DemoAccounts.CLERK);
  }

  private Job ended(long id) {
    await().until(() -> jobs.find(id).orElseThrow().state().terminal());
    return jobs.find(id).orElseThrow();
  }

  @Test
  @DisplayName("办着的时候看得到办了多少，办完给出结果的去处")
  void progressAndResult() throws Exception {
    var go = new CountDownLatch(1);
    long id =
        jobs.submit(
            order("导入 低保名单"),
            progress -> {
              progress.phase("核对每一行", 400);
              progress.done(100);
              go.await();
              progress.resultAt("/trail");
            });
    await().until(() -> jobs.find(id).orElseThrow().done() == 100);
    mvc.perform(get("/api/v1/jobs/" + id).with(as(DemoAccounts.CLERK)))
        .andExpect(jsonPath("$.percent").value(25))
        .andExpect(jsonPath("$.phase").value("核对每一行"));
    mvc.perform(get("/jobs/" + id + "/progress").with(as(DemoAccounts.CLERK)))
        .andExpect(content().string(Matchers.containsString("every 1s")));
    go.countDown();
    assertThat(ended(id).state()).isEqualTo(JobState.DONE);
    mvc.perform(get("/jobs/" + id + "/progress").with(as(DemoAccounts.CLERK)))
        .andExpect(header().string("HX-Redirect", "/trail"));
  }

  @Test
  @DisplayName("叫停以后停下，状态是已停止")
  void cancel() {
    long id =
        jobs.submit(
            order("停得下来"),
            progress -> {
              while (true) {
                progress.checkCancelled();
                Thread.onSpinWait();
              }
            });
    assertThat(jobs.cancel(id)).isTrue();
    assertThat(ended(id).state()).isEqualTo(JobState.CANCELLED);
    assertThat(jobs.cancel(id)).isFalse();
  }

  @Test
  @DisplayName("拒绝给出原话，出错不给细节")
  void refusalAndFailure() {
    long refused =
        jobs.submit(
            order("拒绝"),
            progress -> {
              throw Refusal.of(WebRefusal.FILE_TOO_LARGE).asException();
            });
    assertThat(ended(refused).state()).isEqualTo(JobState.REFUSED);
    assertThat(ended(refused).message()).contains("200 MB");
    long failed =
        jobs.submit(
            order("出错"),
            progress -> {
              throw new IllegalStateException("secret detail");
            });
    assertThat(ended(failed).state()).isEqualTo(JobState.FAILED);
    assertThat(ended(failed).message()).doesNotContain("secret").contains("错误已记录");
  }

  @Tag("asvs-15.2.2")
  @Test
  @DisplayName("排队满了就说忙，不再收")
  void boundedQueue() throws Exception {
    var go = new CountDownLatch(1);
    var all =
        IntStream.range(0, 22)
            .mapToLong(i -> jobs.submit(order("占位 " + i), progress -> go.await()))
            .toArray();
    assertThatThrownBy(() -> jobs.submit(order("多一个"), progress -> {}))
        .isInstanceOfSatisfying(
            RefusedException.class,
            busy -> assertThat(busy.refusal().code()).isEqualTo(JobRefusal.TOO_MANY));
    go.countDown();
    for (long id : all) {
      assertThat(ended(id).state()).isEqualTo(JobState.DONE);
    }
  }

  @Test
  @DisplayName("服务死掉时还在办的，下次启动显示为中断")
  void crashIsVisible() throws Exception {
    long id =
        jdbc.sql(
                "insert into job.job (kind, title, officer, officer_name, role, state, submitted_at)"
                    + " values ('test', '断电', 'YX0101', '周书记员', 'CLERK', 'RUNNING', now())"
                    + " returning id")
            .query(Long.class)
            .single();
    for (var runner : runners) {
      runner.run(null);
    }
    assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(JobState.INTERRUPTED);
    mvc.perform(get("/jobs/" + id).with(as(DemoAccounts.CLERK)))
        .andExpect(content().string(Matchers.containsString("没有留下半份")));
  }

  @Test
  @DisplayName("部门经办人看不到别人的任务")
  void departmentsSeeOnlyTheirOwn() throws Exception {
    long id = jobs.submit(order("检察院的任务"), progress -> {});
    ended(id);
    mvc.perform(get("/api/v1/jobs/" + id).with(as(DemoAccounts.DEPARTMENT_OFFICER)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("JOB_NOT_FOUND"));
  }
}
