package org.relieflink.platform.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.relieflink.platform.access.FactorSeal;
import org.relieflink.platform.access.NewFactor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 动态码的密钥，读和写只在这里：sealed on their way into the table, opened on their way out. Works as the server:
 * the table shows itself to nobody else.
 */
@Repository
class FactorSecrets {
  private final JdbcClient jdbc;
  private final FactorSeal seal;

  FactorSecrets(JdbcClient jdbc, FactorSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /**
   * 密钥和用过的最后一个时段。
   *
   * @param lastStep this step and all before it are used up
   */
  record Secret(NewFactor factor, long lastStep) {
    byte[] bytes() {
      return factor.secret();
    }

    @Override
    public String toString() {
      return "Secret";
    }
  }

  Optional<Secret> find(String staffNumber) {
    return jdbc.sql(
            """
            select secret, subject, last_step from access.factor_secret
            where staff_number = ? and subject is not null
            """)
        .param(staffNumber)
        .query((row, index) -> opened(staffNumber, row))
        .optional();
  }

  private Secret opened(String staffNumber, ResultSet row) throws SQLException {
    var sealed = new FactorSeal.Sealed(row.getLong("subject"), row.getBytes("secret"));
    return new Secret(NewFactor.of(seal.open(staffNumber, sealed)), row.getLong("last_step"));
  }

  /** False when there is one already. */
  boolean put(String staffNumber, Secret secret) {
    FactorSeal.Sealed sealed = seal.seal(staffNumber, secret.bytes());
    return jdbc.sql(
                """
                insert into access.factor_secret (staff_number, secret, subject, last_step)
                values (:number, :secret, :subject, :step) on conflict do nothing
                """)
            .param("number", staffNumber)
            .param("secret", sealed.text())
            .param("subject", sealed.subject())
            .param("step", secret.lastStep)
            .update()
        == 1;
  }

  void remove(String staffNumber) {
    jdbc.sql("delete from access.factor_secret where staff_number = ?").param(staffNumber).update();
  }

  /** Uses a step up; false when it, or a later one, was used already. */
  boolean use(String staffNumber, long step) {
    return jdbc.sql(
                """
                update access.factor_secret set last_step = :step
                where staff_number = :number and last_step < :step
                """)
            .param("step", step)
            .param("number", staffNumber)
            .update()
        == 1;
  }
}
