package org.relieflink.platform.access.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.HalfSignIn;
import org.relieflink.platform.access.KeyChallenge;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactors;
import org.relieflink.platform.access.SecurityKey;
import org.relieflink.platform.access.SecurityKeys;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 页面上的安全密钥：the list, and the question that waits in the session for an answer. */
@Component
class KeyView {
  /** Where the question to a new key waits; the one of the second step waits elsewhere. */
  private static final String ASKED = KeyView.class.getName() + ".asked";

  private final SecurityKeys keys;
  private final SecondFactors factors;
  private final FactorTexts texts;

  KeyView(SecurityKeys keys, SecondFactors factors, FactorTexts texts) {
    this.keys = keys;
    this.factors = factors;
    this.texts = texts;
  }

  /**
   * 列表的一行。
   *
   * @param used empty = not yet
   */
  record Row(long id, String name, String registered, String used) {}

  /** For the page of the own second step. */
  void own(Officer officer, HttpSession session, Model model) {
    KeyChallenge asked = keys.challenge(officer, session.getAttribute(ASKED));
    session.setAttribute(ASKED, asked);
    List<Row> rows = keys.list(officer).stream().map(this::row).toList();
    model.addAttribute("keys", rows);
    model.addAttribute("keyRequired", keys.required(officer));
    model.addAttribute("number", officer.staffNumber());
    model.addAttribute("question", keys.offer(officer, asked).orElse(null));
  }

  private Row row(SecurityKey key) {
    return new Row(
        key.id(), key.name(), texts.minute(key.registeredAt()), texts.minute(key.usedAt()));
  }

  /** The question that a new key answers; null when none was asked here. */
  static @Nullable KeyChallenge asked(HttpSession session) {
    return session.getAttribute(ASKED) instanceof KeyChallenge asked ? asked : null;
  }

  /** For the second step of signing in. */
  void second(HalfSignIn half, HttpSession session, Model model) {
    Officer officer = half.officer();
    KeyChallenge asked = keys.challenge(officer, session.getAttribute(KeyChallenge.ATTRIBUTE));
    session.setAttribute(KeyChallenge.ATTRIBUTE, asked);
    model.addAttribute("phone", factors.phoneCounts(officer));
    model.addAttribute("question", keys.question(officer, asked).orElse(null));
  }
}
