package org.relieflink.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.relieflink.platform.vault.internal.Envelopes;
import org.relieflink.platform.vault.internal.SubjectSecrets;
import org.springframework.stereotype.Service;

/**
 * 密库的大门：封、开。 Seals what is personal and opens it again.
 *
 * <p>A text is sealed for the subjects it tells of: when the secret of any of them is destroyed it
 * cannot be opened any more, by nobody and from no copy of the database.
 */
@Service
public class Vault {
  private static final int NONCE = 12;

  private final Envelopes envelopes;
  private final SubjectSecrets secrets;
  private final SecureRandom random = new SecureRandom();

  Vault(Envelopes envelopes, SubjectSecrets secrets) {
    this.envelopes = envelopes;
    this.secrets = secrets;
  }

  /**
   * Seals a text under the newest key.
   *
   * @throws IllegalStateException when a subject was destroyed: nothing may be written of it
   */
  public byte[] seal(Place place, Collection<Long> subjects, byte[] text) {
    byte[][] known =
        secretsOf(subjects).orElseThrow(() -> new IllegalStateException("a subject was destroyed"));
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    return envelopes.seal(place.bound(), nonce, text, known);
  }

  /** Of one subject. */
  public byte[] seal(Place place, long subject, String text) {
    return seal(place, List.of(subject), text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Opens a sealed text; empty when one of its subjects was destroyed.
   *
   * @throws BrokenSeal when it was changed, belongs to another place or its key was revoked
   */
  public Optional<byte[]> open(Place place, Collection<Long> subjects, byte[] sealed) {
    return secretsOf(subjects).map(known -> envelopes.open(place.bound(), sealed, known));
  }

  /** Of one subject. */
  public Optional<String> open(Place place, long subject, byte[] sealed) {
    return open(place, List.of(subject), sealed)
        .map(text -> new String(text, StandardCharsets.UTF_8));
  }

  /** The first two bytes of what is sealed now. */
  public record Newest(int suite, int version) {}

  /** Cipher and key that seal now. */
  public Newest newest() {
    return envelopes.newest();
  }

  private Optional<byte[][]> secretsOf(Collection<Long> subjects) {
    TreeSet<Long> each = new TreeSet<>(subjects);
    byte[][] found = new byte[each.size()][];
    int i = 0;
    for (long subject : each) {
      byte[] secret = secrets.find(subject);
      if (secret == null) {
        return Optional.empty();
      }
      found[i++] = secret;
    }
    if (found.length == 0) {
      throw new IllegalArgumentException("nothing is sealed for nobody");
    }
    return Optional.of(found);
  }
}
