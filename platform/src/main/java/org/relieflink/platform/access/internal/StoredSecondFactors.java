package org.relieflink.platform.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.FactorAct;
import org.relieflink.platform.access.FactorState;
import org.relieflink.platform.access.NewFactor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.SecondFactors;
import org.relieflink.platform.access.internal.FactorBook.Fresh;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Works as the server itself: nobody else sees the secrets. */
@Service
class StoredSecondFactors implements SecondFactors {
  private final FactorStore store;
  private final FactorSecrets secrets;
  private final SecurityKeyStore keys;
  private final FactorBook book;
  private final OneAttempt attempt;
  private final CheckCode check;
  private final FactorDuty duty;
  private final SecondFactorRules rules;
  private final SessionRenewal sessions;
  private final Clock clock;
  private final TransactionOperations transactions;
  private final SecureRandom random = new SecureRandom();

  StoredSecondFactors(
      FactorStore store,
      FactorSecrets secrets,
      SecurityKeyStore keys,
      FactorBook book,
      OneAttempt attempt,
      CheckCode check,
      FactorDuty duty,
      SecondFactorRules rules,
      SessionRenewal sessions,
      Clock clock,
      TransactionOperations transactions) {
    this.store = store;
    this.secrets = secrets;
    this.keys = keys;
    this.book = book;
    this.attempt = attempt;
    this.check = check;
    this.duty = duty;
    this.rules = rules;
    this.sessions = sessions;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Override
  public Optional<FactorState> find(Officer officer) {
    return Actor.asServer(() -> store.find(officer.staffNumber()));
  }

  @Override
  public boolean required(Officer officer) {
    return duty.required(officer.role());
  }

  @Override
  public boolean phoneCounts(Officer officer) {
    return Actor.asServer(() -> book.phone(officer) && check.phoneCounts(officer));
  }

  @Override
  public boolean phoneStays(Officer officer) {
    return Actor.asServer(() -> stays(officer));
  }

  private boolean stays(Officer officer) {
    return duty.required(officer.role())
        && book.phone(officer)
        && keys.list(officer.staffNumber()).isEmpty();
  }

  @Override
  public NewFactor begin() {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    return NewFactor.of(secret);
  }

  @Override
  public CodeChecked enroll(Officer officer, NewFactor offered, Proof proof) {
    OptionalLong step = step(offered, proof.code());
    Fresh fresh = step.isEmpty() ? Fresh.NONE : Actor.asServer(() -> book.freshFor(officer));
    return whole(
        () -> {
          CodeChecked confirmed = confirmed(officer, proof, step.isPresent());
          if (!confirmed.right()) {
            return confirmed;
          }
          return step.isEmpty()
              ? attempt.wrong(officer, FactorAct.SECOND_FACTOR_FAILED)
              : bind(officer, new FactorSecrets.Secret(offered, step.getAsLong()), fresh);
        });
  }

  /** A code of before is used up only when the new phone shows the right one. */
  private CodeChecked confirmed(Officer officer, Proof proof, boolean shown) {
    if (book.phone(officer)) {
      CodeChecked before =
          shown
              ? check.check(officer, proof.before())
              : attempt.wrong(officer, FactorAct.SECOND_FACTOR_FAILED);
      if (before.right()) {
        secrets.remove(officer.staffNumber());
      }
      return before;
    }
    return keys.list(officer.staffNumber()).isEmpty()
        ? CodeChecked.right(List.of())
        : attempt.ofPassword(officer, proof.password());
  }

  private OptionalLong step(NewFactor offered, String code) {
    return Totp.match(
        offered.secret(),
        CheckCode.plain(code),
        clock.instant(),
        new Totp.Window(rules.windowSteps(), Long.MIN_VALUE));
  }

  private CodeChecked bind(Officer officer, FactorSecrets.Secret secret, Fresh fresh) {
    Fresh given = book.open(officer.staffNumber(), fresh);
    return secrets.put(officer.staffNumber(), secret)
        ? book.changed(officer, FactorAct.SECOND_FACTOR_ENROLLED, given)
        : attempt.wrong(officer, FactorAct.SECOND_FACTOR_FAILED);
  }

  @Override
  public CodeChecked renewCodes(Officer officer, String proof) {
    Fresh fresh = book.fresh();
    return whole(
        () -> {
          CodeChecked checked =
              book.phone(officer) && check.phoneCounts(officer)
                  ? check.check(officer, proof)
                  : attempt.ofPassword(officer, proof);
          if (!checked.right() || store.find(officer.staffNumber()).isEmpty()) {
            return checked;
          }
          store.putCodes(officer.staffNumber(), fresh.hashed());
          return book.changed(officer, FactorAct.RECOVERY_CODES_RENEWED, fresh);
        });
  }

  @Override
  public CodeChecked remove(Officer officer, String code) {
    return whole(
        () -> {
          store.hold(officer.staffNumber());
          CodeChecked checked = stays(officer) ? CodeChecked.lastOne() : check.check(officer, code);
          if (!checked.right()) {
            return checked;
          }
          secrets.remove(officer.staffNumber());
          if (keys.list(officer.staffNumber()).isEmpty()) {
            book.close(officer);
          }
          return book.changed(officer, FactorAct.SECOND_FACTOR_REMOVED, Fresh.NONE);
        });
  }

  private CodeChecked whole(Supplier<CodeChecked> act) {
    return Objects.requireNonNull(Actor.asServer(() -> transactions.execute(status -> act.get())));
  }

  @Override
  public void goOn(HttpServletRequest request, HttpServletResponse response) {
    sessions.renew(request, response);
  }
}
