package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.fund.FundSamples.PAYER;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundCheck;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.fund.PaymentSamples;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("绕过程序直接写库：库自己守着账；拆了墙改了数，核账看得出来")
class FundWallTest extends FundStory {
  private static final String ENTRY =
      """
      insert into fund.entry (place, act, day, at, case_no, decision, instrument, article, words,
        maker, maker_name, approval_id, reverses)
      select place, %s, day, at, case_no, decision, instrument, article, words, maker, maker_name,
        approval_id, %s from fund.entry where id = %d
      """;

  private long pool;
  private long earmark;
  private long commitment;
  private long stray;
  private long sent;
  private long received;
  private long confirmed;

  @BeforeAll
  void books() {
    FundSamples samples = samples();
    earmark = samples.money(YEAR, 1_000);
    pool = number("select pool_id from fund.account where id = " + earmark);
    received = number("select min(id) from fund.entry where act = 'RECEIVE'");
    commitment = samples.commitment(earmark, 1, 500);
    stray = samples.sent(samples.commitment(earmark, 2, 60), 50);
    sent = samples.sent(commitment, 300);
    confirmed = samples.confirmed(sent, 300, "HD-1");
    samples.sent(commitment, 100);
    samples.done(PAYER, FundOrder.of(FundAct.RECEIVE, pool).fen(50));
  }

  private long number(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }

