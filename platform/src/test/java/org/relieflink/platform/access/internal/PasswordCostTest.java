package org.relieflink.platform.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("密码的存法：Argon2id，每次要 16 MB 内存算两遍；测试里别处用的便宜写法不算")
class PasswordCostTest {

  @Test
  @DisplayName("存的写着 argon2id、16 MB、两遍；同一个密码两次存的不一样，都认得")
  void whatAHashCosts() {
    var passwords = new SecuritySetup().passwordEncoder();
    String one = passwords.encode("relief-demo-2026");
    assertThat(one).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
    assertThat(passwords.encode("relief-demo-2026")).isNotEqualTo(one);
    assertThat(passwords.matches("relief-demo-2026", one)).isTrue();
    assertThat(passwords.matches("relief-demo-2027", one)).isFalse();
  }
}
