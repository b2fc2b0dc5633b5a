package org.relieflink.platform.recusal;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 回避的大门：each officer declares for himself; nobody else reads whom. */
public interface Recusals {
  /** Characters of a note. */
  int LONGEST = 100;

  /** Declarations that stand at one time, of one officer. */
  int MOST = 50;

  Outcome<Declaration> declare(Officer officer, Declaring declaring);

  /** Takes one back; it stays on the list, and what it watched over until then stays seen. */
  Outcome<Declaration> end(Officer officer, long id);

  /** The officer's own, newest first, those taken back included. */
  List<Declaration> own(Officer officer);

  /** How many each officer of the reviewer's place declared, by tie; never whom. */
  List<Tally> tallies(Officer reviewer);

  /** The rules in force today, in the order of the file. */
  List<TieRule> rules();

  /** 申报谁：the number as typed; its text form never shows it. */
  record Declaring(String number, Tie tie, String words) {
    public Declaring {
      words = words.strip();
    }

    @Override
    public String toString() {
      return "Declaring[" + tie + "]";
    }
  }

  /** 一个人申报了几条。 */
  record Tally(String officer, String name, Tie tie, long count) {}
}
