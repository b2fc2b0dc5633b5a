package org.relieflink.platform.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 哪一类设备：what a browser says of itself, coarsely. Good enough to know the own ones again; it proves
 * nothing, since a browser may say what it likes.
 */
public enum Device {
  HARMONY("harmony"),
  ANDROID("android"),
  IOS("iphone|ipad"),
  WINDOWS("windows"),
  MAC("mac os|macintosh"),
  /** 统信、麒麟 and the like as well. */
  LINUX("linux|x11"),
  OTHER("");

  private final String signs; // any of them, with a bar between

  Device(String signs) {
    this.signs = signs;
  }

  /** The first that fits: phones also name the system that theirs came from. */
  public static Device of(@Nullable String userAgent) {
    String said = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
    for (Device device : values()) {
      for (String sign : device.signs.split("\\|", -1)) {
        if (said.contains(sign)) {
          return device;
        }
      }
    }
    return OTHER;
  }

  public String messageKey() {
    return "access.device." + name();
  }
}
