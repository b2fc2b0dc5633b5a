package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("工资表、规则组、登记表、事实：两头的日子、写了两次的、找不到的")
class SmallTablesTest {
  private static final String CLAUSE =
      "clause: {instrument: office-example, article: 示例, status: example, source: 试}";

  private static String wage(String place, int year, int yuan, String published) {
    return "  - {place: \"%s\", place_name: 试, year: %d, series: 试, annual: {value: %d, unit: 元}, published_on: %s, %s}\n"
        .formatted(place, year, yuan, published, CLAUSE);
  }

  @Test
  @DisplayName("工资：本省有就用本省的；用上一年度以前最近的一年；公布当天起用，次年元旦起用")
  void wages() {
    WageTable table =
        WageTable.read(
                "wages:\n"
                    + wage("000000", 2023, 100, "2024-05-16")
                    + wage("000000", 2024, 200, "2025-05-16")
                    + wage("990000", 2022, 300, "2023-06-01")
                    + wage("000000", 2025, 400, "2025-12-01"))
            .orThrow();
    assertThat(yuan(table, "110101", "2025-05-15")).isEqualTo(100);
    assertThat(yuan(table, "110101", "2025-05-16")).isEqualTo(200);
    assertThat(yuan(table, "110101", "2025-12-31")).isEqualTo(200);
    assertThat(yuan(table, "110101", "2026-01-01")).isEqualTo(400);
    assertThat(yuan(table, "990123", "2026-01-01")).isEqualTo(300);
    assertThat(table.find("110101", "别的口径", LocalDate.of(2026, 1, 1))).isEmpty();
    assertThat(table.find("110101", "试", LocalDate.of(2024, 5, 15))).isEmpty();
    assertThat(table.knows("试")).isTrue();
    assertThat(table.knows("别的口径")).isFalse();
    assertThat(table.all()).hasSize(4);
  }

  private static long yuan(WageTable table, String place, String day) {
    return table.find(place, "试", LocalDate.parse(day)).orElseThrow().annualFen() / 100;
  }

  @Test
  @DisplayName("几个月的工资：除不尽的四舍五入到分")
  void months() {
    WageTable.Wage wage =
        new WageTable.Wage("000000", "全国", 2024, "试", 10_000_000, LocalDate.EPOCH, clause());
    assertThat(wage.monthsFen(1)).isEqualTo(833_333);
    assertThat(wage.monthsFen(2)).isEqualTo(1_666_667);
    assertThat(wage.monthsFen(12)).isEqualTo(10_000_000);
    WageTable.Wage half =
        new WageTable.Wage("000000", "全国", 2024, "试", 6, LocalDate.EPOCH, clause());
    assertThat(half.monthsFen(1)).isEqualTo(1);
  }

  private static Clause clause() {
    return Instruments.shipped().cite("office-example", "示例");
  }

  private static String set(String id, String organs, String more) {
    return """
          - id: %s
            title: 试
            organs: [%s]
            %s
            status: example
            source: 试
            otherwise: {instrument: zzw-2014-3, article: 救助主体}
            rules:
              - {rule: natural-person, instrument: zzw-2014-3, article: 救助主体}
        """
        .formatted(id, organs, more.replace("\n", "\n    "));
  }

  @Test
  @DisplayName("规则组按写的读：机关、人群、起止、每条规则引的条")
  void ruleSetAsWritten() {
    RuleSet set = RuleSets.read(Approved.sample("rulesets")).orThrow().all().get(0);
    assertThat(set.organs()).containsExactly(Organ.PROCURATORATE, Organ.COURT);
    assertThat(set.onlyFor()).isEqualTo(Group.DISABLED);
    assertThat(set.otherwise().text()).isEqualTo("2014年六部门意见·救助主体");
    assertThat(set.rules())
        .containsExactly(new RuleSet.Cited(EligibilityRule.NATURAL_PERSON, set.otherwise()));
    assertThat(set.covers(LocalDate.of(2020, 1, 1))).isTrue();
    assertThat(set.covers(LocalDate.of(2030, 12, 31))).isTrue();
    assertThat(set.covers(LocalDate.of(2019, 12, 31))).isFalse();
    assertThat(set.covers(LocalDate.of(2031, 1, 1))).isFalse();
  }

