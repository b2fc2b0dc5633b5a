package org.relieflink.platform.ferry;

import java.util.Locale;
import java.util.Optional;

/** 哪张网：three networks that have no wire between them. */
public enum Network {
  /** 互联网。 */
  INTERNET,
  /** 政务外网、政务内网。 */
  GOVERNMENT,
  /** 检察工作网；only a site here may ask departments. */
  PROSECUTION;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Network> find(String code) {
    for (Network network : values()) {
      if (network.code().equals(code)) {
        return Optional.of(network);
      }
    }
    return Optional.empty();
  }

  public String messageKey() {
    return "ferry.network." + name();
  }
}
