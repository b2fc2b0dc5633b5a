package org.relieflink.platform.care.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.care.Followed;
import org.relieflink.platform.care.Revisits;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.FinishedPapers;
import org.relieflink.platform.duty.DutyRun;
import org.relieflink.platform.duty.DutySource;
import org.relieflink.platform.relief.CasePapers;
import org.springframework.stereotype.Component;

/**
 * 发放笔录：from the day on which the bank confirmed the first payment to the day on which the record of
 * payment was finished. Money goes to an account: nobody is told to collect it.
 */
@Component
class PaymentRecords implements DutySource {
  private static final String DUTY = "record-payment";

  private final Revisits revisits;
  private final FinishedPapers papers;

  PaymentRecords(Revisits revisits, FinishedPapers papers) {
    this.revisits = revisits;
    this.papers = papers;
  }

  @Override
  public Set<String> duties() {
    return Set.of(DUTY);
  }

  @Override
  public List<DutyRun> runs(Officer reader, LocalDate since) {
    List<Followed> paid = revisits.list(reader).stream().filter(Followed::paid).toList();
    Map<String, LocalDate> made =
        papers.first(
            DocumentKind.PAYMENT_RECORD,
            CasePapers.KIND,
            paid.stream().map(one -> Long.toString(one.one().id())).toList());
    return paid.stream()
        .map(one -> run(one, made))
        .filter(run -> run.time().ended() == null || !run.time().started().isBefore(since))
        .toList();
  }

  /** A record of before the bank's word counts as made with it. */
  private static DutyRun run(Followed one, Map<String, LocalDate> made) {
    LocalDate day = made.get(Long.toString(one.one().id()));
    LocalDate ended = day != null && day.isBefore(one.since()) ? one.since() : day;
    return new DutyRun(
        DUTY,
        one.one().whose().unit(),
        one.one().number(),
        "/cases/" + one.one().id(),
        DutyTime.of(one.since(), ended),
        null,
        false);
  }
}
