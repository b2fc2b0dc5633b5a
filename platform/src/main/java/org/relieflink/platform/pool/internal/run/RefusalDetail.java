package org.relieflink.platform.pool.internal.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 拒绝里的数字和名称，存成一段文字。 The arguments of a refusal's sentence, kept in one text column. */
public final class RefusalDetail {
  private static final String BETWEEN = "\u001f";

  private RefusalDetail() {}

  static String join(List<?> arguments) {
    return arguments.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
  }

  public static Object[] split(@Nullable String detail) {
    return detail == null || detail.isEmpty()
        ? new Object[0]
        : Arrays.stream(detail.split(BETWEEN, -1)).toArray();
  }
}
