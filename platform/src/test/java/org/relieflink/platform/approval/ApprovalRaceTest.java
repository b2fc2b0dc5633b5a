package org.relieflink.platform.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("多方授权：许多人同时来，也只算一次")
class ApprovalRaceTest extends ServerTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 25;
  private static final Officer ASKER = DemoAccounts.PROSECUTOR;
  private static final Officer CHIEF = DemoAccounts.CHIEF;

  @Autowired Approvals approvals;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterAll
  void stop() {
    threads.shutdownNow();
  }

  /** All at once; each answer whether it was done. A thrown error fails the test. */
  private List<Boolean> atOnce(List<Callable<Outcome<Approval>>> acts) throws Exception {
    var start = new CyclicBarrier(acts.size());
    List<Future<Outcome<Approval>>> answers = new ArrayList<>();
    for (var act : acts) {
      answers.add(
          threads.submit(
              () -> {
                start.await();
                return act.call();
              }));
    }
    List<Boolean> done = new ArrayList<>();
    for (var answer : answers) {
      done.add(answer.get() instanceof Outcome.Done<Approval>);
    }
    return done;
  }

  private static List<Callable<Outcome<Approval>>> same(Callable<Outcome<Approval>> act) {
    return IntStream.range(0, THREADS).mapToObj(i -> act).toList();
  }

  @Tag("asvs-2.3.4")
  @Test
  @DisplayName("八个请求同时来用，每一轮恰好一个用上")
  void oneUse() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var content = Requests.content(ApprovalKind.MINOR_UNSEAL, "use-" + round);
      long id = approvals.ask(ASKER, Requests.of(content)).orThrow().id();
      approvals.approve(CHIEF, id, Saying.of("")).orThrow();
      assertThat(atOnce(same(() -> approvals.use(ASKER, content)))).containsOnlyOnce(true);
      assertThat(steps(id, "used")).isEqualTo(1);
    }
  }

  private long steps(long id, String act) {
    return jdbc.sql("select count(*) from approval.step where request_id = :id and act = :act")
        .param("id", id)
        .param("act", act)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("一个人连点八次同意只算一次；要两个人的，一个人凑不出来")
  void oneVoicePerPerson() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long id =
          approvals
              .ask(ASKER, Requests.of(ApprovalKind.MASS_EXPORT, "voice-" + round))
              .orThrow()
              .id();
      assertThat(atOnce(same(() -> approvals.approve(CHIEF, id, Saying.of("")))))
          .containsOnlyOnce(true);
      assertThat(approvals.find(ASKER, id).orElseThrow().state()).isEqualTo(ApprovalState.OPEN);
    }
  }

  @Test
  @DisplayName("两个人同时同意：都算，恰好生效一次")
  void twoVoicesAtOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long id =
          approvals
              .ask(ASKER, Requests.of(ApprovalKind.MASS_EXPORT, "two-" + round))
              .orThrow()
              .id();
      assertThat(
              atOnce(
                  List.of(
                      () -> approvals.approve(CHIEF, id, Saying.of("")),
                      () -> approvals.approve(Requests.SECOND, id, Saying.of("")))))
          .containsOnly(true);
      assertThat(approvals.find(ASKER, id).orElseThrow().state()).isEqualTo(ApprovalState.GRANTED);
    }
  }

  @Test
  @DisplayName("用、撤回、不同意同时来：恰好一个成")
  void oneEnd() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var content = Requests.content(ApprovalKind.MINOR_UNSEAL, "end-" + round);
      long id = approvals.ask(ASKER, Requests.of(content)).orThrow().id();
      approvals.approve(CHIEF, id, Saying.of("")).orThrow();
      assertThat(
              atOnce(
                  List.of(
                      () -> approvals.use(ASKER, content),
                      () -> approvals.withdraw(ASKER, id, Saying.of("")),
                      () -> approvals.refuse(CHIEF, id, Saying.of("想错了")),
                      () -> approvals.refuse(Requests.SECOND, id, Saying.of("不妥")))))
          .containsOnlyOnce(true);
    }
  }

  @Test
  @DisplayName("同时提八个不同内容：最后只有一个有效")
  void oneLiveRequest() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String subject = "ask-" + round;
      List<Callable<Outcome<Approval>>> asks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        var content = Requests.content(ApprovalKind.MINOR_UNSEAL, subject).with("no", "" + i);
        asks.add(() -> approvals.ask(ASKER, Requests.of(content)));
      }
      assertThat(atOnce(asks)).containsOnly(true);
      assertThat(
              jdbc.sql(
                      """
                      select count(*) from approval.request
                      where subject = :subject and state in ('open', 'granted')
                      """)
                  .param("subject", subject)
                  .query(Long.class)
                  .single())
          .isEqualTo(1);
    }
  }

  @Test
  @DisplayName("同一个请求键同时发八次：只记一步，八次都得到同一个回答")
  void oneKeyOneStep() throws Exception {
    long id = approvals.ask(ASKER, Requests.of(ApprovalKind.MASS_EXPORT, "key")).orThrow().id();
    assertThat(atOnce(same(() -> approvals.approve(CHIEF, id, new Saying("", "k-1")))))
        .containsOnly(true);
    assertThat(steps(id, "agreed")).isEqualTo(1);
  }
}
