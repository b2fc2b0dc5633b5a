package org.relieflink.platform.access.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * 二维码，画成一条 SVG 路径：made on the server, in the page itself, so that the secret goes nowhere else.
 *
 * @param size modules of a side, with the quiet zone
 * @param path the dark modules, a rectangle for every run of a line
 */
record QrPicture(int size, String path) {
  private static final int QUIET = 4; // modules around, ISO/IEC 18004

  static QrPicture of(String text) {
    try {
      var hints =
          Map.of(
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M,
              EncodeHintType.MARGIN,
              QUIET);
      return of(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
    } catch (WriterException tooLong) {
      throw new IllegalStateException("a key URI has some hundred characters", tooLong);
    }
  }

  private static QrPicture of(BitMatrix dark) {
    var path = new StringBuilder();
    for (int y = 0; y < dark.getHeight(); y++) {
      for (int x = 0; x < dark.getWidth(); x++) {
        int from = x;
        while (x < dark.getWidth() && dark.get(x, y)) {
          x++;
        }
        if (x > from) {
          path.append('M').append(from).append(' ').append(y).append('h').append(x - from);
          path.append("v1h-").append(x - from).append('z');
        }
      }
    }
    return new QrPicture(dark.getWidth(), path.toString());
  }

  @Override
  public String toString() {
    return "QrPicture[" + size + "]";
  }
}
