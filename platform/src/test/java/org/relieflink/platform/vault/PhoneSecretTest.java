package org.relieflink.platform.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.NewFactor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactors;
import org.relieflink.platform.access.internal.PhoneApp;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.vault.internal.Keyring;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("手机的密钥封着放：库里读不到，换行打不开，换钥匙跟着换，以前的明文启动时封好")
class PhoneSecretTest extends ServerTest {
  private static final Officer WHO = DemoAccounts.CHIEF;

  @Autowired private SecondFactors factors;
  @Autowired private List<Holder> holders;
  @Autowired private Keyring keyring;
  @Autowired private JdbcClient client;
  @Autowired private Clock clock;
  private NewFactor phone = new NewFactor("");

  @BeforeEach
  void bind() {
    jdbc.sql("delete from access.second_factor").update();
    phone = bound(WHO);
  }

  private NewFactor bound(Officer officer) {
    NewFactor offered = factors.begin();
    String code = PhoneApp.code(offered.text(), clock.instant());
    assertThat(factors.enroll(officer, offered, SecondFactors.Proof.of(code)).right()).isTrue();
    return offered;
  }

  /** A right code renews the recovery codes. */
  private boolean works() {
    jdbc.sql("update access.factor_secret set last_step = 0").update();
    return factors.renewCodes(WHO, PhoneApp.code(phone.text(), clock.instant())).right();
  }

  private Map<String, Object> row(Officer officer) {
    return jdbc.sql("select * from access.factor_secret where staff_number = ?")
        .param(officer.staffNumber())
        .query()
        .singleRow();
  }

  private byte[] stored(Officer officer) {
    return (byte[]) row(officer).get("secret");
  }

  private Holder own() {
    return holders.stream()
        .filter(holder -> holder.columns().contains("access.factor_secret.secret"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("库里是密文：明文的二十个字节不在里面；本人的码照样对")
  void sealed() {
    assertThat(stored(WHO)).hasSize(2 + 12 + 20 + 16);
    assertThat(new String(stored(WHO), ISO_8859_1))
        .doesNotContain(new String(phone.secret(), ISO_8859_1));
    assertThat(works()).isTrue();
    assertThat(own().sample(10).texts()).isEqualTo(1);
  }

  @Test
  @DisplayName("把别人的一行搬过来、改一个字节：打不开，登录不了")
  void swapped() {
    bound(DemoAccounts.PROSECUTOR);
    byte[] mine = stored(WHO);
    jdbc.sql(
            """
            update access.factor_secret w set secret = o.secret, subject = o.subject
            from access.factor_secret o where w.staff_number = ? and o.staff_number = ?
            """)
        .params(WHO.staffNumber(), DemoAccounts.PROSECUTOR.staffNumber())
        .update();
    assertThatThrownBy(this::works).isInstanceOf(BrokenSeal.class);
    mine[20] ^= 1;
    jdbc.sql("update access.factor_secret set secret = ? where staff_number = ?")
        .params(mine, WHO.staffNumber())
        .update();
    assertThatThrownBy(this::works).isInstanceOf(BrokenSeal.class);
  }

  @Test
  @DisplayName("换钥匙：这一列跟着换，旧钥匙吊销以后手机照样用")
  void rotated() {
    var atOnce = new VaultSettings(null, "aes-256-gcm", Duration.ZERO, null);
    var rotation = new KeyRotation(client, keyring, holders, atOnce, Clock.systemUTC());
    rotation.rotate(
        new Silent(), "换完"); // whatever another class began: keys last as long as the JVM
    byte[] before = stored(WHO);
    assertThat(rotation.rotate(new Silent(), "换")).isEqualTo(KeyRotation.End.DONE);
    assertThat(stored(WHO)[1]).isNotEqualTo(before[1]);
    assertThat(own().outdated()).isZero();
    assertThat(works()).isTrue();
  }

  @Test
  @DisplayName("以前版本留下的明文：服务端启动时封好，手机不用重新绑定")
  void plainOnesOfBefore() {
    jdbc.sql("update access.factor_secret set secret = ?, subject = null")
        .param(phone.secret())
        .update();
    assertThat(works()).as("a plain one is never read").isFalse();
    ((SmartInitializingSingleton) own()).afterSingletonsInstantiated();
    assertThat(stored(WHO)).isNotEqualTo(phone.secret());
    assertThat(row(WHO).get("subject")).isNotNull();
    assertThat(works()).isTrue();
  }

  private static final class Silent implements JobProgress {
    @Override
    public void phase(String text, long total) {}

    @Override
    public void done(long count) {}

    @Override
    public void resultAt(String path) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
