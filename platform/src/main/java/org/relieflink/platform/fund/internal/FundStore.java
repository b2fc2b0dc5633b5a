package org.relieflink.platform.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalStep;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 账户和分录的表：accounts are only opened and closed, entries only added. */
@Repository
class FundStore {
  private static final String SELECT =
      """
      select a.id, a.kind, coalesce(a.pool_id, a.id) pool, coalesce(a.parent_id, 0) parent,
        a.budget_year, a.bank, a.purpose, a.closed_on is not null closed,
        abs(b.debit_fen - b.credit_fen) fen
      from fund.account a join fund.balance b on b.account_id = a.id
      where a.place = ? and
      """;

  /** As the indexes have them. */
  private static final String OF_COMMITMENT = " a.kind = 'PAID' and a.kind = ? and a.parent_id = ?";

  private static final String OF_POOL =
      " a.kind in ('SOURCE', 'RETURNED', 'RECOVERED') and a.kind = ? and a.pool_id = ?";

  private final JdbcClient jdbc;

  FundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Locks in the order of the numbers, so that two orders never wait for each other, and tells how
   * they stand then.
   */
  Locked lock(String place, Collection<Long> accounts) {
    return new Locked(
        jdbc.sql("select * from fund.lock_accounts(?, ?)")
            .params(place, accounts.toArray(Long[]::new))
            .query((row, index) -> held(row))
            .list());
  }

