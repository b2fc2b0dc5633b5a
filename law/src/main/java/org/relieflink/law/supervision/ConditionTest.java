package org.relieflink.law.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.law.Finding;

/** 条件的检验，三种回答。How each condition is tested; what is not known stays unknown. */
final class ConditionTest {
  /** A finding with its sentence. */
  record Answered(Finding finding, String text) {}

  private ConditionTest() {}

  static RuleStep step(RuleCondition condition, SupervisionFacts facts) {
    if (condition instanceof RuleCondition.Age age) {
      return age(age, facts);
    }
    if (condition instanceof RuleCondition.Says says) {
      Answered answered = says(says.anyOf(), facts.own());
      return RuleStep.of(says.words(), answered.finding(), answered.text());
    }
    if (condition instanceof RuleCondition.On on) {
      return on(on, facts);
    }
    if (condition instanceof RuleCondition.NotOn notOn) {
      return notOn(notOn, facts);
    }
    return RelativesTest.step((RuleCondition.EachRelativeOn) condition, facts);
  }

  private static RuleStep age(RuleCondition.Age age, SupervisionFacts facts) {
    LocalDate birth = facts.birth();
    if (birth == null) {
      return RuleStep.of(age.words(), Finding.UNKNOWN, "没有可用的出生日期");
    }
    LocalDate on = facts.vouchedOn();
    long years = ChronoUnit.YEARS.between(birth, on);
    boolean met =
        (age.from() == null || years >= age.from()) && (age.below() == null || years < age.below());
    return RuleStep.of(
        age.words(), met ? Finding.MET : Finding.NOT_MET, on + " 时 " + years + " 周岁");
  }

  /** Some group holds; a label the record does not have leaves its group open. */
  static Answered says(List<Map<String, List<String>>> anyOf, ListedRecord record) {
    List<String> reasons = new ArrayList<>();
    Finding best = Finding.NOT_MET;
    for (Map<String, List<String>> group : anyOf) {
      Answered answered = group(group, record);
      if (answered.finding() == Finding.MET) {
        return answered;
      }
      best = answered.finding() == Finding.UNKNOWN ? Finding.UNKNOWN : best;
      reasons.add(answered.text());
    }
    return new Answered(best, String.join("；", reasons));
  }

  private static Answered group(Map<String, List<String>> group, ListedRecord record) {
    List<String> said = new ArrayList<>();
    Finding rest = Finding.MET;
    for (String label : group.keySet().stream().sorted().toList()) {
      String value = record.attributes().get(label);
      said.add(label + (value == null ? "没有写" : "为" + value));
      if (value == null) {
        rest = rest == Finding.MET ? Finding.UNKNOWN : rest;
      } else if (!group.getOrDefault(label, List.of()).contains(value)) {
        rest = Finding.NOT_MET;
      }
    }
    return new Answered(rest, String.join("，", said));
  }

  private static RuleStep on(RuleCondition.On on, SupervisionFacts facts) {
    Optional<LinkedRecord> best =
        facts
            .selfOn(on.classes())
            .filter(link -> live(link.record(), facts.day()))
            .max((a, b) -> Boolean.compare(a.sure(), b.sure()));
    if (best.isPresent()) {
      LinkedRecord link = best.get();
      Finding finding = link.sure() ? Finding.MET : Finding.UNKNOWN;
      return RuleStep.of(on.words(), finding, listed(link), link);
    }
    Optional<String> absent = undelivered(on.classes(), facts);
    return absent
        .map(name -> RuleStep.of(on.words(), Finding.UNKNOWN, "没有收到" + name + "名单"))
        .orElseGet(() -> RuleStep.of(on.words(), Finding.NOT_MET, "名单上没有"));
  }

  private static RuleStep notOn(RuleCondition.NotOn notOn, SupervisionFacts facts) {
    List<LinkedRecord> live =
        facts.selfOn(notOn.classes()).filter(link -> live(link.record(), facts.day())).toList();
    Optional<LinkedRecord> sure = live.stream().filter(LinkedRecord::sure).findFirst();
    if (sure.isPresent()) {
      return RuleStep.of(notOn.words(), Finding.NOT_MET, listed(sure.get()), sure.get());
    }
    if (!live.isEmpty()) {
      return RuleStep.of(notOn.words(), Finding.UNKNOWN, listed(live.get(0)), live.get(0));
    }
    return absence(notOn, facts);
  }

  /** Nobody was found: that counts only for a person we can find and lists that are fresh. */
  private static RuleStep absence(RuleCondition.NotOn notOn, SupervisionFacts facts) {
    if (!facts.identified()) {
      return RuleStep.of(notOn.words(), Finding.UNKNOWN, "这条记录的身份信息不够，查不到不等于没有");
    }
    for (String name : notOn.classes()) {
      Optional<LocalDate> asOf = facts.coverage().find(name);
      if (asOf.isEmpty()) {
        return RuleStep.of(notOn.words(), Finding.UNKNOWN, "没有收到" + name + "名单");
      }
      long age = ChronoUnit.DAYS.between(asOf.get(), facts.day());
      if (age > notOn.fresh().days()) {
        return RuleStep.of(
            notOn.words(),
            Finding.UNKNOWN,
            name + "名单只到 " + asOf.get() + "，超过 " + notOn.fresh().text());
      }
    }
    return RuleStep.of(notOn.words(), Finding.MET, "名单上没有查到这个人");
  }

  private static Optional<String> undelivered(List<String> classes, SupervisionFacts facts) {
    return classes.stream().filter(name -> facts.coverage().find(name).isEmpty()).findFirst();
  }

  private static String listed(LinkedRecord link) {
    return link.record().listedClass()
        + "记录 "
        + link.record().recordId()
        + "："
        + link.how()
        + (link.sure() ? "" : "；引擎没有把握，要人核对");
  }

  /** Not ended before the day; a risk that is removed or a last phase is no end. */
  static boolean live(ListedRecord record, LocalDate day) {
    LocalDate to = record.to();
    return to == null || !to.isBefore(day);
  }
}
