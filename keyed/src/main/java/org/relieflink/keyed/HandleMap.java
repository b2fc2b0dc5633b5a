package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** 对照表：随机编号到本部门的记录编号，不出门。 From handles to the department's own record ids; never leaves. */
final class HandleMap {
  static final String TOKENS = "tokens";
  private static final int HANDLE_CHARACTERS = 16;

  private final Map<Long, String> ids = new HashMap<>();
  private final String tokens;
  private final String name;

  private HandleMap(String tokens, String name) {
    this.tokens = tokens;
    this.name = name;
  }

  static HandleMap read(Path file) throws IOException {
    try (SealedReader reader = SealedReader.open(file, SealedKind.MAP)) {
      HandleMap map = new HandleMap(reader.header(TOKENS), reader.name());
      for (String line = reader.next(); line != null; line = reader.next()) {
        if (line.length() <= HANDLE_CHARACTERS) {
          throw reader.damaged();
        }
        long handle = TokenFile.handle(line, reader);
        map.ids.put(handle, read(line.substring(HANDLE_CHARACTERS + 1)));
      }
      return map;
    }
  }

  /** The seal of the token file that this map belongs to. */
  String tokens() {
    return tokens;
  }

  String name() {
    return name;
  }

  Optional<String> find(long handle) {
    return Optional.ofNullable(ids.get(handle));
  }

  /** An id as one line: a line break or backslash inside it is written as an escape. */
  static String written(String id) {
    return id.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String read(String written) {
    StringBuilder id = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\' && i + 1 < written.length()) {
        char escaped = written.charAt(++i);
        id.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
      } else {
        id.append(c);
      }
    }
    return id.toString();
  }
}