  /** One plan's commitments one after the other, until the transaction ends. */
  void lockProposal(long proposal) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('fund proposal ' || ?, 0))")
        .param(Long.toString(proposal))
        .query(row -> {});
  }

  /**
   * The last day of a freeze that holds any of these today; empty when none does. Whoever books
   * waits for a freeze that is being written, and it for him, until the transaction ends.
   */
  Optional<LocalDate> frozenUntil(String place, Frozen asked, LocalDate day) {
    return jdbc.sql(
            """
            select until_on from fund.held_until(?, ?, ?, ?) until_on where until_on is not null
            """)
        .params(place, asked.accounts.toArray(Long[]::new), asked.entries.toArray(Long[]::new), day)
        .query(LocalDate.class)
        .optional();
  }

  /** 问哪些账户、哪些要冲正的分录冻着没有。 */
  record Frozen(List<Long> accounts, List<Long> entries) {}

  /** Whether the terms of an earmark or of its pool do not allow a reservation on a day. */
  boolean outsideTerm(long earmark, LocalDate day) {
    return jdbc.sql(
            """
            select exists (select from fund.account a
              join lateral (select distinct on (t.account_id) t.* from fund.term t
                where t.account_id in (a.id, a.pool_id) order by t.account_id, t.id desc) t on true
              where a.id = ? and ? not between t.from_on and t.until_on)
            """)
        .params(earmark, day)
        .query(Boolean.class)
        .single();
  }

  Optional<Held> account(String place, long id) {
    return jdbc.sql(SELECT + " a.id = ?")
        .params(place, id)
        .query((row, index) -> held(row))
        .optional();
  }

  /** The one account of this kind that belongs to a pool or hangs on a commitment. */
  Held only(String place, long family, AccountKind kind) {
    return jdbc.sql(SELECT + (kind == AccountKind.PAID ? OF_COMMITMENT : OF_POOL))
        .params(place, kind.name(), family)
        .query((row, index) -> held(row))
        .single();
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getLong("id"),
        AccountKind.valueOf(row.getString("kind")),
        row.getLong("pool"),
        row.getLong("parent"),
        row.getInt("budget_year"),
        row.getString("bank"),
        row.getString("purpose"),
        row.getBoolean("closed"),
        row.getLong("fen"));
  }

  /** Whether something stands in an account or below it, or an earmark of it is open. */
  boolean holdsMoney(long id) {
    return jdbc.sql(
            """
            with family as (
              select a.* from fund.account a
              where a.id = :id or a.pool_id = :id or a.parent_id = :id
                or a.parent_id in (select c.id from fund.account c where c.parent_id = :id))
            select exists (select from fund.balance b join family f on f.id = b.account_id
                where f.kind not in ('SOURCE', 'PAID') and b.debit_fen <> b.credit_fen)
              or exists (select from family f
                where f.id <> :id and f.kind = 'EARMARK' and f.closed_on is null)
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** An account and all below it. */
  List<Long> family(long id) {
    return jdbc.sql(
            """
            select a.id from fund.account a
            where a.id = :id or a.pool_id = :id or a.parent_id = :id
              or a.parent_id in (select c.id from fund.account c where c.parent_id = :id)
            """)
        .param("id", id)
        .query(Long.class)
        .list();
  }

  /** Whether an account, or the earmark or pool that a reservation hangs on, is closed. */
  boolean shut(long id) {
    return jdbc.sql(
            """
            select exists (select from fund.account m
              left join fund.account p on p.id = m.parent_id
              join fund.account a on a.id = m.id
                or m.kind in ('COMMITMENT', 'IN_TRANSIT') and a.id in (p.id, p.parent_id, m.pool_id)
              where m.id = ? and a.closed_on is not null)
            """)
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** Whether this officer made the reservation or agreed to it. */
  boolean decidedBy(long commitment, String officer) {
    return jdbc.sql(
            """
            select exists (select from fund.line l join fund.entry e on e.id = l.entry_id
              left join fund.approver a on a.entry_id = e.id
              where l.account_id = ? and l.side = 'D' and e.act = 'COMMIT'
                and ? in (e.maker, a.officer))
            """)
        .params(commitment, officer)
        .query(Boolean.class)
        .single();
  }

  /** 预留写下的。 */
  record Commitment(
      String caseNo,
      String decision,
      String person,
      LocalDate lapsesOn,
      long candidate,
      long proposal) {
    @Override
    public String toString() {
      return "Commitment[" + lapsesOn + "]";
    }
  }

  Commitment commitment(long account) {
    return jdbc.sql(
            """
            select *, case when exists (select from fund.frozen f where f.place = c.place)
              then fund.stands_until(account_id) else lapses_on end stands_until
            from fund.commitment c where account_id = ?
            """)
        .param(account)
        .query(
            (row, index) ->
                new Commitment(
                    row.getString("case_no"),
                    row.getString("decision"),
                    row.getString("person_key"),
                    row.getObject("stands_until", LocalDate.class),
                    row.getLong("candidate_id"),
                    row.getLong("proposal_id")))
        .single();
  }

  /** Commitments out of an earmark whose day has passed and that still hold something. */
  List<Long> lapsed(long earmark, LocalDate today) {
    return jdbc.sql(
            """
            select c.account_id from fund.commitment c
            join fund.account a on a.id = c.account_id
            join fund.balance b on b.account_id = a.id
            where c.living and a.parent_id = ? and c.lapses_on < ? and b.debit_fen > b.credit_fen
              and fund.stands_until(c.account_id) < ?
            order by c.account_id
            """)
        .params(earmark, today, today)
        .query(Long.class)
        .list();
  }

  boolean committed(String place, FundOrder order, String person) {
    return jdbc.sql(
            """
            select exists (select from fund.commitment where place = ? and case_no = ?
              and person_key = ? and purpose = ? and instalment = ? and living)
            """)
        .params(
            place,
            order.ground().caseNo(),
            person,
            order.opening().purpose(),
            order.payee().instalment())
        .query(Boolean.class)
        .single();
  }

  /** Whether a place holds or pays something for this person and case by a saved proposal. */
  boolean proposed(String place, String caseNo, String person) {
    return jdbc.sql(
            """
            select exists (select from fund.commitment where place = ? and case_no = ?
              and person_key = ? and proposal_id is not null and living)
            """)
        .params(place, caseNo, person)
        .query(Boolean.class)
        .single();
  }

  /** What one place holds, has under way or paid for a proposal, in fen. */
  long forProposal(String place, long proposal) {
    return jdbc.sql(
            """
            select coalesce(sum(b.debit_fen - b.credit_fen), 0) from fund.commitment c
            join fund.account a on a.id = c.account_id or a.parent_id = c.account_id
            join fund.balance b on b.account_id = a.id
            where c.place = ? and c.proposal_id = ?
            """)
        .params(place, proposal)
        .query(Long.class)
        .single();
  }

  /** 要开的户；空的写空字。 */
  record NewAccount(
      String place,
      AccountKind kind,
      @Nullable Long pool,
      @Nullable Long parent,
      FundOrder.Opening opening,
      LocalDate day) {}

  long open(NewAccount wanted) {
    boolean pool = wanted.kind == AccountKind.POOL;
    boolean meant = wanted.kind == AccountKind.EARMARK || wanted.kind == AccountKind.COMMITMENT;
    return jdbc.sql(
            """
            insert into fund.account (place, kind, pool_id, parent_id, title, origin, budget_year,
              bank, purpose, opened_on)
            values (:place, :kind, :pool, :parent, :title, :origin, :year, :bank, :purpose, :day)
            returning id
            """)
        .param("place", wanted.place)
        .param("kind", wanted.kind.name())
        .param("pool", wanted.pool)
        .param("parent", wanted.parent)
        .param("title", wanted.opening.title())
        .param("origin", pool ? wanted.opening.origin() : "")
        .param("year", wanted.opening.year())
        .param("bank", pool ? wanted.opening.bank() : "")
        .param("purpose", meant ? wanted.opening.purpose() : "")
        .param("day", wanted.day)
        .query(Long.class)
        .single();
  }

  void close(long account, LocalDate day) {
    jdbc.sql("update fund.account set closed_on = ? where id = ?").params(day, account).update();
  }

  void addCommitment(long account, String place, FundOrder order, Commitment what) {
    jdbc.sql(
            """
            insert into fund.commitment (account_id, place, case_no, decision, person_key, purpose,
              instalment, lapses_on, candidate_id, proposal_id)
            values (:account, :place, :caseNo, :decision, :person, :purpose, :instalment, :lapses,
              nullif(:candidate, 0), nullif(:proposal, 0))
            """)
        .param("account", account)
        .param("place", place)
        .param("caseNo", what.caseNo)
        .param("decision", what.decision)
        .param("person", what.person)
        .param("purpose", order.opening().purpose())
        .param("instalment", order.payee().instalment())
        .param("lapses", what.lapsesOn)
        .param("candidate", what.candidate)
        .param("proposal", what.proposal)
        .update();
  }

  /**
   * 要记的一笔。
   *
   * @param from is credited
   * @param to is debited
   * @param approval what was agreed to; null where nobody had to
   * @param reverses null where it reverses nothing
   */
  record NewEntry(
      FundAct act,
      long from,
      long to,
      long fen,
      FundOrder.Ground ground,
      Clause basis,
      @Nullable Approval approval,
      @Nullable Long reverses) {}

  /** 谁在哪里、什么时候记。 */
  record Making(Officer officer, String place, FundDay now) {}

  /** First what is debited: of a commitment something always stands somewhere. */
  long add(Making making, NewEntry entry) {
    long id = addEntry(making, entry);
    Approval approval = entry.approval;
    if (approval != null) {
      for (ApprovalStep step : approval.agreements()) {
        jdbc.sql("insert into fund.approver (entry_id, officer, officer_name) values (?, ?, ?)")
            .params(id, step.officer(), step.officerName())
            .update();
      }
    }
    jdbc.sql(
            """
            insert into fund.line (entry_id, side, account_id, fen)
            values (:id, 'D', :to, :fen), (:id, 'C', :from, :fen)
            """)
        .param("id", id)
        .param("to", entry.to)
        .param("from", entry.from)
        .param("fen", entry.fen)
        .update();
    return id;
  }

  private long addEntry(Making making, NewEntry entry) {
    Approval approval = entry.approval;
    return jdbc.sql(
            """
            insert into fund.entry (place, act, day, at, case_no, decision, instrument, article,
              words, maker, maker_name, approval_id, reverses)
            values (:place, :act, :day, :at, :caseNo, :decision, :instrument, :article, :words,
              :maker, :name, :approval, :reverses) returning id
            """)
        .param("place", making.place)
        .param("act", entry.act.name())
        .param("day", making.now.day())
        .param("at", Timestamp.from(making.now.at()))
        .param("caseNo", entry.ground.caseNo())
        .param("decision", entry.ground.decision())
        .param("instrument", entry.basis.instrument())
        .param("article", entry.basis.article())
        .param("words", entry.ground.words())
        .param("maker", making.officer.staffNumber())
        .param("name", making.officer.displayName())
        .param("approval", approval == null ? null : approval.id())
        .param("reverses", entry.reverses)
        .query(Long.class)
        .single();
  }

  void addReceipt(long entry, String place, String bank, String number) {
    jdbc.sql("insert into fund.receipt (entry_id, place, bank, number) values (?, ?, ?, ?)")
        .params(entry, place, bank, number)
        .update();
  }

  /** Whether a confirmation of this order stands, not reversed. */
  boolean confirmed(long order) {
    return jdbc.sql(
            """
            select exists (select from fund.entry e join fund.line l on l.entry_id = e.id
              where l.account_id = ? and l.side = 'C' and e.act = 'CONFIRM'
                and not exists (select from fund.entry r where r.reverses = e.id))
            """)
        .param(order)
        .query(Boolean.class)
        .single();
  }

  boolean receiptUsed(String place, String bank, String number) {
    return jdbc.sql(
            """
            select exists (select from fund.receipt
              where place = ? and bank = ? and number = ? and not released)
            """)
        .params(place, bank, number)
        .query(Boolean.class)
        .single();
  }

  /** 记过的一笔。 */
  record Booked(
      long id,
      FundAct act,
      long from,
      long to,
      long fen,
      String caseNo,
      String decision,
      boolean reversed) {}

  Optional<Booked> booked(String place, long id) {
    return jdbc.sql(
            """
            select e.id, e.act, e.case_no, e.decision, c.account_id giver, d.account_id taker, d.fen,
              exists (select from fund.entry r where r.reverses = e.id) reversed
            from fund.entry e
            join fund.line c on c.entry_id = e.id and c.side = 'C'
            join fund.line d on d.entry_id = e.id and d.side = 'D'
            where e.place = ? and e.id = ?
            """)
        .params(place, id)
        .query(
            (row, index) ->
                new Booked(
                    row.getLong("id"),
                    FundAct.valueOf(row.getString("act")),
                    row.getLong("giver"),
                    row.getLong("taker"),
                    row.getLong("fen"),
                    row.getString("case_no"),
                    row.getString("decision"),
                    row.getBoolean("reversed")))
        .optional();
  }
}
