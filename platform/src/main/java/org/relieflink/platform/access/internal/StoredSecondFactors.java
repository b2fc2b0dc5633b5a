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
import org.relieflink.platform.access.FactorEvent;
import org.relieflink.platform.access.FactorState;
import org.relieflink.platform.access.NewFactor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.SecondFactors;
import org.relieflink.platform.access.internal.FactorStore.Hashed;
import org.relieflink.platform.access.internal.RecoveryCodes.Code;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Works as the server itself: nobody else sees the secrets. */
@Service
class StoredSecondFactors implements SecondFactors {
  private final FactorStore store;
  private final FactorSecrets secrets;
  private final RecoveryCodes codes;
  private final CheckCode check;
  private final FactorDuty duty;
  private final SecondFactorRules rules;
  private final SessionRenewal sessions;
  private final Clock clock;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final SecureRandom random = new SecureRandom();

  StoredSecondFactors(
      FactorStore store,
      FactorSecrets secrets,
      RecoveryCodes codes,
      CheckCode check,
      FactorDuty duty,
      SecondFactorRules rules,
      SessionRenewal sessions,
      Clock clock,
      TransactionOperations transactions,
      ApplicationEventPublisher events) {
    this.store = store;
    this.secrets = secrets;
    this.codes = codes;
    this.check = check;
    this.duty = duty;
    this.rules = rules;
    this.sessions = sessions;
    this.clock = clock;
    this.transactions = transactions;
    this.events = events;
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
  public NewFactor begin() {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    return NewFactor.of(secret);
  }

  @Override
  public CodeChecked enroll(Officer officer, NewFactor offered, String code) {
    byte[] secret = offered.secret();
    OptionalLong step =
        Totp.match(
            secret,
            CheckCode.plain(code),
            clock.instant(),
            new Totp.Window(rules.windowSteps(), Long.MIN_VALUE));
    if (step.isEmpty()) {
      return whole(() -> check.wrong(officer));
    }
    List<Code> made = codes.next();
    List<Hashed> hashed = hashed(made);
    return whole(
        () -> {
          if (!store.add(officer.staffNumber())) {
            return check.wrong(officer);
          }
          secrets.put(officer.staffNumber(), new FactorSecrets.Secret(offered, step.getAsLong()));
          store.putCodes(officer.staffNumber(), hashed);
          return changed(officer, FactorAct.SECOND_FACTOR_ENROLLED, made);
        });
  }

  /** Outside of the transaction: Argon2 is slow on purpose. */
  private List<Hashed> hashed(List<Code> made) {
    return made.stream().map(code -> new Hashed(code.place(), codes.hash(code))).toList();
  }

  private CodeChecked changed(Officer officer, FactorAct act, List<Code> made) {
    store.countChange(officer.staffNumber());
    events.publishEvent(new FactorEvent(officer, act, "done"));
    return CodeChecked.right(made.stream().map(Code::text).toList());
  }

  @Override
  public CodeChecked renewCodes(Officer officer, String code) {
    List<Code> made = codes.next();
    List<Hashed> hashed = hashed(made);
    return whole(
        () -> {
          CodeChecked checked = check.check(officer, code);
          if (!checked.right()) {
            return checked;
          }
          store.putCodes(officer.staffNumber(), hashed);
          return changed(officer, FactorAct.RECOVERY_CODES_RENEWED, made);
        });
  }

  @Override
  public CodeChecked remove(Officer officer, String code) {
    return whole(
        () -> {
          CodeChecked checked = check.check(officer, code);
          if (!checked.right()) {
            return checked;
          }
          store.remove(officer.staffNumber());
          return changed(officer, FactorAct.SECOND_FACTOR_REMOVED, List.of());
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
