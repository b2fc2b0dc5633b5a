package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("算不了的每一种：写明是哪一步、为什么、下一步怎么办")
class RefusalsTest {
  private static final String GIRL =
      Docs.text("scenarios/guanyun-quant/case-two-four-year-old.yaml");
  private static final String GRADES =
      Docs.text("scenarios/fengchuan-grades/bereaved-default-mid.yaml");

  private record Case(String title, String facts, RulePack pack) {}

  private static Case girl(String title, String old, String now) {
    assertThat(GIRL).as(title).contains(old);
    return new Case(title, GIRL.replace(old, now), pack("990123", "2025.1"));
  }

  private static RulePack pack(String id, String version) {
    return RulePacks.shipped().find(id, version).orElseThrow();
  }

  private static Stream<Case> cases() {
    String more = "choices:\n";
    return Stream.of(
        girl("规则包那一天还没有施行", "as_of: 2026-11-19", "as_of: 2024-12-31"),
        new Case("别的机关的规则包", GIRL, pack("990123-court", "2025.1")),
        new Case(
            "那一天以前没有工资数字",
            GRADES.replaceAll("(?m)^as_of: .*$", "as_of: 2025-05-15"),
            pack("990200", "2025.1")),
        girl("规则包里没有的案件类型", "type: minor", "type: orphan"),
        girl("没有写出生日期", "birth_date: 2022-05-18, ", ""),
        girl("那一天已经成年", "as_of: 2026-11-19", "as_of: 2041-11-19"),
        girl("那一天还没有出生", "2022-05-18", "2026-11-20"),
        girl("规则包没有写的困难类别", "class: 建档立卡低收入户", "class: 贫困户"),
        girl("规则包没有的追加事由", "kind: child_in_hardship", "kind: hero"),
        girl("不能选的步骤", more, more + "  loss: {value: 1, by: 林检察官, reason: 试}\n"),
        girl("主要责任的例外，只写了理由", more, "principal_fault: {reason: 情有可原}\n" + more),
        girl("主要责任的例外，只写了审批", more, "principal_fault: {approval: 检察长}\n" + more),
        girl("超过上限的例外，只写了理由", more, "over_cap: {reason: 长期治疗}\n" + more),
        girl("超过上限的例外，只写了审批", more, "over_cap: {approval: 省院}\n" + more));
  }

  @Test
  @DisplayName("一种一段，一字不差（-Drelief.write=true 时重写）")
  void in_words() {
    Approved.same(
        "refusals.txt",
        cases()
            .map(
                one ->
                    "\n# "
                        + one.title()
                        + "\n"
                        + AmountSheet.text(result(one))
                        + AmountSheet.json(result(one))
                        + "\n")
            .collect(Collectors.joining()));
  }

  private static AmountResult result(Case one) {
    FactsFile file = FactsFile.read(one.facts()).orThrow();
    return AmountCalculator.calculate(file.facts(), one.pack(), file.choices());
  }

  @Test
  @DisplayName("算不了的代码没有两个相同的，是接口的约定，都以 AMOUNT- 开头")
  void codes() {
    Set<String> codes =
        Arrays.stream(AmountRefusal.Code.values())
            .map(AmountRefusal.Code::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(codes)
        .hasSameSizeAs(AmountRefusal.Code.values())
        .allMatch(one -> one.startsWith("AMOUNT-"));
  }

  @Test
  @DisplayName("范围的两头都可以选；小数三位不行，两位可以")
  void edges() {
    for (String value : List.of("5", "10", "7.25", "7.250")) {
      assertThat(chosen(value)).as(value).isInstanceOf(AmountProposal.class);
    }
    for (String value : List.of("4.99", "10.01", "7.255")) {
      assertThat(((AmountRefusal) chosen(value)).reasons())
          .as(value)
          .singleElement()
          .extracting(AmountRefusal.Reason::code)
          .isEqualTo(AmountRefusal.Code.CHOICE_OUT_OF_RANGE);
    }
  }

  private static AmountResult chosen(String value) {
    return result(girl(value, "supplement: {value: 6", "supplement: {value: " + value));
  }
}
