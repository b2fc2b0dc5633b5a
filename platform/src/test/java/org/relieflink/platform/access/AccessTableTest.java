package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

@DisplayName("权限总表：没有写到的一律不给")
class AccessTableTest extends ServerTest {
  @Autowired AccessTable table;
  @Autowired Policy policy;
  @Autowired Collection<RequestMappingInfoHandlerMapping> mappings;

  @Tag("asvs-4.1.4")
  @Tag("asvs-13.4.5")
  @Test
  @DisplayName("每个地址都在权限表里有一行，表里也没有多余的行")
  void everyEndpointHasARow() {
    Set<String> endpoints = new TreeSet<>();
    mappings.forEach(
        mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(info, endpoints)));
    Set<String> rows =
        table.all().stream()
            .flatMap(rule -> rule.methods().stream().map(method -> method + " " + rule.path()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> missing = new TreeSet<>(endpoints);
    missing.removeAll(rows);
    assertThat(missing).as("endpoints without a row in access/*.yaml").isEmpty();
    Set<String> dead = new TreeSet<>(rows);
    dead.removeAll(endpoints);
    dead.removeAll(
        List.of(
            "GET /kit/**",
            "GET /favicon.ico",
            "POST /sign-in",
            "POST /sign-in/second",
            "GET /sign-in/oidc",
            "GET /sign-in/oidc/finish",
            "POST /sign-out"));
    assertThat(dead).as("rows of access/*.yaml without an endpoint").isEmpty();
  }

  @Test
  @DisplayName("地址换一种写法，还是同一行：编码过的 /packs/new 要的还是写的权")
  void anEncodedPathIsTheSameRow() {
    for (String other : List.of("/packs/%6eew", "/%70acks/new", "/packs;a=b/new")) {
      assertThat(table.find("GET", other)).as(other).isEqualTo(table.find("GET", "/packs/new"));
    }
    assertThat(table.find("GET", "/packs/new").orElseThrow().path()).isEqualTo("/packs/new");
  }

  @Test
  @DisplayName("权限总表里没有一条没人问的权：每个事项的每个动作都有地址要它")
  void everyRightIsAskedFor() {
    Set<String> asked =
        table.all().stream()
            .map(AccessRule::need)
            .filter(Objects::nonNull)
            .map(Need::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    asked.add("PERSONS.READ"); // by the rows of decisions: their pages ask for the look-up itself
    Set<String> written =
        policy.rows().stream()
            .flatMap(row -> row.deeds().stream().map(deed -> row.matter() + "." + deed))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(written).isEqualTo(asked);
  }

  private static void add(RequestMappingInfo info, Set<String> endpoints) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    for (String path : info.getPatternValues()) {
      if (methods.isEmpty()) {
        Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")
            .forEach(method -> endpoints.add(method + " " + path));
      }
      methods.forEach(method -> endpoints.add(method + " " + path));
    }
  }

  @Test
  @DisplayName("看得到全名全号的地址，必须先留痕")
  void personalDataLeavesATrail() {
    assertThat(table.all())
        .filteredOn(rule -> rule.reads() == Sensitivity.PERSONAL)
        .allSatisfy(rule -> assertThat(rule.trail()).as(rule.path()).isNotNull());
  }

  @Tag("asvs-8.2.1")
  @Test
  @DisplayName("部门经办人不能看留痕，审计管理员能")
  void rolesDiffer() {
    assertThat(table.allows(DemoAccounts.DEPARTMENT_OFFICER, "GET", "/trail")).isFalse();
    assertThat(table.allows(DemoAccounts.AUDITOR, "GET", "/trail")).isTrue();
    assertThat(table.allows(DemoAccounts.ADMINISTRATOR, "GET", "/not/in/the/table")).isFalse();
  }
}
