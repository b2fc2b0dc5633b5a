package org.relieflink.platform.transfer.internal;

import java.util.EnumMap;
import java.util.Map;
import org.relieflink.platform.transfer.Situation;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.vault.Place;

/** 封起来的样子：one item to a line, a backslash doubled, a line break as {@code \n}. */
final class SealedText {
  private SealedText() {}

  static Place whole(long id) {
    return new Place("transfer.whole", "person", Long.toString(id));
  }

  static Place part(long id, String line) {
    return new Place("transfer.part", "person", id + "/" + line);
  }

  static Place letter(long id, int number) {
    return new Place("transfer.letter", "body", id + "/" + number);
  }

  /** By its digest too: two papers of one step do not change places. */
  static Place paper(long id, int number, String digest) {
    return new Place("transfer.paper", "body", id + "/" + number + "/" + digest);
  }

  static Place callback(String source, String message) {
    return new Place("transfer.callback", "body", source + " " + message);
  }

  static String write(Situation situation) {
    StringBuilder text = new StringBuilder();
    situation
        .values()
        .forEach(
            (field, value) ->
                text.append(field.name()).append('=').append(safe(value)).append('\n'));
    return text.toString();
  }

  static Situation read(String text) {
    Map<TransferField, String> values = new EnumMap<>(TransferField.class);
    text.lines()
        .map(line -> line.split("=", 2))
        .forEach(pair -> values.put(TransferField.valueOf(pair[0]), unsafe(pair[1])));
    return new Situation(values);
  }

  static String safe(String value) {
    return value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
  }

  static String unsafe(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char one = line.charAt(i);
      if (one == '\\' && i + 1 < line.length()) {
        i++;
        text.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
      } else {
        text.append(one);
      }
    }
    return text.toString();
  }
}
