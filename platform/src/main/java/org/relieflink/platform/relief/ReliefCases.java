package org.relieflink.platform.relief;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.sharing.VerificationRequest;

/** 救助案件的大门。 Every act is on the trail; what an officer may not see is never told of. */
public interface ReliefCases {
  /** Rows of a list. */
  int MOST = 100;

  /** Characters of words and case numbers. */
  int LONGEST = 400;

  /** Characters of a name, at most. */
  int LONGEST_NAME = 60;

  /** Registers a case; the same key once more gives the same case. */
  Outcome<ReliefCase> register(Officer officer, NewReliefCase wanted);

  /** A step on a case; the same key once more changes nothing. */
  Outcome<ReliefCase> act(Officer officer, long id, ReliefMove move);

  /** Empty where there is none for this officer. */
  Optional<ReliefCase> find(Officer officer, long id);

  /**
   * What is due first, at most {@link #MOST}.
   *
   * @param caseNo part of a case number; empty = all
   */
  List<ReliefCase> list(Officer officer, ReliefView view, String caseNo);

  /** How many cases each view has for this officer. */
  Map<ReliefView, Integer> counts(Officer officer);

  /** Other cases of the same case number that this officer may see: other victims, each apart. */
  List<ReliefCase> linked(Officer officer, ReliefCase one);

  /** How the clock stands whose turn it is; empty where none runs. */
  Optional<DutyReading> clock(ReliefCase one);

  /**
   * How the clock of the priority list stands; empty for who is not on it, or where the list of
   * duties knows no such duty.
   */
  Optional<DutyReading> priority(ReliefCase one);

  /** Calendar days used of those that the priority list allows; what pauses took left out. */
  int priorityDays(ReliefCase one);

  /** Who held it how long, oldest first. */
  List<Held> held(ReliefCase one);

  /** What this officer may do with a case now, in the order of the table. */
  List<ReliefAct> open(Officer officer, ReliefCase one);

  /** Requests to departments for the same case, the next due first. */
  List<VerificationRequest> requests(Officer officer, ReliefCase one);

  /** Steps of the process of a case, in order. */
  List<ReliefState> steps(ReliefCase one);

  /** Earlier steps that it may go back to. */
  List<ReliefState> earlier(ReliefCase one);

  /** Whether the next act of the handler has to name who signs. */
  boolean asksSigners(ReliefCase one);

  /** The process drawn from its BPMN, with the place of the case in it, as SVG. */
  String picture(ReliefCase one);

  /** What may be chosen today. */
  List<Choice> choices(Kind kind);

  /** What somebody in this role may be to the applicant, or to the dead, today. */
  List<Choice> relations(ParticipantRole role);

  /** What is asked at acceptance, today. */
  List<Question> questions();

  /** Title of a ground, paper, group or process, whichever version; the id where there is none. */
  String title(String id);

  /** How a state is called inside. */
  String title(ReliefState state);

  /** What people outside are told of a state. */
  String told(ReliefState state);

  /** 一个可选的。 */
  record Choice(String id, String title) {}

  /** 受理时问的；amount：要不要写金额。 */
  record Question(String id, String title, boolean amount) {}

  /** 哪一张清单。 */
  enum Kind {
    DECLINE,
    PROPOSE,
    REFUSE,
    SUSPEND,
    PAPER,
    /** Groups of the priority list that an officer ticks. */
    GROUP,
    /** All groups of the priority list. */
    PRIORITY
  }

  /**
   * 谁手上多久.
   *
   * @param officer staff number of who acted last before it came there; who is asked, where several
   *     are
   * @param days working days
   */
  record Held(ReliefState state, String officer, int days) {}
}
