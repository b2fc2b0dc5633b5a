package org.relieflink.platform.ferry.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 包里名单文件的名字：{@code DEPARTMENT.0002.NAME}; its note has {@code .ok} behind. */
record ListName(String department, int number, String name) {
  private static final Pattern FORM =
      Pattern.compile("([a-z_]{1,40})\\.([0-9]{4})\\.(.+)", Pattern.DOTALL);

  String text() {
    return "%s.%04d.%s".formatted(department, number, name);
  }

  static Optional<ListName> parse(String text) {
    Matcher found = FORM.matcher(text);
    return found.matches()
        ? Optional.of(
            new ListName(found.group(1), Integer.parseInt(found.group(2)), found.group(3)))
        : Optional.empty();
  }
}
