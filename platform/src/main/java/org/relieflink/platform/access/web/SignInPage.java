package org.relieflink.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.FirstAdministrator;
import org.relieflink.platform.access.ProviderRefusal;
import org.relieflink.platform.access.ProviderSettings;
import org.relieflink.platform.access.SessionEnd;
import org.relieflink.platform.access.SignInMessage;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 登录页：staff number and password; shows how many attempts are left. */
@Controller
class SignInPage {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private final SignInSettings settings;
  private final DemoAccounts demo;
  private final FirstAdministrator first;
  private final CurrentOfficer current;
  private final ProviderSettings provider;

  SignInPage(
      SignInSettings settings,
      DemoAccounts demo,
      FirstAdministrator first,
      CurrentOfficer current,
      ProviderSettings provider) {
    this.settings = settings;
    this.demo = demo;
    this.first = first;
    this.current = current;
    this.provider = provider;
  }

  @GetMapping("/sign-in")
  String show(HttpServletRequest request, Model model) {
    if (current.find().isPresent()) {
      return "redirect:/";
    }
    if (SecondStepPage.half(request) != null) {
      return "redirect:/sign-in/second";
    }
    var refused = takeMessage(request);
    model.addAttribute("refused", refused);
    model.addAttribute("lockedUntil", refused == null ? null : time(refused));
    model.addAttribute("ended", takeEnd(request));
    model.addAttribute("provider", provider.configured() ? Choice.of(provider) : null);
    model.addAttribute("notBy", takeProvider(request));
    model.addAttribute("settings", settings);
    model.addAttribute("demoOfficers", demo.shown());
    model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
    model.addAttribute("setupOpen", first.setupCode().isPresent());
    return "access/sign-in";
  }

  static @Nullable SignInMessage takeMessage(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(SignInMessage.ATTRIBUTE) instanceof SignInMessage message)) {
      return null;
    }
    session.removeAttribute(SignInMessage.ATTRIBUTE);
    return message;
  }

  private static @Nullable SessionEnd takeEnd(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(SessionEnd.ATTRIBUTE) instanceof SessionEnd end)) {
      return null;
    }
    session.removeAttribute(SessionEnd.ATTRIBUTE);
    return end;
  }

  /**
   * 另一条登录的路。
   *
   * @param label of the button; empty = the usual words
   * @param local whether everybody may use a password of this server too
   */
  record Choice(String label, boolean local) {
    static Choice of(ProviderSettings provider) {
      return new Choice(provider.label(), provider.localSignIn());
    }
  }

  private static @Nullable ProviderRefusal takeProvider(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(ProviderRefusal.ATTRIBUTE) instanceof ProviderRefusal why)) {
      return null;
    }
    session.removeAttribute(ProviderRefusal.ATTRIBUTE);
    return why;
  }

  static @Nullable String time(SignInMessage message) {
    var until = message.lockedUntil();
    return message.left() > 0 || until == null
        ? null
        : TIME.format(until.atZone(ZoneId.of("Asia/Shanghai")));
  }
}
