package org.relieflink.tabular;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** 文本编码。 Encodings a CSV may come in. */
public enum TextEncoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8, ""),
  UTF_8_BOM("UTF-8（带 BOM）", StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
  GB18030("GB18030", Charset.forName("GB18030"), ""),
  UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, ""),
  UTF_16LE_BOM("UTF-16LE（带 BOM）", StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
  UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, ""),
  UTF_16BE_BOM("UTF-16BE（带 BOM）", StandardCharsets.UTF_16BE, "\u00FE\u00FF");

  private final String label;
  private final Charset charset;
  private final String mark;

  TextEncoding(String label, Charset charset, String mark) {
    this.label = label;
    this.charset = charset;
    this.mark = mark;
  }

  public String label() {
    return label;
  }

  public Charset charset() {
    return charset;
  }

  /** The byte order mark, empty when the encoding stands without one. */
  public byte[] mark() {
    return mark.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** True for both forms of UTF-8. */
  public boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }
}
