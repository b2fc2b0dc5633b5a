package org.relieflink.platform.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.PayBatch.Finding;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.fund.PayBatch.State;
import org.relieflink.platform.fund.PayBatch.Taken;
import org.relieflink.platform.fund.PayWay;
import org.relieflink.platform.fund.Payments.Form;
import org.relieflink.platform.fund.Payments.Payable;
import org.relieflink.platform.fund.Payments.Said;
import org.relieflink.platform.fund.Payments.SpecialAccount;
import org.relieflink.platform.fund.Payments.Taking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 批次的表。 */
@Repository
class BatchStore {
  /** Whole reservations with money, a payee and no living order. */
  private static final String CANDIDATE =
      """
      select c.account_id commitment, a.pool_id, pool.bank, c.case_no, c.decision, c.person_key,
        fund.stands_until(c.account_id) lapses_on,
        b.debit_fen - b.credit_fen fen, p.id payee_id, p.seal, p.tail, p.way,
        exists (select from fund.item i where i.commitment = c.account_id
          and i.state in ('READY', 'WAITING', 'SENT', 'PAID', 'PART_RETURNED')) taken,
        (select max(r.attempt) from fund.retry r where r.commitment = c.account_id) attempt,
        (select max(r.not_before) from fund.retry r where r.commitment = c.account_id) not_before
      from fund.commitment c
      join fund.account a on a.id = c.account_id
      join fund.account pool on pool.id = a.pool_id
      join fund.balance b on b.account_id = c.account_id
      left join fund.payee p on p.id = (select x.payee_id from fund.binding x
        where x.commitment = c.account_id order by x.id desc limit 1)
      where c.place = :place
      """;

  private final JdbcClient jdbc;

  BatchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lock(String what) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('fund batch ' || ?, 0))")
        .param(what)
        .query(row -> {});
  }

  void addAccount(Officer officer, FundDay now, SpecialAccount account) {
    jdbc.sql("insert into fund.special_account values (?, ?, ?, ?, ?, ?)")
        .params(
            officer.unit().place(),
            account.bank(),
            account.number(),
            account.title(),
            officer.staffNumber(),
            Timestamp.from(now.at()))
        .update();
  }

  List<SpecialAccount> accounts(String place) {
    return jdbc.sql("select * from fund.special_account where place = ? order by bank")
        .param(place)
        .query(
            (row, index) ->
                new SpecialAccount(
                    row.getString("bank"), row.getString("number"), row.getString("title")))
        .list();
  }

  boolean numberKnown(String number) {
    return jdbc.sql("select exists (select from fund.special_account where number = ?)")
        .param(number)
        .query(Boolean.class)
        .single();
  }

  /**
   * 要付的一笔预留。
   *
   * @param payee 0 = none is bound
   * @param attempt how often it came back; 0 = never
   */
  record Wanted(
      long commitment,
      long pool,
      String bank,
      String caseNo,
      String decision,
      String person,
      LocalDate lapsesOn,
      long fen,
      long payee,
      String seal,
      String tail,
      PayWay way,
      boolean taken,
      int attempt,
      @Nullable LocalDate notBefore) {
    Payable payable() {
      return new Payable(commitment, bank, caseNo, decision, tail, fen, lapsesOn, way);
    }

    @Override
    public String toString() {
      return "Wanted[" + commitment + "]";
    }
  }

  List<Wanted> wanted(String place, Collection<Long> commitments) {
    return jdbc.sql(CANDIDATE + " and c.account_id = any(:ids) order by c.account_id")
        .param("place", place)
        .param("ids", commitments.toArray(Long[]::new))
        .query((row, index) -> wanted(row))
        .list();
  }

  List<Wanted> payable(String place, int most) {
    return jdbc
        .sql(
            CANDIDATE
                + " and b.debit_fen > b.credit_fen and p.id is not null order by c.account_id limit :most")
        .param("place", place)
        .param("most", most)
        .query((row, index) -> wanted(row))
        .list()
        .stream()
        .filter(one -> !one.taken)
        .toList();
  }

  /** Of a reservation without a payee the usual one. */
  private static PayWay way(ResultSet row) throws SQLException {
    String way = row.getString("way");
    return way == null ? PayWay.BANK : PayWay.valueOf(way);
  }

  private static Wanted wanted(ResultSet row) throws SQLException {
    return new Wanted(
        row.getLong("commitment"),
        row.getLong("pool_id"),
        row.getString("bank"),
        row.getString("case_no"),
        row.getString("decision"),
        row.getString("person_key"),
        row.getObject("lapses_on", LocalDate.class),
        row.getLong("fen"),
        row.getLong("payee_id"),
        String.valueOf(row.getString("seal")),
        String.valueOf(row.getString("tail")),
        way(row),
        row.getBoolean("taken"),
        row.getInt("attempt"),
        row.getObject("not_before", LocalDate.class));
  }

  /** 批次的键。 */
  record Keyed(long batch, String digest) {}

  Optional<Keyed> byKey(String place, String key) {
    return jdbc.sql("select id, digest from fund.batch where place = ? and key = ?")
        .params(place, key)
        .query((row, index) -> new Keyed(row.getLong("id"), row.getString("digest")))
        .optional();
  }

  long add(FundStore.Making making, String key, String digest, List<Wanted> items) {
    long batch =
        jdbc.sql(
                """
                insert into fund.batch (place, pool_id, way, key, digest, maker, maker_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
            .params(
                making.place(),
                items.get(0).pool,
                items.get(0).way.name(),
                key,
                digest,
                making.officer().staffNumber(),
                making.officer().displayName(),
                Timestamp.from(making.now().at()))
            .query(Long.class)
            .single();
    for (Wanted one : items) {
      jdbc.sql(
              """
              insert into fund.item (place, batch_id, commitment, payee_id, seal, fen, state)
              values (?, ?, ?, ?, ?, ?, 'WAITING')
              """)
          .params(making.place(), batch, one.commitment, one.payee, one.seal, one.fen)
          .update();
    }
    return batch;
  }

  /** 批次的一行。 */
  record Row(
      long id,
      String bank,
      PayWay way,
      State state,
      String maker,
      String makerName,
      Timestamp at,
      @Nullable Timestamp sentAt) {}

  private static final String BATCH =
      """
      select b.*, a.bank from fund.batch b join fund.account a on a.id = b.pool_id
      where b.place = ?
      """;

  Optional<Row> find(String place, long id) {
    return jdbc.sql(BATCH + " and b.id = ?")
        .params(place, id)
        .query((row, index) -> batch(row))
        .optional();
  }

  List<Row> newest(String place, int most) {
    return jdbc.sql(BATCH + " order by b.id desc limit ?")
        .params(place, most)
        .query((row, index) -> batch(row))
        .list();
  }

  private static Row batch(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getString("bank"),
        way(row),
        State.valueOf(row.getString("state")),
        row.getString("maker"),
        row.getString("maker_name"),
        row.getTimestamp("at"),
        row.getTimestamp("sent_at"));
  }

  void state(long batch, State state, @Nullable FundDay sent) {
    jdbc.sql("update fund.batch set state = :state, sent_at = :sent where id = :id")
        .param("state", state.name())
        .param("sent", sent == null ? null : Timestamp.from(sent.at()), Types.TIMESTAMP)
        .param("id", batch)
        .update();
  }

  /** 批次里的一行。 */
  record Item(
      long id,
      long batch,
      long commitment,
      long payee,
      long fen,
      ItemState state,
      String code,
      long transit,
      long entry,
      String caseNo,
      String decision,
      String person,
      LocalDate lapsesOn,
      String tail,
      boolean guardian) {
    @Override
    public String toString() {
      return "Item[" + id + " " + state + "]";
    }
  }

  private static final String ITEM =
      """
      select i.*, c.case_no, c.decision, c.person_key,
        fund.stands_until(c.account_id) lapses_on, p.tail, p.holder = 'GUARDIAN' guardian
      from fund.item i join fund.commitment c on c.account_id = i.commitment
      join fund.payee p on p.id = i.payee_id where
      """;

  List<Item> items(long batch) {
    return jdbc.sql(ITEM + " i.batch_id = ? order by i.id")
        .param(batch)
        .query((row, index) -> item(row))
        .list();
  }

  Optional<Item> item(String place, long id) {
    return jdbc.sql(ITEM + " i.place = ? and i.id = ?")
        .params(place, id)
        .query((row, index) -> item(row))
        .optional();
  }

  /** The payment that this entry sent, or confirmed as signed for. */
  Optional<Item> ofEntry(String place, long entry) {
    return jdbc.sql(
            ITEM
                + """
                 i.place = :place and (i.entry = :entry or exists (select from fund.line l
                   join fund.entry e on e.id = l.entry_id and e.act = 'CONFIRM'
                   join fund.handed h on h.item_id = i.id
                   where l.entry_id = :entry and l.side = 'C' and l.account_id = i.transit))
                """)
        .param("place", place)
        .param("entry", entry)
        .query((row, index) -> item(row))
        .optional();
  }

  /** Whether all of a batch is ordered. */
  boolean ended(long batch) {
    return jdbc.sql("select state = 'SENT' from fund.batch where id = ?")
        .param(batch)
        .query(Boolean.class)
        .single();
  }

  /** Whether a batch goes by card, in kind or in cash. */
  boolean pastBank(long batch) {
    return jdbc.sql("select way <> 'BANK' from fund.batch where id = ?")
        .param(batch)
        .query(Boolean.class)
        .single();
  }

  /** Whether a payment of a batch stands in this account. */
  boolean ofTransit(String place, long account) {
    return jdbc.sql("select exists (select from fund.item where place = ? and transit = ?)")
        .params(place, account)
        .query(Boolean.class)
        .single();
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getLong("id"),
        row.getLong("batch_id"),
        row.getLong("commitment"),
        row.getLong("payee_id"),
        row.getLong("fen"),
        ItemState.valueOf(row.getString("state")),
        row.getString("code"),
        row.getLong("transit"),
        row.getLong("entry"),
        row.getString("case_no"),
        row.getString("decision"),
        row.getString("person_key"),
        row.getObject("lapses_on", LocalDate.class),
        row.getString("tail"),
        row.getBoolean("guardian"));
  }

  void state(long item, ItemState state, String code) {
    jdbc.sql("update fund.item set state = ?, code = ? where id = ?")
        .params(state.name(), code, item)
        .update();
  }

  void sent(long item, long transit, long entry) {
    jdbc.sql("update fund.item set state = 'SENT', transit = ?, entry = ? where id = ?")
        .params(transit, entry, item)
        .update();
  }

  void drop(long batch) {
    jdbc.sql(
            "update fund.item set state = 'DROPPED' where batch_id = ? and state in ('READY', 'WAITING')")
        .param(batch)
        .update();
  }

  /** When the bank's file of a batch was taken first; in that form it stays. */
  Optional<Taken> taken(long batch) {
    return jdbc.sql("select * from fund.bank_file where batch_id = ? order by id limit 1")
        .param(batch)
        .query(
            (row, index) ->
                new Taken(
                    Form.valueOf(row.getString("form")),
                    row.getString("officer_name"),
                    row.getTimestamp("at").toInstant()))
        .optional();
  }

  void addFile(FundStore.Making making, long batch, Taking taking, String digest) {
    jdbc.sql(
            """
            insert into fund.bank_file (batch_id, form, digest, words, officer, officer_name, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            batch,
            taking.form().name(),
            digest,
            taking.words(),
            making.officer().staffNumber(),
            making.officer().displayName(),
            Timestamp.from(making.now().at()))
        .update();
  }

  /** 谁放行的。 */
  record Voice(String officer, String name) {}

  List<Voice> voices(long batch) {
    return jdbc.sql("select * from fund.release where batch_id = ? order by at, officer")
        .param(batch)
        .query((row, index) -> new Voice(row.getString("officer"), row.getString("officer_name")))
        .list();
  }

  void release(long batch, Officer officer, FundDay now) {
    jdbc.sql("insert into fund.release values (?, ?, ?, ?)")
        .params(batch, officer.staffNumber(), officer.displayName(), Timestamp.from(now.at()))
        .update();
  }

  /** Whether this officer made or agreed to a reservation of the batch. */
  boolean decidedBy(long batch, String officer) {
    return jdbc.sql(
            """
            select exists (select from fund.item i
              join fund.line l on l.account_id = i.commitment and l.side = 'D'
              join fund.entry e on e.id = l.entry_id and e.act = 'COMMIT'
              left join fund.approver a on a.entry_id = e.id
              where i.batch_id = ? and ? in (e.maker, a.officer))
            """)
        .params(batch, officer)
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether this officer said a word in the batch, or brought what lets one of it be paid again.
   */
  boolean spokeFor(long batch, String officer) {
    return jdbc.sql(
            """
            select exists (select from fund.word w join fund.item i on i.id = w.item_id
                where i.batch_id = :batch and w.officer = :officer)
              or exists (select from fund.item i join fund.retry r on r.commitment = i.commitment
                join fund.bank_line l on l.item_id = r.item_id and l.kind in ('RETURNED', 'FAILED')
                join fund.bank_statement s on s.id = l.statement_id
                where i.batch_id = :batch and s.officer = :officer)
              or exists (select from fund.item i join fund.retry r on r.commitment = i.commitment
                join fund.handed h on h.item_id = r.item_id
                where i.batch_id = :batch and h.officer = :officer)
            """)
        .param("batch", batch)
        .param("officer", officer)
        .query(Boolean.class)
        .single();
  }

  void say(Officer officer, FundDay now, Said said, Finding asked) {
    jdbc.sql(
            """
            insert into fund.word (item_id, asked, note, facts, words, officer, officer_name, at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            said.item(),
            said.check().name(),
            asked.note(),
            asked.facts(),
            said.words(),
            officer.staffNumber(),
            officer.displayName(),
            Timestamp.from(now.at()))
        .update();
  }
}
