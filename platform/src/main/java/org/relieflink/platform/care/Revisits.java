package org.relieflink.platform.care;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases.Choice;

/** 回访的大门。 Every visit is on the trail; only the office whose case it is reads and writes them. */
public interface Revisits {
  /** Characters of words. */
  int LONGEST = 400;

  /** Granted cases of the own office, what is due first; of their visits not the words. */
  List<Followed> list(Officer officer);

  /** Empty where there is no such case for this officer, or nothing was granted, or not by it. */
  Optional<Followed> find(Officer officer, long caseId);

  /** The same of a case that is at hand. */
  Optional<Followed> of(Officer officer, ReliefCase one);

  /** Whether the round is near enough to be among the things to do. */
  boolean near(VisitRound round);

  /** Writes a visit down; the same key once more changes nothing. */
  Outcome<Followed> record(Officer officer, long caseId, NewVisit visit);

  /** What lists say of the person and the household; as far as this officer may know the person. */
  List<ListGlance> glances(Officer officer, ReliefCase one);

  /** Ways in force today. */
  List<Choice> ways();

  /** Outcomes in force today. */
  List<VisitOutcome> outcomes();

  /** An outcome, whichever version; empty where there is none. */
  Optional<VisitOutcome> outcome(String id);

  /** Title of a way, whichever version; the id where there is none. */
  String wayTitle(String id);
}
