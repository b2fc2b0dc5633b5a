package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.internal.PhoneApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("登录第二步的第二道墙：密钥、恢复码和安全密钥，除了服务端自己谁也读不到、种不进去")
class SecondFactorWallTest extends ServerTest {
  private static final String KEY =
      """
      insert into access.security_key (staff_number, name, credential_id, credential, handle,
        counter, verified, backup_eligible, backed_up, registered_at)
      values ('%s', '蓝色的', 'an id', 'a public key', 'sixteen bytes !!', 0, true, false, false, now())
      """;

  @Autowired DataSource guarded;
  @Autowired SecondFactors factors;
  @Autowired Clock clock;

  @BeforeAll
  void enroll() {
    NewFactor offered = factors.begin();
    String code = PhoneApp.code(offered.text(), clock.instant());
    assertThat(factors.enroll(DemoAccounts.CHIEF, offered, SecondFactors.Proof.of(code)).right())
        .isTrue();
    jdbc.sql(KEY.formatted("YX0201")).update();
  }

  private <T> T as(Officer officer, Supplier<T> act) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      return act.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private int write(Officer officer, String statement) {
    return as(officer, () -> JdbcClient.create(guarded).sql(statement).update());
  }

  @Tag("asvs-6.7.1")
  @Test
  @DisplayName("七个角色都读不到一行密钥和恢复码；谁也加不了、改不了；自己的删不掉，系统管理员删得掉别人的，密钥跟着没了")
  void onlyTheServer() {
    for (Officer officer :
        List.of(
            DemoAccounts.CHIEF,
            DemoAccounts.PROSECUTOR,
            DemoAccounts.ADMINISTRATOR,
            DemoAccounts.SECURITY_ADMINISTRATOR,
            DemoAccounts.AUDITOR)) {
      for (String table :
          List.of("access.factor_secret", "access.recovery_code", "access.security_key")) {
        String count = "select count(*) from " + table;
        long seen =
            as(officer, () -> JdbcClient.create(guarded).sql(count).query(Long.class).single());
        assertThat(seen).as(officer.staffNumber() + " " + table).isZero();
        assertThat(jdbc.sql(count).query(Long.class).single()).isPositive();
      }
      String number = officer.staffNumber();
      for (String statement :
          List.of(
              "insert into access.factor_secret values ('" + number + "', 'sixteen bytes !!', 0)",
              "insert into access.second_factor values ('" + number + "', now())",
              KEY.formatted(number))) {
        assertThatThrownBy(() -> write(officer, statement)).isInstanceOf(DataAccessException.class);
      }
    }
    String own = "delete from access.second_factor where staff_number = 'YX0201'";
    assertThatThrownBy(() -> write(DemoAccounts.CHIEF, own))
        .isInstanceOf(DataAccessException.class);
    assertThat(write(DemoAccounts.PROSECUTOR, own)).as("not within reach").isZero();
    assertThat(write(DemoAccounts.ADMINISTRATOR, own)).isEqualTo(1);
    for (String table : List.of("factor_secret", "security_key")) {
      assertThat(jdbc.sql("select count(*) from access." + table).query(Long.class).single())
          .isZero();
    }
  }
}
