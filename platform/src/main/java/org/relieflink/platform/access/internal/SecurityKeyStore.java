package org.relieflink.platform.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.SecurityKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 安全密钥的表：works as the server; the table shows itself to nobody else. */
@Repository
class SecurityKeyStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  SecurityKeyStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * 密钥公开的那一半 (credential record of WebAuthn 4); bytes as base64url without padding.
   *
   * @param id which the key answers to
   * @param data AAGUID, id and public key, as the key sent them (attested credential data)
   * @param handle random name of the account inside of the key
   * @param standing what changes with every answer
   */
  record Credential(String id, String data, String handle, Standing standing) {}

  /**
   * 密钥的状态。
   *
   * @param counter of signatures; 0 of keys that do not count
   * @param verified whether it ever asked who holds it
   * @param backupEligible whether it can be copied to other devices by its maker's cloud
   */
  record Standing(long counter, boolean verified, boolean backupEligible, boolean backedUp) {}

  /** 存的密钥。 */
  record Stored(long number, Credential credential) {}

  List<SecurityKey> list(String staffNumber) {
    return jdbc.sql(
            """
            select id, name, registered_at, used_at from access.security_key
            where staff_number = ? order by id
            """)
        .param(staffNumber)
        .query((row, index) -> shown(row))
        .list();
  }

  private static SecurityKey shown(ResultSet row) throws SQLException {
    Timestamp used = row.getTimestamp("used_at");
    return new SecurityKey(
        row.getLong("id"),
        row.getString("name"),
        row.getTimestamp("registered_at").toInstant(),
        used == null ? null : used.toInstant());
  }

  /** All of one account, the oldest first. */
  List<Stored> all(String staffNumber) {
    return jdbc.sql("select * from access.security_key where staff_number = ? order by id")
        .param(staffNumber)
        .query((row, index) -> stored(row))
        .list();
  }

  /** The one with this id, if it is of this account. */
  Optional<Stored> find(String staffNumber, byte[] credentialId) {
    return jdbc.sql(
            "select * from access.security_key where staff_number = :number and credential_id = :id")
        .param("number", staffNumber)
        .param("id", credentialId)
        .query((row, index) -> stored(row))
        .optional();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    var standing =
        new Standing(
            row.getLong("counter"),
            row.getBoolean("verified"),
            row.getBoolean("backup_eligible"),
            row.getBoolean("backed_up"));
    return new Stored(
        row.getLong("id"),
        new Credential(
            text(row.getBytes("credential_id")),
            text(row.getBytes("credential")),
            text(row.getBytes("handle")),
            standing));
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  /**
   * Whether somebody has this key already; nobody else registers it before the transaction ends.
   */
  boolean known(Credential made) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('access.security_key'), hashtext(:id))")
        .param("id", made.id)
        .query(row -> {});
    return jdbc.sql("select exists (select 1 from access.security_key where credential_id = ?)")
        .param(bytes(made.id))
        .query(Boolean.class)
        .single();
  }

  void add(String staffNumber, String name, Credential made) {
    jdbc.sql(
            """
                insert into access.security_key (staff_number, name, credential_id, credential,
                  handle, counter, verified, backup_eligible, backed_up, registered_at)
                values (:number, :name, :id, :data, :handle, :counter, :verified, :eligible,
                  :backed, :now)
                """)
        .param("number", staffNumber)
        .param("name", name)
        .param("id", bytes(made.id))
        .param("data", bytes(made.data))
        .param("handle", bytes(made.handle))
        .param("counter", made.standing.counter)
        .param("verified", made.standing.verified)
        .param("eligible", made.standing.backupEligible)
        .param("backed", made.standing.backedUp)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void used(long number, Standing now) {
    jdbc.sql(
            """
            update access.security_key
            set counter = :counter, verified = :verified, backed_up = :backed, used_at = :now
            where id = :id
            """)
        .param("counter", now.counter)
        .param("verified", now.verified)
        .param("backed", now.backedUp)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", number)
        .update();
  }

  void remove(long number) {
    jdbc.sql("delete from access.security_key where id = ?").param(number).update();
  }
}
