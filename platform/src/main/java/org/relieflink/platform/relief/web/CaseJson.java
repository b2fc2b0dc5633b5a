package org.relieflink.platform.relief.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.relief.AidAnswer;
import org.relieflink.platform.relief.HelpRequest;
import org.relieflink.platform.relief.Helps;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.Participant;
import org.relieflink.platform.relief.Proposed;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefDecision;
import org.relieflink.platform.relief.ReliefShare;
import org.relieflink.platform.relief.ReliefStep;
import org.relieflink.platform.relief.Seat;
import org.springframework.stereotype.Component;

/** 接口里的一件：as machines read it, the person masked. */
@Component
class CaseJson {
  private final ReliefCases cases;
  private final Helps helps;
  private final CurrentOfficer current;

  CaseJson(ReliefCases cases, Helps helps, CurrentOfficer current) {
    this.cases = cases;
    this.helps = helps;
    this.current = current;
  }

  /** 一步。 */
  record Step(
      int number,
      String act,
      String state,
      boolean paused,
      String officer,
      String whom,
      String reason,
      String words,
      Instant at) {
    static Step of(ReliefStep step) {
      return new Step(
          step.number(),
          step.act().name(),
          step.state().name(),
          step.paused(),
          step.officer(),
          step.whom(),
          step.reason(),
          step.words(),
          step.at());
    }
  }

  /** 一个签的人。 */
  record Signature(int round, int place, String step, String officer, String answer) {
    static Signature of(Seat seat) {
      return new Signature(
          seat.round(), seat.place(), seat.state().name(), seat.officer(), seat.answer().name());
    }
  }

  /** 一份欠的材料。 */
  record Paper(
      String id, String kind, boolean promised, LocalDate dueOn, String outcome, String words) {
    static Paper of(OwedPaper paper) {
      return new Paper(
          Long.toString(paper.id()),
          paper.kind(),
          paper.promised(),
          paper.dueOn(),
          paper.outcome().name(),
          paper.words());
    }
  }

  /** 案件里的一个人。 */
  record Person(String id, String role, String relation, String masked, boolean there) {
    static Person of(Participant one) {
      return new Person(
          Long.toString(one.id()), one.role().name(), one.relation(), one.masked(), one.isThere());
    }
  }

  /** 一份。 */
  record Portion(String participant, long amountFen) {
    static Portion of(ReliefShare one) {
      return new Portion(Long.toString(one.participant()), one.amountFen());
    }
  }

  /** 问过的一个问题。 */
  record Aid(String question, String said, long amountFen, String words) {
    static Aid of(AidAnswer one) {
      return new Aid(one.question(), one.said().name(), one.amountFen(), one.words());
    }
  }

  /** 请别的院做的一件。 */
  record Asked(String id, String kind, String place, String state, long givenFen, String words) {
    static Asked of(HelpRequest one) {
      return new Asked(
          Long.toString(one.id()),
          one.kind().name(),
          one.to().place(),
          one.state().name(),
          one.givenFen(),
          one.last().words());
    }
  }

  /** 决定。 */
  record Decided(
      boolean granted, long amountFen, String ground, String words, String officer, Instant at) {
    static @Nullable Decided of(@Nullable ReliefDecision one) {
      return one == null
          ? null
          : new Decided(
              one.isGrant(), one.amountFen(), one.ground(), one.words(), one.officer(), one.at());
    }
  }

  /**
   * 一件案件。
   *
   * @param told what people outside are told
   * @param due last day of the clock that is due first; null where none runs
   */
  record Shown(
      String id,
      String number,
      String caseNo,
      @Nullable String leadId,
      @Nullable String partyId,
      String masked,
      String process,
      String state,
      String told,
      boolean paused,
      int version,
      String handler,
      boolean urgent,
      Set<String> priorities,
      @Nullable LocalDate due,
      @Nullable String standing,
      @Nullable Long proposedFen,
      long upperFen,
      @Nullable Decided decision,
      boolean disputed,
      List<Person> people,
      List<Portion> shares,
      List<Aid> aids,
      List<Asked> helps,
      List<Signature> signatures,
      List<Paper> papers,
      List<Step> steps) {}

  Shown of(ReliefCase one) {
    DutyReading clock = cases.clock(one).orElse(null);
    return new Shown(
        Long.toString(one.id()),
        one.number(),
        one.caseNo(),
        id(one.leadId()),
        id(one.partyId()),
        one.masked(),
        one.process(),
        one.state().name(),
        cases.told(one.state()),
        one.paused(),
        one.version(),
        one.handler(),
        one.urgent(),
        one.priorities(),
        clock == null ? null : clock.due(),
        clock == null ? null : clock.standing().name(),
        one.proposed().map(it -> it.amountFen()).orElse(null),
        one.proposed().map(Proposed::upperFen).orElse(0L),
        Decided.of(one.decision()),
        one.disputed(),
        one.people().participants().stream().map(Person::of).toList(),
        one.proposed().map(it -> one.people().sharesOf(it.number())).orElse(List.of()).stream()
            .map(Portion::of)
            .toList(),
        one.people().lastAid().stream().map(Aid::of).toList(),
        helps.of(current.get(), one).stream().map(Asked::of).toList(),
        one.seats().stream().map(Signature::of).toList(),
        one.papers().stream().map(Paper::of).toList(),
        one.steps().stream().map(Step::of).toList());
  }

  private static @Nullable String id(@Nullable Long id) {
    return id == null ? null : Long.toString(id);
  }
}
