package org.relieflink.platform.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.HalfSignIn;
import org.relieflink.platform.access.SecondFactorRules;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** 登录第二步：from half in to fully in, with the code that was sent. */
@Component
class SecondStep {
  private final AccountStore accounts;
  private final CheckCode check;
  private final SecondFactorRules rules;
  private final Clock clock;
  private final TransactionOperations transactions;

  SecondStep(
      AccountStore accounts,
      CheckCode check,
      SecondFactorRules rules,
      Clock clock,
      TransactionOperations transactions) {
    this.accounts = accounts;
    this.check = check;
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
    String code = Objects.requireNonNullElse(request.getParameter("code"), "");
    CodeChecked checked =
        Objects.requireNonNull(
            Actor.asServer(
                () -> transactions.execute(status -> check.check(account.officer(), code))));
    if (!checked.right()) {
      throw new WrongPassword(
          checked.left(), Objects.requireNonNullElse(checked.lockedUntil(), clock.instant()));
    }
    var whole =
        new HalfSignIn(
            account.officer(), account.version(), half.oneTime(), clock.instant(), half.manner());
    return StaffSession.of(whole).withFactor();
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
