package org.relieflink.platform.watch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.watch.QuotaDeed;
import org.relieflink.platform.watch.QuotaLeft;
import org.relieflink.platform.watch.Quotas;
import org.relieflink.platform.watch.internal.alarm.RaiseAlarm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;

@DisplayName("数额度：许多人同时来也不会多给一次；零点重新开始；数过的改不掉")
class QuotaCountTest extends ServerTest {
  private static final int THREADS = 12;
  private static final long SEED = 20261126L;
  private static final int CLERK_LOOK_UPS = 40;

  @Autowired Quotas quotas;
  @Autowired QuotaRules rules;
  @Autowired Trail trail;
  @Autowired RaiseAlarm raise;
  @Autowired MessageSource messages;

  private static Officer clerk(String number) {
    return new Officer(number, "某书记员", Role.CLERK, Unit.of(DemoAccounts.PLACE, null));
  }

  private Quotas at(MovingClock clock) {
    return new StoredQuotas(rules, jdbc, trail, raise, messages, clock);
  }

  @Tag("asvs-2.4.1")
  @Test
  @DisplayName("十二个线程抢同一份额度，抢一百二十次：恰好给四十次")
  void noRaceGetsPastTheLimit() throws Exception {
    Officer officer = clerk("RACE1");
    var threads = Executors.newFixedThreadPool(THREADS);
    try {
      var start = new CyclicBarrier(THREADS);
      List<Future<Integer>> given = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        given.add(
            threads.submit(
                () -> {
                  start.await();
                  int mine = 0;
                  for (int i = 0; i < 10; i++) {
                    mine += taken(quotas.take(officer, QuotaDeed.LOOK_UP, 1)) ? 1 : 0;
                  }
                  return mine;
                }));
      }
      int all = 0;
      for (var one : given) {
        all += one.get();
      }
      assertThat(all).isEqualTo(CLERK_LOOK_UPS);
      assertThat(used("RACE1")).isEqualTo(CLERK_LOOK_UPS);
      assertThat(refusals("RACE1")).isEqualTo(THREADS * 10 - CLERK_LOOK_UPS);
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean taken(Outcome<QuotaLeft> outcome) {
    return outcome instanceof Outcome.Done<QuotaLeft>;
  }

  private long used(String officer) {
    return jdbc.sql("select sum(used) from watch.used where officer = ?")
        .param(officer)
        .query(Long.class)
        .single();
  }

  private long refusals(String officer) {
    return jdbc.sql(
            "select count(*) from trail.entry where officer = ? and action = 'QUOTA_USED_UP'"
                + " and result = 'refused'")
        .param(officer)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("一千步随便多少、随便什么时候：和最简单的数法处处一致，从不超过当天的数")
  void sameAsTheSimplestCount() {
    var clock = new MovingClock("2026-11-23T01:00:00Z");
    Quotas counted = at(clock);
    var random = new Random(SEED);
    Map<String, Long> model = new HashMap<>();
    for (int step = 0; step < 1_000; step++) {
      clock.move(Duration.ofMinutes(random.nextInt(90)));
      Officer officer = clerk("P" + (10 + random.nextInt(3)));
      QuotaDeed deed = random.nextBoolean() ? QuotaDeed.LOOK_UP : QuotaDeed.EXPORT_ROWS;
      long limit = deed == QuotaDeed.LOOK_UP ? CLERK_LOOK_UPS : 100;
      int amount = 1 + random.nextInt(deed == QuotaDeed.LOOK_UP ? 12 : 120);
      String day = clock.instant().plus(Duration.ofHours(8)).toString().substring(0, 10);
      String key = officer.staffNumber() + deed + day;
      boolean expected = model.getOrDefault(key, 0L) + amount <= limit;
      assertThat(taken(counted.take(officer, deed, amount)))
          .as(key + " " + step)
          .isEqualTo(expected);
      if (expected) {
        model.merge(key, (long) amount, Long::sum);
      }
    }
  }

  @Test
  @DisplayName("北京时间零点重新开始：差一秒也还是今天")
  void theDayEndsAtMidnightInBeijing() {
    Officer officer = clerk("DAY1");
    var clock = new MovingClock("2026-11-23T15:59:58Z"); // 23:59:58 in Beijing
    Quotas counted = at(clock);
    assertThat(taken(counted.take(officer, QuotaDeed.LOOK_UP, CLERK_LOOK_UPS))).isTrue();
    clock.move(Duration.ofSeconds(1));
    assertThat(taken(counted.take(officer, QuotaDeed.LOOK_UP, 1))).isFalse();
    QuotaLeft left = counted.left(officer).get(0);
    assertThat(left.left()).isZero();
    assertThat(left.resetsAt()).isEqualTo("2026-11-23T16:00:00Z");
    clock.move(Duration.ofSeconds(1));
    assertThat(taken(counted.take(officer, QuotaDeed.LOOK_UP, 1))).isTrue();
  }

  @Test
  @DisplayName("没有写额度的角色是零；一次要得比一天还多也不给")
  void noRuleIsNothing() {
    assertThat(taken(quotas.take(DemoAccounts.CLERK, QuotaDeed.REVEAL, 1))).isFalse();
    assertThat(taken(quotas.take(DemoAccounts.AUDITOR, QuotaDeed.LOOK_UP, 1))).isFalse();
    assertThat(taken(quotas.take(DemoAccounts.CLERK, QuotaDeed.EXPORT_ROWS, 101))).isFalse();
    assertThat(quotas.left(DemoAccounts.SECURITY_ADMINISTRATOR)).isEmpty();
  }

  @Test
  @DisplayName("数过的在数据库里也改不小、删不掉")
  void whatIsCountedStays() {
    quotas.take(clerk("KEEP1"), QuotaDeed.LOOK_UP, 5).orThrow();
    for (String attack :
        List.of(
            "update watch.used set used = 1 where officer = 'KEEP1'",
            "update watch.used set used = 41 where officer = 'KEEP1'",
            "delete from watch.used where officer = 'KEEP1'",
            "truncate watch.used")) {
      assertThatThrownBy(() -> jdbc.sql(attack).update()).isInstanceOf(DataAccessException.class);
    }
  }
}
