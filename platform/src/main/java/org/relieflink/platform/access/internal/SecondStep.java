package org.relieflink.platform.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.HalfSignIn;
import org.relieflink.platform.access.KeyChallenge;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactorRules;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** 登录第二步：from half in to fully in, with the code or the answer of a key that was sent. */
@Component
class SecondStep {
  private final AccountStore accounts;
  private final CheckCode codes;
  private final CheckKey keys;
  private final SecondFactorRules rules;
  private final Clock clock;
  private final TransactionOperations transactions;

  SecondStep(
      AccountStore accounts,
      CheckCode codes,
      CheckKey keys,
      SecondFactorRules rules,
      Clock clock,
      TransactionOperations transactions) {
    this.accounts = accounts;
    this.codes = codes;
    this.keys = keys;
    this.rules = rules;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * Signs in fully, or throws {@link WrongPassword}, or says that the first step has to be anew.
   */
  Authentication signIn(HttpServletRequest request) {
    HalfSignIn half = waiting(request).orElseThrow(SecondStep::over);
    var account =
        accounts
            .find(half.officer().staffNumber())
            .filter(found -> found.version() == half.version() && found.factored())
            .orElseThrow(SecondStep::over);
    Function<Officer, CodeChecked> check = attempt(request);
    CodeChecked checked =
        Objects.requireNonNull(
            Actor.asServer(() -> transactions.execute(status -> check.apply(account.officer()))));
    if (!checked.right()) {
      throw new WrongPassword(
          checked.left(), Objects.requireNonNullElse(checked.lockedUntil(), clock.instant()));
    }
    var whole =
        new HalfSignIn(
            account.officer(), account.version(), half.oneTime(), clock.instant(), half.manner());
    return StaffSession.of(whole).withFactor(account.keyed());
  }

  /** A key answered, or a code was typed. */
  private Function<Officer, CodeChecked> attempt(HttpServletRequest request) {
    String answer = Objects.requireNonNullElse(request.getParameter("answer"), "");
    if (answer.isEmpty()) {
      String code = Objects.requireNonNullElse(request.getParameter("code"), "");
      return officer -> codes.check(officer, code);
    }
    KeyChallenge asked =
        request.getSession().getAttribute(KeyChallenge.ATTRIBUTE) instanceof KeyChallenge challenge
            ? challenge
            : null;
    return officer -> keys.check(officer, asked, answer);
  }

  private static AuthenticationException over() {
    return new AuthenticationServiceException("the first step is to be done anew");
  }

  /** Who is half in here and still in time. */
  private Optional<HalfSignIn> waiting(HttpServletRequest request) {
    var session = request.getSession(false);
    @Nullable Object kept = session == null ? null : session.getAttribute(HalfSignIn.ATTRIBUTE);
    return kept instanceof HalfSignIn half
            && clock.instant().isBefore(half.since().plus(rules.secondStep()))
        ? Optional.of(half)
        : Optional.empty();
  }
}
