package org.relieflink.platform.transfer.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.transfer.NewTransfer;
import org.relieflink.platform.transfer.NewTransfer.Ask;
import org.relieflink.platform.transfer.TransferField;

/**
 * 新移送的表单。
 *
 * @param subject {@code LEAD-12}
 * @param help chosen, each {@code line/id}
 */
record NewTransferForm(
    @Nullable String subject,
    @Nullable List<String> help,
    @Nullable String letter,
    @Nullable String sexual,
    @Nullable String area,
    @Nullable String contact,
    @Nullable String hardship,
    @Nullable String family,
    @Nullable String relief,
    @Nullable String caseFacts,
    @Nullable String key) {
  private static final Pattern SUBJECT = Pattern.compile("([A-Z_]{1,20})-([0-9]{1,15})");

  /** 来源。 */
  record Named(String kind, long id) {}

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  /** A lead may be named as its own page shows it. */
  static Named named(@Nullable String subject) {
    Matcher parts = SUBJECT.matcher(text(subject).replaceFirst("^(?i)XS-", "LEAD-"));
    return parts.matches()
        ? new Named(parts.group(1), Long.parseLong(parts.group(2)))
        : new Named("", 0);
  }

  List<String> chosen() {
    return Objects.requireNonNullElse(help, List.of());
  }

  NewTransfer wanted() {
    Named named = named(subject);
    Map<String, List<String>> byLine = new LinkedHashMap<>();
    for (String one : chosen()) {
      String[] parts = one.split("/", 2);
      if (parts.length == 2) {
        byLine.computeIfAbsent(parts[0], line -> new ArrayList<>()).add(parts[1]);
      }
    }
    List<Ask> asks =
        byLine.entrySet().stream().map(one -> new Ask(one.getKey(), one.getValue())).toList();
    return new NewTransfer(
        named.kind, named.id, asks, letter != null, sexual(sexual), typed(), text(key));
  }

  static @Nullable Boolean sexual(@Nullable String said) {
    return switch (text(said)) {
      case "yes" -> true;
      case "no" -> false;
      default -> null;
    };
  }

  private Map<TransferField, String> typed() {
    Map<TransferField, String> typed = new EnumMap<>(TransferField.class);
    typed.put(TransferField.AREA, text(area));
    typed.put(TransferField.CONTACT, text(contact));
    typed.put(TransferField.HARDSHIP, text(hardship));
    typed.put(TransferField.FAMILY, text(family));
    typed.put(TransferField.RELIEF, text(relief));
    typed.put(TransferField.CASE_FACTS, text(caseFacts));
    return typed;
  }

  @Override
  public String toString() {
    return "NewTransferForm[" + subject + "]";
  }
}
