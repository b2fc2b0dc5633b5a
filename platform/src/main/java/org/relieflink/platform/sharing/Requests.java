package org.relieflink.platform.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.sharing.ShareAct.Side;

/** 核实请求的大门：for who asks and for who answers. */
public interface Requests {
  /** Rows on one page of a list. */
  int MOST = 100;

  /** Characters of a reason or a note of source. */
  int LONGEST = 400;

  /** Facts that can be asked for today, in the order of the file. */
  List<Fact> facts();

  /** Asks one department; the agreement must cover it today. */
  Outcome<VerificationRequest> send(Officer officer, NewRequest wanted);

  Optional<VerificationRequest> find(Officer officer, Side side, long id);

  /**
   * Newest first.
   *
   * @param before id below which to read on
   */
  List<VerificationRequest> list(Officer officer, Side side, long before);

  /** All that have not ended, the next due first; a page of the list shows but the newest. */
  List<VerificationRequest> open(Officer officer, Side side);

  /** The same without the person and the answer, for counting: nothing sealed is opened. */
  List<VerificationRequest> waiting(Officer officer, Side side);

  /**
   * When each case number was asked about first, by the own side of this officer; those asked since
   * that day.
   */
  Map<String, LocalDate> firstSent(Officer officer, LocalDate since);

  /** Receive, cannot, send back, close, withdraw: whatever brings no value. */
  Outcome<VerificationRequest> act(Officer officer, ShareAct act, long id, String words);

  /** Answers with a value. */
  Outcome<VerificationRequest> answer(Officer officer, long id, Answer answer);

  /** Name and number in full, for the officer who has to look the person up; on the trail. */
  Outcome<Named> reveal(Officer officer, long id);

  Standing standing(VerificationRequest request);

  /** Whose turn it was how long, oldest first. */
  List<Held> held(VerificationRequest request);

  /** 问的是谁。 */
  record Named(String name, String number) {
    @Override
    public String toString() {
      return "Named";
    }
  }
}
