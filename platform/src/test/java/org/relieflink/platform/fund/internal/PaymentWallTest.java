package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.PaymentSamples.RELEASER;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.fund.PayBatch;
import org.springframework.dao.DataAccessException;

@DisplayName("绕过程序直接写付款的表：绑定、批次、逐笔、放行、对账单，库自己守着")
class PaymentWallTest extends PaymentWallStory {
  private static String binding(long commitment, long payee, long approval, Officer maker) {
    return """
        insert into fund.binding (place, commitment, payee_id, approval_id, maker, at)
        values ('990123', %d, %d, %d, '%s', now())"""
        .formatted(commitment, payee, approval, maker.staffNumber());
  }

  /** Asked for and agreed to: another account for this reservation. */
  private long granted(long commitment) {
    Approval asked = approvals.ask(HANDLER, request(commitment)).orThrow();
    Approval agreed = approvals.approve(FundSamples.CHIEF, asked.id(), Saying.of("")).orThrow();
    if (agreed.state() != ApprovalState.GRANTED) {
      approvals.approve(FundSamples.SECOND_CHIEF, asked.id(), Saying.of("")).orThrow();
    }
    return asked.id();
  }

  private static ApprovalContent content(long commitment) {
    return ApprovalContent.of(ApprovalKind.PAYEE_CHANGE, "commitment-" + commitment)
        .with("payee", "by-hand");
  }

  private static ApprovalRequest request(long commitment) {
    return new ApprovalRequest(
        content(commitment), "改付", "某因", "某救助〔2026〕800号", "/fund", List.of());
  }

  @Test
  @DisplayName("绑定收款人：要同意过、用掉了、就是为这一笔；收款人是这个人；进了批次的不改；财政写不了")
  void bindings() {
    long own = payment.payee(800).id();
    long other = payment.payee(806).id();
    long used = granted(free);
    told(HANDLER, "nobody agreed to binding", binding(free, own, used, HANDLER));
    approvals.use(HANDLER, content(free)).orThrow();
    told(HANDLER, WELL, binding(free, own, used, HANDLER));
    told(HANDLER, "is not of this reservation", binding(free, other, used, HANDLER));
    long elsewhere = granted(only(waiting).commitment());
    approvals.use(HANDLER, content(only(waiting).commitment())).orThrow();
    told(HANDLER, "nobody agreed to binding", binding(free, own, elsewhere, HANDLER));
    long earmarked = number("select max(approval_id) from fund.entry where act = 'EARMARK'");
    told(HANDLER, "nobody agreed to binding", binding(free, own, earmarked, HANDLER));
    long minder = payment.payee(801).id();
    String fixed = binding(only(waiting).commitment(), minder, elsewhere, HANDLER);
    told(HANDLER, "has its payee for good", fixed);
    told(HANDLER, RIGHTS, binding(free, own, used, OTHER_PROSECUTOR));
    told(PAYER, RIGHTS, binding(free, own, used, PAYER));
    told(PAYER, RIGHTS, payee(PAYER));
    told(HANDLER, RIGHTS, payee(OTHER_PROSECUTOR));
    told(HANDLER, WELL, payee(HANDLER));
  }

  private static String payee(Officer maker) {
    return """
        insert into fund.payee (place, subject, holder, relation, tail, luhn, seal, person_key,
          holder_key, account_key, sealed, maker, maker_name, at)
        select place, subject, holder, relation, tail, luhn, seal, person_key, holder_key,
          account_key, sealed, '%s', maker_name, at from fund.payee limit 1"""
        .formatted(maker.staffNumber());
  }

  /** An item of that reservation in that batch, with the payee of the nth person. */
  private String item(PayBatch batch, long commitment, int nth) {
    return """
        insert into fund.item (place, batch_id, commitment, payee_id, seal, fen, state)
        select place, %d, %d, id, seal, 100, 'WAITING' from fund.payee where id = %d"""
        .formatted(batch.id(), commitment, payment.payee(nth).id());
  }

