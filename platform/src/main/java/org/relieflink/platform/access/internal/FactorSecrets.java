package org.relieflink.platform.access.internal;

import java.util.Optional;
import org.relieflink.platform.access.NewFactor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 动态码的密钥，读和写只在这里：the one place where encryption at rest has to be put. Works as the server: the
 * table shows itself to nobody else.
 */
@Repository
class FactorSecrets {
  private final JdbcClient jdbc;

  FactorSecrets(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
    return jdbc.sql("select secret, last_step from access.factor_secret where staff_number = ?")
        .param(staffNumber)
        .query(
            (row, index) ->
                new Secret(NewFactor.of(row.getBytes("secret")), row.getLong("last_step")))
        .optional();
  }

  /** False when there is one already. */
  boolean put(String staffNumber, Secret secret) {
    return jdbc.sql(
                """
                insert into access.factor_secret (staff_number, secret, last_step)
                values (:number, :secret, :step) on conflict do nothing
                """)
            .param("number", staffNumber)
            .param("secret", secret.bytes())
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
