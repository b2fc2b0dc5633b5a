package org.relieflink.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 只认表格所需的 XML 扫描器。 Pulls tags and texts out of the XML parts of an xlsx file with a fixed amount of
 * memory.
 *
 * <p>Knows UTF-8 only, no DTD, no entities but the five of XML and character references; names are
 * compared without their prefix. Anything else is a refusal, so that a hostile part can neither
 * point outside nor grow.
 */
final class XmlScanner implements Closeable {
  /** Two full cells of four-byte characters; no honest tag is longer. */
  static final int WINDOW = 256 * 1024;

  private static final int DEPTH = 64;

  private final InputStream in;
  private final PartPlace place;
  private final byte[] buffer = new byte[WINDOW];
  private final int[] openNames = new int[DEPTH];
  private int position;
  private int limit;
  private int depth;
  private int nameFrom;
  private int nameTo;
  private int tagEnd;
  private boolean start;
  private boolean closing;

  XmlScanner(InputStream in, PartPlace place) throws IOException {
    this.in = in;
    this.place = place;
    ensure(3);
    if (limit >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      position = 3;
    } else if (limit >= 2
        && (buffer[0] == (byte) 0xFE || buffer[0] == (byte) 0xFF || buffer[1] == 0)) {
      throw broken();
    }
  }

  /** Moves to the next start or end of an element, past any text; false at the end of the part. */
  boolean nextTag() throws IOException {
    if (closing) {
      closing = false;
      start = false;
      depth--;
      return true;
    }
    while (seek((byte) '<')) {
      ensure(4);
      if (byteAt(1) == '!' || byteAt(1) == '?') {
        skipAside();
      } else {
        readTag();
        return true;
      }
    }
    if (depth != 0) {
      throw broken();
    }
    return false;
  }

  boolean isStart() {
    return start;
  }

  boolean isStart(String name) {
    return start && isNamed(name);
  }

  boolean isEnd(String name) {
    return !start && isNamed(name);
  }

  /** Raw number of open elements, the current start included. */
  int depth() {
    return depth;
  }

  /** Value of an attribute of the current start tag, by local name. */
  @Nullable String attribute(String name) {
    int at = nameTo;
    while (at < tagEnd) {
      int equals = indexOf((byte) '=', at);
      if (equals < 0) {
        return null;
      }
      int open = equals + 1;
      while (open < tagEnd && isSpace(buffer[open])) {
        open++;
      }
      int close = open < tagEnd ? indexOf(buffer[open], open + 1) : -1;
      if (close < 0) {
        return null;
      }
      if (attributeIsNamed(name, at, equals)) {
        return decode(open + 1, close);
      }
      at = close + 1;
    }
    return null;
  }

