package org.relieflink.platform.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.KeySettings;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("安全密钥认的网址：设了就用设的，没设时只有本机可用；用不了的设法停在启动")
class KeyOriginTest {
  private static KeyOrigin origin(String set, String domain, String listening) {
    var environment =
        new MockEnvironment()
            .withProperty("relief.address", listening)
            .withProperty("local.server.port", "8080");
    return new KeyOrigin(new KeySettings(set, domain), environment);
  }

  @Test
  @DisplayName("没有设：只听本机的服务用 localhost，听全网的用不了密钥")
  void derived() {
    KeyOrigin local = origin("", "", "127.0.0.1");
    assertThat(local.origin()).contains("http://localhost:8080");
    assertThat(local.domain("http://localhost:8080")).isEqualTo("localhost");
    assertThat(origin("", "", "0.0.0.0").origin()).isEmpty();
    assertThat(origin("", "", "").origin()).isEmpty();
  }

  @Test
  @DisplayName("设了：域名就是网址里的名字，也可以是它的上一级")
  void configured() {
    String own = "https://relief.yunxi.example";
    assertThat(origin(own, "", "0.0.0.0").origin()).contains(own);
    assertThat(origin(own, "", "0.0.0.0").domain(own)).isEqualTo("relief.yunxi.example");
    assertThat(origin(own, "yunxi.example", "0.0.0.0").domain(own)).isEqualTo("yunxi.example");
    assertThat(origin("https://relief:8443", "", "0.0.0.0").domain("https://relief:8443"))
        .isEqualTo("relief");
  }

  @Test
  @DisplayName("没有加密的、数字地址的、带路径的、大写的网址，和网址无关的域名，都停在启动")
  void refused() {
    for (String bad :
        new String[] {
          "http://relief.yunxi.example",
          "https://10.0.0.5",
          "https://[::1]:8443",
          "https://relief.yunxi.example/",
          "https://Relief.Yunxi.Example",
          "relief.yunxi.example",
          "https://",
        }) {
      assertThatThrownBy(() -> origin(bad, "", "127.0.0.1"))
          .as(bad)
          .isInstanceOf(RuntimeException.class);
    }
    for (String domain : new String[] {"example", "other.example", "xi.example"}) {
      assertThatThrownBy(() -> origin("https://relief.yunxi.example", domain, "127.0.0.1"))
          .as(domain)
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
