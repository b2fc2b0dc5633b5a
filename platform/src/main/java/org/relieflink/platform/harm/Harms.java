package org.relieflink.platform.harm;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 救助总账的大门：asked by victim and day, never browsed. Every look and act is on the trail with keyed
 * names only.
 */
public interface Harms {
  /** Flash attribute by which another page sends an officer on to the harm just looked at. */
  String TICKET = "ticket";

  /** Characters of words and case numbers. */
  int LONGEST = 400;

  /** The organs that take part, in the order of the rules. */
  List<Organ> organs();

  /**
   * What every organ gave or holds for a harm; counts to the officer's quota of look-ups.
   *
   * @param victim the victim's citizen number as typed
   */
  Outcome<HarmLook> look(Officer officer, String victim, LocalDate day);

  /**
   * The same harm once more, after an act; {@link HarmRefusal#HARM_UNKNOWN} for a ticket not made
   * here.
   */
  Outcome<HarmLook> again(Officer officer, String ticket);

  /**
   * Holds an amount for a recipient until a day. Many at once: of those that stand in each other's
   * way exactly one is done.
   */
  Outcome<Relief> reserve(Officer officer, NewRelief wanted);

  /**
   * Says that it was given.
   *
   * @param amountFen at most what was reserved
   */
  Outcome<Relief> grant(Officer officer, long id, long amountFen, String words);

  /** Gives the reservation up, with the reason. */
  Outcome<Relief> release(Officer officer, long id, String words);

  /** Says that what was given came back, all of it, with the reason. */
  Outcome<Relief> giveBack(Officer officer, long id, String words);
}