  /** The text up to the next tag, which must close the current element. */
  String elementText() throws IOException {
    if (closing) {
      return "";
    }
    String text = "";
    while (true) {
      text = joined(text, textRun());
      if (byteAt(1) != '!' && byteAt(1) != '?') {
        return text;
      }
      text = joined(text, skipAside());
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private String joined(String left, String right) {
    String text = left.isEmpty() ? right : left + right;
    if (text.length() > TableLimits.CELL_CHARACTERS) {
      throw place.refuse(TableRefusalCode.CELL_TOO_LONG);
    }
    return text;
  }

  private String textRun() throws IOException {
    int length = 0;
    while (true) {
      if (position + length >= limit && !ensure(length + 1)) {
        throw length >= WINDOW ? place.refuse(TableRefusalCode.CELL_TOO_LONG) : broken();
      }
      if (buffer[position + length] == '<') {
        String text = decode(position, position + length);
        position += length;
        ensure(2);
        return text;
      }
      length++;
    }
  }

  private void readTag() throws IOException {
    int length = tagLength();
    boolean end = byteAt(1) == '/';
    tagEnd = position + length - 1;
    int from = position + (end ? 2 : 1);
    nameTo = from;
    nameFrom = from;
    int hash = 1;
    while (nameTo < tagEnd && !isSpace(buffer[nameTo]) && buffer[nameTo] != '/') {
      hash = hash * 31 + buffer[nameTo];
      if (buffer[nameTo] == ':') {
        nameFrom = nameTo + 1;
      }
      nameTo++;
    }
    position += length;
    start = !end;
    if (end) {
      close(hash);
    } else {
      open(hash);
      closing = buffer[tagEnd - 1] == '/';
    }
  }

  private void open(int hash) {
    if (depth == DEPTH) {
      throw broken();
    }
    openNames[depth++] = hash;
  }

  private void close(int hash) {
    if (depth == 0 || openNames[depth - 1] != hash) {
      throw broken();
    }
    depth--;
  }

  private int tagLength() throws IOException {
    int length = 1;
    byte quote = 0;
    while (true) {
      if (position + length >= limit && !ensure(length + 1)) {
        throw broken();
      }
      byte b = buffer[position + length++];
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '>') {
        return length;
      } else if (b == '"' || b == '\'') {
        quote = b;
      }
    }
  }

  /**
   * Passes a comment, instruction or CDATA section; gives the text of the last. A DTD is refused.
   */
  private String skipAside() throws IOException {
    ensure(9);
    if (matches("<!--")) {
      return skipPast("-->");
    }
    if (matches("<?")) {
      return skipPast("?>");
    }
    if (!matches("<![CDATA[")) {
      throw place.refuse(TableRefusalCode.XML_ENTITIES);
    }
    int from = position + 9;
    int to = seekInWindow("]]>", from);
    String text = new String(buffer, position + 9, to - position - 9, StandardCharsets.UTF_8);
    position = to + 3;
    ensure(2);
    return text;
  }

  private String skipPast(String end) throws IOException {
    position = seekInWindow(end, position) + end.length();
    ensure(2);
    return "";
  }

  private int seekInWindow(String end, int from) throws IOException {
    int offset = from - position;
    while (true) {
      if (position + offset + end.length() > limit && !ensure(offset + end.length())) {
        throw broken();
      }
      if (matchesAt(end, position + offset)) {
        return position + offset;
      }
      offset++;
    }
  }

  private boolean seek(byte wanted) throws IOException {
    while (true) {
      int at = indexOfWithin(wanted, position, limit);
      if (at >= 0) {
        position = at;
        return true;
      }
      position = limit;
      if (!ensure(1)) {
        return false;
      }
    }
  }

  /**
   * Makes {@code count} bytes from the position available; false at the end or beyond the window.
   */
  private boolean ensure(int count) throws IOException {
    if (limit - position >= count) {
      return true;
    }
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    while (limit < count && limit < WINDOW) {
      int read = in.read(buffer, limit, WINDOW - limit);
      if (read < 0) {
        return false;
      }
      limit += read;
    }
    return limit >= count;
  }

  private byte byteAt(int offset) {
    return position + offset < limit ? buffer[position + offset] : 0;
  }

  private boolean matches(String text) {
    return matchesAt(text, position);
  }

  private boolean matchesAt(String text, int at) {
    if (at + text.length() > limit) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (buffer[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isNamed(String name) {
    return equalsBytes(name, nameFrom, nameTo);
  }

  private boolean attributeIsNamed(String name, int from, int equals) {
    int to = equals;
    while (to > from && isSpace(buffer[to - 1])) {
      to--;
    }
    int begin = to - name.length();
    return begin > from
        && (isSpace(buffer[begin - 1]) || buffer[begin - 1] == ':')
        && equalsBytes(name, begin, to);
  }

  private boolean equalsBytes(String name, int from, int to) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (buffer[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int indexOf(byte wanted, int from) {
    return indexOfWithin(wanted, from, tagEnd);
  }

  private int indexOfWithin(byte wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private String decode(int from, int to) {
    boolean plain = true;
    for (int i = from; i < to && plain; i++) {
      plain = buffer[i] > 0 && buffer[i] != '&' && buffer[i] != '\r';
    }
    if (plain) {
      return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }
    return XmlText.resolve(
        new String(Arrays.copyOfRange(buffer, from, to), StandardCharsets.UTF_8), place);
  }

  private TableRefusedException broken() {
    return place.refuse(TableRefusalCode.BROKEN_XML);
  }
}