  @Test
  @DisplayName("批次里加一笔：绑定的收款人、预留的全额、开着的批次、登记过的专户；检察院写不了")
  void items() {
    String good = item(waiting, free, 800);
    told(PAYER, WELL, good);
    told(PAYER, "is bound to another payee", item(waiting, free, 801));
    told(PAYER, "is bound to another payee", good.replace("seal, 100", "repeat('0', 16), 100"));
    told(PAYER, "is of another amount", good.replace("100", "99"));
    told(PAYER, "does not fit batch", good.replace("'WAITING'", "'READY'"));
    told(PAYER, "does not fit batch", good.replace("select place", "select '990125'"));
    told(PAYER, "does not fit batch", item(sent, free, 800));
    long unbound = payment.fund().commitment(earmark, 807, 100);
    told(PAYER, "is bound to another payee", item(waiting, unbound, 807));
    told(PAYER, "item_living", item(waiting, only(ready).commitment(), 802));
    told(HANDLER, RIGHTS, good);
  }

  @Test
  @DisplayName("没有登记专户的资金池：放不进批次")
  void specialAccountOfTheBatch() {
    var opening = new FundOrder.Opening("某年地方资金", "LOCAL", year, "DF" + year, "");
    FundOrder other = FundOrder.of(FundAct.OPEN_POOL, 0).opening(opening);
    long pool = payment.fund().done(PAYER, other).account();
    String batch =
        BATCH
            .formatted("OPEN", PAYER.staffNumber(), waiting.id())
            .replace(", pool_id, 'by", ", " + pool + ", 'by");
    String into =
        item(waiting, free, 800)
            .replace(
                "select place, " + waiting.id() + ",",
                "select place, (select max(id) from fund.batch),");
    told(PAYER, "does not fit batch", batch, into);
  }

  @Test
  @DisplayName("付成的也占着那笔预留：拆了触发器也没有第二笔")
  void paidIsLiving() {
    String again = item(waiting, only(paid).commitment(), 805);
    for (String state : List.of("PAID", "PART_RETURNED")) {
      String all =
          """
          do $$ begin set local session_replication_role = replica;
          update fund.item set state = '%s' where id = %d; %s; end $$"""
              .formatted(state, only(paid).id(), again);
      assertThatThrownBy(() -> jdbc.sql(all).update()).hasMessageContaining("item_living");
    }
  }

  private static String step(PayBatch batch, String state) {
    return "update fund.item set state = '%s' where id = %d".formatted(state, only(batch).id());
  }

  private static String step(PayBatch batch, String state, PayBatch like) {
    return """
        update fund.item i set state = '%s', transit = o.transit, entry = o.entry
        from fund.item o where o.id = %d and i.id = %d"""
        .formatted(state, only(like).id(), only(batch).id());
  }

  @Test
  @DisplayName("一笔付款：没有核完不能付，没有放行不能付，银行没有说不算付成，只往前走")
  void steps() {
    told(PAYER, "is not checked", step(waiting, "READY"));
    told(PAYER, "goes not from WAITING to SENT", step(waiting, "SENT", sent));
    told(PAYER, "goes not from READY to SENT now", step(ready, "SENT", sent));
    told(PAYER, "is no order of item", step(stopped, "SENT", sent));
    told(PAYER, "goes not from READY to WAITING now", step(stopped, "WAITING"));
    told(PAYER, "goes not from SENT to LEFT_OUT", step(sent, "LEFT_OUT"));
    for (String state : List.of("PAID", "PART_RETURNED", "RETURNED", "FAILED")) {
      told(PAYER, "the bank does not say", step(sent, state));
    }
    told(PAYER, "the bank does not say", step(paid, "RETURNED"));
    told(PAYER, "forward only", step(paid, "SENT"));
    told(PAYER, "forward only", step(sent, "SENT").replace("set state", "set fen = 1, state"));
    told(PAYER, WELL, step(waiting, "DROPPED"));
    assertThat(written(HANDLER, step(waiting, "DROPPED"))).isZero();
  }

