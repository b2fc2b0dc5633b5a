package org.relieflink.platform.vault.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.relieflink.platform.access.FactorSeal;
import org.relieflink.platform.vault.BrokenSeal;
import org.relieflink.platform.vault.Holder;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.SealedColumn;
import org.relieflink.platform.vault.SealedColumn.Whereabouts;
import org.relieflink.platform.vault.SealedSample;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 登录第二步的密钥，封着放：the secrets of officers' phones. They lie in a table of {@code access}, which comes
 * before the vault; so the vault holds them itself. Plain ones of an earlier version are sealed
 * before the server answers.
 */
@Component
@Order(0)
class SealedFactors implements FactorSeal, Holder, SmartInitializingSingleton {
  private static final int AT_ONCE = 1_000;

  private static final SealedColumn SECRETS =
      new SealedColumn(
          "access.factor_secret",
          "secret",
          List.of("staff_number"),
          "(select * from access.factor_secret where subject is not null) t",
          new OfAccount());

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Subjects subjects;

  SealedFactors(JdbcClient jdbc, Vault vault, Subjects subjects) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.subjects = subjects;
  }

  private static final class OfAccount implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return SealedFactors.place(row.getString("staff_number"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  /** A staff number never changes. */
  private static Place place(String staffNumber) {
    return new Place("access.factor_secret", "secret", staffNumber);
  }

  @Override
  public Sealed seal(String staffNumber, byte[] secret) {
    long subject = subjects.allocate();
    return new Sealed(subject, vault.seal(place(staffNumber), List.of(subject), secret));
  }

  @Override
  public byte[] open(String staffNumber, Sealed sealed) {
    return vault
        .open(place(staffNumber), List.of(sealed.subject()), sealed.text())
        .orElseThrow(() -> new BrokenSeal("the secret of a phone was destroyed"));
  }

  @Override
  public void afterSingletonsInstantiated() {
    while (sealPlain(AT_ONCE) > 0) {
      // until none is left
    }
  }

  /** One that was bound anew in between stays as it is. */
  private int sealPlain(int most) {
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record Plain(String staffNumber, byte[] secret) {}
    List<Plain> plain =
        jdbc.sql(
                "select staff_number, secret from access.factor_secret where subject is null limit ?")
            .param(most)
            .query((row, index) -> new Plain(row.getString(1), row.getBytes(2)))
            .list();
    for (Plain one : plain) {
      Sealed sealed = seal(one.staffNumber(), one.secret());
      jdbc.sql(
              """
              update access.factor_secret set secret = ?, subject = ?
              where staff_number = ? and secret = ? and subject is null
              """)
          .params(sealed.text(), sealed.subject(), one.staffNumber(), one.secret())
          .update();
    }
    return plain.size();
  }

  @Override
  public Set<String> columns() {
    return Set.of(SECRETS.name());
  }

  @Override
  public int renew(int most) {
    return SECRETS.renew(jdbc, vault, most);
  }

  @Override
  public long outdated() {
    return SECRETS.outdated(jdbc, vault);
  }

  @Override
  public SealedSample.Opened sample(int most) {
    return SECRETS.sample(jdbc, vault, most);
  }

  /** Accounts hold no citizen number: nobody who is erased has one here. */
  @Override
  public Set<Long> subjectsOf(String citizenId) {
    return Set.of();
  }

  @Override
  public Set<Long> inUse(Set<Long> some) {
    return Set.copyOf(
        jdbc.sql("select subject from access.factor_secret where subject = any(?)")
            .param(some.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /** None of them can be ours, see {@link #subjectsOf}. */
  @Override
  public void forget(Set<Long> gone) {}
}
