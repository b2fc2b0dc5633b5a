package org.relieflink.platform.staff.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;

@DisplayName("角色怎么给：规则读得严，没有写到的给不了")
class RoleRulesTest {
  private static final List<Role> ADMINISTRATORS =
      List.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

  private static String shipped() throws IOException {
    try (InputStream in = RoleRulesTest.class.getResourceAsStream("/staff/roles.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  @DisplayName("只有安全管理员给角色；管理员和负责人的要第二个人；每个角色都给得了")
  void whoGivesWhat() {
    var rules = RoleRuleReader.shipped();
    for (Role by : Role.values()) {
      for (Role role : Role.values()) {
        assertThat(rules.grant(by, role).isPresent())
            .as(by + " gives " + role)
            .isEqualTo(by == Role.SECURITY_ADMINISTRATOR);
      }
    }
    assertThat(Arrays.stream(Role.values()).filter(rules::privileged))
        .containsExactlyInAnyOrder(
            Role.CHIEF, Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);
  }

  @Test
  @DisplayName("三员之间、管理和办案之间、办案的两个声音，都不能是一个人")
  void onePersonOneRole() {
    var rules = RoleRuleReader.shipped();
    for (Role one : Role.values()) {
      for (Role other : Role.values()) {
        assertThat(rules.incompatible(one, other)).as(one + " and " + other).isPresent();
      }
    }
    assertThat(rules.incompatible(Role.AUDITOR, Role.ADMINISTRATOR).orElseThrow().title())
        .isEqualTo("三员分开");
  }

  @Test
  @DisplayName("部门经办人归部门，别的角色归检察院")
  void rolesAndUnits() {
    var rules = RoleRuleReader.shipped();
    for (Role role : Role.values()) {
      boolean department = role == Role.DEPARTMENT_OFFICER;
      assertThat(rules.fits(role, Unit.of("990123", "civil_affairs"))).isEqualTo(department);
      assertThat(rules.fits(role, Unit.of("990123", null))).isEqualTo(!department);
    }
    assertThat(ADMINISTRATORS).allMatch(rules::privileged);
  }

  @Test
  @DisplayName("不认得的键、角色、状态，少了的项，都启动不了")
  void strictReading() throws IOException {
    String yaml = shipped();
    for (String[] damage :
        new String[][] {
          {"second_person: true", "second_person: maybe"},
          {"second_person: true", "secondperson: true"},
          {"roles: [CHIEF, ", "roles: [BOSS, "},
          {"status: example", "status: guessed"},
          {"lines:", "line:"},
          {"title: 三员分开", "title: \"\""}
        }) {
      assertThat(yaml).contains(damage[0]);
      assertThatThrownBy(() -> RoleRuleReader.read(yaml.replace(damage[0], damage[1])))
          .as(damage[1])
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(RoleRuleReader.read(yaml)).isEqualTo(RoleRuleReader.shipped());
  }
}
