package org.relieflink.tabular;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** 凭开头的字节认文件。 Tells files apart by their first bytes. */
final class Magic {
  /** A known signature that is not a table, with the name a clerk knows. */
  private record Other(String hex, String label) {}

  private static final String OLE = "D0CF11E0A1B11AE1";
  private static final String ZIP = "504B0304";
  private static final int FLAGS_AT = 6;
  private static final int METHOD_AT = 8; // two bytes, APPNOTE 4.4.5
  private static final int MOST_METHOD = 99; // AES; no method has a higher number
  private static final String EMPTY_ZIP = "504B0506";
  private static final String GZIP = "1F8B08";
  private static final String SEVEN_ZIP = "377ABCAF271C";
  private static final String RAR = "526172211A07";

  private static final List<Other> OTHERS =
      List.of(
          new Other("25504446", "PDF 文件"),
          new Other("89504E47", "图片"),
          new Other("FFD8FF", "图片"),
          new Other("47494638", "图片"),
          new Other("424D", "图片"),
          new Other("7B5C727466", "RTF 文档"),
          new Other(GZIP, "压缩包"),
          new Other(SEVEN_ZIP, "压缩包"),
          new Other(RAR, "压缩包"),
          new Other("7F454C46", "程序"),
          new Other("4D5A9000", "程序"));

  /** Raw BIFF streams of Excel 2 to 5, without the OLE container. */
  private static final List<String> RAW_XLS =
      List.of("09000400", "09020600", "09040600", "09080800", "09081000");

  private Magic() {}

  static boolean isZip(byte[] head, int length) {
    return starts(head, length, ZIP) || starts(head, length, EMPTY_ZIP);
  }

  /**
   * An archive whose first part is under a password (bit 0 of its flags, APPNOTE 4.4.4). A packing
   * method that does not exist says that this is no archive at all, only damaged bytes.
   */
  static boolean isLockedZip(byte[] head, int length) {
    return starts(head, length, ZIP)
        && length > METHOD_AT + 1
        && (head[FLAGS_AT] & 1) == 1
        && (head[METHOD_AT] & 0xFF) <= MOST_METHOD
        && head[METHOD_AT + 1] == 0;
  }

  static boolean isOle(byte[] head, int length) {
    return starts(head, length, OLE);
  }

  static boolean isRawXls(byte[] head, int length) {
    return RAW_XLS.stream().anyMatch(hex -> starts(head, length, hex));
  }

  /** A container that could hide further content inside a part of the workbook. */
  static boolean isArchive(byte[] head, int length) {
    return isZip(head, length)
        || isOle(head, length)
        || starts(head, length, GZIP)
        || starts(head, length, SEVEN_ZIP)
        || starts(head, length, RAR);
  }

  /** Label of another known kind of file, or empty text. */
  static String otherKind(byte[] head, int length) {
    return OTHERS.stream()
        .filter(other -> starts(head, length, other.hex()))
        .map(Other::label)
        .findFirst()
        .orElse("");
  }

  /** HTML, or the XML form of Excel 2003, whatever the file is called. */
  static boolean isMarkup(byte[] head, int length) {
    String text = new String(head, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    String start = text.replaceFirst("^(ï»¿|ÿþ|þÿ)", "").stripLeading().toLowerCase(Locale.ROOT);
    return List.of(
            "<html",
            "<!doctype",
            "<table",
            "<head",
            "<meta",
            "<body",
            "<div",
            "<style",
            "<?xml",
            "<!--",
            "<script")
        .stream()
        .anyMatch(start::startsWith);
  }

  private static boolean starts(byte[] head, int length, String hex) {
    if (length < hex.length() / 2) {
      return false;
    }
    for (int i = 0; i < hex.length() / 2; i++) {
      if ((head[i] & 0xFF) != Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16)) {
        return false;
      }
    }
    return true;
  }
}
