package org.relieflink.platform.transfer.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.relieflink.platform.transfer.TransferSettings;
import org.springframework.stereotype.Component;

/**
 * 只送到写明的主机：an address that somebody types may not make the server call where nobody allowed it.
 * Looked at when it is registered and again each time before it is called; redirects are not
 * followed.
 */
@Component
class AllowedHost {
  private static final int LONGEST = 300;

  /** Without TLS only to this machine. */
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final TransferSettings settings;

  AllowedHost(TransferSettings settings) {
    this.settings = settings;
  }

  /** 一个地址怎么样。 */
  enum Verdict {
    FINE,
    UNREADABLE,
    NOT_ALLOWED
  }

  Verdict look(String url) {
    try {
      URI address = new URI(url);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean plain =
          (scheme.equals("https") || scheme.equals("http"))
              && address.getHost() != null
              && address.getUserInfo() == null
              && address.getFragment() == null
              && url.length() <= LONGEST;
      return plain ? allowed(address, scheme) : Verdict.UNREADABLE;
    } catch (URISyntaxException none) {
      return Verdict.UNREADABLE;
    }
  }

  private Verdict allowed(URI address, String scheme) {
    int usual = scheme.equals("https") ? 443 : 80;
    int port = address.getPort() < 0 ? usual : address.getPort();
    String host = address.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    boolean named =
        settings.hosts().stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(host));
    boolean open = scheme.equals("http") && !HERE.contains(address.getHost());
    return named && !open ? Verdict.FINE : Verdict.NOT_ALLOWED;
  }
}
