package org.relieflink.platform.harm.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.law.RulePacks;
import org.relieflink.law.WageTable;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.harm.HarmCap;
import org.relieflink.platform.harm.ReliefState;
import org.relieflink.platform.harm.internal.OneRelief.Wish;

@DisplayName("一次性救助和上限：一个人只一笔，联合的除外；上限知道、超过、不知道三种")
class HarmRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final List<Unit> UNITS =
      List.of(
          Unit.of("990123", null),
          Unit.of("990123", "court"),
          Unit.of("990123", "public_security"),
          Unit.of("990125", "court"));

  private final FindCap caps = new FindCap(RulePacks::shipped, WageTable.shipped());

  private static Entry entry(int unit, int person, boolean joint, ReliefState state, int left) {
    return new Entry(
        1,
        UNITS.get(unit),
        "p" + person,
        "某号",
        joint,
        TODAY.plusDays(left),
        state,
        100,
        1,
        Instant.EPOCH);
  }

  @Test
  @DisplayName("待定的、已给的挡住别人；放弃、退回、过期的不挡；预留的最后一天还挡，第二天不挡")
  void whatStandsInTheWay() {
    Wish court = new Wish(UNITS.get(1), "p1", false);
    for (ReliefState state : ReliefState.values()) {
      assertThat(OneRelief.against(List.of(entry(0, 1, false, state, 5)), court, TODAY).isPresent())
          .as(state.name())
          .isEqualTo(state == ReliefState.RESERVED || state == ReliefState.GRANTED);
    }
    Entry held = entry(0, 1, false, ReliefState.RESERVED, 0);
    assertThat(OneRelief.against(List.of(held), court, TODAY)).contains(held);
    assertThat(OneRelief.against(List.of(held), court, TODAY.plusDays(1))).isEmpty();
    assertThat(
            OneRelief.against(List.of(entry(0, 1, false, ReliefState.GRANTED, -400)), court, TODAY))
        .isPresent();
    assertThat(OneRelief.against(List.of(entry(0, 2, false, ReliefState.GRANTED, 5)), court, TODAY))
        .as("another relative")
        .isEmpty();
  }

  @Property
  void neverTwoUnlessAllAreJointAndOfDifferentUnits(@ForAll @Size(max = 12) List<Integer> wishes) {
    List<Entry> living = new ArrayList<>();
    for (int wish : wishes) {
      int unit = Math.floorMod(wish, 4);
      int person = Math.floorMod(wish / 4, 2);
      boolean joint = Math.floorMod(wish / 8, 2) == 0;
      if (OneRelief.against(living, new Wish(UNITS.get(unit), "p" + person, joint), TODAY)
          .isEmpty()) {
        living.add(entry(unit, person, joint, ReliefState.RESERVED, 1));
      }
    }
    for (String person : List.of("p0", "p1")) {
      List<Entry> his = living.stream().filter(one -> one.person().equals(person)).toList();
      assertThat(his.size() < 2 || his.stream().allMatch(Entry::joint)).isTrue();
      assertThat(his.stream().map(Entry::unit)).doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("上限：36 个月工资 372,330 元；到了还在以内，多一分就超过；没有规则包、没有工资数字就不知道")
  void threeAnswers() {
    assertThat(caps.of("990123", TODAY, 37_233_000).state()).isEqualTo(HarmCap.State.WITHIN);
    HarmCap over = caps.of("990123", TODAY, 37_233_001);
    assertThat(over.state()).isEqualTo(HarmCap.State.OVER);
    assertThat(over.capFen()).isEqualTo(37_233_000);
    assertThat(over.figure()).contains("2024", "124,110", "36");
    assertThat(over.approval()).isNotEmpty();
    assertThat(over.clauses()).isNotEmpty();
    assertThat(caps.of("990125", TODAY, 1).state()).isEqualTo(HarmCap.State.UNKNOWN);
    HarmCap early = caps.of("990123", LocalDate.of(2025, 3, 1), 1);
    assertThat(early.state())
        .as("no figure was published by then")
        .isEqualTo(HarmCap.State.UNKNOWN);
  }

  private static HarmRules rules(String terms) {
    return new HarmRules(
        RuleFile.parse(
            """
            version: "1"
            last_confirmed_on: 2026-11-27
            organs:
              - {line: court, title: 法院, status: example, source: 示例}
            reservations:
            %s
            near_days: {value: 15, status: example, source: 示例}
            most_yuan: {value: 10, status: example, source: 示例}
            """
                .formatted(terms),
            HarmRules.FILE));
  }

  private static final String OLD =
      "  - {days: 30, status: example, source: 示例, valid_from: 2020-01-01, valid_to: 2026-06-30}\n";

  @Test
  @DisplayName("预留几天按那一天有效的规则；两条同一天有效、写了不认得的键，不启动")
  void datedTerms() {
    HarmRules two =
        rules(OLD + "  - {days: 10, status: example, source: 示例, valid_from: 2026-07-01}");
    assertThat(two.lapsesOn(LocalDate.of(2026, 6, 30))).isEqualTo("2026-07-30");
    assertThat(two.lapsesOn(LocalDate.of(2026, 7, 1))).isEqualTo("2026-07-11");
    assertThatThrownBy(
            () -> rules(OLD + "  - {days: 9, status: example, source: 示例, valid_from: 2026-06-01}"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> rules("  - {day: 30, status: example, source: 示例}"))
        .isInstanceOf(IllegalStateException.class);
    HarmRules shipped = new HarmRules(RuleFile.shipped("harm/rules.yaml", HarmRules.FILE));
    assertThat(shipped.organs())
        .extracting(one -> one.line())
        .containsExactly("procuratorate", "court", "public_security");
  }
}
