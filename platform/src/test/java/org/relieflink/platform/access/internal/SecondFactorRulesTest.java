package org.relieflink.platform.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.FactorNeed;
import org.relieflink.platform.access.KeyVerification;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.SecondFactorRules;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

@DisplayName("登录第二步的规则：哪些角色必须有，从哪天起；看不懂的规则不让启动")
class SecondFactorRulesTest {
  private static final ClassPathResource SHIPPED =
      new ClassPathResource("access/rules/second-factor.yaml");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private static String shipped() throws IOException {
    return SHIPPED.getContentAsString(StandardCharsets.UTF_8);
  }

  private static SecondFactorRules read(String yaml) {
    return SecondFactorRuleReader.read(
        new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @DisplayName("随程序的规则：三个管理员和负责人必须有，别人可以有")
  void shippedRules() throws IOException {
    var rules = read(shipped());
    for (Role role : Role.values()) {
      boolean must =
          List.of(Role.CHIEF, Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR)
              .contains(role);
      assertThat(rules.need(role, DAY))
          .as(role.word())
          .isEqualTo(must ? FactorNeed.REQUIRED : FactorNeed.ALLOWED);
    }
    assertThat(rules.windowSteps()).isEqualTo(1);
    assertThat(rules.keys())
        .isEqualTo(new SecondFactorRules.Keys(KeyVerification.PREFERRED, Duration.ofMinutes(5)));
    assertThat(rules.rules()).allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
  }

  @Test
  @DisplayName("从哪天起：当天起算，前一天还是旧规则；新规则不用改旧行")
  void datedRules() throws IOException {
    String added =
        """
        roles:
          - roles: [CLERK]
            need: REQUIRED
            valid_from: 2027-03-01
            source: 本院规定
            status: example
        """;
    var rules = read(shipped().replace("roles:\n  -", added + "  -"));
    assertThat(rules.need(Role.CLERK, LocalDate.of(2027, 2, 28))).isEqualTo(FactorNeed.ALLOWED);
    assertThat(rules.need(Role.CLERK, LocalDate.of(2027, 3, 1))).isEqualTo(FactorNeed.REQUIRED);
    var keyed = read(shipped().replace("roles:\n  -", added.replace("REQUIRED", "KEY") + "  -"));
    assertThat(keyed.need(Role.CLERK, LocalDate.of(2027, 3, 1))).isEqualTo(FactorNeed.KEY);
  }

  @Test
  @DisplayName("不认得的字、漏了的角色、没有来处的数字、太宽的窗口，都停在启动")
  void halfUnderstoodStopsTheStart() throws IOException {
    String good = shipped();
    for (String bad :
        List.of(
            good.replace("need: ALLOWED", "need: MAYBE"),
            good.replace("[CHIEF]", "[CHEF]"),
            good.replace(", DEPARTMENT_OFFICER]", "]"),
            good.replace("status: unverified", "status: sure"),
            good.replace("source: RFC 6238 5.2, ", ""),
            good.replace("value: 1,", "value: 9,"),
            good.replace("window_steps", "window"),
            good.replace("value: PREFERRED", "value: SOMETIMES"),
            good.replace("{value: 5, source: WebAuthn", "{value: 15, source: WebAuthn"),
            good.replace("source: WebAuthn Level 3 15.1 推荐 300000 毫秒, ", ""),
            good.replace("key_challenge_minutes", "key_minutes"),
            good.replace("valid_from: 2026-01-01", "valid_from: soon"))) {
      assertThat(bad).isNotEqualTo(good);
      assertThatThrownBy(() -> read(bad)).isInstanceOf(RuntimeException.class);
    }
  }
}