  @Test
  @DisplayName("允许的取值：范围、几个数、固定的一个；最少、最多、算不算在里面")
  void allowed() {
    Allowed range = new Allowed.Range(BigDecimal.ONE, BigDecimal.TEN);
    Allowed some = new Allowed.OneOf(List.of(BigDecimal.ONE, new BigDecimal("0.5")));
    Allowed fixed = new Allowed.Fixed(BigDecimal.TEN);
    assertThat(List.of(range.least(), range.most()))
        .containsExactly(BigDecimal.ONE, BigDecimal.TEN);
    assertThat(List.of(some.least(), some.most()))
        .containsExactly(new BigDecimal("0.5"), BigDecimal.ONE);
    assertThat(List.of(fixed.least(), fixed.most()))
        .containsExactly(BigDecimal.TEN, BigDecimal.TEN);
    assertThat(some.contains(new BigDecimal("0.50"))).isTrue();
    assertThat(some.contains(new BigDecimal("0.7"))).isFalse();
    assertThat(fixed.contains(new BigDecimal("10.0"))).isTrue();
    assertThat(fixed.contains(BigDecimal.ONE)).isFalse();
    assertThat(List.of(range.text(), some.text(), fixed.text()))
        .containsExactly("1 到 10", "1、0.5", "固定");
  }

  private static List<String> overlaps(String... sets) {
    return RuleSets.read("rulesets:\n" + String.join("", sets)) instanceof Reading.Bad<RuleSets> bad
        ? bad.problems().stream().map(YamlProblem::sentence).toList()
        : List.of();
  }

  @Test
  @DisplayName("规则组：前一组最后一天的第二天接上可以，同一天不行；别的机关、只对一群人的另算")
  void ruleSets() {
    String old = set("old", "procuratorate", "from: 2020-01-01\nto: 2021-12-31");
    String said = "和“old”在同一天管同一个机关。";
    assertThat(overlaps(old, set("new", "procuratorate, court", "from: 2022-01-01"))).isEmpty();
    assertThat(overlaps(old, set("new", "court, procuratorate", "from: 2021-12-31")))
        .containsExactly(said);
    assertThat(overlaps(old, set("new", "court", "from: 2021-12-31"))).isEmpty();
    assertThat(overlaps(old, set("new", "procuratorate", "from: 2021-12-31\nfor: disabled")))
        .isEmpty();
    assertThat(overlaps(old, set("new", "procuratorate", "from: 2019-01-01\nto: 2019-12-31")))
        .isEmpty();
    assertThat(overlaps(old, set("new", "procuratorate", "from: 2019-01-01\nto: 2020-01-01")))
        .containsExactly(said);
    assertThat(overlaps(old, set("new", "procuratorate", "from: 2019-01-01")))
        .containsExactly(said);
  }

