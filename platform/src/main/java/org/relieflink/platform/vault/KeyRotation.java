package org.relieflink.platform.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.vault.internal.Keyring;
import org.springframework.stereotype.Service;

/**
 * 换钥匙：边读边换，断了接着换。 Gives everything sealed a new key while readers go on. Each row says in its own
 * bytes which key it is under, so that a killed rotation is simply begun again. The old key is
 * revoked when nothing needs it.
 */
@Service
public class KeyRotation {
  private static final int AT_ONCE = 1_000;

  private final Keyring keyring;
  private final List<Holder> holders;
  private final VaultSettings settings;
  private final Clock clock;

  KeyRotation(Keyring keyring, List<Holder> holders, VaultSettings settings, Clock clock) {
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

  /** Rows that need an old key. */
  public long outdated() {
    return holders.stream().mapToLong(Holder::outdated).sum();
  }

  /**
   * Begins a new key, or goes on with one that was begun, and seals everything anew.
   *
   * @param names what a phase is called, in the reader's words
   */
  public End rotate(JobProgress progress, String names) {
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
    return revoke();
  }

  /**
   * Work that sealed under the old key before the new one began has ended by now, or holds a row
   * that is counted.
   */
  private End revoke() {
    List<KeyState> keys = keyring.states();
    Instant began = keys.get(keys.size() - 1).since();
    boolean early = clock.instant().isBefore(began.plus(settings.keepOldKey()));
    if (early || outdated() > 0) {
      return End.OLD_KEY_STAYS;
    }
    keyring.revokeOld();
    return End.DONE;
  }
}