  private void refused(String statement) {
    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .as(statement)
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @DisplayName("改、删、清空：分录、行、余额、回单、命令、预留、账户，一样也不行")
  void nothingChanges() {
    for (String table :
        List.of(
            "entry", "line", "approver", "command", "move", "balance", "commitment", "receipt")) {
      refused("delete from fund." + table);
      refused("truncate fund." + table + " cascade");
    }
    refused("update fund.line set fen = fen + 1");
    refused("update fund.entry set words = 'x'");
    refused("update fund.balance set debit_fen = debit_fen + 1 where account_id = " + pool);
    refused("update fund.commitment set living = false");
    refused("update fund.commitment set lapses_on = '2099-01-01'");
    refused("update fund.receipt set released = true");
    refused("update fund.command set digest = repeat('0', 16)");
    refused("update fund.account set title = 'x'");
    refused("update fund.account set closed_on = '2026-12-31' where id = " + earmark);
    refused("update fund.account set closed_on = '2026-12-31' where id = " + pool);
    refused("delete from fund.account where id = " + pool);
    refused("insert into fund.balance (account_id, place, kind) values (999, '990123', 'POOL')");
    balances();
  }

  private String entry(String act, String reverses, long like) {
    return ENTRY.formatted("'" + act + "'", reverses, like);
  }

  /** A new entry like another with these lines, past the program; told why it is refused. */
  private void booking(String entry, List<Long> way, String amounts, String why) {
    String[] fen = amounts.split(" ", -1);
    told(
        why,
        "with e as (%s returning id) insert into fund.line (entry_id, side, account_id, fen)"
                .formatted(entry)
            + " select id, 'D', %d, %s from e".formatted(way.get(1), fen[0]),
        "insert into fund.line (entry_id, side, account_id, fen)"
            + " select max(id), 'C', %d, %s from fund.entry".formatted(way.get(0), fen[1]),
        "set constraints all immediate",
        "raise exception 'all was well'");
  }

  @Test
  @DisplayName("借贷不等、只有一边、零和负数、透支、动作不对、出了池子、别的地方、改旧分录：都不收；对的收")
  void everyEntryBalances() {
    long source = number("select id from fund.account where kind = 'SOURCE' and pool_id = " + pool);
    String receive = entry("RECEIVE", "null", received);
    List<Long> in = List.of(source, pool);
    booking(receive, in, "5 5", "all was well");
    booking(receive, in, "5 4", "does not balance");
    booking(receive, in, "0 0", "line_fen_check");
    booking(receive, in, "-5 -5", "line_fen_check");
    booking(receive, List.of(pool, source), "5 5", "is no move");
    booking(receive, List.of(source, earmark), "5 5", "is no move");
    booking(receive, List.of(pool, source), "51 51", "balance_not_overdrawn");
    booking(receive.replace("select place", "select '990125'"), in, "5 5", "of another place");
    told("does not balance", receive, "set constraints all immediate");
    long send = number("select max(id) from fund.entry where act = 'SEND'");
    booking(
        entry("SEND", "null", send), List.of(commitment, sent), "101 101", "balance_not_overdrawn");
    told(
        "line_pkey",
        "insert into fund.line (entry_id, side, account_id, fen) values (%d, 'D', %d, 5)"
            .formatted(received, pool));
    long meant = number("select min(id) from fund.entry where act = 'EARMARK'");
    long other = samples().money(YEAR, 50);
    booking(entry("EARMARK", "null", meant), List.of(pool, other), "5 5", "entry_approval");
    String agreed = fresh(entry("EARMARK", "null", meant));
    booking(agreed, List.of(pool, other), "5 5", "leaves its pool");
    booking(agreed, List.of(pool, earmark), "5 5", "nobody agreed");
    balances();
  }

  /** The same entry with an agreement that nothing was booked for yet. */
  private String fresh(String entry) {
    samples().agree(PAYER, FundOrder.of(FundAct.EARMARK, earmark).fen(7));
    return resting(entry, PAYER, "FUND_MOVE");
  }

  /** On the newest agreement of this kind that this officer asked for and did not use. */
  private String resting(String entry, Officer asker, String kind) {
    String mine =
        "select max(id) from approval.request where state = 'granted' and asker = '%s' and kind = '%s'";
    String request = Long.toString(number(mine.formatted(asker.staffNumber(), kind)));
    int last = entry.lastIndexOf("approval_id");
    return entry.substring(0, last) + request + entry.substring(last + "approval_id".length());
  }

  @Test
  @DisplayName("没有人同意的预留、同意的是经办自己、付款的人自己决定过、到期以后付：都不收")
  void peopleAndDays() {
    told("entry_check", entry("COMMIT", "null", received));
    told("entry_check", entry("REVERSE", Long.toString(received), received));
    long committed = number("select max(id) from fund.entry where act = 'COMMIT'");
    told(
        "the maker of entry",
        "insert into fund.approver (entry_id, officer, officer_name) select id, maker, maker_name"
            + " from fund.entry where id = "
            + committed,
        "set constraints all immediate");
    String open =
        """
        insert into fund.account (place, kind, pool_id, parent_id, title, origin, budget_year, bank,
          purpose, opened_on)
        values ('990123', 'IN_TRANSIT', %d, %d, '', '', 2026, '', '', '2026-03-02')"""
            .formatted(pool, commitment);
    String like =
        entry("SEND", "null", number("select max(id) from fund.entry where act = 'SEND'"));
    String lines =
        """
        insert into fund.line (entry_id, side, account_id, fen)
        select (select max(id) from fund.entry), s, case s when 'D' then
          (select max(id) from fund.account) else %d end, 5 from unnest(array['D', 'C']) s"""
            .formatted(commitment);
    String late = like.replace("'SEND', day", "'SEND', date '2030-01-01'");
    String chief =
        like.replace("words, maker,", "words, '" + FundSamples.CHIEF.staffNumber() + "',");
    String checked = "set constraints all immediate";
    told("all was well", open, like, lines, checked, "raise exception 'all was well'");
    told("against the day", open, late, lines, checked);
    told("who decided does not pay", open, chief, lines, checked);
    String before =
        chief.replace("reverses)\nselect", "reverses) overriding system value\nselect -1,");
    String early = before.replace("fund.entry (place", "fund.entry (id, place");
    String mine = lines.replace("(select max(id) from fund.entry)", "-1");
    told("who decided does not pay", open, early, mine, checked);
    balances();
  }

  @Test
  @DisplayName("同意了别人的、同意了别的事：凭它的分录不收；自己问的这一种才收")
  void somebodyElsesAgreement() {
    long meant = number("select min(id) from fund.entry where act = 'EARMARK'");
    String reverse = entry("REVERSE", Long.toString(confirmed), meant);
    long paid =
        number("select id from fund.account where kind = 'PAID' and parent_id = " + commitment);
    String rest =
        """
        insert into fund.approver (entry_id, officer, officer_name)
          select max(id), 'YX0201', '某' from fund.entry;
        insert into fund.line (entry_id, side, account_id, fen)
          select (select max(id) from fund.entry), s, case s when 'C' then %d else %d end, 300
          from unnest(array['D', 'C']) s;
        set constraints all immediate;
        raise exception 'all was well'"""
            .formatted(paid, sent);
    told("all was well", fresh(reverse), rest);
    FundOrder wish = FundOrder.of(FundAct.EARMARK, earmark).fen(9);
    samples().agree(PaymentSamples.RELEASER, wish);
    told("nobody agreed", resting(reverse, PaymentSamples.RELEASER, "FUND_MOVE"), rest);
    samples().agree(FundSamples.HANDLER, FundSamples.commit(earmark, 77, 5));
    String other = resting(reverse, FundSamples.HANDLER, "FUND_COMMITMENT");
    String handler = "words, '" + FundSamples.HANDLER.staffNumber() + "',";
    told("nobody agreed", other, rest);
    told("nobody agreed", other.replace("words, maker,", handler), rest);
    balances();
  }

  @Test
  @DisplayName("墙用服务端的眼睛看，别人借不去：自己的表上挂不了；别处的池子下面开不了户；余额自己改不了")
  void nobodyElsesEyes() {
    for (String wall : List.of("book", "born", "release_receipt", "check_by_entry")) {
      barred(
          PAYER,
          "permission denied for function fund." + wall,
          "create temp table mine (entry_id bigint) on commit drop",
          "create trigger mine after insert on mine for each row execute function fund.%s()"
              .formatted(wall));
    }
    String below =
        """
        insert into fund.account (place, kind, pool_id, title, origin, budget_year, bank, purpose,
          opened_on)
        values ('990125', 'EARMARK', %d, '某', '', 2026, '', 'GENERAL', '2026-03-02')"""
            .formatted(pool);
    barred(FundSamples.NEXT_PAYER, "belongs to no such family", below);
    barred(
        PAYER,
        "is moved by lines only",
        "create temp table mine (entry_id bigint) on commit drop",
        """
        create function pg_temp.mine() returns trigger language plpgsql as $m$ begin
          update fund.balance set debit_fen = debit_fen + 1 where account_id = %d;
          return new;
        end $m$"""
            .formatted(pool),
        "create trigger mine after insert on mine for each row execute function pg_temp.mine()",
        "insert into mine values (1)");
    balances();
  }

  /** As this officer, in one transaction; why the database says no. */
  private void barred(Officer officer, String why, String... statements) {
    String all = "do $$ begin " + String.join("; ", statements) + "; end $$";
    assertThatThrownBy(() -> seenBy(officer, () -> guarded.sql(all).update()))
        .as(all)
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining(why);
  }

  /** In one transaction; why the database says no. */
  private void told(String why, String... statements) {
    String all = String.join("; ", statements);
    assertThatThrownBy(() -> jdbc.sql("do $$ begin " + all + "; end $$").update())
        .as(all)
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining(why);
  }

  @Test
  @DisplayName("回单只跟着确认；冲正要正好反过来，一笔一次")
  void onceOnly() {
    told(
        "belongs to a confirmation",
        "insert into fund.receipt (entry_id, place, bank, number) values (%d, '990123', 'ZH2026', 'HD-9')"
            .formatted(received));
    long meant = number("select min(id) from fund.entry where act = 'EARMARK'");
    long source = number("select id from fund.account where kind = 'SOURCE' and pool_id = " + pool);
    String reverse = fresh(entry("REVERSE", Long.toString(received), meant));
    booking(reverse, List.of(pool, source), "7 7", "nobody agreed");
    String lines =
        """
        insert into fund.line (entry_id, side, account_id, fen)
        select (select max(id) from fund.entry), s, case s when 'C' then %d else %d end, %d
        from unnest(array['D', 'C']) s""";
    String agreed =
        "insert into fund.approver (entry_id, officer, officer_name)"
            + " select max(id), 'YX0201', '某' from fund.entry";
    String checked = "set constraints all immediate";
    told("is no mirror", reverse, agreed, lines.formatted(pool, source, 7), checked);
    String invented = agreed.replace("YX0201", "YX0299");
    told("nobody agreed", reverse, invented, lines.formatted(pool, source, 7), checked);
    String confirm = fresh(entry("REVERSE", Long.toString(confirmed), meant));
    long paid =
        number("select id from fund.account where kind = 'PAID' and parent_id = " + commitment);
    String back = lines.formatted(paid, sent, 300);
    told("all was well", confirm, agreed, back, checked, "raise exception 'all was well'");
    told("entry_reverses_key", confirm, agreed, back, checked, confirm);
    balances();
  }

  @Test
  @DisplayName("关了的账户、别的预留的在途、没有回单的确认、改零余额账户的名称：都不收")
  void closedStrayAndUnproven() {
    FundSamples samples = samples();
    long meant = number("select min(id) from fund.entry where act = 'EARMARK'");
    long empty = samples.done(PAYER, FundSamples.earmark(pool, "GENERAL")).account();
    FundOrder close = FundOrder.of(FundAct.CLOSE, empty).because(FundSamples.because("某因"));
    samples.done(PAYER, close);
    String agreed = fresh(entry("EARMARK", "null", meant));
    booking(agreed, List.of(pool, empty), "5 5", "is closed");

    long waiting = number("select max(id) from fund.account where kind = 'IN_TRANSIT'");
    long paid =
        number("select id from fund.account where kind = 'PAID' and parent_id = " + commitment);
    String confirm = entry("CONFIRM", "null", confirmed);
    booking(confirm, List.of(waiting, paid), "100 100", "has no receipt");

    long send = number("select max(id) from fund.entry where act = 'SEND'");
    booking(
        entry("SEND", "null", send), List.of(commitment, stray), "5 5", "leaves its commitment");

    String title = "update fund.account set title = 'x' where pool_id = %d and kind = 'RETURNED'";
    told("changes only once", title.formatted(pool));
    String reservation =
        """
        insert into fund.commitment (account_id, place, case_no, decision, person_key, purpose,
          instalment, lapses_on)
        values (%d, '990123', '某', '某', repeat('0', 16), 'GENERAL', 1, '2026-12-31')""";
    told("belongs to its account", reservation.formatted(empty));
    String order =
        """
        insert into fund.account (place, kind, pool_id, parent_id, title, origin, budget_year, bank,
          purpose, opened_on)
        values ('990123', 'IN_TRANSIT', %d, %d, '', '', 2026, '', '', '2026-03-02')""";
    told("belongs to no such family", order.formatted(pool, earmark));
    balances();
  }

  private <T> T seenBy(Officer officer, Supplier<T> reading) {
    var token = UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of());
    SecurityContextHolder.getContext().setAuthentication(token);
    try {
      return reading.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private long seen(Officer officer, String table) {
    return seenBy(
        officer,
        () -> guarded.sql("select count(*) from fund." + table).query(Long.class).single());
  }

  @Test
  @DisplayName("第二道墙：财政和检察院看得到，别的部门、别的县、书记员、管理员一行也没有；写不了别人的名字")
  void theWallHolds() {
    for (String table :
        List.of("account", "balance", "entry", "line", "commitment", "receipt", "approver")) {
      assertThat(seen(PAYER, table)).as(table).isPositive();
      assertThat(seen(DemoAccounts.CHIEF, table)).as(table).isPositive();
      for (Officer other :
          List.of(
              FundSamples.NEXT_PAYER,
              DemoAccounts.CLERK,
              DemoAccounts.DEPARTMENT_OFFICER,
              DemoAccounts.ADMINISTRATOR)) {
        assertThat(seen(other, table)).as(table + other).isZero();
      }
    }
    assertThat(seen(FundSamples.NEXT_PAYER, "command")).isZero();
    assertThatThrownBy(
            () ->
                seenBy(
                    DemoAccounts.CHIEF,
                    () -> guarded.sql(entry("RECEIVE", "null", received)).update()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @DisplayName("有人拆了触发器改余额、改分录、删回单：八条规矩里说得出哪一条不对；只说这个地方的，不知道的不说平")
  void tamperingIsTold() {
    assertThat(check.of("990125").state()).isEqualTo(FundCheck.State.UNKNOWN);
    assertThat(new FundCheck("990123", clock.instant(), List.of()).state())
        .isEqualTo(FundCheck.State.UNKNOWN);
    tampered("update fund.balance set debit_fen = debit_fen + 1 where account_id = " + pool);
    tampered("update fund.line set fen = fen + 1 where account_id = " + sent + " and side = 'D'");
    tampered("delete from fund.receipt");
    tampered("update fund.approver set officer = 'ZZ' || officer");
    tampered("update fund.commitment set living = false");
    tampered("update fund.entry set maker = 'YX0201' where act = 'SEND'");
    String borrowed =
        "update fund.entry set approval_id = (select approval_id from fund.entry where act ="
            + " 'EARMARK' order by id limit 1) where act = 'COMMIT'";
    assertThatThrownBy(() -> raw(borrowed)).hasMessageContaining("entry_approval");
    String kind = "update approval.request set kind = '%s' where kind = '%s' and state = 'used'";
    raw(kind.formatted("OTHER", "FUND_COMMITMENT"));
    assertThat(check.of("990123").state()).isEqualTo(FundCheck.State.BROKEN);
    raw(kind.formatted("FUND_COMMITMENT", "OTHER"));
    balances();
  }

  /** Whoever owns the database can do it; the check says that it was done. */
  private void tampered(String statement) {
    List<String> tables = List.of("balance", "line", "receipt", "approver", "commitment", "entry");
    String table = statement.replaceFirst("(update|delete from) fund\\.([a-z]+).*", "$2");
    assertThat(tables).contains(table);
    jdbc.sql("create table public.saved as select * from fund." + table).update();
    raw(statement);
    assertThat(check.of("990123").state()).as(statement).isEqualTo(FundCheck.State.BROKEN);
    raw("delete from fund." + table);
    restored(table);
    jdbc.sql("drop table public.saved").update();
    balances();
  }

  private void raw(String statement) {
    jdbc.sql("do $$ begin set local session_replication_role = replica; " + statement + "; end $$")
        .update();
  }

  private void restored(String table) {
    String identity = table.equals("entry") ? " overriding system value" : "";
    raw("insert into fund." + table + identity + " select * from public.saved");
  }

  @Test
  @DisplayName("命令的内容按规定的字节比：换行、反斜线、字段错位都不会撞成一样")
  void canonicalText() {
    FundOrder one =
        FundOrder.of(FundAct.CLOSE, 1).because(new FundOrder.Ground("a\nb", "", "", "", "c"));
    FundOrder other =
        FundOrder.of(FundAct.CLOSE, 1).because(new FundOrder.Ground("a", "b", "", "", "c"));
    FundOrder third =
        FundOrder.of(FundAct.CLOSE, 1).because(new FundOrder.Ground("a\\nb", "", "", "", "c"));
    assertThat(List.of(one.text(""), other.text(""), third.text(""))).doesNotHaveDuplicates();
    assertThat(FundOrder.of(FundAct.RECEIVE, 7).fen(100).text(""))
        .isEqualTo("RECEIVE\n7\n100\n\n\n\n\n\n\n0\n0\n0\n\n\n0\n\n\n\n");
  }
}