  /** The order of that reservation, written past the program. */
  private String[] send(long commitment, String... then) {
    String account =
        """
        insert into fund.account (place, kind, pool_id, parent_id, title, origin, budget_year, bank,
          purpose, opened_on)
        select place, 'IN_TRANSIT', pool_id, id, '', '', budget_year, '', '', opened_on
        from fund.account where id = %d"""
            .formatted(commitment);
    String entry =
        """
        insert into fund.entry (place, act, day, at, case_no, decision, instrument, article, words,
          maker, maker_name)
        select place, act, day, now(), case_no, decision, instrument, article, words, maker,
          maker_name from fund.entry where act = 'SEND' order by id limit 1""";
    String lines =
        """
        insert into fund.line (entry_id, side, account_id, fen)
        select (select max(id) from fund.entry), s, case s when 'D' then
          (select max(id) from fund.account) else %d end, 100 from unnest(array['D', 'C']) s"""
            .formatted(commitment);
    return then.length == 0
        ? new String[] {account, entry, lines}
        : new String[] {account, entry, lines, then[0]};
  }

  @Test
  @DisplayName("绑定了收款人的预留：不在放行的批次里，一分也记不出去；记了付的，不能再说不付")
  void onlyThroughABatch() {
    String none = "is in no released batch";
    told(RELEASER, none, send(free));
    told(RELEASER, none, send(only(waiting).commitment()));
    told(RELEASER, none, send(only(ready).commitment()));
    told(RELEASER, WELL, send(only(stopped).commitment()));
    long unbound = payment.fund().commitment(earmark, 808, 100);
    told(RELEASER, WELL, send(unbound));
    told(
        RELEASER,
        "is ordered already",
        send(only(stopped).commitment(), step(stopped, "LEFT_OUT")));
    String noted =
        """
        update fund.item set state = 'SENT', transit = (select max(id) from fund.account),
          entry = (select max(id) from fund.entry) where id = %d"""
            .formatted(only(stopped).id());
    told(RELEASER, WELL, send(only(stopped).commitment(), noted));
    told(RELEASER, WELL, step(stopped, "LEFT_OUT"));
  }

  private static String batch(PayBatch batch, String change) {
    return "update fund.batch set %s where id = %d".formatted(change, batch.id());
  }

  @Test
  @DisplayName("一批：开着才生，没有别人放行不放行，没有说明完不放行，做的人不换，不往回走，检察院改不了")
  void batches() {
    String released = "state = 'RELEASED'";
    told(PAYER, WELL, BATCH.formatted("OPEN", PAYER.staffNumber(), waiting.id()));
    told(PAYER, "begins open", BATCH.formatted("RELEASED", PAYER.staffNumber(), waiting.id()));
    told(PAYER, RIGHTS, BATCH.formatted("OPEN", RELEASER.staffNumber(), waiting.id()));
    told(HANDLER, RIGHTS, BATCH.formatted("OPEN", HANDLER.staffNumber(), waiting.id()));
    told(PAYER, "forward only", batch(ready, "maker = 'X'"));
    told(PAYER, "forward only", batch(ready, "state = 'SENT', sent_at = now()"));
    told(PAYER, "forward only", batch(sent, released + ", sent_at = null"));
    told(PAYER, "forward only", batch(stopped, "state = 'OPEN'"));
    told(PAYER, "nobody released", batch(ready, released));
    told(PAYER, "payments that are not at", batch(waiting, released));
    told(PAYER, "payments that are not at", batch(waiting, "state = 'DROPPED'"));
    told(PAYER, "payments that are not at", batch(stopped, "state = 'SENT', sent_at = now()"));
    String voice = RELEASE.formatted(ready.id(), RELEASER.staffNumber());
    told(RELEASER, WELL, voice, batch(ready, released));
    assertThat(written(HANDLER, batch(ready, released))).isZero();
  }

