package org.relieflink.platform.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessRule;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** 按表放行：lets a request in when a row of the table says so, and in no other case. */
@Component
class RuleAuthorization implements AuthorizationManager<RequestAuthorizationContext> {
  private final AccessTable table;

  RuleAuthorization(AccessTable table) {
    this.table = table;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    String path = request.getRequestURI().substring(request.getContextPath().length());
    var rule = table.find(request.getMethod(), path);
    if (rule.isEmpty()) {
      return new AuthorizationDecision(false);
    }
    request.setAttribute(AccessRule.ATTRIBUTE, rule.get());
    return new AuthorizationDecision(open(rule.get()) || holds(rule.get(), authentication.get()));
  }

  private static boolean open(AccessRule rule) {
    return rule.open() == AccessRule.Open.EVERYONE;
  }

  private boolean holds(AccessRule rule, @Nullable Authentication authentication) {
    return authentication != null
        && authentication.getPrincipal() instanceof Officer officer
        && table.allows(officer, rule);
  }
}
