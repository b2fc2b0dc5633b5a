package org.relieflink.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("协查：六十件，每件五十个动作同时来，只向前，答复只有一个；两边以外谁也看不到")
class SharingModelTest extends ServerTest {
  private static final List<ShareAct> ACTS =
      List.of(
          ShareAct.RECEIVE,
          ShareAct.ANSWER,
          ShareAct.CANNOT,
          ShareAct.SEND_BACK,
          ShareAct.CLOSE,
          ShareAct.WITHDRAW);
  private static final List<Officer> OTHERS =
      List.of(
          new Officer("NY0301", "某", Role.DEPARTMENT_OFFICER, Unit.of("990123", "rural_affairs")),
          new Officer("MZ0401", "某", Role.DEPARTMENT_OFFICER, Unit.of("990125", "civil_affairs")),
          new Officer("CX0101", "某", Role.CHIEF, Unit.of("990125", null)),
          new Officer("SY0101", "某", Role.CHIEF, Unit.of("990100", null)));

  @Autowired Requests requests;

  @Test
  void onlyForward() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 60; round++) {
        together(pool, round);
      }
    } finally {
      pool.shutdownNow();
      assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void together(ExecutorService pool, int round) throws Exception {
    var random = new Random(round);
    long id =
        requests
            .send(
                DemoAccounts.PROSECUTOR,
                new NewRequest(
                    "990123197403124026",
                    "王秀芳",
                    "subsistence-now",
                    "civil_affairs/subsistence",
                    Purpose.RELIEF_CASE,
                    "案1",
                    ""))
            .orThrow()
            .id();
    List<Callable<Boolean>> acts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ShareAct act = ACTS.get(random.nextInt(ACTS.size()));
      Officer wrong = OTHERS.get(random.nextInt(OTHERS.size()));
      boolean own = random.nextInt(5) > 0;
      acts.add(() -> done(own ? officer(act) : wrong, act, id));
    }
    int done = 0;
    for (Future<Boolean> one : pool.invokeAll(acts)) {
      done += one.get() ? 1 : 0;
    }
    check(id, done);
  }

  private static Officer officer(ShareAct act) {
    return act.side() == Side.ASKER ? DemoAccounts.PROSECUTOR : DemoAccounts.DEPARTMENT_OFFICER;
  }

  private boolean done(Officer officer, ShareAct act, long id) {
    var outcome =
        act == ShareAct.ANSWER
            ? requests.answer(officer, id, new Answer("yes", LocalDate.of(2026, 1, 5), "某系统"))
            : requests.act(officer, act, id, "某因");
    return outcome instanceof org.relieflink.platform.problem.Outcome.Done;
  }

  private void check(long id, int done) {
    VerificationRequest end = requests.find(DemoAccounts.PROSECUTOR, Side.ASKER, id).orElseThrow();
    assertThat(end.steps()).hasSize(done + 1);
    for (int i = 1; i < end.steps().size(); i++) {
      ShareStep step = end.steps().get(i);
      assertThat(step.act().from(end.steps().get(i - 1).state())).isTrue();
      assertThat(step.officer()).isEqualTo(officer(step.act()).staffNumber());
    }
    boolean answered = end.steps().stream().anyMatch(step -> step.act() == ShareAct.ANSWER);
    assertThat(Optional.ofNullable(end.answer()).isPresent()).isEqualTo(answered);
    for (Officer other : OTHERS) {
      assertThat(requests.find(other, Side.ASKER, id)).isEmpty();
      assertThat(requests.find(other, Side.ANSWERER, id)).isEmpty();
      assertThat(requests.list(other, Side.ANSWERER, Long.MAX_VALUE)).isEmpty();
    }
  }
}
