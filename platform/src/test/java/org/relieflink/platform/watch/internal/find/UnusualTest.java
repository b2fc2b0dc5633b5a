package org.relieflink.platform.watch.internal.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.WatchRule;

@DisplayName("预警规则：到界限不报，过界限才报；每一笔只在一组里")
class UnusualTest {
  private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z"); // Monday, 9:00
  private final Unusual unusual = new Unusual(WorkingDays.official());
  private long next;

  private static WatchRule rule(AlarmKind kind, int bound, int... usual) {
    return new WatchRule(
        kind,
        bound,
        usual.length == 0
            ? new WatchRule.Usual(0, 0, 0)
            : new WatchRule.Usual(usual[0], usual[1], usual[2]),
        15,
        3,
        60,
        LocalTime.of(7, 0),
        LocalTime.of(20, 0),
        TextStatus.EXAMPLE,
        "测试",
        LocalDate.of(2026, 1, 1),
        null);
  }

  private List<Look> looks(Instant from, Duration every, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> look(from.plus(every.multipliedBy(i)), "party-" + next, ""))
        .toList();
  }

  private Look look(Instant at, String subject, String result) {
    return new Look(++next, at, "HIT_SEEN", subject, result);
  }

  private List<Finding> find(WatchRule rule, List<Look> fresh, List<Look> before) {
    return unusual.find(
        rule, new Seen("990123", fresh, () -> before, List.of(), MORNING.plus(Duration.ofDays(1))));
  }

  @Test
  @DisplayName("一小时四十人不报，四十一人报；跨过整点也算一小时；隔开一小时不算")
  void volumeOfAnHour() {
    WatchRule rule = rule(AlarmKind.VOLUME_HOUR, 40);
    Instant nearlyTen = MORNING.plus(Duration.ofMinutes(40));
    assertThat(find(rule, looks(nearlyTen, Duration.ofMinutes(1), 40), List.of())).isEmpty();
    var found = find(rule, looks(nearlyTen, Duration.ofMinutes(1), 41), List.of());
    assertThat(found).hasSize(1);
    assertThat(found.get(0).measured()).isEqualTo(41);
    assertThat(find(rule, looks(nearlyTen, Duration.ofMinutes(2), 60), List.of())).isEmpty();
  }

  @Test
  @DisplayName("一轮里要不要看平时，都只读一次留痕")
  void theHabitIsReadOnce() {
    AtomicInteger read = new AtomicInteger();
    List<Look> fresh = looks(MORNING, Duration.ofMinutes(1), 40);
    Seen seen = new Seen("990123", fresh, () -> counted(read), List.of(), MORNING);
    unusual.find(rule(AlarmKind.VOLUME_HOUR, 400, 2, 5, 3), seen);
    assertThat(read).hasValue(1);
  }

  private static List<Look> counted(AtomicInteger read) {
    read.incrementAndGet();
    return List.of();
  }

  @Test
  @DisplayName("同一个人看一百遍只算一个人")
  void onePersonOftenIsOnePerson() {
    List<Look> looks =
        IntStream.range(0, 100)
            .mapToObj(i -> look(MORNING.plusSeconds(10L * i), "party-7", ""))
            .toList();
    assertThat(find(rule(AlarmKind.VOLUME_HOUR, 40), looks, List.of())).isEmpty();
  }

  @Test
  @DisplayName("比本人平时多四倍也报；平时不够十个小时就不知道，不报")
  void moreThanUsual() {
    WatchRule rule = rule(AlarmKind.VOLUME_HOUR, 40, 20, 4, 10);
    List<Look> burst = looks(MORNING, Duration.ofMinutes(1), 25);
    List<Look> before = new ArrayList<>();
    for (int hour = 1; hour <= 10; hour++) {
      before.addAll(looks(MORNING.minus(Duration.ofHours(hour * 24L)), Duration.ofMinutes(5), 5));
    }
    var found = find(rule, burst, before);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).usual()).isEqualTo(5.0);
    assertThat(found.get(0).looks()).hasSize(25); // all that followed within the hour
    assertThat(find(rule, burst, before.subList(0, 45))).isEmpty();
  }

  @Test
  @DisplayName("一天按北京时间算：晚上十一点到凌晨一点是两天")
  void volumeOfADay() {
    WatchRule rule = rule(AlarmKind.VOLUME_DAY, 10);
    Instant lateEvening = Instant.parse("2026-11-23T15:00:00Z"); // 23:00 in Beijing
    assertThat(find(rule, looks(lateEvening, Duration.ofMinutes(6), 20), List.of())).isEmpty();
    assertThat(find(rule, looks(MORNING, Duration.ofMinutes(6), 11), List.of())).hasSize(1);
  }

  @Test
  @DisplayName("下班：七点整、十九点五十九不算；二十点整、周六、国庆算；调休上班的周末不算")
  void oddHours() {
    WatchRule rule = rule(AlarmKind.ODD_HOURS, 2);
    assertThat(odd(rule, "2026-11-23T07:00:00")).isFalse();
    assertThat(odd(rule, "2026-11-23T06:58:00")).isTrue();
    assertThat(odd(rule, "2026-11-23T19:57:00")).isFalse();
    assertThat(odd(rule, "2026-11-23T20:00:00")).isTrue();
    assertThat(odd(rule, "2026-11-21T10:00:00")).isTrue(); // Saturday
    assertThat(odd(rule, "2026-10-01T10:00:00")).isTrue();
    LocalDate worked =
        LocalDate.of(2026, 1, 1)
            .datesUntil(LocalDate.of(2026, 12, 31))
            .filter(day -> day.getDayOfWeek().getValue() > 5)
            .filter(day -> WorkingDays.official().isWorkingDay(day))
            .findFirst()
            .orElseThrow();
    assertThat(odd(rule, worked + "T10:00:00")).isFalse();
  }

  private boolean odd(WatchRule rule, String local) {
    Instant at = java.time.LocalDateTime.parse(local).atZone(Look.ZONE).toInstant();
    return !find(rule, looks(at, Duration.ofSeconds(20), 3), List.of()).isEmpty();
  }

  @Test
  @DisplayName("外地：看查人留痕里遮住的证号的前六位；没有证号的不猜")
  void foreignRegion() {
    WatchRule rule = rule(AlarmKind.FOREIGN_REGION, 2);
    assertThat(find(rule, lookUps("某* 990125********1234 1"), List.of())).hasSize(1);
    assertThat(find(rule, lookUps("某* 990123********1234 1"), List.of())).isEmpty();
    assertThat(find(rule, lookUps("某* 1"), List.of())).isEmpty();
  }

  private List<Look> lookUps(String result) {
    return IntStream.range(0, 3)
        .mapToObj(
            i -> new Look(++next, MORNING.plusSeconds(i), "PERSON_LOOKED_UP", "s" + i, result))
        .toList();
  }

  @Test
  @DisplayName("接连被拦下五次报；中间隔了一刻钟就从头数")
  void refusedInARow() {
    WatchRule rule = rule(AlarmKind.REFUSED_IN_ROW, 4);
    assertThat(find(rule, looks(MORNING, Duration.ofMinutes(2), 5), List.of())).hasSize(1);
    assertThat(find(rule, looks(MORNING, Duration.ofMinutes(15), 50), List.of())).isEmpty();
    List<Look> twice = new ArrayList<>(looks(MORNING, Duration.ofMinutes(1), 5));
    twice.addAll(looks(MORNING.plus(Duration.ofHours(3)), Duration.ofMinutes(1), 6));
    assertThat(find(rule, twice, List.of())).extracting(Finding::measured).containsExactly(5L, 6L);
  }

  @Test
  @DisplayName("看全号三个工作日没有判断才算；有人判断了，谁判断的都行，不算")
  void revealsWithoutAVerdict() {
    WatchRule rule = rule(AlarmKind.REVEAL_WITHOUT_VERDICT, 2);
    List<Look> reveals =
        IntStream.range(0, 4).mapToObj(i -> look(MORNING, "party-" + i, "hit-" + i)).toList();
    List<Look> verdicts = List.of(look(MORNING.plusSeconds(60), "party-3", "hit-3 same"));
    Instant thirdDayLater = MORNING.plus(Duration.ofDays(3)); // Thursday: the last day for it
    assertThat(unusual.find(rule, new Seen("990123", reveals, List::of, verdicts, thirdDayLater)))
        .isEmpty();
    Instant after = MORNING.plus(Duration.ofDays(4));
    var found = unusual.find(rule, new Seen("990123", reveals, List::of, verdicts, after));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).looks()).containsExactlyElementsOf(reveals.subList(0, 3));
    List<Look> two = reveals.subList(2, 4);
    assertThat(unusual.find(rule, new Seen("990123", two, List::of, List.of(), after))).isEmpty();
  }
}
