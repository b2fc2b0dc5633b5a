package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.Outcome;

@DisplayName("同时签字：一个不丢，一个不重，只往下走一次")
class SignOffRaceTest extends CaseStory {
  private static final int SIGNERS = 20;

  /** How often each presses; {@code -Drelief.presses=10} makes two hundred at once. */
  private static final int PRESSES = Integer.getInteger("relief.presses", 3);

  private static final int THREADS = 16;

  private List<Officer> signers() {
    List<Officer> signers = new ArrayList<>();
    for (int nth = 0; nth < SIGNERS; nth++) {
      Officer one =
          new Officer("HQ%04d".formatted(nth), "某检察官", Role.PROSECUTOR, DemoAccounts.CLERK.unit());
      comes(one);
      signers.add(one);
    }
    return signers;
  }

  @Test
  @DisplayName("二十个人各按几次，一起按：二十个签字，案件到政法委评审")
  void manyAtOnce() throws Exception {
    List<Officer> signers = signers();
    List<Officer> asked = new ArrayList<>(signers);
    asked.add(REVIEWER);
    long id = signing(asked.toArray(Officer[]::new));
    int version = version(id);
    List<Callable<Boolean>> presses = new ArrayList<>();
    for (int press = 0; press < PRESSES; press++) {
      signers.forEach(one -> presses.add(() -> signed(one, id, version)));
    }
    int done = 0;
    var pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Boolean> answer : pool.invokeAll(presses)) {
        done += answer.get() ? 1 : 0;
      }
    } finally {
      pool.shutdown();
    }
    assertThat(done).isEqualTo(SIGNERS);
    assertThat(counted("select count(distinct officer) from relief.step where act = 'SIGN'"))
        .isEqualTo(SIGNERS);
    assertThat(version(id)).isEqualTo(version + SIGNERS);
    assertThat(counted("select count(*) from relief.seat where answer = 'SIGNED'"))
        .isEqualTo(SIGNERS);
    assertThat(state(id)).isEqualTo("GROUP_REVIEW");
    assertThat(counted("select count(*) from flow.act_ru_task")).isEqualTo(1);
  }

  private boolean signed(Officer officer, long id, int version) {
    return by(
        officer,
        () ->
            cases.act(officer, id, ReliefMove.of(ReliefAct.SIGN, version))
                instanceof Outcome.Done<ReliefCase>);
  }

  private int counted(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
