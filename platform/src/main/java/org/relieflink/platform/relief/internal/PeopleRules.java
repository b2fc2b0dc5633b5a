package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.relief.ParticipantRole;

/** 人和院的规则：relations, questions, what is no ground, what belongs elsewhere; asked by the day. */
final class PeopleRules {
  static final Set<String> FILE =
      Set.of("no_grounds", "elsewhere", "relations", "questions", "most_people", "most_helps");
  private static final Set<String> NO_GROUND =
      Set.of("id", "title", "clause", "status", "source", "valid_from", "valid_to");
  private static final Set<String> ELSEWHERE =
      Set.of("id", "title", "words", "where", "status", "source", "valid_from", "valid_to");
  private static final Set<String> RELATION =
      Set.of("id", "title", "role", "status", "source", "valid_from", "valid_to");
  private static final Set<String> QUESTION =
      Set.of("id", "title", "amount", "status", "source", "valid_from", "valid_to");

  private final List<NoGround> noGrounds;
  private final List<Elsewhere> elsewhere;
  private final List<Relation> relations;
  private final List<Question> questions;
  private final int mostPeople;
  private final int mostHelps;

  /** 不成其为理由的，和出处。 */
  record NoGround(Dated dated, String clause) {}

  /** 办的地方在别处的申请。 */
  record Elsewhere(Dated dated, List<String> words, String where) {}

  /** 一种关系。 */
  record Relation(Dated dated, ParticipantRole role) {}

  /** 一个问题；amount：要不要写金额。 */
  record Question(Dated dated, boolean amount) {}

  PeopleRules(RuleFile yaml) {
    noGrounds =
        yaml.rows("no_grounds", NO_GROUND).stream()
            .map(row -> new NoGround(dated(row), row.text("clause")))
            .toList();
    elsewhere =
        yaml.rows("elsewhere", ELSEWHERE).stream()
            .map(row -> new Elsewhere(dated(row), row.words("words"), row.text("where")))
            .toList();
    relations =
        yaml.rows("relations", RELATION).stream()
            .map(row -> new Relation(dated(row), row.word(ParticipantRole.class, "role")))
            .toList();
    questions =
        yaml.rows("questions", QUESTION).stream()
            .map(row -> new Question(dated(row), row.flag("amount")))
            .toList();
    mostPeople = yaml.limit("most_people");
    mostHelps = yaml.limit("most_helps");
  }

  private static Dated dated(RuleFile row) {
    return Dated.of(row, Set.of());
  }

  /** The clause by which something is no ground; empty where it may be one. */
  Optional<String> noGround(String id, LocalDate day) {
    return noGrounds.stream()
        .filter(one -> one.dated.id().equals(id) && one.dated.validOn(day))
        .map(NoGround::clause)
        .findFirst();
  }

  /** Where to go with what is asked for; empty where it belongs here. */
  Optional<String> elsewhere(String matter, LocalDate day) {
    return elsewhere.stream()
        .filter(one -> one.dated.validOn(day) && one.words.stream().anyMatch(matter::contains))
        .map(Elsewhere::where)
        .findFirst();
  }

  List<Dated> relations(ParticipantRole role, LocalDate day) {
    return relations.stream()
        .filter(one -> one.role == role)
        .map(Relation::dated)
        .filter(one -> one.validOn(day))
        .toList();
  }

  List<Question> questions(LocalDate day) {
    return questions.stream().filter(one -> one.dated.validOn(day)).toList();
  }

  /** Title of a relation or question, whichever version. */
  Optional<String> title(String id) {
    return Stream.concat(
            relations.stream().map(Relation::dated), questions.stream().map(Question::dated))
        .filter(one -> one.id().equals(id))
        .map(Dated::title)
        .reduce((first, last) -> last);
  }

  /** People beside the applicant in one case, those who left included. */
  int mostPeople() {
    return mostPeople;
  }

  /** Requests of one case to other offices. */
  int mostHelps() {
    return mostHelps;
  }
}
