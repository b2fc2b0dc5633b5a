package org.relieflink.platform.leads;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 救助线索的大门。 Every act is on the trail; what an officer may not see is never told of. */
public interface Leads {
  /** Rows of a list, and what one act may take at once. */
  int MOST = 100;

  /** Characters of words and case numbers. */
  int LONGEST = 400;

  /** Characters of a name, at most. */
  int LONGEST_NAME = 60;

  /**
   * Takes what somebody brings. The answer says nothing of what is known here of the persons; the
   * same key once more gives the same receipt.
   */
  Outcome<LeadReceipt> bring(Officer officer, BroughtLeads brought);

  /**
   * Opens, sets aside or disputes parties with hits, each as a lead of its own; all or none.
   *
   * @param first act with reason, words and answers; its version is not looked at
   */
  Outcome<List<Long>> triage(Officer officer, List<Long> parties, LeadMove first);

  /** A step on a lead. */
  Outcome<Lead> act(Officer officer, long id, LeadMove move);

  /**
   * Says which party of the case a brought lead is about.
   *
   * @param partyNo number of the case system
   */
  Outcome<Lead> match(Officer officer, long id, String partyNo, LeadMove move);

  /** Empty where there is none for this officer. */
  Optional<Lead> find(Officer officer, long id);

  /** Those of these that this officer may see, by id; all read at once. */
  Map<Long, Lead> of(Officer officer, Collection<Long> ids);

  /**
   * What waits longest first, at most {@link #MOST}.
   *
   * @param caseNo part of a case number; empty = all
   */
  List<Lead> list(Officer officer, LeadView view, String caseNo);

  /** How many leads each view has for this officer. */
  Map<LeadView, Integer> counts(Officer officer);

  /** Parties of the own office with hits and no lead, surest first, at most {@link #MOST}. */
  List<UnledParty> unled(Officer officer);

  /** By unit, the own first. */
  List<LeadCoverage> coverage(Officer officer);

  /** How the clock of the duty stands whose turn it is; empty where none runs. */
  Optional<DutyReading> clock(Lead lead);

  /** What this officer may do with a lead now, in the order of the table. */
  List<LeadAct> open(Officer officer, Lead lead);

  /** Reasons in force today for an act, in the order of the file. */
  List<LeadReason> reasons(LeadAct act);

  /** Title of a reason, whichever version; the id where there is none. */
  String reasonTitle(String id);

  /** Questions in force today that an override answers. */
  List<LeadQuestion> questions();
}
