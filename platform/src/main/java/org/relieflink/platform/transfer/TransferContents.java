package org.relieflink.platform.transfer;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 移送的内容的大门：what may be read of one, by whom, and how much of it. */
public interface TransferContents {
  /**
   * What the officer may read: the sender what the department gets, the department the same once it
   * has accepted. Name and number masked.
   */
  Situation situation(Officer officer, TransferSide side, Transfer transfer);

  /** The same with name and number in full, for the department that has it; on the trail. */
  Outcome<Situation> reveal(Officer officer, long id);

  /** The letter that was sent, or would be; empty where none goes with it, or not for the officer. */
  Optional<RecommendationLetter> letter(Officer officer, TransferSide side, Transfer transfer);

  /** What the last reply says. */
  List<GivenHelp> given(Officer officer, TransferSide side, Transfer transfer);

  /** All papers, oldest first. */
  List<Paper> papers(Officer officer, TransferSide side, Transfer transfer);

  /** One paper with its bytes; on the trail. */
  Outcome<Paper.Opened> paper(Officer officer, TransferSide side, long id);
}
