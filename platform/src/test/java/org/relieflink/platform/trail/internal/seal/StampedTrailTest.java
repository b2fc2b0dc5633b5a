package org.relieflink.platform.trail.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.trail.SealSettings;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.trail.TrailSeals;
import org.relieflink.platform.trail.TrailSeals.Standing;
import org.relieflink.proof.verify.VerifyProgram;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("时间戳：树根请外面的时间戳机构盖戳，核验时说得出到哪一笔、什么时候已经有了")
class StampedTrailTest extends ServerTest {
  private static final Duration ALLOWED = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);
  @Autowired Trail trail;
  @Autowired TrailSeals seals;
  @Autowired SealRounds rounds;
  @Autowired Receipts receipts;
  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();
  private LocalStampAuthority authority;
  private Path certificate;

  @BeforeEach
  void open() throws Exception {
    authority = new LocalStampAuthority();
    certificate = authority.certificate(folder.resolve("authority.pem"));
  }

  @AfterEach
  void close() {
    authority.close();
  }

  private WitnessDelivery delivery(String name, Path trusted) {
    var settings = new SealSettings.Authority(name, authority.url(), trusted, HOUR);
    return new WitnessDelivery(new StampAuthority(settings), receipts, clock);
  }

  private void seal() {
    trail.record(DemoAccounts.CLERK, TrailNote.of("TEST_STAMPED", "test", "1"));
    rounds.sealAll();
  }

  @Test
  @DisplayName("最新的树根盖一个戳，一小时内不再盖；过了一小时盖新的；机构停了，封存照做，接上补盖")
  void newestAndNotTooOften() {
    WitnessDelivery delivery = delivery("甲", certificate);
    seal();
    seal();
    delivery.deliver();
    delivery.deliver();
    assertThat(authority.stamps()).isEqualTo(1);
    assertThat(delivery.state(ALLOWED).standing()).isEqualTo(Standing.CURRENT);
    seal();
    delivery.deliver();
    assertThat(authority.stamps()).as("within the hour").isEqualTo(1);
    clock.now = clock.now.plus(HOUR.multipliedBy(2));
    authority.close();
    delivery.deliver();
    assertThat(delivery.state(ALLOWED).standing()).isEqualTo(Standing.LATE);
  }

  @Test
  @DisplayName("别的机构签的戳不收：页面说签名不对，库里一个也不存")
  void anotherSigner() throws Exception {
    try (LocalStampAuthority stranger = new LocalStampAuthority()) {
      Path other = stranger.certificate(folder.resolve("other.pem"));
      WitnessDelivery delivery = delivery("乙", other);
      seal();
      delivery.deliver();
      assertThat(delivery.state(ALLOWED))
          .returns(Standing.WRONG_KEY, TrailSeals.WitnessState::standing)
          .returns(0L, TrailSeals.WitnessState::size);
    }
  }

  @Test
  @DisplayName("下载的树根带着戳；核验说出时间；拿别的证书来核验，退出码 1")
  void verifiedOffline() throws Exception {
    seal();
    delivery("丙", certificate).deliver();
    Path export = write("trail.jsonl", seals::export);
    Path roots = write("roots.txt", seals::roots);
    Said good = verify(export, roots, certificate);
    assertThat(good.text()).contains("一致：封存的", "时间戳：到第").contains("最迟在 20");
    assertThat(good.code()).isZero();
    try (LocalStampAuthority stranger = new LocalStampAuthority()) {
      Said bad = verify(export, roots, stranger.certificate(folder.resolve("x.pem")));
      assertThat(bad.text()).contains("时间戳不是盖在它上面的，或者不是给的证书签的");
      assertThat(bad.code()).isEqualTo(1);
    }
    assertThat(verify(export, roots, roots).text()).contains("不是证书文件");
  }

  @Test
  @DisplayName("两个证人或机构不能同名；证书读不出，启动时就说")
  void settings() {
    var twice = new SealSettings.Authority("甲", authority.url(), certificate, HOUR);
    assertThatThrownBy(
            () ->
                new SealSettings(
                    HOUR, 10, ALLOWED, null, "ed25519", List.of(), List.of(twice, twice)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> delivery("丁", folder.resolve("absent.pem")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("absent.pem");
  }

  private interface Writing {
    void to(StringWriter out) throws IOException;
  }

  private Path write(String name, Writing writing) throws IOException {
    StringWriter text = new StringWriter();
    writing.to(text);
    return Files.writeString(folder.resolve(name), text.toString());
  }

  private record Said(int code, String text) {}

  private static Said verify(Path export, Path roots, Path tsa) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    List<String> words =
        List.of("verify", export.toString(), roots.toString(), "--tsa", tsa.toString());
    int code = VerifyProgram.run(to, to, Clock.systemUTC(), words);
    return new Said(code, said.toString(StandardCharsets.UTF_8));
  }
}
