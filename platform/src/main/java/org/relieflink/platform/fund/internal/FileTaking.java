package org.relieflink.platform.fund.internal;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.PayBatch.Taken;
import org.relieflink.platform.fund.Payments.BankFile;
import org.relieflink.platform.fund.Payments.Taking;
import org.relieflink.platform.fund.internal.BatchStore.Item;
import org.relieflink.platform.fund.internal.BatchStore.Row;
import org.relieflink.platform.fund.internal.FundStore.Making;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * 取银行文件：who took it first, when and in which form is kept with the digest, since it is sent to the
 * bank once; in the transaction of whoever asks.
 */
@Component
class FileTaking {
  private final BatchStore batches;
  private final BankFiles files;
  private final Freezing freezing;
  private final PayLog log;

  FileTaking(BatchStore batches, BankFiles files, Freezing freezing, PayLog log) {
    this.batches = batches;
    this.files = files;
    this.freezing = freezing;
    this.log = log;
  }

  Outcome<BankFile> take(Making making, long batch, Taking wanted) {
    batches.lock("file " + batch);
    Row row = batches.find(making.place(), batch).orElseThrow();
    if (!row.way().isBank()) {
      return Outcome.refused(FundRefusal.NOT_BY_BANK);
    }
    Optional<Taken> first = batches.taken(batch);
    Taking taking = new Taking(wanted.form(), first.isEmpty() ? "" : wanted.words());
    Optional<Refusal> no =
        freezing.ofBatch(making.place(), batch).or(() -> first.flatMap(one -> again(one, taking)));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Outcome<BankFile> file = files.write(making.place(), row, sent(batch), taking.form());
    if (file instanceof Outcome.Done<BankFile> done) {
      batches.addFile(making, batch, taking, done.value().digest());
      log.noted(making.officer(), "FUND_BANK_FILE", "batch-" + batch, taking.form().name());
    }
    return file;
  }

  private static Optional<Refusal> again(Taken first, Taking wanted) {
    return first.form() == wanted.form() && !wanted.words().isBlank()
        ? FundForm.plain(wanted.words())
        : Optional.of(
            Refusal.of(
                FundRefusal.FILE_TAKEN, first.officer(), FundDay.minute(first.at()), first.form()));
  }

  private List<Item> sent(long batch) {
    return batches.items(batch).stream()
        .filter(one -> one.transit() != 0 && !one.code().equals(ByBatch.REVERSED))
        .toList();
  }
}
