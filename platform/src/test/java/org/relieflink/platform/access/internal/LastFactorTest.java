package org.relieflink.platform.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.KeyOutcome;
import org.relieflink.platform.access.NewFactor;
import org.relieflink.platform.access.NewKey;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.SecondFactors.Proof;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("必须有第二步的人：最后一个手机不能解除，只能换；有密钥的才能解除；手机和密钥同时去掉，留下一个")
class LastFactorTest extends ServerTest {
  private static final Officer MUST = DemoAccounts.CHIEF;
  private static final Officer MAY = DemoAccounts.PROSECUTOR;

  @Autowired JdbcClient guarded;
  @Autowired SecondFactorRules rules;
  @Autowired SignInSettings settings;
  @Autowired RecoveryCodes codes;
  @Autowired FactorSecrets secrets;
  @Autowired PasswordEncoder passwords;
  @Autowired KeyOrigin origin;
  @Autowired SessionRenewal sessions;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionOperations transactions;

  private final Clock clock = Clock.systemUTC();
  private List<String> recovery = List.of();

  @BeforeEach
  void forget() {
    jdbc.sql("delete from access.second_factor").update();
    jdbc.sql("delete from access.failed_attempt").update();
  }

  private OneAttempt attempt() {
    var accounts = new AccountStore(guarded, clock);
    var store = new FactorStore(guarded, clock);
    return new OneAttempt(accounts, store, passwords, settings, clock, events);
  }

  private FactorBook book() {
    return new FactorBook(new FactorStore(guarded, clock), codes, events);
  }

  /** Outside of demo mode: what the rules say counts. */
  private FactorDuty duty() {
    return new FactorDuty(rules, clock, false);
  }

  private StoredSecondFactors factors() {
    var store = new FactorStore(guarded, clock);
    var keys = new SecurityKeyStore(guarded, clock);
    var check = new CheckCode(attempt(), store, secrets, codes, keys, duty(), rules, clock);
    return new StoredSecondFactors(
        store,
        secrets,
        keys,
        book(),
        attempt(),
        check,
        duty(),
        rules,
        sessions,
        clock,
        transactions);
  }

  private StoredSecurityKeys keys() {
    return new StoredSecurityKeys(
        new SecurityKeyStore(guarded, clock),
        book(),
        attempt(),
        new KeyVerifier(origin, rules),
        origin,
        duty(),
        rules,
        clock,
        transactions);
  }

  private NewFactor bind(Officer officer, String before) {
    NewFactor offered = factors().begin();
    String code = PhoneApp.code(offered.text(), clock.instant());
    CodeChecked checked = factors().enroll(officer, offered, new Proof(code, "", before));
    assertThat(checked.right()).isTrue();
    recovery = checked.codes().isEmpty() ? recovery : checked.codes();
    return offered;
  }

  private void addKey(Officer officer) {
    var challenge = keys().challenge(officer, null);
    var asked = keys().offer(officer, challenge).orElseThrow();
    var key = new NewKey("一把", DemoAccounts.PASSWORD, new SoftKey().create(asked));
    assertThat(keys().register(officer, challenge, key).outcome()).isEqualTo(KeyOutcome.DONE);
  }

  private KeyOutcome removeKey(Officer officer) {
    long id = keys().list(officer).get(0).id();
    return keys().remove(officer, id, DemoAccounts.PASSWORD).outcome();
  }

  @Test
  @DisplayName("规则要的：解除被拒，码没有用掉，也不算猜错；页面说下一步；登记了密钥就能解除")
  void theLastPhoneStays() {
    bind(MUST, "");
    assertThat(factors().phoneStays(MUST)).isTrue();
    CodeChecked refused = factors().remove(MUST, recovery.get(0));
    assertThat(refused.right()).isFalse();
    assertThat(refused.tried()).isFalse();
    assertThat(factors().find(MUST).orElseThrow().codesLeft()).isEqualTo(10);
    assertThat(jdbc.sql("select count(*) from access.failed_attempt").query(Long.class).single())
        .isZero();
    addKey(MUST);
    assertThat(factors().phoneStays(MUST)).isFalse();
    assertThat(factors().remove(MUST, recovery.get(0)).right()).isTrue();
    assertThat(removeKey(MUST)).isEqualTo(KeyOutcome.LAST_ONE);
  }

  @Test
  @DisplayName("规则没有要的：解除得了")
  void whoMayHaveOneMayRemoveIt() {
    bind(MAY, "");
    assertThat(factors().phoneStays(MAY)).isFalse();
    assertThat(factors().remove(MAY, recovery.get(0)).right()).isTrue();
    assertThat(factors().find(MAY)).isEmpty();
  }

  @Test
  @DisplayName("换手机：没有旧手机的码或恢复码换不了；新手机的码不对，恢复码不算用掉")
  void changing() {
    bind(MUST, "");
    NewFactor offered = factors().begin();
    String code = PhoneApp.code(offered.text(), clock.instant());
    for (String before : List.of("", "000000", "9-AAAA-AAAA-AAAA-AAAA")) {
      assertThat(factors().enroll(MUST, offered, new Proof(code, "", before)).right()).isFalse();
    }
    var wrong = new Proof("000000x", "", recovery.get(1));
    assertThat(factors().enroll(MUST, offered, wrong).right()).isFalse();
    assertThat(factors().find(MUST).orElseThrow().codesLeft()).isEqualTo(10);
    bind(MUST, recovery.get(1));
    assertThat(factors().find(MUST).orElseThrow().codesLeft()).isEqualTo(9);
  }

  @Test
  @DisplayName("一边解除手机，一边取消最后一把密钥，二十回：每回正好留下一个")
  void aRaceLeavesOne() throws Exception {
    var pool = Executors.newFixedThreadPool(2);
    for (int round = 0; round < 20; round++) {
      forget();
      bind(MUST, "");
      addKey(MUST);
      List<Callable<Boolean>> both =
          List.of(
              () -> factors().remove(MUST, recovery.get(0)).right(),
              () -> removeKey(MUST) == KeyOutcome.DONE);
      int done = 0;
      for (var one : pool.invokeAll(both)) {
        done += one.get() ? 1 : 0;
      }
      assertThat(done).as("round " + round).isEqualTo(1);
    }
    pool.shutdown();
  }
}