  @Test
  @DisplayName("放行：做的人不行，检察官不行，替别人不行，决定过的人不行，已经放行的不行")
  void releases() {
    told(RELEASER, WELL, RELEASE.formatted(ready.id(), RELEASER.staffNumber()));
    told(PAYER, "may not release", RELEASE.formatted(ready.id(), PAYER.staffNumber()));
    told(HANDLER, "may not release", RELEASE.formatted(ready.id(), HANDLER.staffNumber()));
    String chief = RELEASE.formatted(ready.id(), FundSamples.CHIEF.staffNumber());
    told(FundSamples.CHIEF, "may not release", chief);
    String another = RELEASE.formatted(ready.id(), OTHER_PROSECUTOR.staffNumber());
    told(OTHER_PROSECUTOR, RIGHTS, another);
    told(PAYER, RIGHTS, RELEASE.formatted(ready.id(), RELEASER.staffNumber()));
    told(RELEASER, "is not open", RELEASE.formatted(sent.id(), RELEASER.staffNumber()));
  }

  private static String word(PayBatch batch, Officer officer) {
    return """
        insert into fund.word
        select item_id, asked, note, '某话', '%s', '某', now() from fund.finding
        where item_id = %d and state = 'UNKNOWN' limit 1"""
        .formatted(officer.staffNumber(), only(batch).id());
  }

  private static String finding(PayBatch batch) {
    return "insert into fund.finding values (%d, 99, 'ALIVE', 'MET', '', now())"
        .formatted(only(batch).id());
  }

  @Test
  @DisplayName("核的和说明的：批次开着才写，只说明查不到的，只用自己的名字，检察院写不了")
  void findingsAndWords() {
    told(PAYER, WELL, word(waiting, PAYER));
    told(PAYER, RIGHTS, word(waiting, RELEASER));
    told(HANDLER, RIGHTS, word(waiting, HANDLER));
    told(PAYER, "is not open", word(sent, PAYER));
    String invented = word(waiting, PAYER).replace("asked, note", "'ALIVE', 'DEAD'");
    told(PAYER, "nothing unknown to explain", invented);
    told(PAYER, WELL, finding(waiting));
    told(PAYER, "is not open", finding(sent));
    told(HANDLER, RIGHTS, finding(waiting));
    String against = finding(ready).replace("'MET', ''", "'NOT_MET', 'DEAD'");
    told(PAYER, "is not checked", against, step(ready, "READY"));
  }

  private static String bankStatement(long opening, Officer officer) {
    return """
        insert into fund.bank_statement (place, bank, number, digest, form, opening_fen,
          closing_fen, officer, at)
        select place, bank, 'W-9', repeat('9', 64), form, %d, %d, '%s', now()
        from fund.bank_statement"""
        .formatted(opening, opening, officer.staffNumber());
  }

  private static String bankLine(int number, PayBatch batch, String kind, long fen) {
    return BANK_LINE.formatted(number, "W-" + number, only(batch).orderNo(), kind, fen);
  }

  private static String compared(String outcome, PayBatch batch) {
    return """
        update fund.bank_line set outcome = '%s', item_id = %d
        where outcome is null and receipt = 'W-9'"""
        .formatted(outcome, only(batch).id());
  }

