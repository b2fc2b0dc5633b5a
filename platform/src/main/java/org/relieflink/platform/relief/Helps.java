package org.relieflink.platform.relief;

import java.util.List;
import java.util.Optional;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.ReliefCases.Choice;

/** 院际协助的大门：what this office is asked by others, and what a case asked of others. */
public interface Helps {
  /** Rows of a list. */
  int MOST = 100;

  /**
   * What the own office is asked, newest first; {@code open}: only what waits for it, the longest
   * waiting first.
   */
  List<HelpRequest> list(Officer officer, boolean open);

  /** Empty where the own office is not asked this. */
  Optional<HelpRequest> find(Officer officer, long id);

  /** A step of the office that is asked. */
  Outcome<HelpRequest> act(Officer officer, long id, HelpMove move);

  /** What this officer may do with it now. */
  List<HelpAct> open(Officer officer, HelpRequest one);

  /** What the own office pays of a granted case; empty while nothing is to be paid. */
  Optional<ShareToPay> toPay(Officer officer, HelpRequest one);

  /** Whether this officer may ask for name and number. */
  boolean reveals(Officer officer, HelpRequest one);

  /** 姓名和证号：only of what has to be verified or paid, only for who took it; on the trail. */
  Outcome<Named> reveal(Officer officer, long id);

  /** What a case asked of others, oldest first. */
  List<HelpRequest> of(Officer officer, ReliefCase one);

  /** How its clock stands. */
  DutyReading clock(HelpRequest one);

  /** Offices of other places that may be asked. */
  List<Choice> places(Officer officer);

  /** Name of an office; its place where nobody knows a name. */
  String office(String place);

  /** 全名全号。 */
  record Named(String name, String number) {
    @Override
    public String toString() {
      return "Named";
    }
  }
}
