package org.relieflink.platform.fund;

import java.time.LocalDate;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 盯着钱的大门：what lies idle, what is missing, how long it takes, and what an alarm rests on. */
public interface MoneyWatch {
  /** Entries shown with one alarm. */
  int MOST_LINES = 500;

  /** The books behind an alarm that this officer may review; refused for any other. */
  Outcome<FundEvidence> evidence(Officer officer, long alarm);

  /** Idle money and what open cases lack, of the officer's place. */
  IdleAndGap idle(Officer officer);

  /** Which free money may serve which waiting case of the place, and what blocks the others. */
  MatchProposal match(Officer officer);

  /** Days from decision to money, step by step. */
  PayClocks clocks(Officer officer);

  /** The same of what was first reserved in a period, both days included: once for each case. */
  PayClocks clocks(Officer officer, LocalDate from, LocalDate until);
}
