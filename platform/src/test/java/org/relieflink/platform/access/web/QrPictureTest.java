package org.relieflink.platform.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.NewFactor;

@DisplayName("二维码：照路径画出来，读回来一字不差")
class QrPictureTest {
  private static final int QUIET = 4;

  @Test
  @DisplayName("两百个随机的密钥，读码的程序读回来都和写进去的一样")
  void readsBack() throws Exception {
    var random = new Random(5);
    for (int i = 0; i < 200; i++) {
      byte[] secret = new byte[20];
      random.nextBytes(secret);
      String address = NewFactor.of(secret).address(DemoAccounts.CHIEF);
      QrPicture picture = QrPicture.of(address);
      assertThat(new Decoder().decode(drawn(picture)).getText()).isEqualTo(address);
    }
  }

  private static BitMatrix drawn(QrPicture picture) {
    var dark = new BitMatrix(picture.size() - 2 * QUIET);
    var run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(picture.path());
    while (run.find()) {
      int x = Integer.parseInt(run.group(1)) - QUIET;
      int y = Integer.parseInt(run.group(2)) - QUIET;
      dark.setRegion(x, y, Integer.parseInt(run.group(3)), 1);
    }
    return dark;
  }
}
