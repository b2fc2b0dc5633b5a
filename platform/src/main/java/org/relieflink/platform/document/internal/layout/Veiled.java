package org.relieflink.platform.document.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Masked;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.document.DocumentForm.Field;
import org.relieflink.platform.document.DocumentForm.FieldType;
import org.relieflink.platform.document.internal.template.Form;

/**
 * 遮盖：how much of the persons on a paper is shown. A name is covered in the fields and wherever it
 * stands in the words; words themselves cannot be masked further.
 */
public final class Veiled {
  private static final String SOME = "某";
  private static final String COVERED = "×××";

  /** Landlines, also with a stroke or a blank after the area, and long runs of digits. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<!\\d|\\d[,.])([(（]?[0０]\\d{2,3}[)）]?[- －—]?\\d{7,8}|\\d{9,})(?!\\d|[,.]\\d)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Set<FieldType> SPOKEN =
      Set.of(FieldType.LINE, FieldType.WORDS, FieldType.UNPUBLISHED);

  /** 给谁看。 */
  private enum Manner {
    /** As it leaves. */
    FULL,
    /** 王*芳: on pages. */
    PAGE,
    /** 王某某: published. */
    PUBLIC,
    /** 某: published, about a minor. */
    PUBLIC_MINOR,
    /** Not more than that there is somebody. */
    NOBODY
  }

  private final Manner manner;
  private final Map<String, String> names;

  private Veiled(Manner manner, Map<String, String> names) {
    this.manner = manner;
    this.names = names;
  }

  /** As it leaves the house. */
  public static Veiled full() {
    return new Veiled(Manner.FULL, Map.of());
  }

  /** On a page: as the table of rights says. */
  public static Veiled page(Form form, Map<String, String> fields, Effect effect) {
    return of(effect == Effect.DENY ? Manner.NOBODY : Manner.PAGE, form, fields);
  }

  /** 公开版。 */
  public static Veiled published(Form form, Map<String, String> fields, boolean minor) {
    return of(minor ? Manner.PUBLIC_MINOR : Manner.PUBLIC, form, fields);
  }

  private static Veiled of(Manner manner, Form form, Map<String, String> fields) {
    Map<String, String> names =
        new TreeMap<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (Field field : form.open().fields()) {
      String value = fields.getOrDefault(field.id(), "");
      if (field.type() == FieldType.NAME && !value.isEmpty()) {
        names.put(value, name(manner, value));
      }
    }
    return new Veiled(manner, names);
  }

  private static String name(Manner manner, String name) {
    return switch (manner) {
      case FULL -> name;
      case PAGE -> Masked.name(name);
      case PUBLIC -> publicName(name);
      case PUBLIC_MINOR -> SOME;
      case NOBODY -> Masked.SOMEBODY;
    };
  }

  /** 张三 -> 张某, 张小三 -> 张某某; without a surname 某某. */
  public static String publicName(String name) {
    return PersonName.find(name)
        .filter(known -> !known.surname().isEmpty())
        .map(
            known -> {
              String given = known.givenName();
              return known.surname() + SOME.repeat(given.codePointCount(0, given.length()));
            })
        .orElse(Masked.SOMEBODY);
  }

  /** A value as it is written here. */
  String shown(FieldType type, String value) {
    if (manner == Manner.FULL || value.isEmpty()) {
      return value;
    }
    return switch (type) {
      case NAME -> names.getOrDefault(value, Masked.SOMEBODY);
      case NUMBER -> manner == Manner.PAGE ? number(value) : COVERED;
      case PHONE -> manner == Manner.PAGE ? Masked.phone(value) : COVERED;
      case ADDRESS -> manner == Manner.PAGE ? Masked.address(value) : COVERED;
      case ACCOUNT -> manner == Manner.PAGE ? Masked.number(value) : COVERED;
      case BIRTH -> manner == Manner.PAGE ? year(value) : COVERED;
      case UNPUBLISHED -> manner == Manner.PAGE ? unnamed(value) : COVERED;
      case LINE, WORDS -> manner == Manner.NOBODY ? COVERED : numberless(unnamed(value));
      case MONEY, DAY -> value;
    };
  }

  private static String number(String value) {
    return CitizenId.find(value).isPresent() ? Masked.number(value) : Masked.whole(value);
  }

  /** 2020年×月×日。 */
  private static String year(String day) {
    return day.substring(0, day.indexOf('年') + 1) + "×月×日";
  }

  /** Published words: telephones and accounts that are too short to be refused at writing. */
  private String numberless(String words) {
    return manner == Manner.PAGE ? words : DIGITS.matcher(words).replaceAll(COVERED);
  }

  private String unnamed(String words) {
    return new NameFinder(names).covered(words);
  }

  /**
   * Words with the mark of a name field in the place of each of its names, e.g. {@code
   * {applicant}}: for writing the next version without seeing the names.
   */
  public static Map<String, String> marked(Form form, Map<String, String> fields) {
    Map<String, String> marks = new TreeMap<>();
    form.open().fields().stream()
        .filter(field -> field.type() == FieldType.NAME)
        .filter(field -> !fields.getOrDefault(field.id(), "").isEmpty())
        .forEach(field -> marks.put(fields.get(field.id()), mark(field)));
    NameFinder finder = new NameFinder(marks);
    Map<String, String> shown = new TreeMap<>(fields);
    spoken(form).forEach(id -> shown.computeIfPresent(id, (field, text) -> finder.covered(text)));
    return shown;
  }

  /** The names again where their marks stand. */
  public static Map<String, String> unmarked(Form form, Map<String, String> fields) {
    Map<String, String> whole = new TreeMap<>(fields);
    for (Field field : form.open().fields()) {
      String name = fields.getOrDefault(field.id(), "");
      if (field.type() == FieldType.NAME && !name.isEmpty()) {
        spoken(form)
            .forEach(
                id -> whole.computeIfPresent(id, (key, text) -> text.replace(mark(field), name)));
      }
    }
    return whole;
  }

  private static String mark(Field field) {
    return "{" + field.id() + "}";
  }

  private static List<String> spoken(Form form) {
    return form.open().fields().stream()
        .filter(field -> SPOKEN.contains(field.type()))
        .map(Field::id)
        .toList();
  }

  /** Names that are covered, longest first; for tests of what is published. */
  public List<String> covered() {
    return new ArrayList<>(names.keySet());
  }

  @Override
  public String toString() {
    return "Veiled[" + manner + "]";
  }
}
