package org.relieflink.platform.harm.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.harm.HarmRefusal;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.harm.Harms;
import org.relieflink.platform.harm.NewRelief;
import org.relieflink.platform.harm.Relief;
import org.relieflink.platform.problem.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@DisplayName("两个机关同一刻为同一个人预留：从不两个都成，总有一个成")
class HarmRaceTest extends ServerTest {
  /** {@code -Dharm.race=10000} for the long run. */
  private static final int ROUNDS = Integer.getInteger("harm.race", 600);

  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
  private static final List<Officer> ORGANS = List.of(DemoAccounts.PROSECUTOR, HarmSamples.COURT);

  @Autowired private Harms harms;
  @Autowired private HarmTickets tickets;
  private final ExecutorService two = Executors.newFixedThreadPool(2);
  private final CyclicBarrier start = new CyclicBarrier(2);

  @AfterAll
  void end() throws InterruptedException {
    two.shutdownNow();
    assertThat(two.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  private NewRelief wanted(Officer officer, String victim, String key) {
    var harm = tickets.harm(CitizenId.find(victim).orElseThrow(), DAY, DAY.plusYears(1));
    String ticket = tickets.issue(officer, harm);
    return new NewRelief(ticket, victim, "某号", 3_000_000, false, "", key);
  }

  private <T> List<T> together(List<Callable<T>> acts) throws Exception {
    List<Callable<T>> begun = new ArrayList<>();
    for (Callable<T> act : acts) {
      begun.add(
          () -> {
            start.await(30, TimeUnit.SECONDS);
            return act.call();
          });
    }
    List<T> done = new ArrayList<>();
    for (Future<T> one : two.invokeAll(begun)) {
      done.add(one.get());
    }
    return done;
  }

  @Test
  @DisplayName("检察院和法院同时来：每次正好一个成，另一个被告知谁在前面")
  void exactlyOne() throws Exception {
    long before = livingEntries();
    int[] won = new int[2];
    for (int round = 0; round < ROUNDS; round++) {
      String victim = HarmSamples.adult(round);
      List<Callable<Outcome<Relief>>> acts = new ArrayList<>();
      ORGANS.forEach(who -> acts.add(() -> harms.reserve(who, wanted(who, victim, ""))));
      List<Outcome<Relief>> outcomes = together(acts);
      assertThat(outcomes.stream().filter(one -> one instanceof Outcome.Done)).hasSize(1);
      for (int i = 0; i < 2; i++) {
        won[i] += outcomes.get(i) instanceof Outcome.Done ? 1 : 0;
        if (outcomes.get(i) instanceof Outcome.Refused<Relief> refused) {
          assertThat(refused.refusal().code()).isEqualTo(HarmRefusal.HELD);
        }
      }
    }
    assertThat(livingEntries() - before).isEqualTo(ROUNDS);
    assertThat(won[0] + won[1]).isEqualTo(ROUNDS);
    assertThat(won).as("both were faster at times").doesNotContain(0);
  }

  private long livingEntries() {
    return jdbc.sql("select count(*) from harm.step where state = 'RESERVED'")
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("同一个请求同一刻来两次：一笔，两次的回答一样")
  void theSameRequestTwice() throws Exception {
    for (int round = 0; round < 60; round++) {
      String victim = HarmSamples.adult(90_000 + round);
      NewRelief wanted = wanted(HarmSamples.COURT, victim, "k-" + round);
      Callable<Outcome<Relief>> act = () -> harms.reserve(HarmSamples.COURT, wanted);
      List<Outcome<Relief>> outcomes = together(List.of(act, act));
      assertThat(Set.of(outcomes.get(0).orThrow().id()))
          .containsExactly(outcomes.get(1).orThrow().id());
    }
  }

  @Test
  @DisplayName("绕过程序直接写库，同一刻两笔：库自己也只收一笔")
  void theDatabaseAlone() throws Exception {
    for (int round = 0; round < 200; round++) {
      String harm = "%016x".formatted(round);
      List<Callable<Boolean>> acts = new ArrayList<>();
      for (Officer who : ORGANS) {
        acts.add(() -> written(who, harm));
      }
      assertThat(together(acts)).containsExactlyInAnyOrder(true, false);
    }
  }

  private boolean written(Officer who, String harm) {
    try {
      HarmSamples.planted(jdbc, who.unit(), harm, "0".repeat(16));
      return true;
    } catch (DataIntegrityViolationException refused) {
      assertThat(refused).hasMessageContaining("relieved for this harm already");
      return false;
    }
  }
}
