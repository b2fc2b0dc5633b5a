package org.relieflink.platform.relief.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.ReliefStep;

@DisplayName("案件的钟：第一天不算，只有规则里的理由停钟，停的是规则写的那只钟，到期日不因为看得晚而变")
class CaseClockTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  private final List<ReliefStep> steps = new ArrayList<>();
  private Set<String> groups = Set.of();
  private List<OwedPaper> papers = List.of();

  private static RuleFile file(String path, Set<String> keys) {
    return RuleFile.open(path, () -> CaseClockTest.class.getResourceAsStream("/" + path), keys);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
  }

  private static CaseClock on(LocalDate today) {
    return new CaseClock(
        new ReliefRules(file("relief/rules.yaml", ReliefRules.FILE)),
        new DutyBook(file("duty/duties.yaml", DutyBook.FILE)),
        Clock.fixed(at(today), ZONE));
  }

  private void step(
      ReliefAct act, ReliefState state, boolean paused, String reason, LocalDate day) {
    steps.add(
        new ReliefStep(
            steps.size() + 1,
            act,
            state,
            paused,
            "YX0217",
            "YX0217",
            "某检察官",
            "",
            reason,
            "",
            at(day)));
  }

  private ReliefCase one() {
    return new ReliefCase(
        1,
        Whose.of(Unit.of("990125", null)),
        "某号",
        null,
        null,
        "某",
        "single-step",
        "i",
        false,
        groups,
        steps,
        List.of(),
        List.of(),
        papers,
        null);
  }

  private DutyReading reading(CaseClock clock, String duty) {
    return clock.runs(one()).stream()
        .filter(run -> run.duty().equals(duty))
        .map(clock::read)
        .findFirst()
        .orElseThrow();
  }

  private void accepted() {
    step(ReliefAct.REGISTER, ReliefState.ACCEPTANCE, false, "", MONDAY);
    step(ReliefAct.ACCEPT, ReliefState.VERIFICATION, false, "", MONDAY);
  }

  @Test
  @DisplayName("星期一收到申请，受理两个工作日：星期一不算，星期三是最后一天，星期四就迟了")
  void theFirstDayDoesNotCount() {
    step(ReliefAct.REGISTER, ReliefState.ACCEPTANCE, false, "", MONDAY);
    assertThat(reading(on(MONDAY), CaseClock.ACCEPT).due()).isEqualTo(MONDAY.plusDays(2));
    assertThat(reading(on(MONDAY.plusDays(2)), CaseClock.ACCEPT).standing())
        .isEqualTo(Standing.SOON);
    DutyReading late = reading(on(MONDAY.plusDays(3)), CaseClock.ACCEPT);
    assertThat(late.standing()).isEqualTo(Standing.LATE);
    assertThat(late.due()).isEqualTo(MONDAY.plusDays(2));
    assertThat(late.leftDays()).isEqualTo(-1);
  }

  @Test
  @DisplayName("十个工作日跨两个周末；等补材料停了四个工作日，到期日往后四个工作日")
  void aGroundOfTheRulesStopsTheClock() {
    accepted();
    LocalDate due = LocalDate.of(2026, 11, 16);
    assertThat(reading(on(MONDAY), "decide").due()).isEqualTo(due);
    step(ReliefAct.SUSPEND, ReliefState.VERIFICATION, true, "papers-owed", MONDAY.plusDays(1));
    DutyReading paused = reading(on(MONDAY.plusDays(2)), "decide");
    assertThat(paused.standing()).isEqualTo(Standing.PAUSED);
    step(ReliefAct.RESUME, ReliefState.VERIFICATION, false, "", MONDAY.plusDays(7));
    DutyReading resumed = reading(on(MONDAY.plusDays(7)), "decide");
    assertThat(resumed.due()).isAfter(due);
    assertThat(resumed.pausedDays()).isPositive();
    assertThat(resumed.standing()).isEqualTo(Standing.IN_TIME);
  }

  @Test
  @DisplayName("理由不在规则里，停不了；等部门答复停决定的钟，不停优先办结的钟；受理的钟什么都不停")
  void noOtherGroundStopsIt() {
    groups = Set.of("woman");
    accepted();
    LocalDate due = reading(on(MONDAY), "decide").due();
    LocalDate priority = reading(on(MONDAY), CaseClock.PRIORITY).due();
    step(ReliefAct.SUSPEND, ReliefState.VERIFICATION, true, "busy", MONDAY.plusDays(1));
    step(ReliefAct.RESUME, ReliefState.VERIFICATION, false, "", MONDAY.plusDays(4));
    assertThat(reading(on(MONDAY.plusDays(7)), "decide").due()).isEqualTo(due);
    step(ReliefAct.SUSPEND, ReliefState.VERIFICATION, true, "reply-awaited", MONDAY.plusDays(7));
    step(ReliefAct.RESUME, ReliefState.VERIFICATION, false, "", MONDAY.plusDays(9));
    assertThat(reading(on(MONDAY.plusDays(9)), "decide").due()).isAfter(due);
    assertThat(reading(on(MONDAY.plusDays(9)), CaseClock.PRIORITY).due()).isEqualTo(priority);
    assertThat(reading(on(MONDAY.plusDays(9)), CaseClock.ACCEPT).standing())
        .isEqualTo(Standing.DONE_IN_TIME);
  }

  @Test
  @DisplayName("欠的材料的钟按欠的那天定的最后一天走，补上就停；撤回的案件没有迟的钟；轮到的是最先到期的")
  void papersAndWithdrawn() {
    LocalDate due = MONDAY.plusDays(1);
    papers =
        List.of(
            new OwedPaper(7, "identity", false, MONDAY, due, 1, OwedPaper.Outcome.OWED, 0, "户口簿"));
    accepted();
    CaseClock clock = on(MONDAY.plusDays(2));
    Optional<DutyReading> now = clock.now(one());
    assertThat(now).map(DutyReading::due).contains(due);
    assertThat(now).map(DutyReading::standing).contains(Standing.LATE);
    step(ReliefAct.WITHDRAW, ReliefState.WITHDRAWN, false, "", MONDAY.plusDays(2));
    assertThat(clock.now(one())).isEmpty();
    assertThat(clock.held(one())).extracting(it -> it.days()).containsExactly(0, 2);
  }
}
