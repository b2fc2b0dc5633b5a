package org.relieflink.platform.screening.internal.store;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 乡镇：从住址里取。 Reads the township off an address; empty when there is none. */
final class Township {
  private static final Pattern NAMED = Pattern.compile("(?:^|[省市县区旗])([^省市县区旗镇乡]{1,8}?(?:镇|乡|街道))");

  private Township() {}

  static String of(@Nullable String address) {
    if (address == null) {
      return "";
    }
    var matcher = NAMED.matcher(address.strip());
    return matcher.find() ? matcher.group(1) : "";
  }
}
