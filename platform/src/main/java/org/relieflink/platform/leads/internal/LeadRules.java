package org.relieflink.platform.leads.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadQuestion;
import org.relieflink.platform.leads.LeadReason;

/** 救助线索的规则表：all versions of reasons and questions; one of each on a day. */
final class LeadRules {
  static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "reasons", "questions", "most_persons", "most_a_day");
  private static final Set<String> REASON =
      Set.of("id", "title", "acts", "status", "source", "valid_from", "valid_to");
  private static final Set<String> QUESTION =
      Set.of("id", "title", "status", "source", "valid_from", "valid_to");

  private final List<LeadReason> reasons;
  private final List<LeadQuestion> questions;
  private final int mostPersons;
  private final int mostADay;

  LeadRules(RuleFile yaml) {
    reasons = yaml.rows("reasons", REASON).stream().map(LeadRules::reason).toList();
    questions = yaml.rows("questions", QUESTION).stream().map(LeadRules::question).toList();
    mostPersons = yaml.limit("most_persons");
    mostADay = yaml.limit("most_a_day");
    for (LeadReason one : reasons) {
      once(
          one.id(),
          reasons.stream()
              .filter(it -> it.id().equals(one.id()) && it.validOn(one.validFrom()))
              .count());
    }
    for (LeadQuestion one : questions) {
      once(
          one.id(),
          questions.stream()
              .filter(it -> it.id().equals(one.id()) && it.validOn(one.validFrom()))
              .count());
    }
  }

  private static LeadReason reason(RuleFile row) {
    LeadReason reason =
        new LeadReason(
            row.text("id"),
            row.text("title"),
            row.words(LeadAct.class, "acts"),
            row.status(),
            row.text("source"),
            row.day("valid_from"),
            row.dayOrNull("valid_to"));
    if (!reason.acts().stream().allMatch(LeadAct::wantsReason)) {
      throw new IllegalStateException("leads: " + reason.id() + " names an act without a reason");
    }
    return reason;
  }

  private static LeadQuestion question(RuleFile row) {
    row.status();
    row.text("source");
    return new LeadQuestion(
        row.text("id"), row.text("title"), row.day("valid_from"), row.dayOrNull("valid_to"));
  }

  private static void once(String id, long versions) {
    if (versions != 1) {
      throw new IllegalStateException("leads: two versions of " + id + " on one day");
    }
  }

  List<LeadReason> reasons(LeadAct act, LocalDate day) {
    return reasons.stream().filter(one -> one.acts().contains(act) && one.validOn(day)).toList();
  }

  /** The last version of a reason, in force or not. */
  Optional<LeadReason> anyReason(String id) {
    return reasons.stream().filter(one -> one.id().equals(id)).reduce((first, last) -> last);
  }

  List<LeadQuestion> questions(LocalDate day) {
    return questions.stream().filter(one -> one.validOn(day)).toList();
  }

  /** Persons in one delivery. */
  int mostPersons() {
    return mostPersons;
  }

  /** Persons that one officer may bring on one day. */
  int mostADay() {
    return mostADay;
  }
}
