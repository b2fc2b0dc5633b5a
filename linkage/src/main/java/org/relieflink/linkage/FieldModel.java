package org.relieflink.linkage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 字段模型：一国一种写法的姓名、号码、住址怎么读、怎么比、按什么分块。 What differs from country to country: how the cells of a row
 * are read, compared and turned into keys. Packed rows, blocks, weights, rivals and decisions are
 * the engine's and the same for all.
 *
 * <p>The Chinese one is the default. A process that uses one model loads one implementation, so the
 * calls below are as fast as direct ones. How to write another: {@code
 * docs/reference/field-models.md}.
 */
public abstract class FieldModel {
  FieldModel() {}

  public static FieldModel chinese() {
    return ChineseFields.MODEL;
  }

  /** English names, numbers without a check digit, street and suburb. */
  public static FieldModel english() {
    return EnglishFields.MODEL;
  }

  /** The model of a name; empty if there is none. */
  public static Optional<FieldModel> find(String name) {
    return switch (name) {
      case "chinese" -> Optional.of(chinese());
      case "english" -> Optional.of(english());
      default -> Optional.empty();
    };
  }

  /** Names of all models. */
  public static List<String> names() {
    return List.of("chinese", "english");
  }

  /** The name under which a weights file or the command line asks for the model. */
  public abstract String name();

  /** The weights file that is shipped for these fields. */
  abstract String weights();

  /** Tells snapshots of different models apart; 0 for the default. */
  abstract int code();

  /** The column a header means; null for a column the engine does not use. */
  abstract @Nullable Column column(String header);

  /** Columns in use: those before this place. */
  abstract int columns();

  /** Columns of which a list needs one, to say who is meant. */
  abstract List<Column> naming();

  /** A reader of cells for one thread. */
  abstract FieldReader reader();

  /** A reader of names for one table. */
  abstract ReadName nameReader();

  /** A maker of blocking keys for one thread. */
  abstract BlockKeys keys();

  /** What is kept beside the rows of a block to pass over strangers ({@link NameSignature}). */
  abstract int signature(NameTable names, int id);

  abstract NumberLevel compareNumbers(long a, long b);

  abstract NameLevel compareNames(Name a, Name b);

  abstract BirthLevel compareBirths(Person person, PersonTable table, int row);

  abstract AddressLevel compareAddresses(Person person, PersonTable table, int row);

  /** An outcome in plain Chinese, as it is meant for these fields. */
  String label(Level level) {
    return level.labelZh();
  }

  /** Whether a name is another person's, so that only the number could still make them one. */
  abstract boolean isOtherPerson(NameLevel name);

  /** Whether date of birth and sex stand inside the number and say nothing beside an equal one. */
  abstract boolean numberHoldsBirth();
}
