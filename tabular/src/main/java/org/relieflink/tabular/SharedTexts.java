package org.relieflink.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 共享文字表，紧凑存放。 The workbook's shared texts, kept as UTF-8 bytes in one-megabyte chunks. */
final class SharedTexts {
  private static final int CHUNK_BITS = 20;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final List<byte[]> chunks = new ArrayList<>();
  private final PartPlace place;
  private int[] ends = new int[1024];
  private int count;
  private int bytes;

  private SharedTexts(PartPlace place) {
    this.place = place;
  }

  static SharedTexts none(PartPlace place) {
    return new SharedTexts(place);
  }

  static SharedTexts read(XmlScanner xml, PartPlace place) throws IOException {
    SharedTexts texts = new SharedTexts(place);
    while (xml.nextTag()) {
      if (xml.isStart("si")) {
        texts.add(richText(xml, "si", place));
      }
    }
    return texts;
  }

  /** Joins the runs of a rich text up to the end of the element, leaving out phonetic hints. */
  static String richText(XmlScanner xml, String element, PartPlace place) throws IOException {
    StringBuilder all = new StringBuilder();
    int phonetic = 0;
    while (xml.nextTag() && !xml.isEnd(element)) {
      if (xml.isStart("rPh")) {
        phonetic++;
      } else if (xml.isEnd("rPh")) {
        phonetic--;
      } else if (xml.isStart("t")) {
        String run = xml.elementText();
        if (phonetic == 0) {
          all.append(run);
        }
      }
      if (all.length() > TableLimits.CELL_CHARACTERS) {
        throw place.refuse(TableRefusalCode.CELL_TOO_LONG);
      }
    }
    return XmlText.resolveExcel(all.toString());
  }

  String get(String reference) {
    int index = indexOf(reference);
    int from = index == 0 ? 0 : ends[index - 1];
    int length = ends[index] - from;
    int chunk = from >>> CHUNK_BITS;
    int offset = from & (CHUNK - 1);
    if (offset + length <= CHUNK) {
      return new String(
          chunks.isEmpty() ? new byte[0] : chunks.get(Math.min(chunk, chunks.size() - 1)),
          length == 0 ? 0 : offset,
          length,
          StandardCharsets.UTF_8);
    }
    byte[] joined = new byte[length];
    for (int i = 0; i < length; i++) {
      joined[i] = chunks.get((from + i) >>> CHUNK_BITS)[(from + i) & (CHUNK - 1)];
    }
    return new String(joined, StandardCharsets.UTF_8);
  }

  private int indexOf(String reference) {
    try {
      int index = Integer.parseInt(reference.strip());
      if (index >= 0 && index < count) {
        return index;
      }
    } catch (NumberFormatException notANumber) {
      throw place.refuse(TableRefusalCode.BROKEN_XML);
    }
    throw place.refuse(TableRefusalCode.BROKEN_XML);
  }

  private void add(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    if (count == TableLimits.SHARED_TEXTS
        || (long) bytes + encoded.length > TableLimits.SHARED_TEXT_BYTES) {
      throw place.refuse(TableRefusalCode.TOO_MUCH_TEXT);
    }
    int written = 0;
    while (written < encoded.length) {
      int offset = bytes & (CHUNK - 1);
      if (offset == 0) {
        chunks.add(new byte[CHUNK]);
      }
      int part = Math.min(CHUNK - offset, encoded.length - written);
      System.arraycopy(encoded, written, chunks.get(bytes >>> CHUNK_BITS), offset, part);
      written += part;
      bytes += part;
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = bytes;
  }
}
