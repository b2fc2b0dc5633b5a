package org.relieflink.platform.console;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 字典的历史的大门：every content a dictionary had, kept when the server first has it in force; each change
 * is compared by two people. Files are changed on the disk, by whoever keeps the server; so what is
 * kept here tells and is looked at, it does not hold the change back.
 */
public interface Editions {
  /** Characters of a reason. */
  int LONGEST = 300;

  /** Newest first; the first one is in force now. */
  List<Edition> of(Dictionary book);

  /** Says that the officer compared the newest content with its sources; each person once. */
  Outcome<Edition> agree(Officer officer, Agreeing agreeing);

  /**
   * 核对.
   *
   * @param digest of the content that the officer saw
   * @param reason what it was compared with
   */
  record Agreeing(Dictionary book, String digest, String reason) {
    public Agreeing {
      reason = reason.strip();
    }
  }
}
