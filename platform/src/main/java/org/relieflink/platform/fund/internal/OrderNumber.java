package org.relieflink.platform.fund.internal;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 付款指令的编号：what the bank sends back with each line, e.g. {@code RL000000000042}. */
final class OrderNumber {
  private static final Pattern FORM = Pattern.compile("RL([0-9]{12})");

  private OrderNumber() {}

  static String of(long item) {
    return "RL%012d".formatted(item);
  }

  /** Empty for what is no number of ours. */
  static OptionalLong item(String orderNo) {
    Matcher found = FORM.matcher(orderNo);
    return found.matches() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
  }
}
