package org.relieflink.platform.staff.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.NewAccount;
import org.relieflink.platform.staff.PostFacts;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.StaffRefusal;

/**
 * 表单里填的：read for pages and the API alike; what is missing is empty, what is wrong refused later.
 */
final class AccountForms {
  private static final int LONGEST_DOCUMENT = 100; // characters of a document number, with room

  private AccountForms() {}

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  static Said said(@Nullable String reason, @Nullable String key) {
    return new Said(text(reason), key == null || key.isBlank() ? null : key);
  }

  /** A number of a row; 0, which no row has, where there is none. */
  static long id(@Nullable String value) {
    String text = text(value);
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  static Optional<Role> role(@Nullable String name) {
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(text(name))).findFirst();
  }

  /** Only the two words count: a form that lost its value closes nothing. */
  static boolean closing(@Nullable String closed) {
    return switch (text(closed)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refusal.of(StaffRefusal.CHANGE_UNKNOWN).asException();
    };
  }

  static NewAccount account(
      @Nullable String number,
      @Nullable String name,
      @Nullable String unit,
      @Nullable String employee) {
    return new NewAccount(text(number), text(name), id(unit), employee);
  }

  /** Of a new post or of one that is changed. */
  static PostFacts post(@Nullable String name, int order, @Nullable String role) {
    return role(role)
        .map(brought -> new PostFacts(text(name), order, brought))
        .orElseThrow(() -> Refusal.of(StaffRefusal.ROLE_UNKNOWN).asException());
  }

  /** A number in a list; 0, which none has, for anything else. */
  static int order(@Nullable String value) {
    String text = text(value);
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
  }

  private static String paper(@Nullable String document) {
    String paper = text(document);
    if (paper.length() > LONGEST_DOCUMENT) {
      throw Refusal.of(StaffRefusal.DOCUMENT_TOO_LONG, LONGEST_DOCUMENT).asException();
    }
    return paper;
  }

  /** A post with the role it was seen to bring. */
  static AccountChange givePost(long post, @Nullable String role, @Nullable String document) {
    String paper = paper(document);
    return role(role)
        .<AccountChange>map(seen -> new AccountChange.GivePost(post, seen, paper))
        .orElseThrow(() -> Refusal.of(StaffRefusal.ROLE_UNKNOWN).asException());
  }

  /** A role to give; none chosen is refused, for nobody means to give nothing. */
  static AccountChange grant(@Nullable String role, @Nullable String document) {
    String paper = paper(document);
    return role(role)
        .<AccountChange>map(given -> new AccountChange.Grant(given, paper))
        .orElseThrow(() -> Refusal.of(StaffRefusal.ROLE_UNKNOWN).asException());
  }
}
