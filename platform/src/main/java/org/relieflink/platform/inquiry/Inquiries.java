package org.relieflink.platform.inquiry;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 本人查询的大门：the officer at the counter asks for the person who stands there. */
public interface Inquiries {
  /** Rows on one page of a list. */
  int MOST = 100;

  /** Characters of what paper was shown. */
  int LONGEST = 100;

  /**
   * Finds every look at this person that the trail tells of, and writes down what is told. The look
   * itself is on the trail and will be told the next time.
   */
  Outcome<Inquiry> ask(Officer officer, Asking asking);

  Optional<Inquiry> find(Officer officer, long id);

  /**
   * Newest first, without looks.
   *
   * @param before id below which to read on
   */
  List<Inquiry> list(Officer officer, long before);

  /** The rules in force today that hold something back, in the order of the file. */
  List<HeldRule> rules();

  /** 谁、怎样核的身份：the number as typed; its text form never shows it. */
  record Asking(String number, IdentityProof proof, String words) {
    public Asking {
      words = words.strip();
    }

    @Override
    public String toString() {
      return "Asking[" + proof + "]";
    }
  }
}
