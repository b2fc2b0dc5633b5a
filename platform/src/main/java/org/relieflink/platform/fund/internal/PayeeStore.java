package org.relieflink.platform.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.BoundPayee;
import org.relieflink.platform.fund.PayWay;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 收款人的表：sealed content, keyed names for comparing; rows are added and forgotten, never changed. */
@Repository
class PayeeStore {
  private static final String SELECT =
      """
      select p.*, (select count(distinct o.person_key) from fund.payee o
          where o.place = p.place and o.account_key = p.account_key
            and o.person_key <> p.person_key) shared
      from fund.payee p where p.place = ? and
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Subjects subjects;
  private final Blinds blinds;

  PayeeStore(JdbcClient jdbc, Vault vault, Subjects subjects, Blinds blinds) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.subjects = subjects;
    this.blinds = blinds;
  }

  private static final String SIGNER = "way <> 'BANK' and coalesce(holder_key, person_key) = ?";

  /** 库里的一个收款人。 */
  record Stored(BoundPayee shown, long subject, @Nullable String person) {
    @Override
    public String toString() {
      return "Stored[" + shown.id() + "]";
    }
  }

  /** Of this content: what everything that is agreed to says. */
  String seal(SealedPayee payee) {
    return blinds.name("fund payee\n" + payee.text());
  }

  /** Of an account, here and in statements of the bank. */
  String accountKey(String account) {
    return account.isEmpty() ? "" : blinds.name("fund account\n" + account);
  }

  Optional<Stored> find(String place, long id) {
    return one(SELECT + " p.id = ?", place, id);
  }

  Optional<Stored> sealed(String place, String seal) {
    return one(SELECT + " p.seal = ? and p.sealed is not null", place, seal);
  }

  /** The one that a reservation is bound to now. */
  Optional<Stored> bound(String place, long commitment) {
    return one(
        SELECT
            + """
             p.id = (select b.payee_id from fund.binding b
              where b.commitment = ? order by b.id desc limit 1)
            """,
        place,
        commitment);
  }

  boolean isBound(String place, long commitment) {
    return jdbc.sql(
            """
            select exists (select from fund.binding b join fund.payee p on p.id = b.payee_id
              where b.commitment = ? and p.place = ?)
            """)
        .params(commitment, place)
        .query(Boolean.class)
        .single();
  }

  private Optional<Stored> one(String query, Object... values) {
    return jdbc.sql(query).params(values).query((row, index) -> stored(row)).optional();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    var shown =
        new BoundPayee(
            row.getLong("id"),
            row.getString("seal"),
            row.getString("tail"),
            row.getString("holder").equals("GUARDIAN"),
            row.getString("relation"),
            row.getBoolean("luhn"),
            row.getInt("shared"),
            PayWay.valueOf(row.getString("way")),
            row.getString("why"));
    return new Stored(shown, row.getLong("subject"), row.getString("person_key"));
  }

  /**
   * How many other beneficiaries have this account; past the bank, for how many others one signs.
   */
  int sharing(String place, SealedPayee payee) {
    String same = payee.way().isBank() ? "account_key = ?" : SIGNER;
    return jdbc.sql(
            "select count(distinct person_key) from fund.payee where place = ? and person_key <> ? and "
                + same)
        .params(place, blinds.name(payee.person()), taker(payee))
        .query(Integer.class)
        .single();
  }

  /** The account, or who signs. */
  private String taker(SealedPayee payee) {
    return payee.way().isBank()
        ? accountKey(payee.account())
        : blinds.name(payee.guardian().isEmpty() ? payee.person() : payee.guardian());
  }

  /** One account or signer at a time, so that two who come at once are counted both. */
  void lock(SealedPayee payee) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('fund account ' || ?, 0))")
        .param(taker(payee))
        .query(row -> {});
  }

  long add(Officer officer, FundDay now, SealedPayee payee, boolean luhn) {
    long subject = subjects.allocate();
    String account = payee.account();
    return jdbc.sql(
            """
            insert into fund.payee (place, subject, holder, relation, tail, luhn, seal, person_key,
              holder_key, account_key, sealed, way, why, maker, maker_name, at)
            values (:place, :subject, :holder, :relation, :tail, :luhn, :seal, :person, :guardian,
              nullif(:account, ''), :sealed, :way, :why, :maker, :name, :at) returning id
            """)
        .param("place", officer.unit().place())
        .param("subject", subject)
        .param("holder", payee.guardian().isEmpty() ? "SELF" : "GUARDIAN")
        .param("relation", payee.relation())
        .param("tail", account.isEmpty() ? "" : account.substring(account.length() - 4))
        .param("way", payee.way().name())
        .param("why", payee.why())
        .param("luhn", luhn)
        .param("seal", seal(payee))
        .param("person", blinds.name(payee.person()))
        .param("guardian", payee.guardian().isEmpty() ? null : blinds.name(payee.guardian()))
        .param("account", accountKey(account))
        .param("sealed", vault.seal(SealedPayee.place(subject), subject, payee.text()))
        .param("maker", officer.staffNumber())
        .param("name", officer.displayName())
        .param("at", Timestamp.from(now.at()))
        .query(Long.class)
        .single();
  }

  /** What was sealed; empty when it was destroyed. */
  Optional<SealedPayee> open(long id) {
    return jdbc.sql("select subject, sealed from fund.payee where id = ? and sealed is not null")
        .param(id)
        .query(
            (row, index) ->
                vault.open(
                    SealedPayee.place(row.getLong("subject")),
                    row.getLong("subject"),
                    row.getBytes("sealed")))
        .optional()
        .flatMap(found -> found)
        .map(SealedPayee::read);
  }

  /** Which payee a reservation goes to from now on. */
  void bind(FundStore.Making making, long commitment, long payee, long approval) {
    jdbc.sql(
            """
            insert into fund.binding (place, commitment, payee_id, approval_id, maker, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            making.place(),
            commitment,
            payee,
            approval,
            making.officer().staffNumber(),
            Timestamp.from(making.now().at()))
        .update();
  }

  /** Whether a batch has it, or has ordered it. */
  boolean ordered(long commitment) {
    return jdbc.sql(
            """
            select exists (select from fund.item
              where commitment = ?
                and state in ('READY', 'WAITING', 'SENT', 'PAID', 'PART_RETURNED'))
            """)
        .param(commitment)
        .query(Boolean.class)
        .single();
  }
}
