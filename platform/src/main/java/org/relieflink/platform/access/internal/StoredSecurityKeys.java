package org.relieflink.platform.access.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.FactorAct;
import org.relieflink.platform.access.KeyChallenge;
import org.relieflink.platform.access.KeyDone;
import org.relieflink.platform.access.KeyOutcome;
import org.relieflink.platform.access.KeyQuestion;
import org.relieflink.platform.access.NewKey;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.SecurityKey;
import org.relieflink.platform.access.SecurityKeys;
import org.relieflink.platform.access.internal.FactorBook.Fresh;
import org.relieflink.platform.access.internal.SecurityKeyStore.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Works as the server itself: nobody else sees the keys. */
@Service
class StoredSecurityKeys implements SecurityKeys {
  private static final int CHALLENGE_BYTES = 32; // WebAuthn 13.4.3 wants 16 at least
  private static final int MOST = 10; // keys of one person: more is a mistake
  private static final int LONGEST_NAME = 30;
  private final SecurityKeyStore store;
  private final FactorBook book;
  private final OneAttempt attempt;
  private final KeyVerifier verifier;
  private final KeyOrigin origin;
  private final FactorDuty duty;
  private final SecondFactorRules rules;
  private final Clock clock;
  private final TransactionOperations transactions;
  private final SecureRandom random = new SecureRandom();

  StoredSecurityKeys(
      SecurityKeyStore store,
      FactorBook book,
      OneAttempt attempt,
      KeyVerifier verifier,
      KeyOrigin origin,
      FactorDuty duty,
      SecondFactorRules rules,
      Clock clock,
      TransactionOperations transactions) {
    this.store = store;
    this.book = book;
    this.attempt = attempt;
    this.verifier = verifier;
    this.origin = origin;
    this.duty = duty;
    this.rules = rules;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Override
  public KeyChallenge challenge(Officer officer, @Nullable Object before) {
    var life = rules.keys().challenge();
    if (before instanceof KeyChallenge asked
        && asked.lasts(officer.staffNumber(), clock.instant(), life.dividedBy(2))) {
      return asked;
    }
    byte[] bytes = new byte[CHALLENGE_BYTES];
    random.nextBytes(bytes);
    return new KeyChallenge(officer.staffNumber(), bytes, clock.instant().plus(life));
  }

  @Override
  public Optional<KeyQuestion> question(Officer officer, KeyChallenge challenge) {
    List<Stored> keys = stored(officer);
    return keys.isEmpty() ? Optional.empty() : asked(challenge, keys, "");
  }

  @Override
  public Optional<KeyQuestion> offer(Officer officer, KeyChallenge challenge) {
    List<Stored> keys = stored(officer);
    return asked(challenge, keys, handle(keys, challenge.text()));
  }

  private List<Stored> stored(Officer officer) {
    return Actor.asServer(() -> store.all(officer.staffNumber()));
  }

  /** All keys of an account know it by one name: the random bytes of the first question. */
  private static String handle(List<Stored> keys, String challenge) {
    return keys.isEmpty() ? challenge : keys.get(0).credential().handle();
  }

  private Optional<KeyQuestion> asked(KeyChallenge challenge, List<Stored> keys, String handle) {
    return origin
        .origin()
        .map(
            own ->
                new KeyQuestion(
                    own,
                    origin.domain(own),
                    challenge.text(),
                    rules.keys().challenge().toMillis(),
                    rules.keys().verification().word(),
                    keys.stream().map(key -> key.credential().id()).toList(),
                    handle));
  }

  @Override
  public List<SecurityKey> list(Officer officer) {
    return Actor.asServer(() -> store.list(officer.staffNumber()));
  }

  @Override
  public boolean required(Officer officer) {
    return duty.keyRequired(officer.role());
  }

  @Override
  public KeyDone register(Officer officer, KeyChallenge challenge, NewKey offered) {
    Optional<byte[]> asked = challenge.take(officer.staffNumber(), clock.instant());
    if (!named(offered.name().strip())) {
      return refused(KeyOutcome.NO_NAME);
    }
    if (asked.isEmpty()) {
      return refused(KeyOutcome.NOT_ACCEPTED);
    }
    Fresh fresh = Actor.asServer(() -> book.freshFor(officer));
    return confirmed(officer, offered.password(), () -> add(officer, asked.get(), offered, fresh));
  }

  /** No control or direction characters: the name stands in a list. */
  private static boolean named(String name) {
    return name.length() <= LONGEST_NAME && name.matches("[^\\p{Cc}\\p{Cf}]+");
  }

  /** Nothing is done before the password is right. */
  private KeyDone confirmed(Officer officer, String password, Supplier<KeyDone> act) {
    Supplier<KeyDone> whole =
        () -> {
          CodeChecked checked = attempt.ofPassword(officer, password);
          return checked.right() ? act.get() : new KeyDone(KeyOutcome.WRONG_PASSWORD, checked);
        };
    return Objects.requireNonNull(
        Actor.asServer(() -> transactions.execute(status -> whole.get())));
  }

  private KeyDone add(Officer officer, byte[] challenge, NewKey offered, Fresh fresh) {
    String number = officer.staffNumber();
    List<Stored> keys = store.all(number);
    if (keys.size() >= MOST) {
      return refused(KeyOutcome.TOO_MANY);
    }
    String handle = handle(keys, SecurityKeyStore.text(challenge));
    var made = verifier.registered(offered.answer(), challenge, handle);
    if (made.isEmpty()) {
      return refused(KeyOutcome.NOT_ACCEPTED);
    }
    if (store.known(made.get())) {
      return refused(KeyOutcome.KNOWN);
    }
    Fresh given = book.open(number, fresh);
    store.add(number, offered.name().strip(), made.get());
    return new KeyDone(
        KeyOutcome.DONE, book.changed(officer, FactorAct.SECURITY_KEY_REGISTERED, given));
  }

  private static KeyDone refused(KeyOutcome outcome) {
    return new KeyDone(outcome, CodeChecked.right(List.of()));
  }

  @Override
  public KeyDone remove(Officer officer, long id, String password) {
    return confirmed(officer, password, () -> remove(officer, id));
  }

  private KeyDone remove(Officer officer, long id) {
    List<SecurityKey> keys = store.list(officer.staffNumber());
    if (keys.stream().noneMatch(key -> key.id() == id)) {
      return refused(KeyOutcome.GONE);
    }
    boolean last = keys.size() == 1;
    boolean only = last && !book.phone(officer);
    if ((last && duty.keyRequired(officer.role())) || (only && duty.required(officer.role()))) {
      return refused(KeyOutcome.LAST_ONE);
    }
    store.remove(id);
    if (only) {
      book.close(officer);
    }
    return new KeyDone(
        KeyOutcome.DONE, book.changed(officer, FactorAct.SECURITY_KEY_REMOVED, Fresh.NONE));
  }
}
