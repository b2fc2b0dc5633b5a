package org.relieflink.law.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.Approved;
import org.relieflink.law.Finding;
import org.relieflink.law.Reading;
import org.relieflink.law.TextStatus;

@DisplayName("监督规则两头的日子：差一天结果就不同；写了两次的、缺了的读不进来")
class RuleBordersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Tolerance TEN = new Tolerance("ten", 10, TextStatus.EXAMPLE, "试");
  private static final String HEAD =
      """
      version: "1"
      title: 试
      last_confirmed_on: 2026-11-26
      classes:
        - {name: 低保对象, nature: household, owner: 民政局}
        - {name: 临时救助, nature: event, owner: 民政局}
        - {name: 建档立卡低收入户, nature: frozen, owner: 农业农村局}
        - {name: 死亡登记, nature: register, owner: 公安局}
      tolerances:
        - {id: stopping, days: 45, status: example, source: 试}
      rules:
      """;

  private static String rule(String version, String dates, String more) {
    return """
          - id: one
            version: "%s"
            kind: dead
            title: 试
            %s
            owner: 民政局
            %s
        """
        .formatted(version, dates, more.replace("\n", "\n    "));
  }

  private static final String REST =
      "subject: [死亡登记]\nfound: {classes: [低保对象], after: stopping}\n"
          + "basis: [{instrument: social-assistance-2014, article: 第十三条}]\ncheck: [核对]";

  private static List<String> problems(String yaml) {
    return SupervisionCatalogue.read(yaml) instanceof Reading.Bad<?> bad
        ? bad.problems().stream().map(one -> one.path() + "：" + one.sentence()).toList()
        : List.of();
  }

  @Test
  @DisplayName("两个版本：前一版最后一天的第二天接上可以，同一天不行，没有写末日不行，次序倒过来也一样")
  void versions() {
    String old = rule("1", "valid_from: 2020-01-01\n    valid_to: 2023-12-31", REST);
    String said = "rules[1].valid_from：规则“one”的两个版本时间重叠。";
    assertThat(problems(HEAD + old + rule("2", "valid_from: 2024-01-01", REST))).isEmpty();
    assertThat(problems(HEAD + rule("2", "valid_from: 2024-01-01", REST) + old)).isEmpty();
    assertThat(problems(HEAD + old + rule("2", "valid_from: 2023-12-31", REST)))
        .containsExactly(said);
    assertThat(problems(HEAD + rule("2", "valid_from: 2023-12-31", REST) + old))
        .containsExactly(said);
    assertThat(
            problems(
                HEAD
                    + old
                    + rule("2", "valid_from: 2023-12-31", REST).replace("id: one", "id: two")))
        .isEmpty();
  }

  @Test
  @DisplayName("类别、口径写了两次，规则没有依据、没有对象、没有要核实的事项")
  void twiceAndMissing() {
    String from = "valid_from: 2024-01-01";
    assertThat(
            problems(
                HEAD.replace(
                        "tolerances:\n",
                        """
                          - {name: 低保对象, nature: person, owner: 民政局}
                        tolerances:
                          - {id: stopping, days: 1, status: example, source: 试}
                        """)
                    + rule("1", from, REST)))
        .containsExactly("classes[4].name：类别“低保对象”写了两次。", "tolerances[1].id：口径“stopping”写了两次。");
    assertThat(problems(HEAD + rule("1", from, REST.replaceAll("basis: .*", "basis: []"))))
        .containsExactly("rules[0].basis：规则“one”没有依据。");
    assertThat(problems(HEAD + rule("1", from, REST.replace("[死亡登记]", "[]"))))
        .containsExactly("rules[0].subject：规则“one”没有写对象或者要核实的事项。");
    assertThat(problems(HEAD + rule("1", from, REST.replace("[核对]", "[]"))))
        .containsExactly("rules[0].subject：规则“one”没有写对象或者要核实的事项。");
  }

  @Test
  @DisplayName("事件和冻结名单哪里都不能当身份：对象、在名单上、不在名单上、对方的名单")
  void neverAStatus() {
    String from = "valid_from: 2024-01-01";
    String event = "“临时救助”是一次性事件，不是现在的身份。";
    assertThat(problems(HEAD + rule("1", from, REST.replace("[死亡登记]", "[临时救助]"))))
        .containsExactly("rules[0].subject：" + event);
    assertThat(problems(HEAD + rule("1", from, REST + "\nwhen: [{on: [临时救助]}]")))
        .containsExactly("rules[0].when[0].on：" + event);
    assertThat(
            problems(
                HEAD
                    + rule(
                        "1",
                        from,
                        REST + "\nwhen: [{not_on: {classes: [建档立卡低收入户], fresh: stopping}}]")))
        .containsExactly("rules[0].when[0].not_on.classes：“建档立卡低收入户”是冻结名单，不是现在的身份。");
    assertThat(problems(HEAD + rule("1", from, REST.replace("[低保对象]", "[临时救助]"))))
        .containsExactly("rules[0].found.classes：" + event);
    assertThat(
            problems(
                HEAD
                    + rule(
                        "1",
                        from,
                        REST.replace("after: stopping", "after: stopping, apart: stopping"))))
        .containsExactly("rules[0].found.after：after 和 apart 要写一个，也只写一个。");
  }

  @Test
  @DisplayName("规则看哪些名单、用哪些口径、问哪些内容；也找得到已经失效的版本")
  void whatARuleNeeds() {
    SupervisionCatalogue catalogue =
        SupervisionCatalogue.read(Approved.sample("supervision")).orThrow();
    SupervisionRule dead = catalogue.find("dead", DAY).orElseThrow();
    assertThat(dead.found())
        .isEqualTo(
            new FoundRecord(
                List.of("低保对象"),
                null,
                catalogue.tolerances().get("stopping"),
                true,
                Map.of("保障方式", List.of("单人保"))));
    assertThat(dead.needs()).containsExactly("低保对象");
    assertThat(dead.tolerances()).extracting(Tolerance::id).containsExactly("stopping");
    assertThat(catalogue.find("twice", DAY).orElseThrow().tolerances()).hasSize(1);
    assertThat(catalogue.find("twice", DAY).orElseThrow().needs()).isEmpty();
    SupervisionRule missed = catalogue.find("missed", DAY).orElseThrow();
    assertThat(missed.conditions())
        .extracting(RuleCondition::words)
        .containsExactly(
            "满 3 周岁未满 16 周岁", "残疾等级为一级、二级", "本人在低保对象名单上", "本人不在低保对象名单上", "父亲、母亲每一方都在低保对象、死亡登记上");
    assertThat(missed.needs()).containsExactly("低保对象", "死亡登记");
    assertThat(missed.tolerances()).hasSize(2);
    assertThat(catalogue.labels()).containsExactly("保障方式", "残疾等级");
    assertThat(catalogue.find("dead", LocalDate.of(2030, 12, 31))).isPresent();
    assertThat(catalogue.find("dead", LocalDate.of(2031, 1, 1))).isEmpty();
    assertThat(catalogue.find("dead", LocalDate.of(2019, 12, 31))).isEmpty();
    assertThat(catalogue.findVersion("dead", "1")).contains(dead);
    assertThat(catalogue.findVersion("dead", "2")).isEmpty();
    assertThat(catalogue.findVersion("other", "1")).isEmpty();
    assertThat(dead.verified()).isEqualTo(dead.status().compareTo(TextStatus.QUOTED) <= 0);
    assertThat(ListNature.values())
        .filteredOn(ListNature::isStatus)
        .containsExactly(ListNature.HOUSEHOLD, ListNature.PERSON);
  }

  private static ListedRecord record(String id, String listedClass, LocalDate from, LocalDate to) {
    return new ListedRecord(id, listedClass, "1", "990123", from, to, DAY, Map.of());
  }

  private static SupervisionFacts facts(
      ListedRecord own, LocalDate birth, LocalDate listed, LinkedRecord... links) {
    return new SupervisionFacts(
        own, birth, true, List.of(links), new Coverage(Map.of("低保对象", listed)), DAY);
  }

  private static LinkedRecord self(ListedRecord record) {
    return new LinkedRecord(record, LinkedRecord.SELF, true, "号码相同");
  }

  private static final ListedRecord OWN = record("O-1", "特困人员", null, null);

  private static Finding ask(RuleCondition condition, SupervisionFacts facts) {
    return ConditionTest.step(condition, facts).finding();
  }

  @Test
  @DisplayName("年龄：生日当天满岁，前一天不满；“未满”到那一天就不算了")
  void birthdays() {
    LocalDate born = LocalDate.of(2010, 11, 23);
    RuleCondition grown = new RuleCondition.Age(16, null);
    RuleCondition minor = new RuleCondition.Age(null, 16);
    assertThat(ask(grown, facts(OWN, born, DAY))).isEqualTo(Finding.MET);
    assertThat(ask(grown, facts(OWN, born.plusDays(1), DAY))).isEqualTo(Finding.NOT_MET);
    assertThat(ask(minor, facts(OWN, born, DAY))).isEqualTo(Finding.NOT_MET);
    assertThat(ask(minor, facts(OWN, born.plusDays(1), DAY))).isEqualTo(Finding.MET);
    assertThat(ask(minor, facts(OWN, null, DAY))).isEqualTo(Finding.UNKNOWN);
  }

  @Test
  @DisplayName("名单上的最后一天还在名单上，第二天不在；名单旧得刚好到口径还说明问题，多一天就不说明")
  void onAndNotOn() {
    RuleCondition on = new RuleCondition.On(List.of("低保对象"));
    RuleCondition notOn = new RuleCondition.NotOn(List.of("低保对象"), TEN);
    LinkedRecord today = self(record("L-1", "低保对象", null, DAY));
    LinkedRecord yesterday = self(record("L-1", "低保对象", null, DAY.minusDays(1)));
    assertThat(ask(on, facts(OWN, null, DAY, today))).isEqualTo(Finding.MET);
    assertThat(ask(on, facts(OWN, null, DAY, yesterday))).isEqualTo(Finding.NOT_MET);
    assertThat(ask(notOn, facts(OWN, null, DAY, today))).isEqualTo(Finding.NOT_MET);
    assertThat(ask(notOn, facts(OWN, null, DAY, yesterday))).isEqualTo(Finding.MET);
    assertThat(ask(notOn, facts(OWN, null, DAY.minusDays(10)))).isEqualTo(Finding.MET);
    assertThat(ask(notOn, facts(OWN, null, DAY.minusDays(11)))).isEqualTo(Finding.UNKNOWN);
    LinkedRecord unsure = new LinkedRecord(today.record(), LinkedRecord.SELF, false, "姓名相同");
    LinkedRecord sure = self(record("L-2", "低保对象", null, null));
    assertThat(ask(on, facts(OWN, null, DAY, unsure))).isEqualTo(Finding.UNKNOWN);
    assertThat(ask(on, facts(OWN, null, DAY, unsure, sure))).isEqualTo(Finding.MET);
    assertThat(ask(notOn, facts(OWN, null, DAY, unsure))).isEqualTo(Finding.UNKNOWN);
    assertThat(ask(notOn, facts(OWN, null, DAY, unsure, sure))).isEqualTo(Finding.NOT_MET);
  }

  private static Finding after(LocalDate from, LocalDate to, LocalDate listed) {
    ListedRecord own = record("O-1", "死亡登记", from, to);
    ListedRecord other =
        new ListedRecord("L-1", "低保对象", "1", "990123", null, null, listed, Map.of());
    FoundRecord found = new FoundRecord(List.of("低保对象"), null, TEN, false, Map.of());
    List<RuleStep> steps = FoundTest.steps(found, facts(own, null, DAY), self(other));
    assertThat(steps).hasSize(2);
    return steps.get(1).finding();
  }

  @Test
  @DisplayName("办理期：刚好到口径不算，多一天就算；名单出来那一天刚好结束的还算，前一天结束的不算")
  void afterTheTolerance() {
    assertThat(after(DAY.minusDays(10), null, DAY)).isEqualTo(Finding.NOT_MET);
    assertThat(after(DAY.minusDays(11), null, DAY)).isEqualTo(Finding.MET);
    assertThat(after(DAY.minusDays(11), null, DAY.plusDays(30))).isEqualTo(Finding.MET);
    assertThat(after(DAY.minusDays(10), null, DAY.plusDays(30))).isEqualTo(Finding.NOT_MET);
    assertThat(after(DAY.minusDays(30), DAY, DAY)).isEqualTo(Finding.MET);
    assertThat(after(DAY.minusDays(30), DAY.minusDays(1), DAY)).isEqualTo(Finding.NOT_MET);
    assertThat(after(null, null, DAY)).isEqualTo(Finding.UNKNOWN);
  }

  private static Finding together(ListedRecord own, ListedRecord other) {
    FoundRecord found = new FoundRecord(List.of(), TEN, null, false, Map.of());
    return FoundTest.steps(found, facts(own, null, DAY), self(other)).get(1).finding();
  }

  private static ListedRecord listed(LocalDate asOf, LocalDate from, LocalDate to) {
    return new ListedRecord("R-1", "低保对象", "1", "990123", from, to, asOf, Map.of());
  }

  @Test
  @DisplayName("同时享受：两份名单同一天、相隔刚好到口径都算；多一天说不准；一份停了另一份才开始的不算")
  void sameTime() {
    assertThat(together(listed(DAY, null, null), listed(DAY, null, null))).isEqualTo(Finding.MET);
    assertThat(together(listed(DAY.minusDays(10), null, null), listed(DAY, null, null)))
        .isEqualTo(Finding.MET);
    assertThat(together(listed(DAY.minusDays(11), null, null), listed(DAY, null, null)))
        .isEqualTo(Finding.UNKNOWN);
    assertThat(
            together(listed(DAY.minusDays(11), null, null), listed(DAY, DAY.minusDays(20), null)))
        .isEqualTo(Finding.MET);
    assertThat(together(listed(DAY, null, DAY.minusDays(5)), listed(DAY, DAY.minusDays(4), null)))
        .isEqualTo(Finding.NOT_MET);
    assertThat(together(listed(DAY, DAY.minusDays(4), null), listed(DAY, null, DAY.minusDays(5))))
        .isEqualTo(Finding.NOT_MET);
    assertThat(
            together(
                listed(DAY, DAY.minusDays(40), DAY.minusDays(5)),
                listed(DAY, DAY.minusDays(5), null)))
        .isEqualTo(Finding.MET);
    assertThat(together(listed(DAY, DAY.minusDays(40), DAY.minusDays(5)), listed(DAY, null, null)))
        .isEqualTo(Finding.UNKNOWN);
  }

  private static Finding relative(LocalDate from, LocalDate to) {
    RuleCondition each =
        new RuleCondition.EachRelativeOn(List.of("父亲"), List.of("低保对象"), List.of(), TEN);
    return ask(
        each,
        facts(OWN, null, DAY, new LinkedRecord(record("F-1", "低保对象", from, to), "父亲", true, "户籍")));
  }

  @Test
  @DisplayName("父母在登记上：当天开始的算开始了；到今天刚好满期限算，今天期满还算、昨天期满不算")
  void relatives() {
    assertThat(relative(DAY.plusDays(1), null)).isEqualTo(Finding.NOT_MET);
    assertThat(relative(DAY, DAY.plusDays(10))).isEqualTo(Finding.MET);
    assertThat(relative(DAY, DAY.plusDays(9))).isEqualTo(Finding.NOT_MET);
    assertThat(relative(DAY.minusDays(10), null)).isEqualTo(Finding.MET);
    assertThat(relative(DAY.minusDays(9), null)).isEqualTo(Finding.UNKNOWN);
    assertThat(relative(DAY.minusDays(20), DAY)).isEqualTo(Finding.MET);
    assertThat(relative(DAY.minusDays(20), DAY.minusDays(1))).isEqualTo(Finding.NOT_MET);
    assertThat(relative(null, null)).isEqualTo(Finding.UNKNOWN);
  }

  private static SupervisionRule minorWithout(FoundRecord found) {
    return new SupervisionRule(
        "r",
        "1",
        SupervisionKind.SHOULD_HAVE,
        "试",
        DAY,
        DAY,
        List.of("低保对象"),
        found,
        List.of(new RuleCondition.Age(null, 16), new RuleCondition.NotOn(List.of("低保对象"), TEN)),
        List.of(),
        List.of(),
        "民政局");
  }

  @Test
  @DisplayName("只看本人的记录就知道与他无关的，不再去找别的；年龄不知道的还要看，别的名单这时不问")
  void concerns() {
    SupervisionRule rule = minorWithout(null);
    ListedRecord own = record("L-2", "低保对象", null, null);
    LocalDate child = DAY.minusYears(10);
    LinkedRecord listed = self(record("L-1", "低保对象", null, null));
    assertThat(SupervisionCheck.concerns(rule, facts(own, child, DAY, listed))).isTrue();
    assertThat(SupervisionCheck.concerns(rule, facts(own, null, DAY))).isTrue();
    assertThat(SupervisionCheck.concerns(rule, facts(own, DAY.minusYears(16), DAY))).isFalse();
    assertThat(SupervisionCheck.concerns(rule, facts(OWN, child, DAY))).isFalse();
  }

  @Test
  @DisplayName("一个人在几份名单上，只从编号最小的说一次；没有把握是同一人的，各说各的")
  void toldOnce() {
    SupervisionRule rule =
        new SupervisionRule(
            "r",
            "1",
            SupervisionKind.SHOULD_HAVE,
            "试",
            DAY,
            DAY,
            List.of("低保对象"),
            null,
            List.of(new RuleCondition.Age(null, 16)),
            List.of(),
            List.of(),
            "民政局");
    LocalDate child = DAY.minusYears(10);
    ListedRecord first = record("L-1", "低保对象", null, null);
    ListedRecord second = record("L-2", "低保对象", null, null);
    LinkedRecord unsure = new LinkedRecord(first, LinkedRecord.SELF, false, "姓名相同");
    assertThat(SupervisionCheck.of(rule, facts(first, child, DAY, self(second))).leads())
        .hasSize(1);
    assertThat(SupervisionCheck.of(rule, facts(second, child, DAY, self(first))).leads()).isEmpty();
    assertThat(SupervisionCheck.of(rule, facts(second, child, DAY, unsure)).leads()).hasSize(1);
    FoundRecord same = new FoundRecord(List.of(), TEN, null, false, Map.of());
    SupervisionRule twice =
        new SupervisionRule(
            "t",
            "1",
            SupervisionKind.TWICE,
            "试",
            DAY,
            DAY,
            List.of("低保对象"),
            same,
            List.of(),
            List.of(),
            List.of(),
            "民政局");
    assertThat(SupervisionCheck.of(twice, facts(first, null, DAY, self(second))).leads())
        .hasSize(1);
    assertThat(SupervisionCheck.of(twice, facts(second, null, DAY, self(first))).leads()).isEmpty();
  }

  @Test
  @DisplayName("规则施行的那一天和最后一天都算，前后一天都不算")
  void inForce() {
    SupervisionRule rule = minorWithout(null);
    assertThat(rule.validOn(DAY)).isTrue();
    assertThat(rule.validOn(DAY.minusDays(1))).isFalse();
    assertThat(rule.validOn(DAY.plusDays(1))).isFalse();
    assertThat(rule.status()).isEqualTo(TextStatus.UNVERIFIED);
    assertThat(rule.verified()).isFalse();
  }
}
