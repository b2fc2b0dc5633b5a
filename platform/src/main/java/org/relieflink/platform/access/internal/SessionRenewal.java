package org.relieflink.platform.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.relieflink.platform.access.HalfSignIn;
import org.relieflink.platform.access.SignInManner;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** 换会话：the person who just changed the own second step goes on; all other sessions are over. */
@Component
class SessionRenewal {
  private final AccountStore accounts;
  private final SessionBook book;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  SessionRenewal(AccountStore accounts, SessionBook book) {
    this.accounts = accounts;
    this.book = book;
  }

  void renew(HttpServletRequest request, HttpServletResponse response) {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof StaffSession now)) {
      return;
    }
    var account = accounts.find(now.getPrincipal().staffNumber());
    if (account.isEmpty()) {
      return;
    }
    var fresh =
        StaffSession.of(
            new HalfSignIn(
                account.get().officer(),
                account.get().version(),
                now.oneTime(),
                now.since(),
                now.manner()));
    boolean factored =
        account.get().factored() || now.manner() == SignInManner.PROVIDER_WITH_FACTOR;
    book.renewed(request, account.get().version());
    request.changeSessionId();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(factored ? fresh.withFactor(account.get().keyed()) : fresh);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