  @Test
  @DisplayName("对账单：一份接一份，自己的名字，财政的；对过的不加行；没有记账的不能说记了")
  void bankStatements() {
    String next = bankStatement(850, PAYER);
    told(PAYER, WELL, next);
    told(PAYER, "a statement before", bankStatement(849, PAYER));
    told(PAYER, RIGHTS, bankStatement(850, RELEASER));
    told(HANDLER, RIGHTS, bankStatement(850, HANDLER));
    told(PAYER, "comes with its statement", bankLine(9, sent, "PAID", 100));
    String line = bankLine(9, sent, "PAID", 100);
    told(PAYER, "nothing is booked", next, line, compared("POSTED", sent));
    String back = bankLine(9, sent, "RETURNED", 40);
    told(PAYER, "nothing is booked", next, back, compared("POSTED", sent));
    String stray = compared("POSTED", sent).replaceFirst("item_id = \\d+", "item_id = null");
    told(PAYER, "nothing is booked", next, line, stray);
    told(PAYER, "is not of item", next, line, compared("NOTED", paid));
    String born =
        line.replace("booked_on)", "booked_on, outcome)")
            .replace("current_date from", "current_date, 'NOTED' from");
    told(PAYER, "comes with its statement", next, born);
    told(PAYER, WELL, next, line, compared("NOT_POSSIBLE", sent));
    String failed = bankLine(9, sent, "FAILED", 100);
    told(PAYER, WELL, next, failed, compared("NOTED", sent), step(sent, "FAILED"));
    told(PAYER, "the bank does not say", next, failed, compared("NOTED", sent), step(sent, "PAID"));
  }

  private String settled(int line, Officer officer) {
    return """
        insert into fund.settled
        select max(id), %d, '某因', '%s', '某', now() from fund.bank_statement"""
        .formatted(line, officer.staffNumber());
  }

  @Test
  @DisplayName("了结差额、再付、登记专户：真有差额、真没付成，自己的名字，检察院写不了")
  void afterwards() {
    told(PAYER, WELL, settled(2, PAYER));
    told(PAYER, "no difference", settled(1, PAYER));
    told(PAYER, RIGHTS, settled(2, RELEASER));
    told(HANDLER, RIGHTS, settled(2, HANDLER));
    String retry = "insert into fund.retry values (%d, %d, 1, current_date, now())";
    String again = retry.formatted(only(sent).id(), only(sent).commitment());
    told(PAYER, "is not to be paid again", again);
    String[] failed = {
      bankStatement(850, PAYER),
      bankLine(9, sent, "FAILED", 100),
      compared("NOTED", sent),
      step(sent, "FAILED")
    };
    told(PAYER, WELL, String.join("; ", failed), again);
    String second = again.replace(", 1, ", ", 2, ");
    told(PAYER, "is not to be paid again", String.join("; ", failed), second);
    String special =
        "insert into fund.special_account values ('990123', 'W', '%s', '某', '%s', now())";
    told(PAYER, WELL, special.formatted("99012300009", PAYER.staffNumber()));
    told(PAYER, RIGHTS, special.formatted("99012300009", RELEASER.staffNumber()));
    told(HANDLER, RIGHTS, special.formatted("99012300009", HANDLER.staffNumber()));
  }

  @Test
  @DisplayName("十二张表：谁也清不空，删不掉；只加的改不了；步子的表服务器的角色写不了")
  void nothingGoes() {
    List<String> added =
        List.of("special_account", "binding", "finding", "word", "release", "bank_statement");
    for (String table : List.of("payee", "batch", "item", "bank_line", "settled", "retry")) {
      gone(table);
    }
    for (String table : added) {
      gone(table);
      told(PAYER, "permission denied", "update fund.%s set at = now()".formatted(table));
    }
    String moves = "insert into fund.item_move values ('WAITING', 'SENT', 'OPEN')";
    told(PAYER, "permission denied", moves);
    assertThatThrownBy(() -> jdbc.sql("update fund.item_move set to_state = 'SENT'").update())
        .hasMessageContaining("append-only");
    balances();
  }

  /** Neither the server's role nor the owner of the database takes rows away. */
  private void gone(String table) {
    told(PAYER, "permission denied", "delete from fund." + table);
    assertThatThrownBy(() -> jdbc.sql("truncate fund." + table + " cascade").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }
}
