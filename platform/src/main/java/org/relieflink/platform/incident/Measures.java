package org.relieflink.platform.incident;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 处置的大门：who handles an incident asks, the system administrator does; nobody about himself. */
public interface Measures {
  /** Rows on one page. */
  int MOST = 100;

  /** Characters of the reason: it goes into the account's history behind the number. */
  int LONGEST = 120;

  /** Asks the system administrator to do something to an account at once. */
  Outcome<Measure> order(Officer officer, long incident, Wanted wanted);

  /** Of one incident, oldest first. */
  List<Measure> of(Incident incident);

  /** Those that wait for this officer, then the last that were done; newest first in each. */
  List<Measure> list(Officer officer);

  /** Does it, through the door of the accounts, in this officer's name. */
  Outcome<Measure> perform(Officer officer, long id);

  /** 要做什么。 */
  record Wanted(MeasureKind kind, String target, String words) {
    public Wanted {
      target = target.strip();
      words = words.strip();
    }
  }
}
