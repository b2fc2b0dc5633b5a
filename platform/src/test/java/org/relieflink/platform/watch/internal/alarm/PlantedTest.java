package org.relieflink.platform.watch.internal.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.WatchRound;
import org.relieflink.platform.watch.internal.MovingClock;
import org.relieflink.platform.watch.internal.alarm.Traffic.Planted;
import org.relieflink.platform.watch.internal.find.Look;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("预警：平常的日子里埋两百件不寻常的，件件找到；平常的日子里误报几件，数出来")
class PlantedTest extends ServerTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  private static final int HISTORY = 30;
  private static final int DAYS = 90;
  private static final int OFFICERS = 20;
  private static final int PLANTED = 200;
  private static final int FALSE_ALARMS_A_HUNDRED_DAYS = 2;
  private static final List<AlarmKind> KINDS =
      java.util.Arrays.stream(AlarmKind.values()).filter(kind -> !kind.isFoundElsewhere()).toList();

  @Autowired WatchRules rules;
  @Autowired Trail trail;
  @Autowired Accounts accounts;
  @Autowired OfficeSettings office;
  @Autowired JdbcClient served;
  @Autowired ObjectProvider<WatchRound> others;
  @Autowired TransactionTemplate transaction;

  private final MovingClock clock = new MovingClock("2026-06-01T00:00:00Z");

  private WatchRounds rounds() {
    return new WatchRounds(
        rules,
        new RaiseAlarm(rules, served, trail, clock),
        trail,
        accounts,
        office,
        served,
        others,
        transaction,
        clock);
  }

  @Test
  @DisplayName("两百件，每一种都有，一件不漏；没有埋的日子一百人日误报不到两件")
  void everyPlantedEpisodeIsFound() {
    Traffic traffic = new Traffic(jdbc, 20261126L);
    int officerDays = 0;
    for (int day = 0; day < DAYS; day++) {
      officerDays += traffic.usual(FIRST.plusDays(day), OFFICERS);
    }
    plant(traffic);
    int rows = traffic.write();
    WatchRounds rounds = rounds();
    for (int day = 1; day <= DAYS + 10; day++) {
      clock.set(FIRST.plusDays(day).atStartOfDay(Look.ZONE).toInstant());
      rounds.round();
    }
    Map<AlarmKind, Integer> missed = new EnumMap<>(AlarmKind.class);
    for (Planted one : traffic.planted()) {
      if (!found(one)) {
        missed.merge(one.kind(), 1, Integer::sum);
      }
    }
    long wrong = falseAlarms();
    System.out.printf(
        "planted %d of %d kinds in %d entries, missed %s; %d false alarms in %d officer days %s%n",
        traffic.planted().size(), KINDS.size(), rows, missed, wrong, officerDays, byKind());
    assertThat(missed).isEmpty();
    assertThat(wrong * 100).isLessThan((long) FALSE_ALARMS_A_HUNDRED_DAYS * officerDays);
  }

  private static void plant(Traffic traffic) {
    Random random = new Random(7);
    while (traffic.planted().size() < PLANTED) {
      AlarmKind kind = KINDS.get(traffic.planted().size() % KINDS.size());
      LocalDate day = FIRST.plusDays((long) HISTORY + random.nextInt(DAYS - HISTORY - 7));
      int officer = random.nextInt(OFFICERS);
      traffic.plant(kind, day, officer);
    }
  }

  private boolean found(Planted one) {
    return jdbc.sql(
            """
            select exists (select from watch.alarm a
              join watch.alarm_entry e on e.alarm_id = a.id
              join trail.entry t on t.id = e.entry_id
              where a.kind = ? and a.officer = ? and t.request_id = ?)
            """)
        .params(one.kind().name(), one.officer(), one.mark())
        .query(Boolean.class)
        .single();
  }

  private static final String NOTHING_PLANTED =
      """
      from watch.alarm a where not exists (select from watch.alarm_entry e
        join trail.entry t on t.id = e.entry_id
        where e.alarm_id = a.id and t.request_id like 'planted-%')
      """;

  private long falseAlarms() {
    return jdbc.sql("select count(*) " + NOTHING_PLANTED).query(Long.class).single();
  }

  private List<String> byKind() {
    return jdbc.sql("select kind || ' ' || count(*) " + NOTHING_PLANTED + " group by kind")
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("一天看一遍、一小时看几遍、看了又看：同一笔留痕在一种预警里从不出现两次")
  void noEntryIsToldTwice() {
    Random random = new Random(11);
    LocalDate first = LocalDate.of(2027, 3, 1); // after the other test's days
    Traffic traffic = new Traffic(jdbc, 5);
    for (int day = 0; day < 5; day++) {
      traffic.usual(first.plusDays(day), 4);
      traffic.plant(KINDS.get(day), first.plusDays(day), day % 4);
    }
    traffic.write();
    WatchRounds rounds = rounds();
    Instant end = first.plusDays(14).atStartOfDay(Look.ZONE).toInstant();
    clock.set(first.atStartOfDay(Look.ZONE).toInstant());
    while (clock.instant().isBefore(end)) {
      clock.move(Duration.ofMinutes(5L + random.nextInt(600)));
      for (int again = random.nextInt(3); again >= 0; again--) {
        rounds.round();
      }
      assertThat(rounds.round()).as("nothing new, nothing told").isZero();
    }
    assertThat(
            jdbc.sql(
                    "select count(*) from watch.alarm_entry group by kind, entry_id"
                        + " having count(*) > 1")
                .query(Long.class)
                .list())
        .isEmpty();
  }
}
