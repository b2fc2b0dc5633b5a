package org.relieflink.platform.document.internal.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.PersonName;

/**
 * 在话里找姓名：however it is written: with blanks or invisible characters inside, other middle dots, full
 * width, traditional characters. Longer names first.
 */
final class NameFinder {
  private static final String DOTS = "·•・･‧．.∙⋅・᛫․●";

  private final List<Name> names;

  NameFinder(Map<String, String> covers) {
    names =
        covers.entrySet().stream()
            .map(one -> new Name(Plain.of(one.getKey()).text.toString(), one.getValue()))
            .filter(one -> !one.plain.isEmpty())
            .sorted(Comparator.comparingInt((Name one) -> one.plain.length()).reversed())
            .toList();
  }

  private record Name(String plain, String cover) {
    @Override
    public String toString() {
      return "Name";
    }
  }

  /** 归一的话：each character of it knows where it stood. */
  private record Plain(StringBuilder text, List<Integer> from, List<Integer> to) {
    static Plain of(String words) {
      Plain plain = new Plain(new StringBuilder(), new ArrayList<>(), new ArrayList<>());
      for (int at = 0; at < words.length(); ) {
        int point = words.codePointAt(at);
        int next = at + Character.charCount(point);
        String one = even(point);
        for (int i = 0; i < one.length(); i++) {
          plain.text.append(one.charAt(i));
          plain.from.add(at);
          plain.to.add(next);
        }
        at = next;
      }
      return plain;
    }

    @Override
    public String toString() {
      return "Plain";
    }
  }

  /** As names are compared; nothing for what is no part of a name. */
  private static String even(int point) {
    String one = Character.toString(point);
    String letters =
        PersonName.find(one)
            .map(PersonName::canonical)
            .orElseGet(() -> Normalizer.normalize(one, Normalizer.Form.NFKC));
    boolean blank =
        switch (Character.getType(point)) {
          case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK -> true;
          default -> Character.isWhitespace(point) || Character.isSpaceChar(point);
        };
    return blank || DOTS.indexOf(point) >= 0 ? "" : letters;
  }

  String covered(String words) {
    Plain plain = Plain.of(words);
    String text = plain.text.toString();
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int at = 0; at < text.length(); ) {
      Name found = at(text, at);
      if (found == null) {
        at++;
        continue;
      }
      out.append(words, done, plain.from.get(at)).append(found.cover);
      at += found.plain.length();
      done = plain.to.get(at - 1);
    }
    return out.append(words.substring(done)).toString();
  }

  private @Nullable Name at(String plain, int at) {
    for (Name name : names) {
      if (plain.startsWith(name.plain, at)) {
        return name;
      }
    }
    return null;
  }
}
