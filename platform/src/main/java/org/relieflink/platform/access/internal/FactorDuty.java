package org.relieflink.platform.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.relieflink.platform.access.FactorNeed;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.SecondFactorRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 谁必须有第二步：what the rules say today; nobody in demo mode, whose passwords are published. */
@Component
class FactorDuty {
  private final SecondFactorRules rules;
  private final Clock clock;
  private final boolean demo;

  FactorDuty(SecondFactorRules rules, Clock clock, @Value("${relief.demo:false}") boolean demo) {
    this.rules = rules;
    this.clock = clock;
    this.demo = demo;
  }

  boolean required(Role role) {
    return need(role) != FactorNeed.ALLOWED;
  }

  boolean keyRequired(Role role) {
    return need(role) == FactorNeed.KEY;
  }

  /** Whether this session stops at the page where the second step is set up. */
  boolean missing(StaffSession session) {
    return switch (need(session.getPrincipal().role())) {
      case KEY -> !session.keyed();
      case REQUIRED -> !session.factored();
      case ALLOWED -> false;
    };
  }

  private FactorNeed need(Role role) {
    return demo ? FactorNeed.ALLOWED : rules.need(role, LocalDate.now(clock));
  }
}
