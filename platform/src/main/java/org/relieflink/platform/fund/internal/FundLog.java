package org.relieflink.platform.fund.internal;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.internal.FundStore.NewEntry;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 资金池的留痕：every posting, in its transaction. Amounts are written in yuan with separators: a bare
 * number of eleven digits would be covered as a telephone.
 */
@Component
class FundLog {
  private static final String KIND = "fund";

  private final Trail trail;

  FundLog(Trail trail) {
    this.trail = trail;
  }

  void opened(Officer officer, FundAct act, long account) {
    trail.record(officer, TrailNote.of("FUND_" + act, KIND, "account-" + account));
  }

  void closed(Officer officer, long account, String words) {
    trail.record(officer, TrailNote.of("FUND_CLOSE", KIND, "account-" + account).because(words));
  }

  /**
   * One posting.
   *
   * @param person keyed name of whom it is for; empty where it is for nobody yet
   */
  void done(Officer officer, NewEntry entry, long id, String person) {
    String said =
        "%s元 %s %s"
            .formatted(
                FundDay.yuan(entry.fen()), entry.ground().caseNo(), entry.ground().decision());
    trail.record(
        officer,
        TrailNote.of("FUND_" + entry.act(), KIND, "entry-" + id).because(said.strip()),
        person.isEmpty() ? List.of() : List.of(person));
  }

  /** Who has to keep away and tried is told of the person, too. */
  void refused(Officer officer, FundAct act, Refusal refusal, String person) {
    boolean barred = refusal.code() == FundRefusal.OWN_CIRCLE;
    long written =
        trail.written(
            officer,
            TrailNote.of(barred ? "RECUSAL_BARRED" : "FUND_REFUSED", KIND, act.path())
                .resulting(refusal.code().name()));
    if (barred) {
      trail.about(written, List.of(person));
    }
  }

  /** A look at the entries of one case. */
  @Transactional
  public void looked(Officer officer, String caseNo) {
    trail.record(officer, TrailNote.of("FUND_CASE_READ", KIND, "case").because(caseNo));
  }
}
