package org.relieflink.platform.fund.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.Payments;
import org.relieflink.platform.fund.Payments.BankFile;
import org.relieflink.platform.fund.Payments.Form;
import org.relieflink.platform.fund.Payments.SpecialAccount;
import org.relieflink.platform.fund.internal.BatchStore.Item;
import org.relieflink.platform.fund.internal.BatchStore.Row;
import org.relieflink.platform.problem.Outcome;
import org.springframework.stereotype.Component;

/**
 * 银行文件：of a batch and a form always the same bytes, so that a file that was changed by hand is
 * seen; the only place where whole account numbers come out.
 */
@Component
class BankFiles {
  private final BatchStore batches;
  private final PayeeStore payees;

  BankFiles(BatchStore batches, PayeeStore payees) {
    this.batches = batches;
    this.payees = payees;
  }

  /**
   * 一笔汇款。
   *
   * @param words what the beneficiary reads on the own statement: the number of the decision
   */
  record Transfer(String orderNo, long fen, String account, String holder, String words) {
    @Override
    public String toString() {
      return "Transfer[" + orderNo + "]";
    }
  }

  /** 一批汇款。 */
  record Sheet(String number, SpecialAccount payer, Timestamp at, List<Transfer> transfers) {
    long fen() {
      return transfers.stream().mapToLong(Transfer::fen).reduce(0, Math::addExact);
    }

    LocalDate day() {
      return FundDay.of(at.toInstant()).day();
    }
  }

  Outcome<BankFile> write(String place, Row batch, List<Item> sent, Form form) {
    Optional<SpecialAccount> payer =
        batches.accounts(place).stream().filter(one -> one.bank().equals(batch.bank())).findFirst();
    if (payer.isEmpty()) {
      return Outcome.refused(FundRefusal.SPECIAL_ACCOUNT_MISSING, batch.bank());
    }
    if (sent.isEmpty()) {
      return Outcome.refused(FundRefusal.BATCH_UNUSABLE, Payments.MOST_ITEMS);
    }
    List<Transfer> transfers = sent.stream().map(this::transfer).flatMap(Optional::stream).toList();
    if (transfers.size() < sent.size()) {
      return Outcome.refused(FundRefusal.PAYEE_UNKNOWN);
    }
    String number = "RLB%09d".formatted(batch.id());
    var sheet = new Sheet(number, payer.get(), Objects.requireNonNull(batch.sentAt()), transfers);
    return Outcome.of(file(sheet, form));
  }

  private Optional<Transfer> transfer(Item one) {
    return payees
        .open(one.payee())
        .map(
            payee ->
                new Transfer(
                    OrderNumber.of(one.id()),
                    one.fen(),
                    payee.account(),
                    payee.holderName(),
                    one.decision()));
  }

  private static BankFile file(Sheet sheet, Form form) {
    String text = form == Form.CSV ? csv(sheet) : PainXml.of(sheet);
    String digest = Sm3.of(text.getBytes(StandardCharsets.UTF_8));
    String ending = form == Form.CSV ? ".csv" : ".xml";
    return new BankFile(sheet.number() + ending, text, digest);
  }

  /** A head, a line for each transfer, an end with the digest of all above. */
  static String csv(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    text.append(
        line(
            "RELIEFLINK-PAY",
            "1",
            sheet.number(),
            sheet.payer().number(),
            sheet.payer().title(),
            sheet.day().toString(),
            Integer.toString(sheet.transfers().size()),
            Long.toString(sheet.fen())));
    for (Transfer one : sheet.transfers()) {
      text.append(
          line(
              one.orderNo(),
              Long.toString(one.fen()),
              one.account(),
              one.holder(),
              one.words()
                  .replace(',', ' ')
                  .replace('"', ' ')
                  .replace('\n', ' ')
                  .replace('\r', ' ')));
    }
    return BankEnd.close(text.toString());
  }

  private static String line(String... values) {
    return String.join(",", values) + "\n";
  }
}
