package org.relieflink.platform.vault;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.vault.internal.Keyring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 换钥匙：边读边换，断了接着换。 Gives everything sealed a new key while readers go on. Each row says in its own
 * bytes which key it is under, so that a killed rotation is simply begun again. The old key is
 * revoked when nothing needs it.
 */
@Service
public class KeyRotation {
  private static final int AT_ONCE = 1_000;

  private final ReentrantLock alone = new ReentrantLock();
  private final JdbcClient jdbc;
  private final Keyring keyring;
  private final List<Holder> holders;
  private final VaultSettings settings;
  private final Clock clock;

  KeyRotation(
      JdbcClient jdbc, Keyring keyring, List<Holder> holders, VaultSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.keyring = keyring;
    this.holders = holders;
    this.settings = settings;
    this.clock = clock;
  }

  /** 结果。 How a rotation ended. */
  public enum End {
    /** Only the new key is left. */
    DONE,
    /** Some work under way was begun under the old key; it stays until a later run. */
    OLD_KEY_STAYS
  }

  /** The keys in use, oldest first. */
  public List<KeyState> keys() {
    return keyring.states();
  }

  /** Rows that need an old key; nothing is counted while there is none. */
  public long outdated() {
    return keyring.states().size() == 1 ? 0 : holders.stream().mapToLong(Holder::outdated).sum();
  }

  /**
   * Begins a new key, or goes on with one that was begun, and seals everything anew.
   *
   * @param names what a phase is called, in the reader's words
   * @throws org.relieflink.platform.problem.RefusedException when another one is under way: it
   *     would still write under a key that this one revokes
   */
  public End rotate(JobProgress progress, String names) {
    if (!alone.tryLock()) {
      throw Refusal.of(VaultRefusal.ROTATION_UNDER_WAY).asException();
    }
    try {
      return rotateAlone(progress, names);
    } finally {
      alone.unlock();
    }
  }

  private End rotateAlone(JobProgress progress, String names) {
    if (keyring.states().size() == 1) {
      keyring.begin();
    }
    progress.phase(names, outdated());
    long done = 0;
    for (Holder holder : holders) {
      for (int some = holder.renew(AT_ONCE); some > 0; some = holder.renew(AT_ONCE)) {
        done += some;
        progress.done(done);
        progress.checkCancelled();
      }
    }
    if (done > 0) {
      renewedNow();
    }
    return revoke();
  }

  private void renewedNow() {
    jdbc.sql(
            """
            insert into vault.rotation (renewed_at) values (?)
            on conflict (single) do update set renewed_at = excluded.renewed_at
            """)
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  private Instant lastRenewed() {
    return jdbc.sql("select renewed_at from vault.rotation")
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .orElse(Instant.EPOCH);
  }

  /**
   * Work that sealed under the old key before the new one began has ended by now, or holds a row
   * that is counted; and who reads one long snapshot has seen the rows as they were before.
   */
  private End revoke() {
    List<KeyState> keys = keyring.states();
    Instant began = keys.get(keys.size() - 1).since();
    Instant renewed = lastRenewed();
    Instant calm = (renewed.isAfter(began) ? renewed : began).plus(settings.keepOldKey());
    if (clock.instant().isBefore(calm) || outdated() > 0) {
      return End.OLD_KEY_STAYS;
    }
    keyring.revokeOld();
    return End.DONE;
  }
}
