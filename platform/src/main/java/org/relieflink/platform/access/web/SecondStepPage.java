package org.relieflink.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.HalfSignIn;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.SignInManner;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 登录第二步的页面：asks for a security key, the code of the phone or a recovery code. */
@Controller
class SecondStepPage {
  private final CurrentOfficer current;
  private final KeyView keys;
  private final SecondFactorRules rules;
  private final Clock clock;

  SecondStepPage(CurrentOfficer current, KeyView keys, SecondFactorRules rules, Clock clock) {
    this.current = current;
    this.keys = keys;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/sign-in/second")
  String show(HttpServletRequest request, Model model) {
    if (current.find().isPresent()) {
      return "redirect:/";
    }
    HalfSignIn half = half(request);
    if (half == null || !clock.instant().isBefore(half.since().plus(rules.secondStep()))) {
      request.getSession().removeAttribute(HalfSignIn.ATTRIBUTE);
      return "redirect:/sign-in";
    }
    model.addAttribute("number", half.officer().staffNumber());
    model.addAttribute("byProvider", half.manner() != SignInManner.PASSWORD);
    model.addAttribute("refused", SignInPage.takeMessage(request));
    keys.second(half, request.getSession(), model);
    model.addAttribute("minutes", rules.secondStep().toMinutes());
    return "access/second-step";
  }

  /** Whose password was right in this session; null when nobody's was. */
  static @Nullable HalfSignIn half(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(HalfSignIn.ATTRIBUTE) instanceof HalfSignIn half
        ? half
        : null;
  }
}
