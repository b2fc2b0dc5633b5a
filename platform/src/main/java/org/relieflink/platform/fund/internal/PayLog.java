package org.relieflink.platform.fund.internal;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.internal.FundStore.Commitment;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 付款的留痕：in the transaction of what was done; accounts and names never stand in it. */
@Component
class PayLog {
  private static final String KIND = "fund";

  private final Trail trail;

  PayLog(Trail trail) {
    this.trail = trail;
  }

  void payee(Officer officer, long id, String person) {
    about(officer, TrailNote.of("FUND_PAYEE", KIND, "payee-" + id), person);
  }

  void bound(Officer officer, long commitment, Commitment known) {
    TrailNote note = TrailNote.of("FUND_PAYEE_BOUND", KIND, "account-" + commitment);
    about(officer, note.because(known.caseNo()), known.person());
  }

  /** Who has to keep away is written as everywhere, where the watch counts it. */
  void refused(Officer officer, String what, FundRefusal code, String person) {
    String action = code == FundRefusal.OWN_CIRCLE ? "RECUSAL_BARRED" : "FUND_REFUSED";
    about(officer, TrailNote.of(action, KIND, what).resulting(code.name()), person);
  }

  private void about(Officer officer, TrailNote note, String person) {
    long written = trail.written(officer, note);
    trail.about(written, List.of(person));
  }

  /** What was given out of one person's payment. */
  void shown(Officer officer, String action, BatchStore.Item item, String why) {
    about(officer, TrailNote.of(action, KIND, "item-" + item.id()).because(why), item.person());
  }

  /** What was done with a batch, an item, a special account or a statement. */
  void noted(Officer officer, String action, String what, String words) {
    trail.record(officer, TrailNote.of(action, KIND, what).because(words));
  }
}