  @Test
  @DisplayName("登记表：同一个编号不能登记两次；引没有登记的条是程序写错了")
  void register() {
    String row =
        "  - {id: one, title: 试, short: 试, number: 试, issuer: 试, status: example, source: 试}\n";
    Reading.Bad<Instruments> bad =
        (Reading.Bad<Instruments>) Instruments.read("instruments:\n" + row + row);
    assertThat(bad.problems())
        .singleElement()
        .satisfies(one -> assertThat(one.text()).contains("编号“one”重复。请换一个。"));
    Instrument one = Instruments.read(Approved.sample("instruments")).orThrow().all().get(0);
    assertThat(one.supersededBy()).isEqualTo("two");
    assertThat(one.inForceFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(one.articles())
        .extracting(Instrument.Article::article)
        .containsExactly("第一条", "第二条");
    assertThat(Instruments.read("instruments:\n" + row).orThrow().all().get(0).supersededBy())
        .isNull();
    assertThat(Instruments.shipped().findClause("office-example", "没有这一条")).isEmpty();
    assertThat(Instruments.shipped().findClause("nothing", "示例")).isEmpty();
    assertThatThrownBy(() -> Instruments.shipped().cite("office-example", "没有这一条"))
        .hasMessage("not in the register: office-example 没有这一条");
  }

  @Test
  @DisplayName("申请人写进日志只留姓；没有名字的什么都不留")
  void maskedInLogs() {
    LocalDate born = LocalDate.of(2022, 5, 18);
    assertThat(new Facts.Applicant("周小禾", born, "女儿")).hasToString("Applicant[周*]");
    assertThat(new Facts.Applicant("", born, "女儿")).hasToString("Applicant[]");
  }

  @Test
  @DisplayName("事实换一处：只有那一处变")
  void oneChange() {
    Facts facts = FactsFile.read(whole()).orThrow().facts();
    LocalDate day = LocalDate.of(2020, 2, 2);
    assertThat(facts.with(facts.circumstances().harmed(day)).circumstances().harmedOn())
        .isEqualTo(day);
    assertThat(facts.with(facts.circumstances().at(Organ.COURT)).circumstances().organ())
        .isEqualTo(Organ.COURT);
    assertThat(facts.with(facts.circumstances().at(Organ.COURT)).with(facts.circumstances()))
        .isEqualTo(facts);
    assertThat(facts.circumstances().harmed(day).harmed(facts.circumstances().harmedOn()))
        .isEqualTo(facts.circumstances());
    assertThat(facts.withFault(Facts.Fault.EQUAL).matter().fault()).isEqualTo(Facts.Fault.EQUAL);
    assertThat(facts.withFault(Facts.Fault.EQUAL).withFault(Facts.Fault.NONE)).isEqualTo(facts);
    assertThat(facts.withAnswers(Map.of()).answers()).isEmpty();
    assertThat(facts.withAnswers(Map.of()).withAnswers(facts.answers())).isEqualTo(facts);
    assertThat(facts.answer(FactKey.GRAVE_FAULT)).isEqualTo(FactAnswer.UNKNOWN);
  }

  private static String whole() {
    return Approved.sample("facts");
  }

  @Test
  @DisplayName("什么都写了的事实文件：写成存储的形式再读，一点不少")
  void readBack() {
    FactsFile file = FactsFile.read(whole()).orThrow();
    assertThat(FactsFile.read(file.json()).orThrow()).isEqualTo(file);
    Approved.same("facts-stored.txt", file.json() + "\n");
  }

  @Test
  @DisplayName("复算：算得出的给出当时那一份，缺了规则包的没有")
  void again() {
    FactsFile file = Docs.fourYearOld();
    RulePack pack = RulePacks.shipped().effective(file.facts()).orElseThrow();
    AmountProposal proposal =
        (AmountProposal) AmountCalculator.calculate(file.facts(), pack, file.choices());
    String stored = proposal.canonicalJson();
    assertThat(Replay.again(stored, RulePacks.shipped())).contains(proposal);
    assertThat(
            Replay.again(
                stored.replace("\"990123\",\"version", "\"x\",\"version"), RulePacks.shipped()))
        .isEmpty();
    assertThat(Replay.again("不是 JSON", RulePacks.shipped())).isEmpty();
    assertThat(Replay.Verdict.values())
        .extracting(Replay.Verdict::sentence)
        .allMatch(text -> text.endsWith("。"))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("试例：预期写的是拒绝，拒绝的代码一样才算对；读不成的文件没有试例")
  void cases() {
    String yaml = Approved.sample("pack");
    RulePack pack = RulePacks.shippedAnd(List.of(yaml)).orThrow().find("990924", "1").orElseThrow();
    assertThat(ran(yaml, pack).right()).isTrue();
    assertThat(ran(yaml, pack).told()).isEqualTo("16,000 元，建议金额");
    assertThat(ran(yaml.replace("amount 16000 proposed", "amount 16000.01 proposed"), pack).right())
        .isFalse();
    assertThat(ran(yaml.replace("amount 16000 proposed", "amount 16000.00 proposed"), pack).right())
        .isTrue();
    assertThat(ran(yaml.replace("amount 16000 proposed", "amount 16000 over_cap"), pack).right())
        .isFalse();
    String refused = yaml.replace("loss_yuan: 50", "injury: light");
    assertThat(ran(refused, pack).right()).isFalse();
    assertThat(ran(refused, pack).got()).isEqualTo("refused AMOUNT-LOSS");
    assertThat(ran(refused, pack).told()).isEqualTo("不知道损失数额，定不了档。");
    assertThat(ran(refused.replace("amount 16000 proposed", "refused AMOUNT-LOSS"), pack).right())
        .isTrue();
    assertThat(ran(yaml.replace("amount 16000 proposed", "refused AMOUNT-LOSS"), pack).right())
        .isFalse();
    assertThat(PackCase.of("pack: [")).isEmpty();
    assertThat(PackCase.of(yaml.replace("amount 16000 proposed", "一万六"))).isEmpty();
  }

  private static PackCase.Ran ran(String yaml, RulePack pack) {
    return PackCase.of(yaml).get(0).run(pack);
  }
}
