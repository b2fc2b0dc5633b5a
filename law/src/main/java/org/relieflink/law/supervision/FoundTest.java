package org.relieflink.law.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Finding;

/** 另一条记录算不算：是不是同一人、时间对不对、内容对不对。Whether another record makes the lead. */
final class FoundTest {
  private FoundTest() {}

  static List<RuleStep> steps(FoundRecord found, SupervisionFacts facts, LinkedRecord link) {
    List<RuleStep> steps = new ArrayList<>();
    steps.add(same(link));
    if (found.otherHousehold()) {
      steps.add(elsewhere(facts.own(), link));
    }
    if (!found.says().isEmpty()) {
      steps.add(says(found.says(), link));
    }
    Tolerance after = found.after();
    Tolerance apart = found.apart();
    if (after != null) {
      steps.add(after(after, facts, link));
    } else if (apart != null) {
      steps.add(sameTime(apart, facts, link));
    }
    return steps;
  }

  private static RuleStep same(LinkedRecord link) {
    String asks = "与" + link.record().listedClass() + "记录是同一人";
    return link.sure()
        ? RuleStep.of(asks, Finding.MET, link.how(), link)
        : RuleStep.of(asks, Finding.UNKNOWN, link.how() + "；引擎没有把握，要人核对", link);
  }

  private static RuleStep elsewhere(ListedRecord own, LinkedRecord link) {
    String asks = "在另一户或者另一区划";
    ListedRecord other = link.record();
    if (differs(own.householdId(), other.householdId())
        || differs(own.division(), other.division())) {
      return RuleStep.of(asks, Finding.MET, "户号或者区划不同", link);
    }
    boolean sameHousehold =
        own.householdId() != null && own.householdId().equals(other.householdId());
    return sameHousehold
        ? RuleStep.of(asks, Finding.NOT_MET, "同一户同一区划：是名单重行，不是重复享受", link)
        : RuleStep.of(asks, Finding.UNKNOWN, "户号没有写全，看不出是不是同一户", link);
  }

  private static boolean differs(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }

  private static RuleStep says(Map<String, List<String>> wanted, LinkedRecord link) {
    ConditionTest.Answered answered = ConditionTest.says(List.of(wanted), link.record());
    return RuleStep.of(words(wanted), answered.finding(), answered.text(), link);
  }

  private static String words(Map<String, List<String>> wanted) {
    return "对方记录的" + new RuleCondition.Says(List.of(wanted)).words();
  }

  /** On the day the other list was drawn up, our state had lasted longer than the tolerance. */
  private static RuleStep after(Tolerance after, SupervisionFacts facts, LinkedRecord link) {
    ListedRecord own = facts.own();
    String asks = own.listedClass() + "起超过 " + after.days() + " 天仍在名单";
    LocalDate from = own.from();
    if (from == null) {
      return RuleStep.of(asks, Finding.UNKNOWN, own.listedClass() + "没有写日期", link);
    }
    LocalDate listed = earlier(link.record().provedUntil(), facts.day());
    LocalDate to = own.to();
    if (to != null && to.isBefore(listed)) {
      return RuleStep.of(asks, Finding.NOT_MET, own.listedClass() + "已于 " + to + " 结束", link);
    }
    long lasted = ChronoUnit.DAYS.between(from, listed);
    boolean met = lasted > after.days();
    String reason =
        own.listedClass()
            + " "
            + from
            + "，名单 "
            + listed
            + "，相隔 "
            + lasted
            + " 天，办理期 "
            + after.text();
    return RuleStep.of(asks, met ? Finding.MET : Finding.NOT_MET, reason, link);
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** Both states are proved for one day, or for days closer than the tolerance. */
  private static RuleStep sameTime(Tolerance apart, SupervisionFacts facts, LinkedRecord link) {
    ListedRecord own = facts.own();
    ListedRecord other = link.record();
    String asks = "同一时间都在享受";
    LocalDate begin = later(own.provedFrom(), other.provedFrom());
    LocalDate end = earlier(own.provedUntil(), other.provedUntil());
    if (!begin.isAfter(end)) {
      return RuleStep.of(asks, Finding.MET, begin + " 至 " + end + " 两份名单上都有", link);
    }
    if (ended(own, other) || ended(other, own)) {
      return RuleStep.of(asks, Finding.NOT_MET, "一份停止之后另一份才开始", link);
    }
    long gap = ChronoUnit.DAYS.between(end, begin);
    if (gap <= apart.days() && own.to() == null && other.to() == null) {
      return RuleStep.of(asks, Finding.MET, "两份名单相隔 " + gap + " 天，不超过 " + apart.text(), link);
    }
    return RuleStep.of(asks, Finding.UNKNOWN, "两份名单相隔 " + gap + " 天，没有写起止日期，说不准是不是同时", link);
  }

  /** One is known to have ended before the other is known to have begun. */
  private static boolean ended(ListedRecord one, ListedRecord other) {
    LocalDate from = other.from();
    return from != null && Objects.requireNonNullElse(one.to(), LocalDate.MAX).isBefore(from);
  }
}
