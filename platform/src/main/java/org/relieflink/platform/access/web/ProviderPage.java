package org.relieflink.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.relieflink.platform.access.ProviderExit;
import org.relieflink.platform.access.ProviderSettings;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.WebRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 来回统一身份认证的两页：both lead on by themselves. Coming back: the browser sends the session cookie
 * (SameSite=Strict) only from a page of this server on. Going out: a form of this server may not be
 * redirected to another one (Content-Security-Policy, {@code form-action}).
 */
@Controller
class ProviderPage {
  private static final int LONGEST = 2048; // characters of a code or a state

  private final ProviderSettings provider;

  ProviderPage(ProviderSettings provider) {
    this.provider = provider;
  }

  /** Makes no session: that would take the place of the one that asked. */
  @GetMapping("/sign-in/oidc/return")
  String back(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      Model model) {
    known();
    model.addAttribute("page", "back");
    model.addAttribute(
        "next",
        UriComponentsBuilder.fromPath("/sign-in/oidc/finish")
            .queryParam("code", "{code}")
            .queryParam("state", "{state}")
            .encode()
            .buildAndExpand(cut(code), cut(state))
            .toUriString());
    return "access/provider";
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? "" : text;
  }

  private void known() {
    if (!provider.configured()) {
      throw Refusal.of(WebRefusal.NOT_FOUND).asException();
    }
  }

  @GetMapping("/sign-in/oidc/out")
  String out(HttpServletRequest request, Model model) {
    known();
    var session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(ProviderExit.ATTRIBUTE) instanceof ProviderExit exit)) {
      return "redirect:/sign-in";
    }
    session.removeAttribute(ProviderExit.ATTRIBUTE);
    model.addAttribute("page", "out");
    model.addAttribute("next", Objects.requireNonNull(exit.address()));
    return "access/provider";
  }
}
